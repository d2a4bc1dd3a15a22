using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Sqlite;

/// <summary>Copies an archive by SQLite's own way of copying one that is in use: https://sqlite.org/backup.html.</summary>
internal static class Backup
{
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>Writes the copy beside its place, looks it over, and only then gives it its name.</summary>
    /// <param name="source">The archive.</param>
    /// <param name="path">The copy.</param>
    /// <exception cref="ArchiveException">The copy cannot be written, or is not sound.</exception>
    public static void Write(SqliteConnection source, string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new ArchiveException($"cannot be copied to {path}: it is a folder");
        if (File.Exists(full + "-wal")) throw new ArchiveException($"cannot be copied to {path}: that is an archive in use");
        string temporary = Path.Join(Path.GetDirectoryName(full), $".{Path.GetFileName(full)}.{Environment.ProcessId}.part");
        try
        {
            Copy(source, temporary);
            using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"cannot be copied to {path}: {failure.Message}", failure);
        }
        catch (SqliteException failure)
        {
            throw new ArchiveException($"cannot be copied to {path}: {SqliteArchive.Describe(failure)}", failure);
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(full))) Delete(temporary);
        }
    }

    private static void Copy(SqliteConnection source, string temporary)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = temporary, Pooling = false }.ToString());
        copy.Open();
        source.BackupDatabase(copy);
        using var check = copy.CreateCommand();

        // The copy is one file and nothing beside it until it is opened again.
        check.CommandText = "PRAGMA journal_mode = DELETE";
        check.ExecuteNonQuery();
        check.CommandText = "PRAGMA integrity_check(1)";
        if (check.ExecuteScalar() is not "ok") throw new ArchiveException("is damaged: run 'dateline verify'");
        check.CommandText = "PRAGMA foreign_key_check";
        using var broken = check.ExecuteReader();
        if (broken.Read()) throw new ArchiveException("is damaged: run 'dateline verify'");
    }

    private static void Delete(string temporary)
    {
        File.Delete(temporary);
        foreach (string companion in Companions) File.Delete(temporary + companion);
    }
}
