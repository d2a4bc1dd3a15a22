using Dateline.Archive;

namespace Dateline.Reconcile.Deciding;

/// <summary>What a person saw of a report: its record and what was decided about it.</summary>
public static class ReportVersion
{
    /// <summary>A short text that changes with every decision about the report or an item of it, and with every re-reading.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="report">The report.</param>
    public static string Of(IArchiveView view, KeptReport report) => view.VersionOf(report.Number);
}
