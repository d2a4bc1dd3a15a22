using Dateline.Archive.Decisions;
using Dateline.Archive.Sqlite;

namespace Dateline.Archive.Tests.Decisions;

public sealed class DecidedTests : IDisposable
{
    private const string Text = "Two killed in Odesa\nTwo people were killed when a shell hit a bakery in Odesa on Sunday, Mayor Ilan Brovko said.";
    private readonly Folder _folder = new();
    private readonly SqliteArchive _archive;
    private readonly IArchiveChange _change;
    private readonly Record _record = Reports.Read(Text);
    private readonly KeptReport _kept;

    public DecidedTests()
    {
        _archive = SqliteArchive.Open(_folder.File("a.db"));
        _change = _archive.Change();
        _kept = _change.Keep(_record, Reports.Noon).Report;
    }

    [Fact]
    public void A_decision_is_found_by_its_item_and_is_gone_once_undone_and_back_once_that_is_undone()
    {
        var item = AnchoredItem.Of(_record).First(item => item.Kind is "incidents");
        long reject = Decide(DecisionKind.Reject, item.TargetIn(_kept.Hash));
        var decided = Assert.Single(Decided.Of(_change, _kept.Hash, _record));
        Assert.Equal((item, false), (decided.Item!.Value, decided.IsLost));
        long undo = Decide(DecisionKind.Undo, item.TargetIn(_kept.Hash), reject);
        Assert.Empty(Decided.Of(_change, _kept.Hash, _record));
        long back = Decide(DecisionKind.Undo, item.TargetIn(_kept.Hash), undo);
        Assert.Single(Decided.Of(_change, _kept.Hash, _record));
        Decide(DecisionKind.Undo, item.TargetIn(_kept.Hash), back);
        Assert.Empty(Decided.Of(_change, _kept.Hash, _record));
    }

    [Fact]
    public void A_decision_outlives_a_reading_that_no_longer_finds_its_item()
    {
        var item = AnchoredItem.Of(_record).First(item => item.Kind is "incidents");
        Decide(DecisionKind.Accept, item.TargetIn(_kept.Hash));
        var reread = _record with { Incidents = [] };
        var kept = _change.Replace(_kept.Number, PreparedRecord.Of(reread));
        var decided = Assert.Single(Decided.Of(_change, kept.Hash, reread));
        Assert.Null(decided.Item);
        Assert.True(decided.IsLost);
    }

    [Fact]
    public void A_decision_follows_its_item_when_the_passage_grows()
    {
        var item = AnchoredItem.Of(_record).First(item => item.Kind is "incidents");
        Decide(DecisionKind.Accept, Target.Item(item.Kind, _kept.Hash, new(item.Anchor.Start + 1, item.Anchor.End)));
        Assert.Equal(item, Assert.Single(Decided.Of(_change, _kept.Hash, _record)).Item);
    }

    [Fact]
    public void Decisions_about_the_report_come_with_those_about_its_items_in_their_order()
    {
        Decide(DecisionKind.Note, Target.Report(_kept.Hash));
        Decide(DecisionKind.Accept, AnchoredItem.Of(_record).First().TargetIn(_kept.Hash));
        Decide(DecisionKind.Note, Target.Report(TextHash.Of("another")));
        Assert.Equal([DecisionKind.Note, DecisionKind.Accept], Decided.Of(_change, _kept.Hash, _record).Select(decided => decided.Decision.Kind));
    }

    public void Dispose()
    {
        _change.Dispose();
        _archive.Dispose();
        _folder.Dispose();
    }

    private long Decide(DecisionKind kind, string on, long? undone = null) =>
        _change.Decide(new() { Kind = kind, On = on, Undone = undone, By = "editor", At = Reports.Noon }).Number;
}
