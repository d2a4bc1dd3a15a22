using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Reading;

namespace Dateline.Reconcile;

/// <summary>One thing that is worked out across reports. It touches only what a report bears on.</summary>
/// <remarks>
/// What an archive holds afterwards depends on which reports it holds, not on the order in which they came: a reconciler decides by
/// pairs and by whole groups, never by who was first.
/// </remarks>
public interface IReconciler
{
    /// <summary>Takes in a report that was just kept.</summary>
    /// <param name="change">The change that the report was kept in.</param>
    /// <param name="report">The report.</param>
    /// <param name="record">Its record.</param>
    void Add(IArchiveChange change, KeptReport report, Record record);

    /// <summary>Takes back all that <see cref="Add"/> did for a report, before it is read anew or moved.</summary>
    /// <param name="change">The change.</param>
    /// <param name="report">The number under which it was added.</param>
    void Remove(IArchiveChange change, ReportNumber report);

    /// <summary>Takes in a record that people decided anew: comes to what <see cref="Remove"/> and <see cref="Add"/> come to, and passes over what the decision does not touch.</summary>
    /// <param name="change">The change; the decision stands in it.</param>
    /// <param name="report">The report.</param>
    /// <param name="before">The record that was added.</param>
    /// <param name="after">The record as it is decided now. Lists in which nothing changed are the very lists of <paramref name="before"/>.</param>
    void Revise(IArchiveChange change, KeptReport report, Record before, Record after)
    {
        Remove(change, report.Number);
        Add(change, report, after);
    }

    /// <summary>Follows a decision that was just appended, where it bears on what is worked out here.</summary>
    void Decided(IArchiveChange change, Decision decision)
    {
    }
}
