using Dateline.Archive;
using Dateline.Reading;
using Dateline.Reconcile.Printings;

namespace Dateline.Reconcile;

/// <summary>All that is worked out across reports, in the order in which one builds on another.</summary>
public sealed class Reconciliation : IReconciler
{
    private readonly IReconciler[] _all = [new PrintingReconciler()];

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
}
