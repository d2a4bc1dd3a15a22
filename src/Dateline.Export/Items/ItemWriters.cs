using System.Collections.Immutable;
using Dateline.Archive;
using Dateline.Export.Annotations;
using Dateline.Export.Geo;
using Dateline.Export.Html;
using Dateline.Export.Sheets;

namespace Dateline.Export.Items;

/// <summary>A format in which found items can be written.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Only">The kind of items that it is for; null for all.</param>
/// <param name="Meaning">What it is, for help.</param>
public sealed record ItemFormat(string Name, ItemKind? Only, string Meaning)
{
    internal Func<Stream, ItemOptions, IItemWriter> Open { get; init; } = null!;
}

/// <summary>The formats in which found items can be written.</summary>
public static class ItemWriters
{
    /// <summary>Those of pages of answers, the one for people first.</summary>
    public static ImmutableArray<ItemFormat> OfPages { get; } =
    [
        new("table", null, "for people") { Open = (output, options) => new TextItemWriter(output, options) },
        new("json", null, "one object, with where the next page begins") { Open = (output, options) => new JsonItemWriter(output, options) },
        new("jsonl", null, "an item a line") { Open = (output, _) => new JsonLinesItemWriter(output) },
        new("csv", null, "a table of all kinds") { Open = (output, _) => new SheetItemWriter<FoundItem>(output, KindSheets.All, found => found) },
    ];

    /// <summary>Those of whole answers.</summary>
    public static ImmutableArray<ItemFormat> OfExports { get; } =
    [
        OfPages[2],
        OfPages[3],
        Table("statements", ItemKind.Statement, KindSheets.Statements, "statements as CSV"),
        Table("incidents", ItemKind.Incident, KindSheets.Incidents, "incidents as CSV, all counts"),
        Table("engagements", ItemKind.Engagement, KindSheets.Engagements, "engagements as CSV"),
        Table("programmes", ItemKind.Programme, KindSheets.Programmes, "programmes as CSV"),
        Table("checks", ItemKind.Check, KindSheets.Checks, "checks as CSV"),
        Table("commitments", ItemKind.Commitment, CommitmentSheet.Sheet, "commitments as CSV, with the columns of Kiel's tracker and IATI's codes"),
        new("events", ItemKind.Incident, "incidents as CSV, with the columns and codes of ACLED and UCDP GED") { Open = (output, options) => new SheetItemWriter<IncidentRow>(output, IncidentSheet.Sheet, options.RowOf) },
        new("geojson", ItemKind.Incident, "incidents as GeoJSON") { Open = (output, options) => new GeoJsonItemWriter(output, options.RowOf) },
        new("annotations", null, "passages as W3C Web Annotations") { Open = (output, options) => new AnnotationItemWriter(output, options) },
        new("html", null, "a page that stands alone: the items, a map, the reports") { Open = (output, options) => new DossierItemWriter(output, options) },
    ];

    /// <summary>Begins to write items to <paramref name="output"/>, which stays open when the writer is disposed.</summary>
    public static IItemWriter Create(ItemFormat format, Stream output, ItemOptions options)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        return format.Open(output, options);
    }

    private static ItemFormat Table(string name, ItemKind only, Sheet<FoundItem> sheet, string meaning) =>
        new(name, only, meaning) { Open = (output, _) => new SheetItemWriter<FoundItem>(output, sheet, found => found.Item.Kind == only ? found : null) };
}
