using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>Gives a cue that has a source but nothing said the clause that follows it: "he [wrote] on X that ...".</summary>
internal static class MissingContents
{
    /// <summary>How far behind the cue its "that" may stand.</summary>
    private const int Farthest = 12;

    public static void Mend(MarkRow row)
    {
        for (int at = 0; at < row.Tokens.Count; at++)
        {
            if (row[at] is not Part.Cue || row.FirstOf(at) != at) continue;
            int end = row.EndOf(at);
            if (end < row.Tokens.Count && !row.Quotes.Quoted(at)) Add(row, at, end);
        }
    }

    private static void Add(MarkRow row, int cue, int after)
    {
        int sentence = row.Tokens.SentenceOf(cue);
        int floor = row.Tokens.Sentences[sentence], end = row.Tokens.SentenceEnd(sentence);
        for (int at = floor; at < cue; at++)
        {
            if (row[at] is Part.Content) return;
        }

        int next = after;
        while (next < end && row[next] is null) next++;
        if (next < end && row[next] is Part.Content) return;
        int that = after;
        while (that < next && that < after + Farthest && !(row.Tokens[that] is "that" && row.Tags[that] is FineTag.In)) that++;
        if (that >= next || that >= after + Farthest) return;
        int last = Sentences.ContentEnd(row, that, next);
        if (next < end && last > that && row.Tags[last - 1] is FineTag.Cc) last--;
        if (last > that && row.Tokens[last - 1] is ",") last--;
        if (last - that > 2) row.Set(Part.Content, that, last);
    }
}
