using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>Brings an archive to the shape that this version knows: the numbered SQL files, each once, in order.</summary>
internal static class Migrations
{
    /// <summary>Marks the file as ours ("Date"); see https://sqlite.org/pragma.html#pragma_application_id.</summary>
    public const int ApplicationId = 0x44617465;

    private static readonly (int Number, string Name)[] All =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name))
            .Order(),
    ];

    /// <summary>The shape this version makes.</summary>
    public static int Latest => All[^1].Number;

    /// <summary>Runs what is still to run, whole or not at all.</summary>
    /// <exception cref="ArchiveException">The file is of a newer version, or none of ours.</exception>
    public static void Run(SqliteConnection connection)
    {
        if (VersionOf(connection) == Latest) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var (number, name) in All)
        {
            if (number <= Pragma(connection, "user_version")) continue;
            Execute(connection, Script(name));
            Execute(connection, $"PRAGMA user_version = {number.ToString(CultureInfo.InvariantCulture)}");
        }

        Execute(connection, $"PRAGMA application_id = {ApplicationId.ToString(CultureInfo.InvariantCulture)}");
        transaction.Commit();
    }

    /// <summary>Makes sure that nothing is still to run, and changes nothing.</summary>
    /// <exception cref="ArchiveException">The file is of another version, or none of ours.</exception>
    public static void Check(SqliteConnection connection)
    {
        long version = VersionOf(connection);
        if (version == 0) throw new ArchiveException("is no archive of Dateline");
        if (version < Latest) throw new ArchiveException("was made by an older version of Dateline: 'dateline list' brings it up to this one");
    }

    private static long VersionOf(SqliteConnection connection)
    {
        long version = Pragma(connection, "user_version");
        if (version > Latest) throw new ArchiveException($"was made by a newer version of Dateline (its shape is {version}, this version knows {Latest})");
        if (version == 0 && Pragma(connection, "schema_version") != 0) throw new ArchiveException("is an SQLite database, but no archive of Dateline");
        return version;
    }

    private static string Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static long Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of this file.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Scripts of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
