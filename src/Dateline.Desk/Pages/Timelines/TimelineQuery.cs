using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Desk.Pages.Happenings;
using Dateline.Desk.Pages.Shared;
using Dateline.Desk.Serving.Exports;
using Dateline.Export.Listings;
using Dateline.Reconcile.Happenings;
using NodaTime;

namespace Dateline.Desk.Pages.Timelines;

/// <summary>Which time an address asks for.</summary>
internal static class TimelineQuery
{
    private static readonly LocalDate Earliest = new(1700, 1, 2), Latest = new(2900, 12, 31);

    /// <summary>The happenings of the time.</summary>
    public static PageExport Export { get; } = new("/timeline", "timeline", HappeningListing.Columns, (view, asked) =>
        new HappeningSearch(view).All(Of(view, asked, out _)).Select(happening => HappeningListing.RowOf(happening, HappeningListing.Columns)));

    /// <summary>The happenings of the month or year that holds a day.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="asked">The address.</param>
    /// <param name="day">The day: that of the latest report where none is asked for.</param>
    public static HappeningFilter Of(IArchiveView view, PageQuery asked, out LocalDate day)
    {
        day = asked.Day("day") ?? (view.ListReports(null, 1) is [var report] ? report.Number.Day : null) ?? new LocalDate(2000, 1, 1);
        if (day < Earliest) day = Earliest;
        if (day > Latest) day = Latest;
        var filter = new HappeningFilter { Space = asked.Text("of") is HappeningQuery.Engagements ? Space.Engagements : Space.Incidents };
        return asked.Text("span") switch
        {
            "month" => filter with { After = new(day.Year, day.Month, 1), Before = new LocalDate(day.Year, day.Month, 1).PlusMonths(1).PlusDays(-1) },
            "year" => filter with { After = new(day.Year, 1, 1), Before = new(day.Year, 12, 31) },
            _ => filter,
        };
    }
}
