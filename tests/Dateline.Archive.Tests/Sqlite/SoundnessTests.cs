using Dateline.Archive.Sqlite;
using Microsoft.Data.Sqlite;

namespace Dateline.Archive.Tests.Sqlite;

public sealed class SoundnessTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public void A_sound_archive_has_no_damage()
    {
        using var archive = Filled();
        Assert.Empty(archive.Verify());
    }

    [Theory]
    [InlineData("UPDATE texts SET text = (SELECT text FROM texts WHERE report <> t.report LIMIT 1) FROM texts t WHERE texts.report = t.report AND t.report = (SELECT min(report) FROM texts)", "hash differs")]
    [InlineData("UPDATE texts SET record = x'05000000FFFFFF' WHERE report = (SELECT min(report) FROM texts)", "damaged")]
    [InlineData("DELETE FROM texts WHERE report = (SELECT min(report) FROM texts)", "no record")]
    [InlineData("DELETE FROM printings WHERE report = (SELECT min(report) FROM printings)", "no printing")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM reports WHERE number = (SELECT min(number) FROM reports)", "points at a row of reports")]
    [InlineData("INSERT INTO members (space, member, grp, profile) VALUES (2, 77, 77, x'00')", "items of reports that are not kept")]
    [InlineData("INSERT INTO links (space, member, other, score, reason) VALUES (4, 1, 2, 0, 'x')", "links of the graph are of no member")]
    public void What_is_wrong_is_found(string sql, string words)
    {
        using var archive = Filled();
        using (var connection = new SqliteConnection($"Data Source={_folder.File("a.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements of this test.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }

        Assert.Contains(archive.Verify(), damage => damage.ToString().Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_backup_is_the_same_archive_in_one_file()
    {
        using var archive = Filled();
        archive.BackUp(_folder.File("copy.db"));
        Assert.Equal(["a.db", "copy.db"], Directory.GetFiles(_folder.Path, "*.db").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFiles(_folder.Path, ".*"));
        using var copy = SqliteArchive.Open(_folder.File("copy.db"), create: false);
        Assert.Equal(archive.Content(), copy.Content());
    }

    [Fact]
    public void A_backup_that_fails_leaves_what_was_there()
    {
        using var archive = Filled();
        Assert.Throws<ArchiveException>(() => archive.BackUp(_folder.File("none/copy.db")));
        Assert.Throws<ArchiveException>(() => archive.BackUp(_folder.File("a.db")));
        Assert.Empty(archive.Verify());
    }

    [Fact]
    public void A_full_disk_is_said_keeps_nothing_half_and_ends_when_there_is_room()
    {
        using var archive = Filled();
        var before = archive.Content().ToList();
        using (var change = archive.Change())
        {
            Limit(change, 1);
            var full = Assert.Throws<ArchiveException>(() =>
            {
                for (int i = 0; i < 300; i++) change.Keep(Reports.Read($"The bridge at Mostar was closed for the {i}th time, its keeper Alen Zubac said. {new string('x', i)}"), Reports.Noon);
                change.Commit();
            });
            Assert.Contains("the disk is full", full.Message, StringComparison.Ordinal);
        }

        Assert.Empty(archive.Verify());
        Assert.Equal(before, archive.Content());
        using var after = archive.Change();
        Limit(after, 1_000_000);
        after.Keep(Reports.Read("The bridge at Mostar was opened again."), Reports.Noon);
        after.Commit();
    }

    [Fact]
    public void A_file_that_is_no_archive_and_a_missing_one_are_told_apart()
    {
        File.WriteAllText(_folder.File("text.db"), new string('x', 5000));
        Assert.Equal("is no archive", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(_folder.File("text.db"))).Message);
        Assert.Equal("does not exist", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(_folder.File("none.db"), create: false)).Message);
        Assert.Contains("folder is missing", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(_folder.File("none/a.db"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_a_newer_version_and_a_database_of_others_are_left_alone()
    {
        Execute("newer.db", "PRAGMA user_version = 9999");
        Assert.Contains("newer version", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(_folder.File("newer.db"))).Message, StringComparison.Ordinal);
        Execute("other.db", "CREATE TABLE recipes (name TEXT)");
        Assert.Contains("no archive of Dateline", Assert.Throws<ArchiveException>(() => SqliteArchive.Open(_folder.File("other.db"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private SqliteArchive Filled()
    {
        var archive = SqliteArchive.Open(_folder.File("a.db"));
        using var change = archive.Change();
        foreach (var record in Reports.Samples().Take(3)) change.Keep(record, Reports.Noon);
        change.Commit();
        return archive;
    }

    private void Execute(string name, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File(name)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static void Limit(IArchiveChange change, int pages) => ((SqliteChange)change).LimitTo(pages);
}
