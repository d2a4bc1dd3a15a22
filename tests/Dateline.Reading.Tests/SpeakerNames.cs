using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Tests;

/// <summary>Holds the speaker that a person expects against the one that was read.</summary>
internal static class SpeakerNames
{
    /// <summary>
    /// Whether the statement is the expected speaker's: the actor's name holds the expected words in their order, or is
    /// the beginning of them ("The Interior Ministry" of "The Interior Ministry in Dushanbe"); an article does not count.
    /// A source nobody was found for counts by its own words.
    /// </summary>
    public static bool Agree(string? expected, Statement statement, Record record)
    {
        if (expected is null || statement.Speaker is null) return expected is null && statement.Speaker is null;
        string[] wanted = Words(expected);
        string[] found = Words(Of(statement, record));
        return Holds(found, wanted) || wanted.AsSpan().StartsWith(found);
    }

    /// <summary>The name of the statement's actor, or the source's own words where nobody was found.</summary>
    public static string Of(Statement statement, Record record)
    {
        if (statement.Speaker is not { } speaker) return "nobody";
        var actor = record.Actors.FirstOrDefault(a => string.Equals(a.Id, speaker.Actor?.Value, StringComparison.Ordinal));
        return (actor?.Name ?? speaker.Span).Of(record.Report.Text).ToString();
    }

    private static string[] Words(string name)
    {
        string[] words = name.ToLowerInvariant().Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["the" or "a" or "an", _, ..] ? words[1..] : words;
    }

    private static bool Holds(string[] words, string[] part)
    {
        for (int at = 0; at + part.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, part.Length).SequenceEqual(part)) return true;
        }

        return false;
    }
}
