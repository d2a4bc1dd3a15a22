using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Reconcile.Tests;

public sealed class KeeperTests : IDisposable
{
    private const string Flood =
        "Flood kills three near Szolnok\nThree people were killed when the river Tisza broke its banks near Szolnok on Sunday, Mayor Ede Harsanyi said. \"We had no warning,\" "
        + "Harsanyi said. Soldiers carried families from the roofs of the lower town, and a field hospital was put up in the stadium.";

    private static readonly Record[] Arrivals =
    [
        At("https://post.example/1", Read.Report(Flood, "2026-03-02", "a", "Harbour Post")),
        At("https://wire.example/7", Read.Report(Flood, "2026-03-01", "b", "Danube Wire")),
        Read.Report(Flood, "2026-03-03", "c", "Late Paper"),
        At("https://wire.example/7", Read.Report(Flood.Replace("Three", "Five", StringComparison.Ordinal), "2026-03-02", "b", "Danube Wire")),
        At("https://post.example/1", Read.Report("Toll of Szolnok flood rises\nSeven people died in the flood near Szolnok on Sunday, the mayor of the town, Ede Harsanyi, said on Tuesday.", "2026-03-03", "d", "Harbour Post")),
        Read.Report("Hungary sends 4 million euros to Szolnok\nThe government of Hungary gave Szolnok 4 million euros on Wednesday, Prime Minister Anna Vadas said. \"We had no warning at all,\" Harsanyi said.", "2026-03-04", "e", "Lowland Radio"),
        Read.Report("Prime Minister Anna Vadas met Mayor Ede Harsanyi in Szolnok on Wednesday to talk about the flood.", "2026-03-04", "f", "Danube Wire"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;
    private int _archives;

    [Fact]
    public void Any_order_of_intake_gives_the_same_archive_with_all_that_is_worked_out_across_it()
    {
        var expected = ContentOf(Arrivals, 1);
        Prop.ForAll(
            Gen.Shuffle(Arrivals).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(),
            (shuffled, inChange) => Assert.Equal(expected, ContentOf(shuffled, inChange))).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Reading_anew_what_was_read_the_same_changes_nothing()
    {
        var expected = ContentOf(Arrivals, 7);
        using var archive = Filled(Arrivals, 7);
        using (var change = archive.Change())
        {
            foreach (var kept in change.ListReports(null, 100)) new Keeper(new Reconciliation()).Replace(change, kept.Number, PreparedRecord.Of(change.RecordOf(kept.Number)));
            change.Commit();
        }

        Assert.Equal(expected, archive.Content());
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private List<string> ContentOf(Record[] arrivals, int inChange)
    {
        using var archive = Filled(arrivals, inChange);
        return [.. archive.Content()];
    }

    private SqliteArchive Filled(Record[] arrivals, int inChange)
    {
        var archive = SqliteArchive.Open(Path.Join(_folder, string.Create(CultureInfo.InvariantCulture, $"{_archives++}.db")));
        var keeper = new Keeper(new Reconciliation());
        foreach (var some in arrivals.Chunk(inChange))
        {
            using var change = archive.Change();
            foreach (var record in some) keeper.Keep(change, PreparedRecord.Of(record), DateTimeOffset.UnixEpoch.AddMinutes(_archives));
            change.Commit();
        }

        return archive;
    }

    private static Record At(string url, Record record) => record with { Report = record.Report with { Url = url } };
}
