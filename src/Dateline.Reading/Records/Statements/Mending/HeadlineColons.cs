using Dateline.Reading.People;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>"Minister: Bridge to open in May": in a first line, or before a quotation, a colon after somebody's name or role is a cue.</summary>
internal static class HeadlineColons
{
    private const int LongestSource = 6;

    public static void Mend(MarkRow row)
    {
        var tokens = row.Tokens;
        for (int paragraph = 0; paragraph < tokens.Paragraphs.Length; paragraph++)
        {
            int first = tokens.Paragraphs[paragraph];
            int end = paragraph + 1 < tokens.Paragraphs.Length ? tokens.Paragraphs[paragraph + 1] : tokens.Count;
            int colon = first + 1;
            while (colon < end && colon - first <= LongestSource && tokens[colon] is not ":" && IsName(row, colon)) colon++;
            if (colon + 2 >= end || tokens[colon] is not ":" || !IsName(row, first) || row[colon] is not null || row[first] is Part.Content) continue;
            bool quoted = row.Quotes[colon + 1] == QuoteState.Opening;
            if (!quoted && (paragraph > 0 || !IsSomebody(row, first, colon) || HasCue(row, colon, end))) continue;
            row.Set(Part.Source, first, colon);
            row.Set(Part.Cue, colon, colon + 1);
            if (row[colon + 1] is Part.Content) continue;
            row.Set(Part.Content, colon + 1, quoted ? QuoteEnd(row, colon + 1, end) : Sentences.ContentEnd(row, colon + 1, end));
        }
    }

    private static bool IsName(MarkRow row, int token) => Sentences.IsNominal(row.Tags[token]) && !row.Quotes.Quoted(token);

    private static bool IsSomebody(MarkRow row, int first, int colon)
    {
        foreach (var name in row.Analysis.Names)
        {
            if (name.First >= colon) break;
            if (name.AfterLast == colon && name.First >= first) return true;
        }

        string head = Letters.Fold(row.Tokens[colon - 1]);
        return Nouns.IsPerson(head, out _, out _, out _) || Nouns.IsBody(head, out _, out _);
    }

    private static bool HasCue(MarkRow row, int from, int end)
    {
        for (int at = from; at < end; at++)
        {
            if (row[at] is Part.Cue) return true;
        }

        return false;
    }

    private static int QuoteEnd(MarkRow row, int first, int end)
    {
        int at = first + 1;
        while (at < end && row.Quotes[at] == QuoteState.Inside) at++;
        return at < end && row.Quotes[at] == QuoteState.Closing ? at + 1 : at;
    }
}
