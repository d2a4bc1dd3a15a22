using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Intake;
using Dateline.Reading;

namespace Dateline.Reconcile;

/// <summary>Keeps reports in an archive together with what is worked out across them, so that the one never stands without the other.</summary>
/// <param name="reconciler">What is worked out.</param>
public sealed class Keeper(IReconciler reconciler)
{
    /// <summary>Keeps a record with its report.</summary>
    /// <param name="change">The change it is kept in.</param>
    /// <param name="prepared">The record.</param>
    /// <param name="at">When it came in.</param>
    public KeepResult Keep(IArchiveChange change, PreparedRecord prepared, DateTimeOffset at)
    {
        var report = prepared.Record.Report;
        if (change.FindReport(prepared.Hash) is not { } there)
        {
            var kept = change.Keep(prepared, at);
            Add(change, kept.Report, prepared);
            return kept;
        }

        if (change.KeepPrinting(report, prepared.Hash, at) is { } known) return Follow(change, known);

        // An earlier printing: the record goes by it from now on.
        reconciler.Remove(change, there.Number);
        var moved = change.Keep(prepared, at);
        Add(change, moved.Report, prepared);
        return moved;
    }

    /// <summary>Keeps a printing of a text that was kept when it was looked up, reading it only where it must be.</summary>
    /// <param name="change">The change it is kept in.</param>
    /// <param name="report">The printing.</param>
    /// <param name="hash">The hash of its text.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="at">When it came in.</param>
    public KeepResult KeepPrinting(IArchiveChange change, Report report, TextHash hash, Func<Report, Record> read, DateTimeOffset at) =>
        change.KeepPrinting(report, hash, at) is { } known ? Follow(change, known) : Keep(change, PreparedRecord.Of(read(report), hash), at);

    /// <summary>Puts another reading of a kept report in the place of its record.</summary>
    /// <param name="change">The change.</param>
    /// <param name="number">The report.</param>
    /// <param name="prepared">The record, of the same text.</param>
    /// <returns>The report as it is then.</returns>
    public KeptReport Replace(IArchiveChange change, ReportNumber number, PreparedRecord prepared)
    {
        reconciler.Remove(change, number);
        var kept = change.Replace(number, prepared);
        Add(change, kept, prepared);
        return kept;
    }

    // What people decided stands before what the machine read.
    private void Add(IArchiveChange change, KeptReport report, PreparedRecord prepared) =>
        reconciler.Add(change, report, DecidedRecord.Of(prepared.Record, change.DecisionsAbout(report.Hash)).Record);

    // What is worked out may hang on where a text was printed.
    private KeepResult Follow(IArchiveChange change, KeepResult result)
    {
        if (result.Kept != Kept.AnotherPrinting) return result;
        reconciler.Remove(change, result.Report.Number);
        reconciler.Add(change, result.Report, change.RecordOf(result.Report.Number));
        return result;
    }
}
