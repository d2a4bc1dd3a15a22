using System.Text.Json.Nodes;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Desk.Api.Answers;

namespace Dateline.Desk.Api.Reports;

/// <summary>Finds what an address names.</summary>
internal static class ReportFinder
{
    private const int MostMeant = 10, LongestId = 300;

    /// <summary>The report of an id, of its beginning, or of an id that it came with.</summary>
    /// <exception cref="ProblemException">There is none, or several.</exception>
    public static KeptReport Report(IArchiveView view, string id)
    {
        var found = id.Length > LongestId ? [] : view.FindReports(id, MostMeant);
        return found switch
        {
            [var one] => one,
            [] => throw new ProblemException(ProblemKind.NotFound.Because("There is no such report.")),
            _ => throw new ProblemException(ProblemKind.Ambiguous.Because("Several reports may be meant: write more of the id.") with
            {
                More = new() { ["reports"] = new JsonArray([.. found.Select(report => JsonValue.Create(report.Id))]) },
            }),
        };
    }

    /// <summary>The item that <c>REPORT:ITEM</c> names, rejected ones among them.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static (KeptReport Report, DecidedRecord Decided, RecordItem Item) Item(IArchiveView view, string id)
    {
        int colon = id.LastIndexOf(':');
        if (colon < 0) throw new ProblemException(ProblemKind.NotFound.Because("An item is named REPORT:ITEM, such as 0a31b2c3d4e5:i1."));
        var report = Report(view, id[..colon]);
        var decided = view.DecidedRecordOf(report.Number);
        return decided.WithId(id[(colon + 1)..]) is { } item ? (report, decided, item) : throw new ProblemException(ProblemKind.NotFound.Because("The report has no such item."));
    }

    /// <summary>A report in short.</summary>
    public static ReportSummary Summary(KeptReport report) =>
        new(report.Id, report.Title, report.Published?.ToString(), report.First.Source, report.First.Url, report.Hash.ToString(), report.Printings.Length);
}
