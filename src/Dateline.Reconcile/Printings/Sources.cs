using Dateline.Archive;
using Dateline.Archive.Graph;

namespace Dateline.Reconcile.Printings;

/// <summary>Tells sources from printings: a text that many outlets print is one source.</summary>
/// <param name="view">The archive.</param>
public sealed class Sources(IArchiveView view)
{
    private readonly IGraph _graph = view.Graph(Space.Printings);

    /// <summary>The source of a report: the least number among the reports that are nearly its text.</summary>
    public ReportNumber Of(ReportNumber report) => new(_graph.GroupOf(report.Value) ?? report.Value);

    /// <summary>All reports of a source, ascending.</summary>
    public IReadOnlyList<ReportNumber> ReportsOf(ReportNumber source) =>
        _graph.MembersOf(source.Value) is { Count: > 0 } members ? [.. members.Select(member => new ReportNumber(member))] : [source];

    /// <summary>How many sources these reports are.</summary>
    public int Count(IEnumerable<ReportNumber> reports) => reports.Select(Of).Distinct().Count();

    /// <summary>Why two reports are one source, where they were compared.</summary>
    public string? Why(ReportNumber one, ReportNumber other) =>
        _graph.LinksOf(one.Value).Where(link => link.Other == other.Value).Select(link => link.Reason).FirstOrDefault();
}
