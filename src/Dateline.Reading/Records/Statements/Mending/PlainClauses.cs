using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>
/// The plainest attribution, found by its form alone: a sentence that is a subject, a verb of promise, demand, denial, belief and
/// the like, and what follows it. Only looked for where nothing was marked as content.
/// </summary>
internal static class PlainClauses
{
    private const int MostAdverbs = 4;

    // What the verb takes after it: anything, "to", "on", a question, a hearer before what is said.
    private enum Follows
    {
        Anything,
        To,
        Question,
        Hearer,
    }

    private static readonly ImmutableArray<(string Verb, Follows Follows)> Verbs =
    [
        ("deny", Follows.Anything), ("pledge", Follows.Anything), ("promise", Follows.Anything), ("vow", Follows.Anything),
        ("demand", Follows.Anything), ("accuse", Follows.Anything), ("blame", Follows.Anything), ("urge", Follows.Anything),
        ("claim", Follows.Anything), ("condemn", Follows.Anything), ("believe", Follows.Anything), ("doubt", Follows.Anything),
        ("oppose", Follows.Anything), ("fear", Follows.Anything), ("insist", Follows.Anything), ("say", Follows.Anything),
        ("plan", Follows.To), ("offer", Follows.To), ("want", Follows.To), ("hope", Follows.To), ("refuse", Follows.To),
        ("threaten", Follows.To), ("decline", Follows.To), ("intend", Follows.To), ("agree", Follows.To),
        ("wonder", Follows.Question), ("ask", Follows.Question), ("know", Follows.Question),
        ("ask", Follows.Hearer), ("tell", Follows.Hearer),
    ];

    public static void Mend(MarkRow row)
    {
        for (int sentence = 0; sentence < row.Tokens.Sentences.Length; sentence++)
        {
            int first = row.Tokens.Sentences[sentence], end = row.Tokens.SentenceEnd(sentence);
            if (first >= end || row.Quotes.Quoted(first) || !HasNoContent(row, first, end)) continue;
            if (Find(row.Analysis, row.Quotes, first, end) is not { Source: { } source, Cue: { } cue } found) continue;
            row.Set(null, first, end);
            row.Set(Part.Source, source.First, source.AfterLast);
            row.Set(Part.Cue, cue.First, cue.AfterLast);
            row.Set(Part.Content, found.Content[0].First, found.Content[0].AfterLast);
        }
    }

    /// <summary>The attribution that a run of tokens is from its first one on, or null where it is none.</summary>
    /// <param name="analysis">The analysis of the report.</param>
    /// <param name="quotes">Its quotation marks.</param>
    /// <param name="first">The first token of a sentence or of a clause.</param>
    /// <param name="end">The token after its last one.</param>
    public static Attribution? Find(Analysis analysis, QuoteTable quotes, int first, int end)
    {
        var tokens = analysis.Tokens;
        if (first < end && analysis.FineTags[first] is FineTag.Cc) first++;
        int verb = NounPhrase.End(analysis, first, end);
        if (verb == first || verb >= end) return null;
        var source = new TokenRange(first, verb);
        int cue = verb;
        bool finite = false, negated = false;
        while (verb < end && verb < cue + MostAdverbs && analysis.FineTags[verb] is FineTag.Rb or FineTag.Md or FineTag.Vbd or FineTag.Vbz or FineTag.Vbp)
        {
            if (!IsAuxiliary(tokens[verb]) && analysis.FineTags[verb] is not (FineTag.Rb or FineTag.Md)) break;
            negated |= tokens[verb] is "not" or "n't" or "n’t" or "never";
            finite |= analysis.FineTags[verb] is not FineTag.Rb;
            verb++;
        }

        if (verb >= end || quotes.Quoted(verb) != quotes.Quoted(first)) return null;
        finite |= Sentences.IsFinite(analysis.FineTags[verb]) || (analysis.FineTags[verb] is FineTag.Vbn && HasNoOtherVerb(analysis, verb + 1, end));
        if (!finite || analysis.FineTags[verb] is not (FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Vb or FineTag.Vbn or FineTag.Vbg)) return null;
        if (tokens[verb] is "called" or "calls" or "call" && verb + 1 < end && tokens[verb + 1] is "on" or "for")
            return Make(analysis, quotes, source, cue, verb + 2, verb + 2, end);
        foreach (var (word, follows) in Verbs)
        {
            if (!WordForms.IsFormOf(tokens[verb], word) || (word is "know" && !negated)) continue;
            if (Begin(analysis, verb + 1, end, follows) is { } content) return Make(analysis, quotes, source, cue, verb + 1, content, end);
        }

        return null;
    }

    /// <summary>A participle without any other verb in its sentence is a past tense that was taken for one.</summary>
    private static bool HasNoOtherVerb(Analysis analysis, int from, int end)
    {
        for (int at = from; at < end; at++)
        {
            if (Sentences.IsFinite(analysis.FineTags[at])) return false;
        }

        return true;
    }

    private static int? Begin(Analysis analysis, int after, int end, Follows follows)
    {
        if (after >= end) return null;
        var tokens = analysis.Tokens;
        bool to = tokens[after] is "to", question = IsQuestion(tokens[after]);
        bool object_ = analysis.FineTags[after] is FineTag.Prp or FineTag.In || Sentences.IsNominal(analysis.FineTags[after]);
        return follows switch
        {
            Follows.To => to ? after : null,
            Follows.Question => question || (tokens[after] is "how" && after + 1 < end) ? after : null,
            Follows.Hearer => AfterHearer(analysis, after, end),
            _ => to || object_ ? after : null,
        };
    }

    /// <summary>"told [him] the road was mined", "asked [the passengers to stay]": who is asked to do something belongs to the content.</summary>
    private static int? AfterHearer(Analysis analysis, int after, int end)
    {
        int next = NounPhrase.End(analysis, after, end);
        if (next == after || next + 1 >= end) return null;
        bool asked = WordForms.IsFormOf(analysis.Tokens[after - 1], "ask");
        if (analysis.Tokens[next] is "to") return after;
        return !asked || IsQuestion(analysis.Tokens[next]) ? next : null;
    }

    private static Attribution? Make(Analysis analysis, QuoteTable quotes, TokenRange source, int cue, int afterCue, int content, int end)
    {
        int last = end;
        if (last > content && analysis.Tokens[last - 1] is "." or "!" or "?" && !quotes.Quoted(last - 1)) last--;
        return content < last ? new Attribution(source, new TokenRange(cue, afterCue), [new TokenRange(content, last)]) : null;
    }

    private static bool HasNoContent(MarkRow row, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if (row[at] is Part.Content) return false;
        }

        return true;
    }

    private static bool IsAuxiliary(ReadOnlySpan<char> word) => word is "has" or "have" or "had" or "is" or "are" or "was" or "were" or "does" or "do" or "did"
        or "will" or "would";

    private static bool IsQuestion(ReadOnlySpan<char> word) => word is "who" or "what" or "why" or "how" or "whether" or "if" or "when" or "where" or "which";
}
