using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Sqlite;

namespace Dateline.Archive.Tests.Sqlite;

public sealed class DecidedKeepingTests : IDisposable
{
    private const string Bakery = "Two killed in Odesa\nTwo people were killed when a shell hit a bakery in Odesa on Sunday, Mayor Ilan Brovko said.";
    private readonly Folder _folder = new();
    private readonly SqliteArchive _archive;
    private readonly Record _record = Reports.Read(Bakery);

    public DecidedKeepingTests() => _archive = SqliteArchive.Open(_folder.File("a.db"));

    [Fact]
    public void What_was_decided_before_a_report_came_holds_for_it()
    {
        Keep(change => Decide(change, DecisionKind.Correct, "kind", "\"strike\""));
        Keep(change => change.Keep(_record, Reports.Noon));
        Assert.Equal([1, 0, 1, 0], Count("kind:strike", "kind:shelling", "is:incident decided:true", "is:incident decided:false"));
        Assert.Empty(_archive.Verify());
    }

    [Fact]
    public void A_rejected_item_is_not_found_and_a_corrected_one_by_what_it_was_corrected_to()
    {
        Keep(change => change.Keep(_record, Reports.Noon));
        Assert.Equal([1, 1], Count("is:incident killed:2", "is:incident decided:false"));
        Keep(change => Decide(change, DecisionKind.Correct, "figures[0].value", "5"), reindex: true);
        Assert.Equal([0, 1, 1], Count("killed:2", "killed:5", "decided:true"));
        Keep(change => Decide(change, DecisionKind.Reject, null, null), reindex: true);
        Assert.Equal([0, 0], Count("is:incident", "decided:true"));
        Assert.Empty(_archive.Verify());
        using var view = _archive.Read();
        var number = view.FindReports("r", 2)[0].Number;
        Assert.Empty(view.RecordOf(number).Incidents);
        Assert.Single(view.MachineRecordOf(number).Incidents);
        Assert.Equal(ItemState.Rejected, view.DecidedRecordOf(number).Items.Single(item => item.Item.Id == "i1").State);
    }

    [Fact]
    public void The_version_changes_with_every_decision_and_every_reading()
    {
        var versions = new HashSet<string>();
        Keep(change => change.Keep(_record, Reports.Noon));
        Look();
        Keep(change => Decide(change, DecisionKind.Accept, null, null), reindex: true);
        Look();
        Keep(change => Decide(change, DecisionKind.Note, null, null), reindex: true);
        Look();
        Keep(change => change.Replace(change.FindReports("r", 2)[0].Number, PreparedRecord.Of(_record with { Incidents = [] })));
        Look();
        Assert.Equal(4, versions.Count);

        void Look()
        {
            using var view = _archive.Read();
            versions.Add(view.VersionOf(view.FindReports("r", 2)[0].Number));
        }
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    private void Keep(Action<IArchiveChange> work, bool reindex = false)
    {
        using var change = _archive.Change();
        work(change);
        if (reindex) change.Reindex(change.FindReports("r", 2)[0].Number);
        change.Commit();
    }

    private void Decide(IArchiveChange change, DecisionKind kind, string? field, string? value) => change.Decide(new()
    {
        Kind = kind,
        On = Target.Item("incidents", TextHash.Of(Bakery), _record.Incidents[0].Evidence[0]),
        Field = field,
        Value = value,
        By = "ed",
        At = Reports.Noon,
    });

    private int[] Count(params string[] queries)
    {
        using var view = _archive.Read();
        return [.. queries.Select(query => FindQuery.TryParse(query, out var parsed, out _) ? view.Find(parsed, FindOrder.NewestFirst, 100).Items.Length : -1)];
    }
}
