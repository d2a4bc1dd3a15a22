using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Sqlite;
using Dateline.Reconcile.Deciding;
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
    public void Any_order_of_intake_gives_the_same_archive_with_what_was_decided_too()
    {
        List<string> expected;
        using (var archive = Filled(Arrivals, 3))
        {
            using (var change = archive.Change())
            {
                var decider = new Decider(new Reconciliation());
                foreach (var request in Requests(change)) Assert.IsType<DecisionOutcome.Made>(decider.Decide(change, request));
                change.Commit();
            }

            expected = [.. archive.Content()];
        }

        Assert.NotEqual(ContentOf(Arrivals, 1), expected);
        Prop.ForAll(
            Gen.Shuffle(Arrivals).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), Gen.Choose(0, Arrivals.Length).ToArbitrary(),
            (shuffled, inChange, before) => Assert.Equal(expected, DecidedContentOf(shuffled, inChange, before))).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Undoing_everything_that_was_decided_leaves_the_archive_as_it_was_but_for_the_decisions()
    {
        var expected = ContentOf(Arrivals, 7);
        using var archive = Filled(Arrivals, 7);
        using (var change = archive.Change())
        {
            var decider = new Decider(new Reconciliation());
            foreach (var request in Requests(change)) Assert.IsType<DecisionOutcome.Made>(decider.Decide(change, request));
            foreach (var decision in change.Decisions().Reverse().ToList())
                Assert.IsType<DecisionOutcome.Made>(decider.Decide(change, new DecisionRequest { Kind = DecisionKind.Undo, Target = decision.Number.ToString(CultureInfo.InvariantCulture), By = "ed", At = DateTimeOffset.UnixEpoch }));
            change.Commit();
        }

        Assert.Equal(expected, archive.Content().Where(line => !line.StartsWith("decisions:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Reading_anew_what_was_read_the_same_changes_nothing()
    {
        var expected = ContentOf(Arrivals, 7);
        using var archive = Filled(Arrivals, 7);
        using (var change = archive.Change())
        {
            foreach (var kept in change.ListReports(null, 100)) new Keeper(new Reconciliation()).Replace(change, kept.Number, PreparedRecord.Of(change.MachineRecordOf(kept.Number)));
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

    // What is decided is decided about one and the same reports, whichever came by then: the decisions are taken from an archive that has them all.
    private List<string> DecidedContentOf(Record[] arrivals, int inChange, int before)
    {
        List<Decision> decisions;
        using (var whole = Filled(Arrivals, Arrivals.Length))
        using (var change = whole.Change())
        {
            var decider = new Decider(new Reconciliation());
            foreach (var request in Requests(change)) Assert.IsType<DecisionOutcome.Made>(decider.Decide(change, request));
            decisions = [.. change.Decisions()];
        }

        using var archive = Filled(arrivals[..before], inChange);
        using (var change = archive.Change())
        {
            foreach (var decision in decisions) Follow(change, decision);
            change.Commit();
        }

        Fill(archive, arrivals[before..], inChange);
        return [.. archive.Content()];
    }

    // As another archive's decisions would be taken over.
    private static void Follow(IArchiveChange change, Decision decision)
    {
        var reconciliation = new Reconciliation();
        var report = Target.HashOf(decision.On) is { } hash ? change.FindReport(hash) : null;
        if (report is not null) reconciliation.Remove(change, report.Number);
        var kept = change.Decide(decision);
        if (report is not null)
        {
            change.Reindex(report.Number);
            reconciliation.Add(change, report, change.RecordOf(report.Number));
        }

        reconciliation.Decided(change, kept);
    }

    private static IEnumerable<DecisionRequest> Requests(IArchiveView view)
    {
        var items = view.ListReports(null, 100).OrderBy(kept => kept.Id, StringComparer.Ordinal).SelectMany(kept => AnchoredItem.Of(view.MachineRecordOf(kept.Number)).Select(item => (kept.Id, item))).ToList();
        string[] incidents = [.. items.Where(one => one.item.Kind is "incidents").Select(one => $"{one.Id}:{one.item.Id}")];
        yield return Request(DecisionKind.Reject, incidents[0]);
        yield return Request(DecisionKind.Correct, incidents[1], "figures[0].value", "9");
        yield return Request(DecisionKind.Accept, incidents[1]);
        yield return Request(DecisionKind.Correct, incidents[2], "kind", "\"accident\"");
        foreach (var (id, item) in items.Where(one => one.item.Kind is "actors").Take(2)) yield return Request(DecisionKind.Reject, $"{id}:{item.Id}");
        foreach (var (id, item) in items.Where(one => one.item.Kind is "statements").TakeLast(1)) yield return Request(DecisionKind.Reject, $"{id}:{item.Id}");
        foreach (var (id, _) in items.Where(one => one.item.Kind is "commitments").Take(1)) yield return Request(DecisionKind.Add, $"{id}:incidents", null, "{\"passages\": [[0,16]], \"fields\": {\"kind\": \"disaster\"}}");
    }

    private static DecisionRequest Request(DecisionKind kind, string target, string? field = null, string? value = null) =>
        new() { Kind = kind, Target = target, Field = field, Value = value, By = "ed", At = DateTimeOffset.UnixEpoch };

    private SqliteArchive Filled(Record[] arrivals, int inChange)
    {
        var archive = SqliteArchive.Open(Path.Join(_folder, string.Create(CultureInfo.InvariantCulture, $"{_archives++}.db")));
        Fill(archive, arrivals, inChange);
        return archive;
    }

    private void Fill(SqliteArchive archive, Record[] arrivals, int inChange)
    {
        var keeper = new Keeper(new Reconciliation());
        foreach (var some in arrivals.Chunk(inChange))
        {
            using var change = archive.Change();
            foreach (var record in some) keeper.Keep(change, PreparedRecord.Of(record), DateTimeOffset.UnixEpoch.AddMinutes(_archives));
            change.Commit();
        }
    }

    private static Record At(string url, Record record) => record with { Report = record.Report with { Url = url } };
}
