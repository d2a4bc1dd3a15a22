using System.Collections.Immutable;

namespace Dateline.Archive.Sqlite.Find;

/// <summary>Conditions that hold together, as they are put to the tables.</summary>
internal sealed record Conjunction
{
    /// <summary>The expression for the index over items (https://sqlite.org/fts5.html#full_text_query_syntax).</summary>
    public required string Match { get; init; }

    /// <summary>Conditions in SQL on <c>item_words.rowid</c>, each beginning with <c>AND</c>; their parameters are numbered from <see cref="FirstParameter"/>.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>The values of their parameters.</summary>
    public ImmutableArray<object> Values { get; init; } = [];

    /// <summary>The least item number.</summary>
    public long Least { get; init; }

    /// <summary>The greatest item number.</summary>
    public long Most { get; init; } = long.MaxValue;

    /// <summary>Other tables that must hold the item, or its report.</summary>
    public ImmutableArray<Companion> Companions { get; init; } = [];

    /// <summary>The number of the first parameter of the conditions: match, least and most come before.</summary>
    public const int FirstParameter = 4;
}

/// <summary>Another table that must hold the item, or its report, read in the same order.</summary>
/// <param name="Source">The table with its condition, on parameter <c>$1</c>, without the order.</param>
/// <param name="Column">The column of numbers.</param>
/// <param name="Value">The parameter.</param>
/// <param name="Shift">How many bits of the item's number it does not hold: 16 for reports.</param>
internal sealed record Companion(string Source, string Column, object Value, int Shift);
