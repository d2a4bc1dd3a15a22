using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>
/// "Two officials who asked not to be named": the clause by which a source stays unnamed belongs to the source; its verb is no cue.
/// </summary>
internal static class AnonymityClauses
{
    private const int LongestClause = 12;
    private const int LongestReason = 24;
    private const int LongestSource = 16;

    public static void Mend(MarkRow row)
    {
        for (int key = 2; key < row.Tokens.Count; key++)
        {
            if (row.Tokens[key] is not ("anonymity" or "named" or "identified" or "quoted" or "anonymous" or "anonymously") || row.Quotes.Quoted(key)) continue;
            int sentence = row.Tokens.SentenceOf(key);
            int floor = row.Tokens.Sentences[sentence], end = row.Tokens.SentenceEnd(sentence);
            int opening = Opening(row, key, floor);
            if (opening > floor) Join(row, opening, key, floor, end);
        }
    }

    /// <summary>The word that opens the clause before its key word, or -1: "who asked ...", "speaking on ...", "whose name ...".</summary>
    private static int Opening(MarkRow row, int key, int floor)
    {
        bool wish = row.Tokens[key] is "anonymity" or "anonymous" or "anonymously";
        for (int at = key - 1; at >= floor && key - at < LongestClause; at--)
        {
            if (row.Tokens[at] is "," || row.Quotes.Quoted(at)) return -1;
            wish |= row.Tokens[at] is "asked" or "asking" or "declined" or "declining" or "requested" or "requesting" or "refused" or "refusing" or "wished" or "wishing"
                or "insisted" or "insisting" or "preferred" or "preferring" or "wanted" or "authorized" or "authorised" or "condition";
            if (row.Tokens[at] is "who" || (row.Tags[at] == FineTag.Vbg && at > 0 && row.Tokens[at - 1] is ",")) return wish ? at : -1;
        }

        return -1;
    }

    private static void Join(MarkRow row, int opening, int key, int floor, int end)
    {
        bool apart = row.Tokens[opening - 1] is ",";
        int after = key + 1;
        if (apart)
        {
            int comma = after;
            while (comma < end && comma < key + LongestReason && row.Tokens[comma] is not "," && !row.Quotes.Quoted(comma)) comma++;
            if (comma < end && row.Tokens[comma] is ",") after = comma + 1;
            else if (comma == end - 1) after = comma;
        }

        int head = apart ? opening - 2 : opening - 1;
        if (head < floor || !(row[head] is Part.Source || Sentences.IsNominal(row.Tags[head]))) return;
        int first = row[head] is Part.Source ? row.FirstOf(head) : First(row, head, floor);
        bool content = after < end && row[after] is Part.Content;
        int piece = content ? row.EndOf(after) : after;
        row.Set(Part.Source, first, after);
        if (after >= end || !CueWords.Contains(row.Tokens[after]) || row[after] is Part.Cue) return;
        row.Set(Part.Cue, after, after + 1);
        if (content && piece > after + 1) row.Set(Part.Content, after + 1, piece);
    }

    /// <summary>Where the phrase begins that the clause describes: "a broker [in London]", back to the sentence's start, a comma or a mark.</summary>
    private static int First(MarkRow row, int head, int floor)
    {
        int first = head;
        while (first > floor && head - first < LongestSource && row[first - 1] is null && !row.Quotes.Quoted(first - 1)
            && (Sentences.IsNominal(row.Tags[first - 1]) || row.Tags[first - 1] is FineTag.In)) first--;
        while (first < head && row.Tags[first] is FineTag.In) first++;
        return first;
    }
}
