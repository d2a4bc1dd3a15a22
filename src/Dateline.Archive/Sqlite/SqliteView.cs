using System.Text.Json;
using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Intake;
using Dateline.Intake.Polling;
using Dateline.Archive.Sqlite.Find;
using Dateline.Reading;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>What a connection sees within one transaction.</summary>
internal class SqliteView : IArchiveView
{
    // A beginning of an id that fits more reports than these names none of them.
    private const int MostNamed = 16;

    private readonly SqliteConnection _connection;
    private readonly ReportTables _reports;
    private readonly DecisionTable _decisions;
    private readonly ItemFinder _finder;

    /// <summary>Begins a reading transaction; the connection is the view's from now on.</summary>
    public SqliteView(SqliteConnection connection)
        : this(connection, deferred: true)
    {
    }

    /// <summary>Begins a transaction.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="deferred">Whether it is for reading only; else it waits for other writers.</param>
    protected SqliteView(SqliteConnection connection, bool deferred)
    {
        _connection = connection;
        Transaction = connection.BeginTransaction(deferred);
        Statements = new Statements(connection);
        Index = new ItemIndex(Statements);
        _decisions = new DecisionTable(Statements);
        _reports = new ReportTables(Statements, Index, _decisions);
        _finder = new ItemFinder(Statements, id => _reports.Find(id, MostNamed).Select(report => report.Number));
    }

    /// <summary>The transaction.</summary>
    protected SqliteTransaction Transaction { get; }

    /// <summary>The statements.</summary>
    protected Statements Statements { get; }

    /// <summary>The tables by which items are found.</summary>
    protected ItemIndex Index { get; }

    /// <summary>The tables of reports.</summary>
    protected ReportTables Reports => _reports;

    /// <inheritdoc/>
    public KeptReport? FindReport(TextHash hash) => _reports.Find(hash);

    /// <inheritdoc/>
    public KeptReport? FindReport(ReportNumber number) => _reports.Find(number);

    /// <inheritdoc/>
    public IReadOnlyList<KeptReport> FindReports(string id, int most) => _reports.Find(id, most);

    /// <inheritdoc/>
    public IReadOnlyList<KeptReport> ListReports(ReportNumber? after, int most) => _reports.List(after, most);

    /// <inheritdoc/>
    public IReadOnlyList<KeptReport> VersionsOf(ReportNumber number) => _reports.VersionsOf(number);

    /// <inheritdoc/>
    public IReadOnlyList<Outlet> Outlets(int most, string? words = null) => new OutletTable(Statements).Most(most, words);

    /// <inheritdoc/>
    public IReadOnlyList<KeptReport> ReportsOfOutlet(string name, ReportNumber? after, int most) =>
        [.. new OutletTable(Statements).ReportsOf(name, after, most).Select(number => _reports.Find(new ReportNumber(number))!)];

    /// <inheritdoc/>
    public long CountReports() => Statements.Number("SELECT count(*) FROM reports") ?? 0;

    /// <inheritdoc/>
    public Record RecordOf(ReportNumber number) => _reports.RecordOf(number);

    /// <inheritdoc/>
    public Record MachineRecordOf(ReportNumber number) => _reports.MachineRecordOf(number);

    /// <inheritdoc/>
    public DecidedRecord DecidedRecordOf(ReportNumber number) => _reports.DecidedRecordOf(number);

    /// <inheritdoc/>
    public string VersionOf(ReportNumber number) => _reports.VersionOf(number);

    /// <inheritdoc/>
    public Report ReportOf(ReportNumber number) => _reports.ReportOf(number);

    /// <inheritdoc/>
    public FindPage Find(FindQuery query, FindOrder order, int most, FindCursor? after = null) => SqliteArchive.Guard(() =>
    {
        Index.Write();
        return _finder.Find(query, order, most, after);
    });

    /// <inheritdoc/>
    public int CountItems(FindQuery query, int most) => SqliteArchive.Guard(() =>
    {
        Index.Write();
        return _finder.Count(query, most);
    });

    /// <inheritdoc/>
    public FindTally Tally(FindQuery query, int most) => SqliteArchive.Guard(() =>
    {
        Index.Write();
        return _finder.Tally(query, most);
    });

    /// <inheritdoc/>
    public long LastPrinting(DateTimeOffset? before = null) => (before is { } moment
        ? Statements.Number("SELECT number FROM printings WHERE kept_at <= $1 ORDER BY number DESC LIMIT 1", DecisionTable.Moment(moment))
        : Statements.Number("SELECT max(number) FROM printings")) ?? 0;

    /// <inheritdoc/>
    public bool HasFlag(ItemNumber item, ItemFlag flag) =>
        Statements.Number("SELECT 1 FROM flags WHERE flag = $1 AND item = $2", (long)flag, item.Value) is not null;

    /// <inheritdoc/>
    public FeedState? FindFeed(string feed) =>
        Statements.Value("SELECT state FROM feeds WHERE feed = $1", feed) is string state ? JsonSerializer.Deserialize<FeedState>(state) : null;

    /// <inheritdoc/>
    public IGraph Graph(Space space) => new SqliteGraph(Statements, space);

    /// <inheritdoc/>
    public IEnumerable<Decision> Decisions(string? target = null) => _decisions.About(target);

    /// <inheritdoc/>
    public IReadOnlyList<Decision> DecisionsAbout(TextHash hash) => _decisions.About(hash);

    /// <inheritdoc/>
    public Decision? FindDecision(long number) => _decisions.Find(number);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the transaction; what was not committed is undone.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        Statements.Dispose();
        Transaction.Dispose();
        _connection.Dispose();
    }

    /// <summary>Appends a decision.</summary>
    protected Decision Append(Decision decision) => _decisions.Append(decision);
}
