using Dateline.Archive.Find;
using Dateline.Export.Items;

namespace Dateline.Cli.Finding;

/// <summary>What <c>find</c> and <c>export</c> were asked to do.</summary>
internal sealed record FindRequest
{
    /// <summary>The query, understood.</summary>
    public required FindQuery Query { get; init; }

    /// <summary>The order.</summary>
    public required FindOrder Order { get; init; }

    /// <summary>The format.</summary>
    public required ItemFormat Format { get; init; }

    /// <summary>The most items to give; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Where the page before ended.</summary>
    public FindCursor? After { get; init; }

    /// <summary>The file to write to; null or <c>-</c> for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>The width of text, in columns.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether text may hold colour codes.</summary>
    public bool Color { get; init; }
}
