using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Desk.Pages.Happenings;
using Dateline.Desk.Pages.Shared;
using Dateline.Desk.Serving.Exports;
using Dateline.Export.Items;
using Dateline.Export.Listings;
using Dateline.Export.Sheets;
using Dateline.Reading;
using Dateline.Reconcile.Happenings;

namespace Dateline.Desk.Pages.Maps;

/// <summary>What an address asks for of the map.</summary>
internal static class MapQuery
{
    /// <summary>The most happenings on one map.</summary>
    public const int MostHappenings = 150;

    /// <summary>The happenings that the filters leave.</summary>
    public static PageExport Export { get; } = new("/map", "map", HappeningListing.Columns, (view, asked) => All(view, asked).Select(happening => HappeningListing.RowOf(happening, HappeningListing.Columns)))
    {
        WriteGeoJson = WriteGeoJson,
    };

    /// <summary>Why a happening has no place on the map.</summary>
    public static string WhyUnplaced(Happening happening)
    {
        var said = happening.Items.Select(item => (item.Record, Place: PlaceOf(happening.Space, item))).FirstOrDefault(one => one.Place is not null);
        return said.Place is { } place ? $"“{Shown.Line(place.Span.Of(said.Record.Report.Text).ToString())}” is not in the gazetteer" : "no place is told";
    }

    private static PlaceReference? PlaceOf(Space space, TellingItem item) =>
        space == Space.Incidents ? item.Record.Incidents[item.Index].Place : item.Record.Engagements[item.Index].Place;

    private static IEnumerable<Happening> All(IArchiveView view, PageQuery asked) => new HappeningSearch(view).All(HappeningQuery.Of(asked)).Take(PageExport.MostRows);

    private static void WriteGeoJson(Stream output, IArchiveView view, PageQuery asked)
    {
        var (rows, items) = (new HappeningRows(view), new FoundItems(view));
        using var writer = ItemWriters.Create(ItemWriters.OfExports.First(format => format.Name is "geojson"), output, new ItemOptions { RowOf = rows.Of });
        foreach (var happening in All(view, asked).Where(happening => happening.Space == Space.Incidents))
        {
            if (items.Of(happening.Items[0].Number) is { } found) writer.Write(found);
        }

        writer.Complete(null);
    }
}
