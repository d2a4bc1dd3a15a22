using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>The prepared statements of one connection, each compiled once.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Runs a statement that gives nothing; returns how many rows it changed.</summary>
    /// <param name="sql">The statement, its parameters <c>$1</c>, <c>$2</c> ...</param>
    /// <param name="values">Their values: numbers, texts, bytes or null.</param>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Bound(sql, values);
        return SqliteArchive.Guard(command.ExecuteNonQuery);
    }

    /// <summary>Runs a query.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Bound(sql, values);
        return SqliteArchive.Guard(command.ExecuteReader);
    }

    /// <summary>The first value of the first row; null where there is no row or it is null.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Bound(sql, values);
        return SqliteArchive.Guard(command.ExecuteScalar) is { } value and not DBNull ? value : null;
    }

    /// <summary>A number from the first row; null where there is none.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => (long?)Value(sql, values);

    /// <summary>The numbers of the first column.</summary>
    public List<long> Numbers(string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        var numbers = new List<long>();
        while (rows.Read()) numbers.Add(rows.GetInt64(0));
        return numbers;
    }

    /// <summary>A statement of its own, for a query that is read bit by bit while others run.</summary>
    public SqliteCommand New(string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are put together from constants of this assembly; what comes from outside is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (int i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + (i + 1), values[i]);
        return command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
    }

    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this assembly; what comes from outside is a parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (int i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (i + 1) });
            command.Prepare();
            _commands.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
