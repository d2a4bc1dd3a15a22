using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Dateline.Reconcile.Grouping;
using Dateline.Reconcile.Happenings;

namespace Dateline.Reconcile.Commitments;

/// <summary>Groups commitments of one or several reports that are one, followed from promise to delivery.</summary>
public sealed class CommitmentReconciler : IReconciler
{
    private static readonly GroupingPlan Plan = new() { Window = 16, Threshold = 550, Levels = [550, 700, 800, 900, 950] };

    /// <inheritdoc/>
    public void Add(IArchiveChange change, KeptReport report, Record record)
    {
        for (int i = 0; i < record.Commitments.Length; i++)
        {
            if (ItemDecisions.NumberOf(report, record, ItemKind.Commitment, i) is { } item) Commitments(change).Add(item.Value, CommitmentProfile.Of(record, record.Commitments[i]));
        }
    }

    /// <inheritdoc/>
    public void Remove(IArchiveChange change, ReportNumber report)
    {
        foreach (long item in ItemKinship.ItemsOf(change.Graph(Space.Commitments), report)) Commitments(change).Remove(item);
    }

    /// <inheritdoc/>
    public void Revise(IArchiveChange change, KeptReport report, Record before, Record after)
    {
        bool isSame = before.Commitments == after.Commitments && before.Actors == after.Actors && before.Places == after.Places && before.Statements == after.Statements
            && before.Engagements == after.Engagements && RecordItems.PlaceOf(before, ItemKind.Commitment, 0) == RecordItems.PlaceOf(after, ItemKind.Commitment, 0);
        if (isSame) return;
        Remove(change, report.Number);
        Add(change, report, after);
    }

    private static GroupKeeper<CommitmentProfile> Commitments(IArchiveChange change) => new(change.Graph(Space.Commitments), new CommitmentKinship(), Plan);
}
