using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>"According to the mayor, ...": where a sentence begins so, all the rest of it is the content.</summary>
internal static class AccordingTo
{
    private const int LongestSource = 40;
    private const int LongestName = 5;

    public static void Mend(MarkRow row)
    {
        var tokens = row.Tokens;
        for (int sentence = 0; sentence < tokens.Sentences.Length; sentence++)
        {
            int first = tokens.Sentences[sentence], end = tokens.SentenceEnd(sentence);
            int after = first + Opening(row, first, end);
            if (after == first || row.Quotes.Quoted(first) || row[first] is Part.Content) continue;
            int comma = Comma(row, after, Math.Min(end, after + LongestSource));
            if (comma < 0) continue;
            int last = Sentences.ContentEnd(row, comma + 1, end);
            if (last - comma < 3) continue;
            row.Set(Part.Cue, first, after);
            row.Set(Part.Source, after, comma);
            row.Set(null, comma, comma + 1);
            row.Set(Part.Content, comma + 1, last);
            if (last < end) row.Set(null, last, end);
        }
    }

    /// <summary>How many tokens of the sentence's opening lead to a source.</summary>
    private static int Opening(MarkRow row, int first, int end)
    {
        var tokens = row.Tokens;
        if (first + 5 < end && tokens[first] is "According" && tokens[first + 1] is "to") return 2;
        return first + 7 < end && tokens[first] is "In" && tokens[first + 1] is "the" && tokens[first + 2] is "view" or "words" or "opinion" or "eyes" && tokens[first + 3] is "of" ? 4 : 0;
    }

    /// <summary>The comma that ends the source: the last one of those that only close an apposition; -1 where there is none.</summary>
    private static int Comma(MarkRow row, int from, int limit)
    {
        for (int at = from + 1; at < limit; at++)
        {
            if (row.Quotes.Quoted(at)) return -1;
            if (row.Tokens[at] is not ",") continue;
            int name = at + 1;
            while (name < limit && name - at <= LongestName && row.Tags[name] is FineTag.Nnp or FineTag.Nnps) name++;
            if (name > at + 1 && name < limit && row.Tokens[name] is ",") return name;
            return row[from] is Part.Source && row.EndOf(from) > at + 1 && row.EndOf(from) < limit && row.Tokens[row.EndOf(from)] is "," ? row.EndOf(from) : at;
        }

        return -1;
    }
}
