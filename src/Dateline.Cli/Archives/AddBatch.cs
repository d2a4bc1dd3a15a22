using System.Data.Common;
using System.Diagnostics;
using Dateline.Archive;
using Dateline.Cli.Batches;
using Dateline.Cli.Output;
using Dateline.Intake;
using Dateline.Intake.Polling;
using Dateline.Reading;
using Dateline.Reconcile;
using Dateline.Reconcile.Keeping;

namespace Dateline.Cli.Archives;

/// <summary>Keeps a batch of reports: many threads read, one writes, and a report counts as kept only when the archive has it for good.</summary>
internal sealed class AddBatch : IDisposable
{
    // A change ends with a wait for the disk, so many reports share one; yet nobody waits long for the report that came last.
    private const int MostInChange = 512;
    private const int SlotsPerJob = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IArchive _archive;
    private readonly RecordReader _reader = RecordReader.Open();
    private readonly BatchKeeper _keeper;
    private readonly KnownTexts _known;
    private readonly AddTally _tally = new();
    private readonly KeptLines? _lines;
    private readonly List<Candidate> _waiting = new(MostInChange);
    private long _since;

    private AddBatch(IArchive archive, bool tellsEach)
    {
        _archive = archive;
        _known = new(archive);
        _keeper = new(new Keeper(new Reconciliation()), _reader.Read);
        _lines = tellsEach ? new() : null;
    }

    /// <summary>Does what was asked, and says how it went.</summary>
    /// <exception cref="ArchiveException">The archive cannot be written; what was told as kept before is kept.</exception>
    /// <exception cref="OutputFailure">The output could not be written; what it would have told is kept.</exception>
    public static ExitCode Run(AddRequest request, IArchive archive)
    {
        using var batch = new AddBatch(archive, request.TellsEach);
        using var stop = new StopSignal();
        try
        {
            batch.Keep(request, stop);
        }
        finally
        {
            Progress.Clear();
            if (!batch._tally.IsQuiet) Messages.Say(batch._tally.ToString());
        }

        return stop.IsRequested ? ExitCode.Interrupted : batch._tally.Code;
    }

    /// <summary>Watches feeds and keeps what is new in them, each report before the next is asked for.</summary>
    /// <exception cref="ArchiveException">The archive cannot be written; what was told as kept before is kept.</exception>
    /// <exception cref="OutputFailure">The output could not be written; what it would have told is kept.</exception>
    public static ExitCode Watch(WatchRequest request, IArchive archive)
    {
        using var batch = new AddBatch(archive, request.TellsEach);
        using var stop = new StopSignal();
        using var web = new WebFetcher(request.Settings);
        try
        {
            foreach (var outcome in new FeedWatcher(web, new FeedMemory(archive)).WatchAsync(request.Feeds, request.Once, stop.Token).ToBlockingEnumerable(stop.Token)) batch.TakeNow(outcome);
        }
        catch (OperationCanceledException)
        {
            // Asked for; what was taken is kept.
        }
        finally
        {
            if (!batch._tally.IsQuiet) Messages.Say(batch._tally.ToString());
        }

        return stop.IsRequested ? ExitCode.Interrupted : batch._tally.Code;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _known.Dispose();
        _lines?.Dispose();
        _reader.Dispose();
    }

    private void Keep(AddRequest request, StopSignal stop)
    {
        var reports = AddIntake.Read(request.Paths, request.AllowPrivate);
        var ahead = new ReadAhead<Candidate>(
            reports, report => Candidate.Of(report with { Given = report.Given ?? request.Date }, _reader, _known), request.Jobs, SlotsPerJob);
        foreach (var result in ahead.ResultsAndPauses(Pause, beforeWaiting: () => { }))
        {
            if (result is { } ready) Take(ready);
            if (_waiting.Count >= MostInChange || (_waiting.Count > 0 && Stopwatch.GetElapsedTime(_since) >= LongestWait)) KeepWaiting();
            Progress.Show(_tally.There, _tally.Refused + _tally.Faults);
            if (stop.IsRequested) break;
        }

        KeepWaiting();
    }

    private void TakeNow(Outcome outcome)
    {
        Candidate? candidate = null;
        Exception? thrown = null;
        try
        {
            if (outcome is Taken taken) candidate = Candidate.Of(taken.Report, _reader, _known);
        }
#pragma warning disable CA1031 // It is shown and counted.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            thrown = fault;
        }

        Take(new(outcome, candidate, thrown));
        KeepWaiting();
    }

    private void Take(ReadResult<Candidate> result)
    {
        if (result.Outcome is Refused refused)
        {
            _tally.Refused++;
            Messages.Say(refused.Problem.ToString());
        }
        else if (result.Fault is { } fault)
        {
            // An archive that cannot be asked is no fault of the report.
            if (fault is ArchiveException or DbException) throw new ArchiveException(fault.Message, fault);
            Fault(fault, ((Taken)result.Outcome).Report);
        }
        else
        {
            if (_waiting.Count == 0) _since = Stopwatch.GetTimestamp();
            _waiting.Add(result.Value!);
        }
    }

    // What became of each is told in the order of intake.
    private void KeepWaiting()
    {
        if (_waiting.Count == 0) return;
        var results = _keeper.Keep(_archive, _waiting, DateTimeOffset.UtcNow);
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].Fault is { } fault) Fault(fault, _waiting[i].Report);
        }

        _known.Renew();
        Tell(results);
        _waiting.Clear();
    }

    private void Tell(IReadOnlyList<CandidateResult> results)
    {
        foreach (var result in results)
        {
            if (result.Result is { } kept) _tally.Count(kept.Kept);
        }

        if (_lines is null) return;
        for (int i = 0; i < results.Count; i++)
        {
            if (results[i].Result is { } kept) _lines.Tell(kept, _waiting[i].Report);
        }

        _lines.Flush();
    }

    private void Fault(Exception fault, Report report)
    {
        _tally.Faults++;
        Messages.Fault(fault, report.Id);
    }
}
