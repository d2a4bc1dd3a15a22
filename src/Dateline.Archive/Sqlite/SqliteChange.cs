using Dateline.Archive.Decisions;
using Dateline.Archive.Graph;
using Dateline.Intake;
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
    public Decision Decide(Decision decision) => Append(decision);

    /// <inheritdoc/>
    public void Attempt(Action work)
    {
        Statements.Run("SAVEPOINT part");
        try
        {
            work();
        }
        catch (Exception fault) when (fault is not ArchiveException)
        {
            Statements.Run("ROLLBACK TO part");
            Statements.Run("RELEASE part");
            Reports.Forget();
            throw;
        }

        Statements.Run("RELEASE part");
    }

    /// <inheritdoc/>
    public void Commit() => SqliteArchive.Guard<object?>(() =>
    {
        Transaction.Commit();
        return null;
    });
}
