using System.Globalization;

namespace Dateline.Mcp.Answers;

/// <summary>Where a page of a list ends, as letters that mean nothing outside. The first letter says of which list, so that none is taken for another.</summary>
internal static class Cursor
{
    /// <summary>Writes one.</summary>
    /// <param name="list">The letter of the list.</param>
    /// <param name="behind">What it goes on behind, from 0.</param>
    public static string Write(char list, long behind) => string.Create(CultureInfo.InvariantCulture, $"{list}{behind:x}");

    /// <summary>Reads one.</summary>
    /// <param name="list">The letter of the list.</param>
    /// <param name="cursor">What a page gave as the next; null for the first page.</param>
    /// <exception cref="Refusal">It is of another list, or none.</exception>
    public static long? Read(char list, string? cursor)
    {
        if (cursor is null) return null;
        if (cursor.Length is > 1 and < 18 && cursor[0] == list && long.TryParse(cursor.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long behind) && behind >= 0)
            return behind;
        throw new Refusal("The cursor is none that this tool gave with the same filters. Leave it out to begin anew.");
    }
}
