using Dateline.Language;
using Dateline.Language.Tags;

namespace Dateline.Reading.Records.Statements;

/// <summary>The plain noun phrase: "reporters", "the BBC", "both armies and the mayor"; nothing that follows its head.</summary>
internal static class NounPhrase
{
    /// <summary>The token after the phrase that begins at a token; that token itself where none begins there.</summary>
    /// <param name="analysis">The analysis of the report.</param>
    /// <param name="first">Where the phrase is to begin.</param>
    /// <param name="limit">The token that it may not reach.</param>
    public static int End(Analysis analysis, int first, int limit)
    {
        if (first < limit && analysis.FineTags[first] == FineTag.Prp) return first + 1;
        int at = first, head = first;
        while (at < limit && Continues(analysis, at, head > first))
        {
            at = NameEnd(analysis, at) is { } after ? Math.Min(after, limit) : at + 1;
            if (IsHead(analysis, at - 1)) head = at;
            bool possessive = at < limit && analysis.FineTags[at] is FineTag.Pos;
            if (analysis.FineTags[at - 1] is FineTag.Nns && !possessive) break; // a plural ends a phrase as a rule
        }

        if (head > first && head + 1 < limit && analysis.Tokens[head] is "and" or "or") return WithNext(analysis, head + 1, limit) ?? head;
        return head;
    }

    /// <summary>The end of a second phrase after "and", unless a pronoun or a verb shows that another clause begins there.</summary>
    private static int? WithNext(Analysis analysis, int next, int limit)
    {
        if (analysis.FineTags[next] == FineTag.Prp) return null;
        int end = End(analysis, next, limit);
        bool clause = end == next || (end < limit && analysis.Tags[end] is Upos.Verb or Upos.Aux);
        return clause ? null : end;
    }

    private static bool Continues(Analysis analysis, int token, bool hasHead) => TagOf(analysis, token) switch
    {
        Upos.Det => !hasHead,
        Upos.Pron => !hasHead && analysis.FineTags[token] is FineTag.PrpPoss or FineTag.Dt,
        Upos.Num or Upos.Adj => !hasHead || IsPossessive(analysis, token - 1),
        Upos.Noun or Upos.Propn => !(hasHead && IsTime(analysis, token)),
        Upos.Part => hasHead && IsPossessive(analysis, token),
        Upos.Verb => !hasHead && analysis.FineTags[token] is FineTag.Vbn or FineTag.Vbg,
        Upos.Punct => analysis.Tokens[token] is "-" or "–",
        _ => false,
    };

    /// <summary>The part of speech; a noun where either tagger says so.</summary>
    private static Upos TagOf(Analysis analysis, int token) => analysis.FineTags[token] switch
    {
        FineTag.Nn or FineTag.Nns => Upos.Noun,
        FineTag.Nnp or FineTag.Nnps => Upos.Propn,
        _ => analysis.Tags[token],
    };

    private static bool IsHead(Analysis analysis, int token) =>
        TagOf(analysis, token) is Upos.Noun or Upos.Propn or Upos.Num
        || (analysis.FineTags[token] is FineTag.Dt && analysis.Tags[token] is Upos.Pron);

    private static bool IsPossessive(Analysis analysis, int token) => token >= 0 && analysis.FineTags[token] is FineTag.Pos;

    private static bool IsTime(Analysis analysis, int token) => analysis.Tokens[token] is "Monday" or "Tuesday" or "Wednesday"
        or "Thursday" or "Friday" or "Saturday" or "Sunday" or "today" or "yesterday" or "later" or "earlier";

    private static int? NameEnd(Analysis analysis, int token)
    {
        int low = 0, high = analysis.Names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (analysis.Names[middle].AfterLast <= token) low = middle + 1;
            else high = middle;
        }

        return low < analysis.Names.Length && analysis.Names[low].First <= token ? analysis.Names[low].AfterLast : null;
    }
}
