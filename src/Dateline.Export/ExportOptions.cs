namespace Dateline.Export;

/// <summary>How people want records to look; formats for programs take no notice.</summary>
public sealed record ExportOptions
{
    /// <summary>Whether text may hold colour codes for a terminal.</summary>
    public bool Color { get; init; }

    /// <summary>The number of columns that text may fill; below 20 counts as 20.</summary>
    public int Width { get; init; } = 80;
}
