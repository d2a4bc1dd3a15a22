using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>
/// Gives a cue the subject of its sentence where no source was marked before it, and a source the beginning of its phrase
/// where only the end was marked.
/// </summary>
internal static class MissingSources
{
    private const int Longest = 40;

    public static void Mend(MarkRow row)
    {
        for (int at = 0; at < row.Tokens.Count; at++)
        {
            if (row[at] is not { } part || !row.Begins(at)) continue;
            if (part == Part.Source) Widen(row, at);
            else if (part == Part.Cue) AddSubject(row, at);
        }
    }

    /// <summary>"the firm that runs the dam at [Chicamba] denied": what follows a preposition is not the subject; the sentence's first phrase is.</summary>
    private static void Widen(MarkRow row, int source)
    {
        int floor = row.Tokens.Sentences[row.Tokens.SentenceOf(source)], end = row.EndOf(source);
        if (source == floor || row.Tags[source - 1] is not FineTag.In || end >= row.Tokens.Count || row[end] is not Part.Cue) return;
        int first = source;
        while (first > floor && source - first < Longest && row[first - 1] is null && row.Tokens[first - 1] is not ("," or ":" or ";") && !row.Quotes.Quoted(first - 1)) first--;
        if (first != floor || !HasRelative(row, first, source) || !Sentences.IsNominal(row.Tags[first])) return;
        row.Set(Part.Source, first, end);
    }

    private static bool HasRelative(MarkRow row, int from, int to)
    {
        for (int at = from + 1; at < to; at++)
        {
            if (row.Tags[at] is FineTag.Wp or FineTag.Wdt or FineTag.WpPoss) return true;
        }

        return false;
    }

    private static void AddSubject(MarkRow row, int cue)
    {
        int floor = Sentences.FirstOf(row, cue);
        if (cue - floor < 1 || cue - floor > Longest || row.Quotes.Quoted(cue) || !row.IsFree(floor, cue)) return;
        bool participle = row.Tags[cue] is FineTag.Vbg && row.Tokens[cue - 1] is ",";
        if (!participle && !IsVerb(row, cue)) return;
        int end = row.EndOf(cue);
        if (end < row.Tokens.Count && row[end] is Part.Source) return;
        int first = floor;
        if (row.Tags[first] is FineTag.Cc) first++;
        int after = NounPhrase.End(row.Analysis, first, cue);
        if (after == first || row.Quotes.Quoted(first) || row.Tokens[first] is "it" or "It" or "this" or "This" or "that" or "That") return;
        if (!participle && !HasOtherVerb(row, after, cue))
        {
            if (after < cue && SourceEnds.Cut(row.Tokens, new(first, cue)).AfterLast == after)
            {
                // "the minister [on Tuesday] backed": only a time stands between.
                row.Set(Part.Source, first, after);
                return;
            }

            bool added = row.Tokens[after] is "," && row.Tokens[cue - 1] is ",";
            if (after < cue && !added && row.Tags[after] is not (FineTag.Wp or FineTag.Wdt)) return;
            after = cue;
        }

        row.Set(Part.Source, first, after);
    }

    private static bool IsVerb(MarkRow row, int cue)
    {
        while (cue < row.Tokens.Count && row[cue] is Part.Cue && row.Tags[cue] is FineTag.Rb) cue++;
        return Sentences.IsFinite(row.Tags[cue]);
    }

    /// <summary>Whether a verb of its own follows the phrase, so that the cue is a second one: "the minister resigned but [insisted]".</summary>
    private static bool HasOtherVerb(MarkRow row, int from, int cue)
    {
        // After a comma or a relative word the verb belongs to an addition: "the front, which holds the shore, [said]".
        if (from < cue && (row.Tokens[from] is "," || row.Tags[from] is FineTag.Wp or FineTag.Wdt)) return false;
        for (int at = from; at < cue; at++)
        {
            if (row.Tags[at] is FineTag.Wp or FineTag.Wdt) return false;
            if (Sentences.IsFinite(row.Tags[at])) return true;
        }

        return false;
    }
}
