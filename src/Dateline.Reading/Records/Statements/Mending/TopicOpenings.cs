using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>
/// Takes out of the content what only says what a quotation is about: "[On the talks in Bol], Aroyo said: “...”". The words are the
/// writer's.
/// </summary>
internal static class TopicOpenings
{
    public static void Mend(MarkRow row)
    {
        foreach (int first in row.Tokens.Sentences)
        {
            if (row[first] is not Part.Content || row.Quotes.Quoted(first) || row.Tokens[first] is not ("On" or "About" or "Regarding")) continue;
            int end = row.EndOf(first), source = end;
            if (source < row.Tokens.Count && row.Tokens[source] is ",") source++;
            if (source >= row.Tokens.Count || row[source] is not Part.Source) continue;
            int cue = row.EndOf(source);
            if (cue >= row.Tokens.Count || row[cue] is not Part.Cue) continue;
            int speech = row.EndOf(cue);
            if (speech < row.Tokens.Count && row.Tokens[speech] is ":" or ",") speech++;
            if (speech < row.Tokens.Count && row.Quotes.Quoted(speech)) row.Set(null, first, end);
        }
    }
}
