using System.Text.Json;
using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Intake;
using Dateline.Intake.Polling;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>A writing transaction.</summary>
internal sealed class SqliteChange(SqliteConnection connection) : SqliteView(connection, deferred: false), IArchiveChange
{
    /// <inheritdoc/>
    public KeepResult Keep(PreparedRecord record, DateTimeOffset at) => SqliteArchive.Guard(() => Reports.Keep(record, at));

    /// <inheritdoc/>
    public KeepResult? KeepPrinting(Report report, TextHash hash, DateTimeOffset at) => SqliteArchive.Guard(() => Reports.KeepPrinting(report, hash, at));

    /// <inheritdoc/>
    public KeptReport Replace(ReportNumber number, PreparedRecord record) => SqliteArchive.Guard(() => Reports.Replace(number, record));

    /// <inheritdoc/>
    public new IGraphChange Graph(Space space) => new SqliteGraph(Statements, space);

    /// <inheritdoc/>
    public void Reindex(ReportNumber number) => SqliteArchive.Guard<object?>(() =>
    {
        Reports.Reindex(number);
        return null;
    });

    /// <inheritdoc/>
    public void SetFlag(ItemNumber item, ItemFlag flag, bool value) => Index.SetFlag(item, flag, value);

    /// <inheritdoc/>
    public void KeepFeed(FeedState state) =>
        Statements.Run("INSERT INTO feeds (feed, state) VALUES ($1, $2) ON CONFLICT DO UPDATE SET state = excluded.state", state.Feed, JsonSerializer.Serialize(state));

    /// <inheritdoc/>
    public Decision Decide(Decision decision) => Append(decision);

    /// <inheritdoc/>
    public void Commit() => SqliteArchive.Guard<object?>(() =>
    {
        Index.Write();
        Transaction.Commit();
        return null;
    });

    /// <summary>Lets the archive grow to so many pages, or to as many as it has; a full disk for tests.</summary>
    internal void LimitTo(int pages) => Statements.Value($"PRAGMA max_page_count = {pages.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
}
