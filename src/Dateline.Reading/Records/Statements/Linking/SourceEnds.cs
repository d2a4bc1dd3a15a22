using System.Collections.Frozen;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>Cuts from the end of a source the words that only say when it spoke: "the minister [on Tuesday night]", or that it did in turn: "Aroyo, [for her part,]".</summary>
internal static class SourceEnds
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Days =
        new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "yesterday", "today" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The source without ", for his part," at its end.</summary>
    private static TokenRange CutPart(TokenTable tokens, TokenRange source)
    {
        int at = source.AfterLast - 1;
        if (at > source.First && tokens[at] is ",") at--;
        if (at - 3 <= source.First || tokens[at] is not "part" || tokens[at - 2] is not "for" || tokens[at - 3] is not ",") return source;
        return new(source.First, at - 3);
    }

    /// <summary>The source without a day, its part and its preposition at the end; never empty.</summary>
    public static TokenRange Cut(TokenTable tokens, TokenRange source)
    {
        source = CutPart(tokens, source);
        int at = source.AfterLast - 1;
        if (at > source.First && tokens[at] is "morning" or "afternoon" or "evening" or "night") at--;
        if (at <= source.First || !Days.Contains(tokens[at])) return source;
        at--;
        if (at > source.First && tokens[at] is "late" or "early" or "last") at--;
        if (at > source.First && tokens[at] is "on") at--;
        return new(source.First, at + 1);
    }
}
