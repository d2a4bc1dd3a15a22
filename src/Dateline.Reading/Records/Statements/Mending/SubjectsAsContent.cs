using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>
/// Makes a source of what was marked as content but stands where only the subject can: before a cue whose content begins with
/// "that" ("[The front] said that it stays"), or after a cue that follows its quotation ("“Not yet,” joked [the cook].").
/// </summary>
internal static class SubjectsAsContent
{
    private const int Longest = 40;

    public static void Mend(MarkRow row)
    {
        for (int at = 0; at < row.Tokens.Count; at++)
        {
            if (row[at] is not Part.Cue || !row.Begins(at)) continue;
            int end = row.EndOf(at);
            if (end >= row.Tokens.Count || row[end] is not Part.Content || row.Quotes.Quoted(at)) continue;
            if (row.Tokens[end] is "that") MendBefore(row, at);
            else MendAfter(row, at, end);
        }
    }

    private static void MendBefore(MarkRow row, int cue)
    {
        int last = cue - 1, floor = Sentences.FirstOf(row, cue);
        if (last > floor && row.Tokens[last] is ",") last--;
        if (last < floor || row[last] is not Part.Content || row.Quotes.Quoted(last)) return;
        int first = last;
        while (first > floor && !row.Begins(first) && row[first - 1] is Part.Content) first--;
        if (first != floor || row.Quotes.Quoted(first) || cue - first > Longest || !Sentences.IsNominal(row.Tags[first])) return;
        row.Set(Part.Source, first, last + 1);
    }

    private static void MendAfter(MarkRow row, int cue, int content)
    {
        int end = row.EndOf(content);
        if (cue == 0 || !row.Quotes.Quoted(cue - 1) || row[cue - 1] is not Part.Content || row.Quotes.Quoted(content)) return;
        int phrase = NounPhrase.End(row.Analysis, content, end);
        // "“Not yet,” said [the cook], “and nobody knows when.”": the quotation goes on after the speaker.
        int comma = phrase < end && row.Tokens[phrase] is "," ? 1 : 0;
        if (phrase > content && phrase + comma < end && row.Quotes[phrase + comma] == QuoteState.Opening)
        {
            row.Set(Part.Source, content, phrase);
            row.Set(null, phrase, phrase + comma);
            row.Set(Part.Content, phrase + comma, end);
            return;
        }

        if (phrase != end || (end < row.Tokens.Count && row.Tokens[end] is not ("." or "," or ";"))) return;
        row.Set(Part.Source, content, end);
    }
}
