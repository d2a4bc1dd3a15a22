using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Reading.Records.Statements.Mending;

namespace Dateline.Reading.Records.Statements;

/// <summary>What the reader of statements found in a report.</summary>
/// <param name="Statements">Who said what, in reading order.</param>
/// <param name="Actors">Everyone named, and whoever else speaks, in order of first mention.</param>
/// <param name="Quotes">The quotations of the report.</param>
public sealed record StatementReading(ImmutableArray<Statement> Statements, ImmutableArray<Actor> Actors, QuoteTable Quotes);

/// <summary>Reads statements from marked passages: links them, looks into contents for further statements, finds the speakers.</summary>
public sealed class StatementReader
{
    /// <summary>How deep statements within statements are looked for.</summary>
    private const int MostDepth = 3;

    private readonly StatementLinker _linker;
    private readonly Lemmatizer? _lemmatizer;
    private readonly LinkingModel? _pronouns;

    /// <summary>Makes a reader; it may be used by many threads at once.</summary>
    /// <param name="linker">Joins sources, cues and contents.</param>
    /// <param name="lemmatizer">Gives the words of a cue their dictionary forms, by which acts are listed; without it the words stand as they are.</param>
    /// <param name="pronouns">Weighs whom a pronoun may mean; without it only the pronouns that speak are read.</param>
    public StatementReader(StatementLinker linker, Lemmatizer? lemmatizer = null, LinkingModel? pronouns = null) =>
        (_linker, _lemmatizer, _pronouns) = (linker, lemmatizer, pronouns);

    /// <summary>Reads the statements and actors of one report; time linear in its length.</summary>
    /// <param name="analysis">What the reader of language found.</param>
    /// <param name="reread">
    /// Marks the tokens of a content as if it stood alone, one mark a token of the range; null where contents are not to be
    /// looked into.
    /// </param>
    public StatementReading Read(Analysis analysis, Func<TokenRange, Mark[]>? reread = null)
    {
        var tokens = analysis.Tokens;
        var quotes = new QuoteTable(tokens);
        if (tokens.Count == 0) return new StatementReading([], [], quotes);
        var cast = CastReader.Read(analysis);
        var drafts = Drafts(analysis, quotes, reread);
        new SpeakerFinder(cast, quotes, _lemmatizer).Find(drafts);
        drafts.RemoveAll(static draft => draft.Parts.Cue is null && draft.Speaker is null);
        for (int i = 0; i < drafts.Count; i++) drafts[i].Id = $"s{i + 1}";
        if (_pronouns is not null) SpokenPronouns.Read(cast, quotes, drafts, _pronouns);
        cast.LeaveOutChannels(
            [.. drafts.Where(draft => draft.Channel is not null).Select(draft => draft.Channel!.Value)],
            drafts.SelectMany(draft => new[] { draft.Speaker?.Actor, draft.Addressee?.Actor }).OfType<ActorDraft>().ToHashSet());
        var ids = new Dictionary<ActorDraft, string>();
        var actors = cast.Finish(ids);
        return new StatementReading([.. drafts.Select(draft => draft.Finish(tokens, quotes, ids))], actors, quotes);
    }

    /// <summary>All statements in reading order, an outer one before those within it.</summary>
    private List<StatementDraft> Drafts(Analysis analysis, QuoteTable quotes, Func<TokenRange, Mark[]>? reread)
    {
        var drafts = new List<StatementDraft>();
        var spans = Passages.Of(analysis, quotes);
        foreach (var parts in _linker.Link(analysis.Tokens, quotes, spans))
        {
            if (parts.Cue is null && !parts.Content.All(piece => VerbatimRule.IsFullQuote(analysis.Tokens, quotes, piece))) continue;
            if (IsPrompt(analysis, parts)) continue;
            var draft = new StatementDraft { Parts = parts };
            drafts.Add(draft);
            if (reread is not null) LookInto(analysis, quotes, draft, reread, drafts);
        }

        // The sort must keep outer statements before inner ones that begin at the same token.
        return [.. drafts.OrderBy(draft => draft.Parts.First).ThenBy(draft => draft.Depth)];
    }

    /// <summary>"Asked about the money, she said": what only brings the next statement is none itself.</summary>
    private static bool IsPrompt(Analysis analysis, Attribution parts)
    {
        if (parts.Source is not null || parts.Cue is not { } cue || analysis.FineTags[cue.First] is not (FineTag.Vbn or FineTag.Vbd)) return false;
        return Array.BinarySearch(analysis.Tokens.Sentences, cue.First) >= 0;
    }

    private void LookInto(Analysis analysis, QuoteTable quotes, StatementDraft outer, Func<TokenRange, Mark[]> reread, List<StatementDraft> into)
    {
        if (outer.Depth >= MostDepth) return;
        foreach (var piece in outer.Parts.Content)
        {
            if (piece.Length < 4 || !CueWords.AnyIn(analysis.Tokens, piece)) continue;
            foreach (var parts in Within(analysis, quotes, piece, reread))
            {
                var inner = new StatementDraft { Parts = parts, Within = outer };
                into.Add(inner);
                LookInto(analysis, quotes, inner, reread, into);
            }
        }
    }

    /// <summary>The attributions within a piece of content: by its own marks, else by its plain form.</summary>
    private List<Attribution> Within(Analysis analysis, QuoteTable quotes, TokenRange piece, Func<TokenRange, Mark[]> reread)
    {
        var marks = reread(piece);
        if (marks.Length != piece.Length) throw new ArgumentException("one mark a token of the content is needed", nameof(reread));
        var found = _linker.Link(analysis.Tokens, quotes, MarkedSpan.Of(marks, piece.First));

        // Inside a content only what is sure counts: a source of its own and a verb of speech.
        found.RemoveAll(parts => parts.Source is null || parts.Cue is not { } cue || !CueWords.AnyIn(analysis.Tokens, cue));
        if (found.Count > 0) return found;
        int first = piece.First;
        if (quotes[first] == QuoteState.Opening) first++;
        if (analysis.Tokens[first] is "that") first++;
        if (PlainClauses.Find(analysis, quotes, first, piece.AfterLast) is { } plain) found.Add(plain);
        return found;
    }
}
