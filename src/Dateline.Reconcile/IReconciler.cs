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

    /// <summary>Follows a decision that was just appended, where it bears on what is worked out here.</summary>
    void Decided(IArchiveChange change, Decision decision)
    {
    }
}
