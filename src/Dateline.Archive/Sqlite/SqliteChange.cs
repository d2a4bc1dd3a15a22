using Dateline.Archive.Decisions;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>A writing transaction.</summary>
internal sealed class SqliteChange(SqliteConnection connection) : SqliteView(connection, deferred: false), IArchiveChange
{
    /// <inheritdoc/>
    public KeepResult Keep(Record record, DateTimeOffset at) => Reports.Keep(record, at);

    /// <inheritdoc/>
    public KeptReport Replace(ReportNumber number, Record record) => Reports.Replace(number, record);

    /// <inheritdoc/>
    public new IGraphChange Graph(Space space) => new SqliteGraph(Statements, space);

    /// <inheritdoc/>
    public Decision Decide(Decision decision) => Append(decision);

    /// <inheritdoc/>
    public void Commit() => SqliteArchive.Guard<object?>(() =>
    {
        Transaction.Commit();
        return null;
    });
}
