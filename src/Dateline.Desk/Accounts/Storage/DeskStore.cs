using Microsoft.Data.Sqlite;

namespace Dateline.Desk.Accounts.Storage;

/// <summary>
/// The file beside an archive that holds accounts, tokens, saved searches, the audit and the keys of cookies. Only its owner may read it: who has
/// these keys can make a session of anybody.
/// </summary>
public sealed class DeskStore
{
    /// <summary>Marks the file as ours ("Desk"); see https://sqlite.org/pragma.html#pragma_application_id.</summary>
    private const int ApplicationId = 0x4465736B;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Scripts = ["0001-accounts.sql"];
    private readonly string _connection;

    private DeskStore(string path, TimeProvider clock)
    {
        Path = path;
        Clock = clock;
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What time it is.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The time as the file keeps it, in seconds since 1970.</summary>
    internal long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Opens the file, makes it where there is none, and brings an older one to this version's shape.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">What time it is; without it, the system's.</param>
    /// <exception cref="DeskException">It cannot be opened: no such folder, no permission, none of ours, newer than this version.</exception>
    public static DeskStore Open(string path, TimeProvider? clock = null)
    {
        try
        {
            Guard(path);
            var store = new DeskStore(path, clock ?? TimeProvider.System);
            try
            {
                store.Migrate();
                return store;
            }
            catch
            {
                // A file that is put right in the meantime is opened anew.
                using var broken = new SqliteConnection(store._connection);
                SqliteConnection.ClearPool(broken);
                throw;
            }
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DeskException($"The file of accounts {path} cannot be opened: {failure.Message}", failure);
        }
    }

    /// <summary>Runs a statement; says how many rows it changed.</summary>
    /// <param name="sql">The statement, its parameters <c>$1</c>, <c>$2</c> ...</param>
    /// <param name="values">Their values.</param>
    internal int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; null where there is none.</summary>
    internal object? Value(string sql, params ReadOnlySpan<object?> values)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>All rows.</summary>
    internal List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>The first row; null where there is none.</summary>
    internal T? First<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var connection = Connect();
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        return reader.Read() ? row(reader) : null;
    }

    /// <summary>A time in a row.</summary>
    internal static DateTimeOffset Time(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    /// <summary>A time in a row; null where there is none.</summary>
    internal static DateTimeOffset? TimeOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Time(row, column);

    // SQLite gives its log and journal the permissions of the file itself. A file that is there is not opened here: closing it would end SQLite's
    // locks of this process (https://sqlite.org/howtocorrupt.html, 2.2).
    private static void Guard(string path)
    {
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
            new FileStream(path, options).Dispose();
        }
        else if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OwnerOnly)
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this assembly; what comes from outside is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (int i = 0; i < values.Length; i++) command.Parameters.AddWithValue("$" + (i + 1), values[i] ?? DBNull.Value);
        return command;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Migrate()
    {
        using var connection = Connect();
        long version = Pragma(connection, "user_version");
        if (version > Scripts.Length) throw new DeskException($"The file of accounts {Path} was made by a newer version of Dateline.");
        if (version == Scripts.Length && Pragma(connection, "application_id") == ApplicationId) return;
        if (version != 0 || Pragma(connection, "schema_version") != 0)
        {
            if (Pragma(connection, "application_id") != ApplicationId) throw new DeskException($"{Path} is a database, but no file of accounts of Dateline.");
        }

        using (var log = Command(connection, "PRAGMA journal_mode = WAL", [])) log.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction(deferred: false);
        for (long next = Pragma(connection, "user_version"); next < Scripts.Length; next++)
        {
            using var script = Command(connection, $"{Script(Scripts[next])}; PRAGMA user_version = {next + 1}; PRAGMA application_id = {ApplicationId}", []);
            script.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static long Pragma(SqliteConnection connection, string name)
    {
        using var command = Command(connection, "PRAGMA " + name, []);
        return (long)command.ExecuteScalar()!;
    }

    private static string Script(string name)
    {
        using var stream = typeof(DeskStore).Assembly.GetManifestResourceStream("Accounts/" + name) ?? throw new InvalidOperationException($"The program lacks its part '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
