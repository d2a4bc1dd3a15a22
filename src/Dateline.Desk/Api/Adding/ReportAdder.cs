using Dateline.Archive;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Serving;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reconcile;
using Dateline.Reconcile.Keeping;
using Microsoft.Extensions.Logging;

namespace Dateline.Desk.Api.Adding;

/// <summary>Takes reports in, reads them on as many threads as there are processors, whoever sends them, and keeps them.</summary>
/// <param name="archive">The archive.</param>
/// <param name="gate">Lets one change at a time through.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Where faults are told.</param>
internal sealed class ReportAdder(IArchive archive, ChangeGate gate, TimeProvider clock, ILogger<ReportAdder> log) : IDisposable
{
    // So many reports share one wait for the disk, and pages' changes wait no longer than these take.
    private const int MostInChange = 64;

    private readonly Lazy<RecordReader> _reader = new(RecordReader.Open);
    private readonly SemaphoreSlim _threads = new(Environment.ProcessorCount);
    private readonly SemaphoreSlim _requests = new(Math.Max(4, Environment.ProcessorCount * 2));

    /// <summary>Takes a place among those whose reports are taken in; null where there are too many.</summary>
    public IDisposable? Enter() => _requests.Wait(0) ? new Place(_requests) : null;

    /// <summary>Adds the reports of sources; says of each what became of it, in their order.</summary>
    /// <exception cref="ProblemException">There are too many; nothing is kept.</exception>
    public async Task<IReadOnlyList<AddedReport>> AddAsync(IReadOnlyList<Source> sources, CancellationToken stop)
    {
        var outcomes = await Task.Run(() => Take(sources, stop), stop);
        var added = new AddedReport[outcomes.Count];
        for (int from = 0; from < outcomes.Count; from += MostInChange)
        {
            int first = from, count = Math.Min(MostInChange, outcomes.Count - from);
            var read = new (Candidate? Candidate, Exception? Fault)[count];
            using (var known = new KnownTexts(archive))
                await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop }, (i, _) => ReadAsync(outcomes[first + i], known, read, i));
            Keep(outcomes, first, read, added);
        }

        return added;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_reader.IsValueCreated) _reader.Value.Dispose();
        _threads.Dispose();
        _requests.Dispose();
    }

    private static List<Outcome> Take(IReadOnlyList<Source> sources, CancellationToken stop)
    {
        var outcomes = new List<Outcome>();
        long text = 0;
        foreach (var outcome in ReportIntake.Read(sources))
        {
            stop.ThrowIfCancellationRequested();
            if (outcomes.Count == ApiLimits.MostReports) throw new ProblemException(ProblemKind.TooLarge.Because($"One request adds {ApiLimits.MostReports} reports at most; nothing was kept."));
            if (outcome is Taken taken) text += taken.Report.Text.Length;
            if (text > ApiLimits.MostText) throw new ProblemException(ProblemKind.TooLarge.Because($"The texts of one request have {ApiLimits.MostText} characters at most; nothing was kept."));
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    private async ValueTask ReadAsync(Outcome outcome, KnownTexts known, (Candidate? Candidate, Exception? Fault)[] read, int at)
    {
        if (outcome is not Taken taken) return;
        await _threads.WaitAsync(CancellationToken.None);
        try
        {
            read[at] = (Candidate.Of(taken.Report, _reader.Value, known), null);
        }
#pragma warning disable CA1031 // It is told on standard error, and that report is not kept.
        catch (Exception fault) when (fault is not (ArchiveException or System.Data.Common.DbException))
#pragma warning restore CA1031
        {
            read[at] = (null, fault);
        }
        finally
        {
            _threads.Release();
        }
    }

    private void Keep(List<Outcome> outcomes, int first, (Candidate? Candidate, Exception? Fault)[] read, AddedReport[] added)
    {
        var candidates = read.Select(one => one.Candidate).OfType<Candidate>().ToList();
        var keeper = new BatchKeeper(new Keeper(new Reconciliation()), report => _reader.Value.Read(report));
        var results = candidates.Count == 0 ? [] : gate.Run(() => keeper.Keep(archive, candidates, clock.GetUtcNow()));
        for (int i = 0, kept = 0; i < read.Length; i++)
        {
            var result = read[i].Candidate is null ? new CandidateResult(null, read[i].Fault) : results[kept++];
            if (result.Fault is { } fault) FaultMessages.Failed(log, "add", fault);
            added[first + i] = Of(outcomes[first + i], result.Result);
        }
    }

    private static AddedReport Of(Outcome outcome, KeepResult? result) => (outcome, result) switch
    {
        (Taken taken, { } kept) => new(taken.Report.Id, KeptWords.Of(kept.Kept), kept.Report.Id, null),
        (Taken taken, null) => new(taken.Report.Id, "fault", null, new(taken.Report.Origin?.Source ?? taken.Report.Id, "could not be read: the program failed", null, null)),
        (Refused { Problem: var wrong }, _) => new(wrong.Source, "refused", null, new(wrong.Source, wrong.Reason, wrong.Line, wrong.Offset)),
        _ => throw new InvalidOperationException("An outcome is taken or refused."),
    };

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
