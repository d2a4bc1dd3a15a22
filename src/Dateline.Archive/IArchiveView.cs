using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Intake;
using Dateline.Intake.Polling;
using Dateline.Reading;

namespace Dateline.Archive;

/// <summary>An archive as it stood at one moment. For one thread at a time.</summary>
public interface IArchiveView : IDisposable
{
    /// <summary>The report whose text has this hash; null where none is kept.</summary>
    KeptReport? FindReport(TextHash hash);

    /// <summary>The report of this number; null where there is none.</summary>
    KeptReport? FindReport(ReportNumber number);

    /// <summary>The reports whose id begins with these hexadecimal digits, or that were given just this id; at most <paramref name="most"/>.</summary>
    IReadOnlyList<KeptReport> FindReports(string id, int most);

    /// <summary>Reports, the latest published first, those without a date last.</summary>
    /// <param name="after">The last report of the page before; null for the first page.</param>
    /// <param name="most">The most to give, from 1.</param>
    IReadOnlyList<KeptReport> ListReports(ReportNumber? after, int most);

    /// <summary>The reports that were printed at one of a report's addresses, itself among them: versions of one report, the earliest first.</summary>
    /// <param name="number">The report.</param>
    /// <remarks>They are ordered by the moment of change, else of publication, else the given day, of their first printing there, those without any
    /// last; then by hash. When they came in does not count.</remarks>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    IReadOnlyList<KeptReport> VersionsOf(ReportNumber number);

    /// <summary>Those who published reports, the one that printed most first, of equals by name.</summary>
    /// <param name="most">The most to give, from 1.</param>
    /// <param name="words">Only those whose name has these words; null for all. Capitals of other letters than A to Z count.</param>
    IReadOnlyList<Outlet> Outlets(int most, string? words = null);

    /// <summary>The reports that one printed, the latest published first.</summary>
    /// <param name="name">Its name, letter by letter.</param>
    /// <param name="after">The last report of the page before; null for the first page.</param>
    /// <param name="most">The most to give, from 1.</param>
    IReadOnlyList<KeptReport> ReportsOfOutlet(string name, ReportNumber? after, int most);

    /// <summary>How many reports are kept.</summary>
    long CountReports();

    /// <summary>The whole record as people decided it, with the report's text: see <see cref="DecidedRecordOf"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    Record RecordOf(ReportNumber number) => DecidedRecordOf(number).Record;

    /// <summary>The whole record as the machine read it, with the report's text.</summary>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    Record MachineRecordOf(ReportNumber number);

    /// <summary>The record as the machine read it and as people decided it, item by item.</summary>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    DecidedRecord DecidedRecordOf(ReportNumber number);

    /// <summary>What a report's record rests on, as a short text: another one after every re-reading and after every decision about the report or an item of it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    string VersionOf(ReportNumber number);

    /// <summary>The report with its text, as its first printing gave it; without its record.</summary>
    /// <exception cref="KeyNotFoundException">There is no such report.</exception>
    Report ReportOf(ReportNumber number);
    /// <summary>A page of the items that a query asks for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="order">The order.</param>
    /// <param name="most">The most to give, from 1.</param>
    /// <param name="after">Where the page before ended, of the same query and order; null for the first page.</param>
    FindPage Find(FindQuery query, FindOrder order, int most, FindCursor? after = null);

    /// <summary>How many items a query finds.</summary>
    /// <param name="query">The query.</param>
    /// <param name="most">Where counting ends, from 1.</param>
    int CountItems(FindQuery query, int most);

    /// <summary>Counts the newest items that a query finds by their labels, flags and sources.</summary>
    /// <param name="query">The query.</param>
    /// <param name="most">How many items are counted, from 1.</param>
    FindTally Tally(FindQuery query, int most);

    /// <summary>The number of the printing that came in last; 0 where there is none. Later ones have greater numbers.</summary>
    /// <param name="before">The last one that came in up to this moment; null for the last of all.</param>
    long LastPrinting(DateTimeOffset? before = null);

    /// <summary>Whether an item has a flag.</summary>
    bool HasFlag(ItemNumber item, ItemFlag flag);

    /// <summary>What joins things across reports, of one space.</summary>
    IGraph Graph(Space space);

    /// <summary>All decisions about a target, in the order in which they were made; of all targets for null.</summary>
    IEnumerable<Decision> Decisions(string? target = null);

    /// <summary>All decisions about a report and about any item of it, in the order in which they were made.</summary>
    /// <param name="hash">The report's text.</param>
    IReadOnlyList<Decision> DecisionsAbout(TextHash hash);

    /// <summary>The decision of a number; null where there is none.</summary>
    Decision? FindDecision(long number);

    /// <summary>How far a feed was read; null where it never was.</summary>
    FeedState? FindFeed(string feed);
}
