using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dateline.Archive.Sqlite;

/// <summary>
/// One compiled statement, run straight on SQLite's own calls: keeping a report runs hundreds of small statements, for which the objects of
/// ADO.NET cost more than the work.
/// </summary>
internal sealed class Compiled : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <summary>Compiles a statement.</summary>
    /// <param name="database">The open database.</param>
    /// <param name="sql">The statement, its parameters <c>$1</c>, <c>$2</c> ...</param>
    /// <param name="parameters">How many parameters it has.</param>
    /// <exception cref="SqliteException">It is no statement.</exception>
    public Compiled(sqlite3 database, string sql, int parameters)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
        _places = [.. Enumerable.Range(1, parameters).Select(i => raw.sqlite3_bind_parameter_index(_statement, "$" + i))];
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(ReadOnlySpan<object?> values)
    {
        Bind(values);
        while (Step())
        {
        }

        return raw.sqlite3_changes(_database);
    }

    /// <summary>The first value of the first row; null where there is none.</summary>
    public object? Value(ReadOnlySpan<object?> values)
    {
        Bind(values);
        object? value = Step() ? Column() : null;
        // To its end: an INSERT that returns something has not ended before.
        if (value is not null && raw.sqlite3_stmt_readonly(_statement) == 0)
        {
            while (Step())
            {
            }
        }

        raw.sqlite3_reset(_statement);
        return value;
    }

    /// <summary>The numbers of the first column.</summary>
    public List<long> Numbers(ReadOnlySpan<object?> values)
    {
        Bind(values);
        var numbers = new List<long>();
        while (Step()) numbers.Add(raw.sqlite3_column_int64(_statement, 0));
        return numbers;
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        int result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    private object? Column() => raw.sqlite3_column_type(_statement, 0) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_statement, 0),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(_statement, 0),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(_statement, 0).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(_statement, 0).ToArray(),
        _ => null,
    };

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            int place = _places[i];
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, place),
                long number => raw.sqlite3_bind_int64(_statement, place, number),
                int number => raw.sqlite3_bind_int64(_statement, place, number),
                double number => raw.sqlite3_bind_double(_statement, place, number),
                string text => raw.sqlite3_bind_text(_statement, place, text),
                byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, place, 0),
                byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
                var other => throw new ArgumentException($"A {other.GetType().Name} is no value of a statement.", nameof(values)),
            });
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _database);
    }
}
