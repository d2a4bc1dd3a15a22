using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Export.Sheets;

namespace Dateline.Export.Items;

/// <summary>How found items are to look; formats for programs take notice of the query only.</summary>
public sealed record ItemOptions
{
    /// <summary>The query that found them, for what shows it; null where there was none.</summary>
    public FindQuery? Query { get; init; }

    /// <summary>The row of the incident table for an incident: its own, or that of its happening; null where that row was given before.</summary>
    public Func<FoundItem, IncidentRow?> RowOf { get; init; } = found => found.Item.Kind is ItemKind.Incident ? IncidentRow.Of(found) : null;

    /// <summary>Whether text may hold colour codes for a terminal.</summary>
    public bool Color { get; init; }

    /// <summary>The number of columns that text may fill; below 20 counts as 20.</summary>
    public int Width { get; init; } = 80;
}
