using System.Data.Common;
using System.Diagnostics;
using Dateline.Archive;
using Dateline.Cli.Batches;
using Dateline.Cli.Output;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reconcile;

namespace Dateline.Cli.Archives;

/// <summary>Reads kept reports anew where another reader read them. It may be stopped at any moment and goes on where it was.</summary>
internal sealed class RereadBatch : IDisposable
{
    private const int MostInChange = 256;
    private const int SlotsPerJob = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IArchive _archive;
    private readonly bool _all;
    private readonly RecordReader _reader = RecordReader.Open();
    private readonly Keeper _keeper = new(new Reconciliation());
    private readonly List<PreparedRecord> _waiting = new(MostInChange);
    private long _since, _read, _faults;

    private RereadBatch(IArchive archive, bool all) => (_archive, _all) = (archive, all);

    /// <summary>Does what was asked, and says how it went.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="all">Whether also those that this very reader read.</param>
    /// <param name="jobs">How many threads read.</param>
    public static ExitCode Run(IArchive archive, bool all, int jobs)
    {
        using var batch = new RereadBatch(archive, all);
        using var stop = new StopSignal();
        try
        {
            batch.Read(jobs, stop);
        }
        finally
        {
            Progress.Clear();
            Messages.Say($"{batch._read} {(batch._read == 1 ? "report" : "reports")} read anew{(batch._faults > 0 ? $", {batch._faults} lost to faults" : "")}");
        }

        return stop.IsRequested ? ExitCode.Interrupted : batch._faults > 0 ? ExitCode.InternalError : ExitCode.Done;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private void Read(int jobs, StopSignal stop)
    {
        var ahead = new ReadAhead<PreparedRecord>(Stale(), report => PreparedRecord.Of(_reader.Read(report)), jobs, SlotsPerJob);
        foreach (var result in ahead.ResultsAndPauses(Pause, beforeWaiting: () => { }))
        {
            if (result is { Fault: { } fault, Outcome: Taken { Report: var report } })
            {
                _faults++;
                Messages.Fault(fault, report.Id);
            }
            else if (result is { Value: { } prepared })
            {
                if (_waiting.Count == 0) _since = Stopwatch.GetTimestamp();
                _waiting.Add(prepared);
            }

            if (_waiting.Count >= MostInChange || (_waiting.Count > 0 && Stopwatch.GetElapsedTime(_since) >= LongestWait)) Write();
            Progress.Show(_read, _faults);
            if (stop.IsRequested) break;
        }

        Write();
    }

    // In pages, each seen at its own moment. A report that moves while pages are turned has been read anew by then.
    private IEnumerable<Outcome> Stale()
    {
        ReportNumber? after = null;
        while (true)
        {
            List<Report> page = [];
            using (var view = _archive.Read())
            {
                var reports = view.ListReports(after, MostInChange);
                if (reports.Count == 0) yield break;
                after = reports[^1].Number;
                page.AddRange(reports.Where(IsStale).Select(report => view.ReportOf(report.Number)));
            }

            foreach (var report in page) yield return new Taken(report);
        }
    }

    private bool IsStale(KeptReport report) => _all || !string.Equals(report.Reader.Version, _reader.Version.Version, StringComparison.Ordinal) || !report.Reader.Models.SequenceEqual(_reader.Version.Models);

    private void Write()
    {
        if (_waiting.Count == 0) return;
        while (!TryWrite())
        {
        }

        _read += _waiting.Count;
        _waiting.Clear();
    }

    // A fault in one report must not lose the others: the change is begun anew without it.
    private bool TryWrite()
    {
        using var change = _archive.Change();
        foreach (var prepared in _waiting.OrderBy(prepared => prepared.Wanted))
        {
            try
            {
                Replace(change, prepared);
            }
#pragma warning disable CA1031 // It is shown and counted.
            catch (Exception fault) when (fault is not (ArchiveException or DbException))
#pragma warning restore CA1031
            {
                _faults++;
                _waiting.Remove(prepared);
                Messages.Fault(fault, prepared.Record.Report.Id);
                return false;
            }
        }

        change.Commit();
        return true;
    }

    private void Replace(IArchiveChange change, PreparedRecord prepared)
    {
        if (change.FindReport(prepared.Hash) is not { } kept || !IsStale(kept)) return;

        // An earlier printing may have come in while this one was read.
        var report = prepared.Record.Report;
        if (!kept.First.IsSameAs(Printing.Of(report, kept.First.KeptAt))) prepared = PreparedRecord.Of(_reader.Read(kept.First.ToReport(report.Text)), prepared.Hash);
        _keeper.Replace(change, kept.Number, prepared);
    }
}
