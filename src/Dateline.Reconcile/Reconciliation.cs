using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Reading;
using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Commitments;
using Dateline.Reconcile.Happenings;
using Dateline.Reconcile.Printings;
using Dateline.Reconcile.Quotes;

namespace Dateline.Reconcile;

/// <summary>All that is worked out across reports, in the order in which one builds on another.</summary>
public sealed class Reconciliation : IReconciler
{
    private readonly IReconciler[] _all = [new PrintingReconciler(), new ActorReconciler(), new QuoteReconciler(), new HappeningReconciler(), new CommitmentReconciler()];

    /// <inheritdoc/>
    public void Add(IArchiveChange change, KeptReport report, Record record)
    {
        foreach (var reconciler in _all) reconciler.Add(change, report, record);
    }

    /// <inheritdoc/>
    public void Remove(IArchiveChange change, ReportNumber report)
    {
        for (int i = _all.Length - 1; i >= 0; i--) _all[i].Remove(change, report);
    }

    /// <inheritdoc/>
    public void Revise(IArchiveChange change, KeptReport report, Record before, Record after)
    {
        foreach (var reconciler in _all) reconciler.Revise(change, report, before, after);
    }

    /// <inheritdoc/>
    public void Decided(IArchiveChange change, Decision decision)
    {
        foreach (var reconciler in _all) reconciler.Decided(change, decision);
    }
}
