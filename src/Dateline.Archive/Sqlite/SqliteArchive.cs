using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dateline.Archive.Sqlite;

/// <summary>An archive in one SQLite file, with its write-ahead log beside it while it is open.</summary>
public sealed class SqliteArchive : IArchive
{
    // A page cache and a window on the file for each who reads; where many do, the system's cache serves them all.
    private const string AloneReading = "PRAGMA cache_size = -32768; PRAGMA mmap_size = 268435456";
    private const string AmongReading = "PRAGMA cache_size = -8192; PRAGMA mmap_size = 0";

    private readonly string _path;
    private readonly bool _amongMany;

    private SqliteArchive(string path, bool amongMany = false) => (_path, _amongMany) = (path, amongMany);

    /// <summary>How long another writer is waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Opens an archive, or makes it where there is no file; brings an older one to this version's shape.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether a missing one is made.</param>
    /// <param name="amongMany">Whether many will read at once, so that each is to hold little memory.</param>
    /// <exception cref="ArchiveException">It cannot be opened: missing, none of ours, newer than this version, not writable.</exception>
    public static SqliteArchive Open(string path, bool create = true, bool amongMany = false)
    {
        if (!create && !File.Exists(path)) throw new ArchiveException("does not exist");
        return Guard(() =>
        {
            using var connection = Connect(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
            Migrations.Run(connection);
            return new SqliteArchive(path, amongMany);
        });
    }

    /// <summary>Opens an archive that is there and changes nothing in its file, whatever is done with it then but <see cref="Change"/>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArchiveException">It cannot be opened: missing, none of ours, of a newer version, or of an older one and not yet brought up.</exception>
    public static SqliteArchive OpenForReading(string path)
    {
        if (!File.Exists(path)) throw new ArchiveException("does not exist");
        return Guard(() =>
        {
            using var connection = Connect(path, SqliteOpenMode.ReadOnly);
            Migrations.Check(connection);
            return new SqliteArchive(path);
        });
    }

    /// <inheritdoc/>
    public IArchiveView Read() => Guard(() => new SqliteView(Connect(_path, SqliteOpenMode.ReadOnly, _amongMany)));

    /// <inheritdoc/>
    public IArchiveChange Change() => Guard(() => new SqliteChange(Connect(_path, SqliteOpenMode.ReadWrite, _amongMany)));

    /// <inheritdoc/>
    public IEnumerable<Damage> Verify() => new Inspection(() => Guard(() => Connect(_path, SqliteOpenMode.ReadOnly))).Run();

    /// <inheritdoc/>
    public void BackUp(string path)
    {
        if (string.Equals(Path.GetFullPath(path), Path.GetFullPath(_path), StringComparison.Ordinal)) throw new ArchiveException("cannot be copied onto itself");
        Guard<object?>(() =>
        {
            using var source = Connect(_path, SqliteOpenMode.ReadOnly);
            Backup.Write(source, path);
            return null;
        });
    }

    /// <summary>Everything that is kept, a line for each row, in an order of its own; without what depends on when, from which file and in which
    /// order it came in. Two archives of the same reports give the same lines.</summary>
    /// <remarks>Left out: when and from which file a printing came, and the numbers of printings and readers.</remarks>
    public IEnumerable<string> Content() => new Content(() => Guard(() => Connect(_path, SqliteOpenMode.ReadOnly))).Lines();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Runs what may fail below, and says so in our own words.</summary>
    internal static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw Failure(failure);
        }
    }

    /// <summary>A failure below, in our own words.</summary>
    internal static ArchiveException Failure(SqliteException failure) => new(Describe(failure), failure);

    /// <summary>A failure in words, by https://sqlite.org/rescode.html.</summary>
    internal static string Describe(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => "is being written by another process, which does not end",
        8 => "may not be written: permission is missing",
        10 => $"cannot be read or written: {failure.Message}",
        11 => "is damaged: run 'dateline verify'",
        13 => "cannot grow: the disk is full",
        14 => "cannot be opened: the folder is missing or permission is",
        26 => "is no archive",
        _ => $"fails: {failure.Message}",
    };

    private static SqliteConnection Connect(string path, SqliteOpenMode mode, bool amongMany = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = true,
            ForeignKeys = true,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ToString());
        try
        {
            connection.Open();

            // Without this a statement is compiled anew each time another value is bound to its LIMIT: https://sqlite.org/c3ref/c_dbconfig_defensive.html.
            raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
            using var settings = connection.CreateCommand();

            // The log is brought into the file after 64 MiB: pages that many changes touch are then written once.
            settings.CommandText = mode == SqliteOpenMode.ReadOnly
                ? amongMany ? AmongReading : AloneReading
                : $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -{(amongMany ? 16384 : 131072)}; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16384";
            settings.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
