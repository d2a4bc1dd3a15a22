using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>Gives a cue that has a source but nothing said the clause that follows it: "he [wrote] on X that ...".</summary>
internal static class MissingContents
{
    /// <summary>How far behind the cue its "that" may stand.</summary>
    private const int Farthest = 12;

    // Endless sentences must not make the search endless.
    private const int LongestSentence = 200;

    public static void Mend(MarkRow row)
    {
        for (int at = 0; at < row.Tokens.Count; at++)
        {
            if (row[at] is not Part.Cue || !row.Begins(at)) continue;
            int end = row.EndOf(at);
            if (end < row.Tokens.Count && !row.Quotes.Quoted(at)) Add(row, at, end);
        }
    }

    private static void Add(MarkRow row, int cue, int after)
    {
        int sentence = row.Tokens.SentenceOf(cue);
        int floor = Math.Max(row.Tokens.Sentences[sentence], cue - LongestSentence), end = Math.Min(row.Tokens.SentenceEnd(sentence), after + LongestSentence);
        if (HasContent(row, floor, cue)) return;
        int next = after;
        while (next < end && row[next] is null) next++;
        if (next < end && row[next] is Part.Content)
        {
            MoveBefore(row, floor, cue, after, next);
            return;
        }

        int that = after;
        while (that < next && that < after + Farthest && !(row.Tokens[that] is "that" && row.Tags[that] is FineTag.In)) that++;
        if (that >= next || that >= after + Farthest)
        {
            AddBefore(row, floor, cue, next == end);
            return;
        }

        int last = Sentences.ContentEnd(row, that, next);
        if (next < end && last > that && row.Tags[last - 1] is FineTag.Cc) last--;
        if (last > that && row.Tokens[last - 1] is ",") last--;
        if (last - that > 2) row.Set(Part.Content, that, last);
    }

    /// <summary>"The bridge fell, the minister said, [as rescuers searched]": the clause before is what was said, that behind is the writer's.</summary>
    private static void MoveBefore(MarkRow row, int floor, int cue, int after, int background)
    {
        bool aside = background == after + 1 && row.Tokens[after] is "," && row.Tokens[background] is "as" or "while" or "after" or "when";
        if (!aside || row.Quotes.Quoted(background)) return;
        int end = row.EndOf(background);
        AddBefore(row, floor, cue, nothingFollows: true);
        if (HasContent(row, floor, cue)) row.Set(null, background, end);
    }

    private static bool HasContent(MarkRow row, int first, int afterLast)
    {
        for (int at = first; at < afterLast; at++)
        {
            if (row[at] is Part.Content) return true;
        }

        return false;
    }

    /// <summary>"The bridge will open in May, the minister said": the clause before the source, where nothing follows the cue.</summary>
    private static void AddBefore(MarkRow row, int floor, int cue, bool nothingFollows)
    {
        if (!nothingFollows || cue == floor || row[cue - 1] is not Part.Source || !CueWords.Contains(row.Tokens[row.EndOf(cue) - 1])) return;
        int source = row.FirstOf(cue - 1), comma = source - 1;
        if (comma <= floor || row.Tokens[comma] is not "," || row.Tags[floor] is FineTag.In) return;
        int first = Sentences.FirstOf(row, cue);
        bool clause = false;
        for (int at = first; at < comma; at++)
        {
            if (row[at] is not null) return;
            clause |= Sentences.IsFinite(row.Tags[at]);
        }

        if (clause && comma - first > 2) row.Set(Part.Content, first, comma);
    }
}
