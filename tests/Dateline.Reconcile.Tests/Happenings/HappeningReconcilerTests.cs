using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Contradictions;
using Dateline.Reconcile.Happenings;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Reconcile.Tests.Happenings;

public sealed class HappeningReconcilerTests
{
    private static readonly Record[] Reports =
    [
        Read.Report("Car bomb kills nine in Szolnok\nA car bomb killed nine people outside the Mercury cinema in Szolnok on Monday, police said. Police captain Ilka Dobos said another 14 people were wounded.", "2026-03-02", "a"),
        Read.Report("Toll of Szolnok cinema bombing rises to 12\nThe car bomb outside the Mercury cinema in Szolnok killed 12 people on Monday, police said on Tuesday. Captain Ilka Dobos asked for witnesses.", "2026-03-03", "b"),
        Read.Report("Hospital counts 15 dead after Mercury cinema bomb\nThe Szolnok hospital said on Tuesday that 15 people were killed on Monday when a car bomb exploded outside the Mercury cinema.", "2026-03-03", "c"),
        Read.Report("Flood drowns four near Komarom\nFour people were killed when the Danube flooded a camp site near Komarom on Monday, the fire brigade said. The warden, Otto Reiner, had closed the gate.", "2026-03-02", "d"),
        Read.Report("Camp warden closed gate before Komarom flood\nThe flood at the camp site near Komarom killed four people on Monday. Otto Reiner, the warden, told reporters the Danube rose within an hour.", "2026-03-04", "e"),
        Read.Report("Choir wins prize\nThe children's choir of Eger won first prize in Graz on Sunday, its conductor, Nora Bela, said.", "2026-03-02", "f"),
    ];

    private readonly HappeningReconciler _happenings = new();

    [Fact]
    public void Reports_of_one_bombing_are_one_happening_and_those_of_a_flood_another()
    {
        using var bench = new Bench();
        var kept = Reports.Select(report => bench.Add(_happenings, report)).ToArray();
        var finder = new HappeningFinder(bench.Change);
        Assert.Equal(["a", "b", "c"], Ids(finder.Of(Incident(kept[0], Reports[0]))!));
        Assert.Equal(["d", "e"], Ids(finder.Of(Incident(kept[3], Reports[3]))!));
        Assert.All(finder.Why(finder.Of(Incident(kept[0], Reports[0]))!), link => Assert.NotEmpty(link.Reason));
    }

    [Fact]
    public void The_figures_of_a_happening_are_a_series_over_its_reports()
    {
        using var bench = new Bench();
        var kept = Reports.Select(report => bench.Add(_happenings, report)).ToArray();
        var killed = new HappeningFinder(bench.Change).Of(Incident(kept[0], Reports[0]))!.SeriesOf(FigureQuantity.Killed)!;
        Assert.Equal([9L, 12L, 15L], killed.Steps.Where(step => step.Point.IsWhole).Select(step => step.Point.Count.Value!.Value).Distinct().Order());
        Assert.Equal((9L, 15L), (killed.Steps[0].Point.Count.Value!.Value, killed.High!.Value));
    }

    [Fact]
    public void Counts_of_different_counters_within_days_contradict_each_other()
    {
        using var bench = new Bench();
        foreach (var report in Reports) bench.Add(_happenings, report);
        var found = new ContradictionFinder(bench.Change).All().Where(one => one.Field == ClaimField.Killed).ToList();
        Assert.Contains(found, one => one.Left.Record.Report.Id is "b" or "c" && one.Right.Record.Report.Id is "b" or "c");
        Assert.DoesNotContain(found, one => one.Left.Record.Report.Id is "d" or "e" || one.Right.Record.Report.Id is "d" or "e");
    }

    [Fact]
    public void The_order_in_which_reports_come_changes_nothing()
    {
        string expected = State(Reports);
        Prop.ForAll(Gen.Shuffle(Reports).ToArbitrary(), shuffled => State(shuffled) == expected).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    [Fact]
    public void A_report_that_is_taken_back_leaves_what_the_others_make()
    {
        using var bench = new Bench();
        foreach (var report in Reports[1..]) bench.Add(_happenings, report);
        string without = Dump(bench.Change);
        var kept = bench.Add(_happenings, Reports[0]);
        Assert.NotEqual(without, Dump(bench.Change));
        _happenings.Remove(bench.Change, kept.Number);
        Assert.Equal(without, Dump(bench.Change));
    }

    [Fact]
    public void What_somebody_decided_stands_above_every_rule_and_is_found_again_after_a_report_comes_anew()
    {
        using var bench = new Bench();
        var kept = Reports.Select(report => bench.Add(_happenings, report)).ToArray();
        var decision = bench.Change.Decide(new()
        {
            Kind = DecisionKind.Split,
            On = Target.Item("incidents", kept[0].Hash, Reports[0].Incidents[0].Evidence[0]),
            Other = Target.Item("incidents", kept[1].Hash, Reports[1].Incidents[0].Evidence[0]),
            By = "test",
            At = DateTimeOffset.UnixEpoch,
        });
        _happenings.Decided(bench.Change, decision);
        var graph = bench.Change.Graph(Space.Incidents);
        Assert.NotEqual(graph.GroupOf(Incident(kept[0], Reports[0]).Value), graph.GroupOf(Incident(kept[1], Reports[1]).Value));
        string decided = Dump(bench.Change);
        _happenings.Remove(bench.Change, kept[0].Number);
        _happenings.Add(bench.Change, kept[0], Reports[0]);
        Assert.Equal(decided, Dump(bench.Change));
    }

    private static ItemNumber Incident(KeptReport report, Record record) => new(report.Number, RecordItems.PlaceOf(record, ItemKind.Incident, MainIncident.IndexOf(record)));

    private static string[] Ids(Happening happening) => [.. happening.Items.Select(item => item.Record.Report.Id).Distinct().Order(StringComparer.Ordinal)];

    private string State(IEnumerable<Record> reports)
    {
        using var bench = new Bench();
        foreach (var report in reports) bench.Add(_happenings, report);
        return Dump(bench.Change);
    }

    private static string Dump(IArchiveView view) => string.Join('\n', new[] { Space.Stories, Space.Incidents, Space.Engagements, Space.Contradictions }.Select(space =>
    {
        var graph = view.Graph(space);
        return space + "\n" + string.Join('\n', graph.MembersBetween(0, long.MaxValue).Select(member =>
            $"{member} in {graph.GroupOf(member)}: {string.Join("; ", graph.LinksOf(member).Select(link => $"{link.Other} {link.Score} {link.Reason}"))}"));
    }));
}
