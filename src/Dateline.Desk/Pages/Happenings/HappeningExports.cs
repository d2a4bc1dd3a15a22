using Dateline.Desk.Serving.Exports;
using Dateline.Export.Listings;
using Dateline.Reconcile.Happenings;

namespace Dateline.Desk.Pages.Happenings;

/// <summary>Happenings and their counts in other formats.</summary>
internal static class HappeningExports
{
    /// <summary>The happenings that the filters leave.</summary>
    public static PageExport List { get; } = new(
        "/happenings", "happenings", HappeningListing.Columns,
        (view, asked) => new HappeningSearch(view).All(HappeningQuery.Of(asked)).Select(happening => HappeningListing.RowOf(happening, HappeningListing.Columns)));

    /// <summary>All counts of a happening.</summary>
    public static PageExport Figures { get; } = new(
        "/happenings/{id}", "figures", FigureListing.Columns,
        (view, asked) => HappeningWords.Find(view, asked.Route("id")) is { } item && new HappeningFinder(view).Of(item) is { } happening ? FigureListing.RowsOf(happening) : null);
}
