using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Intake;
using Dateline.Intake.Polling;
using Dateline.Reading;

namespace Dateline.Archive;

/// <summary>A change of an archive that is made whole or not at all; it sees what it has changed. For one thread at a time.</summary>
public interface IArchiveChange : IArchiveView
{
    /// <summary>Keeps a record with its report. A text that is kept already gains a printing where this one is new, and nothing else.</summary>
    /// <param name="record">The record.</param>
    /// <param name="at">When it came in; goes into the printing, and nowhere else.</param>
    KeepResult Keep(Record record, DateTimeOffset at) => Keep(PreparedRecord.Of(record), at);

    /// <summary>Keeps a record that was prepared on another thread.</summary>
    /// <param name="record">The record.</param>
    /// <param name="at">When it came in.</param>
    KeepResult Keep(PreparedRecord record, DateTimeOffset at);

    /// <summary>Keeps a printing of a text that is kept already, without reading it.</summary>
    /// <param name="report">The printing.</param>
    /// <param name="hash">The hash of its text.</param>
    /// <param name="at">When it came in.</param>
    /// <returns>Null, and nothing is changed, where the text is not kept, or where this printing would be its first: the record goes by the
    /// first one, so it must be read from this one and kept by <see cref="Keep(PreparedRecord, DateTimeOffset)"/>.</returns>
    KeepResult? KeepPrinting(Report report, TextHash hash, DateTimeOffset at);

    /// <summary>Puts another reading of a kept report in the place of its record. Its number changes where its date does.</summary>
    /// <param name="number">The report.</param>
    /// <param name="record">The record, of the same text.</param>
    /// <returns>The report as it is then.</returns>
    KeptReport Replace(ReportNumber number, PreparedRecord record);

    /// <summary>What joins things across reports, of one space, to be changed.</summary>
    new IGraphChange Graph(Space space);

    /// <summary>Lets a report's items be found as people decided them by now, after a decision: index and flags are written anew, other flags of its items are gone.</summary>
    /// <param name="number">The report.</param>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    void Reindex(ReportNumber number);

    /// <summary>Gives an item a flag, or takes it away. Flags go with their report when it is read anew or moved.</summary>
    void SetFlag(ItemNumber item, ItemFlag flag, bool value);

    /// <summary>Keeps in mind how far a feed was read.</summary>
    void KeepFeed(FeedState state);

    /// <summary>Appends a decision; its number is given here.</summary>
    Decision Decide(Decision decision);

    /// <summary>Makes the change last. Without it, nothing of it is kept.</summary>
    /// <exception cref="ArchiveException">The disk is full or the archive cannot be written: nothing is kept.</exception>
    void Commit();
}
