using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>The statements of one connection, each compiled once.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Compiled> _compiled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>Runs a statement that gives nothing; returns how many rows it changed.</summary>
    /// <param name="sql">The statement, its parameters <c>$1</c>, <c>$2</c> ...</param>
    /// <param name="values">Their values: numbers, texts, bytes or null.</param>
    /// <exception cref="ArchiveException">It fails.</exception>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Compile(sql, values.Length).Run(values);
        }
        catch (SqliteException failure)
        {
            throw SqliteArchive.Failure(failure);
        }
    }

    /// <summary>The first value of the first row; null where there is no row or it is null.</summary>
    /// <exception cref="ArchiveException">It fails.</exception>
    public object? Value(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Compile(sql, values.Length).Value(values);
        }
        catch (SqliteException failure)
        {
            throw SqliteArchive.Failure(failure);
        }
    }

    /// <summary>A number from the first row; null where there is none.</summary>
    /// <exception cref="ArchiveException">It fails.</exception>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => (long?)Value(sql, values);

    /// <summary>The numbers of the first column.</summary>
    /// <exception cref="ArchiveException">It fails.</exception>
    public List<long> Numbers(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Compile(sql, values.Length).Numbers(values);
        }
        catch (SqliteException failure)
        {
            throw SqliteArchive.Failure(failure);
        }
    }

    /// <summary>Runs a query whose rows have several columns.</summary>
    /// <exception cref="ArchiveException">It fails.</exception>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = New(sql, values);
            command.Prepare();
            _commands.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return SqliteArchive.Guard(command.ExecuteReader);
    }

    /// <summary>A statement of its own, for a query that is read bit by bit while others run.</summary>
    public SqliteCommand New(string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are put together from constants of this assembly; what comes from outside is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (int i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + (i + 1), values[i] ?? DBNull.Value);
        return command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var compiled in _compiled.Values) compiled.Dispose();
        foreach (var command in _commands.Values) command.Dispose();
        _compiled.Clear();
        _commands.Clear();
    }

    private Compiled Compile(string sql, int parameters)
    {
        if (!_compiled.TryGetValue(sql, out var compiled)) _compiled.Add(sql, compiled = new(connection.Handle!, sql, parameters));
        return compiled;
    }
}
