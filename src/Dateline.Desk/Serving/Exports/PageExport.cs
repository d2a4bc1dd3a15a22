using Dateline.Archive;
using Dateline.Desk.Pages.Shared;
using Dateline.Export.Rows;

namespace Dateline.Desk.Serving.Exports;

/// <summary>What a page shows, for programs: the same address with <c>format=</c>.</summary>
/// <param name="Path">The page's path, with its parameters as in routes.</param>
/// <param name="Name">The name of the file, without its ending.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows that the page's filters leave, made as they are written; null where there is no such page.</param>
public sealed record PageExport(string Path, string Name, IReadOnlyList<Column> Columns, Func<IArchiveView, PageQuery, IEnumerable<Row>?> Rows)
{
    /// <summary>The most rows of one export; who needs more narrows the filters, or uses the command line.</summary>
    public const int MostRows = 10_000;

    /// <summary>Writes the same as GeoJSON; null where the page has no places.</summary>
    public Action<Stream, IArchiveView, PageQuery>? WriteGeoJson { get; init; }
}
