using System.Globalization;
using Dateline.Archive;
using Dateline.Desk.Serving.Exports;
using Dateline.Export.Rows;
using NodaTime;

namespace Dateline.Desk.Pages.Outlets;

/// <summary>Where sources are found, and what of them is handed on.</summary>
internal static class OutletQuery
{
    /// <summary>The most sources on a page.</summary>
    public const int MostOutlets = 200;

    private const int AtOnce = 200;

    /// <summary>The sources.</summary>
    public static PageExport Outlets { get; } = new(
        "/sources", "sources", [new("source"), new("reports"), new("first"), new("last")],
        (view, asked) => view.Outlets(PageExport.MostRows, asked.Text("q")).Select(outlet =>
            new Row(outlet.Name, outlet.Reports, outlet.First.Day is { } first ? Text(first) : null, outlet.Last.Day is { } last ? Text(last) : null)));

    /// <summary>The reports of a source.</summary>
    public static PageExport Reports { get; } = new(
        "/sources/of", "reports", [new("report"), new("date"), new("title"), new("url"), new("printings"), new("nearCopies")],
        (view, asked) => asked.Text("name") is { } name ? All(view, name).Select(report => RowOf(view, name, report)) : null);

    /// <summary>The page of a source.</summary>
    public static string AddressOf(string name) => "/sources/of?name=" + Uri.EscapeDataString(name);

    /// <summary>The page of a report's printings.</summary>
    public static string PrintingsOf(KeptReport report) => "/sources/printings/" + report.Id;

    /// <summary>A day in a column.</summary>
    public static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<KeptReport> All(IArchiveView view, string name)
    {
        ReportNumber? after = null;
        while (view.ReportsOfOutlet(name, after, AtOnce) is { Count: > 0 } page)
        {
            foreach (var report in page) yield return report;
            after = page[^1].Number;
        }
    }

    private static Row RowOf(IArchiveView view, string name, KeptReport report)
    {
        var sources = new Dateline.Reconcile.Printings.Sources(view);
        string? url = report.Printings.FirstOrDefault(printing => string.Equals(printing.Source, name, StringComparison.Ordinal))?.Url;
        return new(report.Id, report.Published?.ToString(), report.Title, url, report.Printings.Length, sources.ReportsOf(sources.Of(report.Number)).Count - 1);
    }
}
