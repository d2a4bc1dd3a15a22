using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Archive.Sqlite;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Places;
using Dateline.Reconcile.Contradictions;
using Dateline.Reconcile.Deciding;
using static Dateline.Reconcile.Deciding.DecisionOutcome;

namespace Dateline.Reconcile.Tests.Deciding;

public sealed class DeciderTests : IDisposable
{
    private const string Text = "Flood kills three near Szolnok\nThree people were killed when the river Tisza broke its banks near Szolnok on Sunday, Mayor Ede Harsanyi said. Prime Minister Anna Vadas met Harsanyi in Szolnok on Monday. Help came from Tiszabura.";
    private static readonly GazetteerPlace Tiszabura = new("geonames:715068", "Tiszabura", PlaceKind.City, new(47.45, 20.46), "HU", null);

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-").FullName;
    private readonly SqliteArchive _archive;
    private readonly IArchiveChange _change;
    private readonly KeptReport _flood;
    private readonly Decider _decider = new(new Reconciliation(), words => words is "Tiszabura" ? Tiszabura : null);

    public DeciderTests()
    {
        _archive = SqliteArchive.Open(Path.Join(_folder, "a.db"));
        _change = _archive.Change();
        var keeper = new Keeper(new Reconciliation());
        _flood = keeper.Keep(_change, PreparedRecord.Of(Read.Report(Text, "2026-03-02", "flood", "Danube Wire")), DateTimeOffset.UnixEpoch).Report;
        keeper.Keep(_change, PreparedRecord.Of(Read.Report(Text.Replace("hree", "ive", StringComparison.Ordinal).Replace("Tive", "Five", StringComparison.Ordinal).Replace("tive", "five", StringComparison.Ordinal), "2026-03-02", "other", "Harbour Post")), DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void A_corrected_figure_ends_a_contradiction_and_undoing_it_brings_it_back()
    {
        var contradictions = Contradictions();
        Assert.NotEmpty(contradictions);
        var made = Made(DecisionKind.Correct, "flood:i1", "figures[0].value", "5");
        Assert.StartsWith("figures[@", made.Field, StringComparison.Ordinal);
        Assert.Empty(Contradictions());
        Assert.Equal(5, Record().Incidents[0].Figures[0].Count.Value.Value);
        var undo = Made(DecisionKind.Undo, made.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(contradictions, Contradictions());
        Made(DecisionKind.Undo, undo.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(Contradictions());
    }

    [Fact]
    public void Accepting_an_item_resolves_its_contradiction_for_both_until_that_is_undone()
    {
        Assert.Equal(2, Unresolved());
        var accept = Made(DecisionKind.Accept, "flood:i1");
        Assert.Equal(0, Unresolved());
        Made(DecisionKind.Undo, accept.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(2, Unresolved());
    }

    [Fact]
    public void A_rejected_incident_leaves_its_happening()
    {
        Assert.Equal(2, ItemsOfHappening());
        Made(DecisionKind.Reject, "flood:i1");
        Assert.Equal(1, ItemsOfHappening());
        Assert.Equal(0, Unresolved());
        Assert.Contains("was rejected", Refused(RefusalReason.Invalid, DecisionKind.Correct, "flood:i1", "kind", "\"other\"").Sentence, StringComparison.Ordinal);
        Made(DecisionKind.Accept, "flood:i1");
        Assert.Equal(2, ItemsOfHappening());
    }

    [Fact]
    public void An_item_is_added_and_found()
    {
        int start = Text.IndexOf("Help came", StringComparison.Ordinal);
        Made(DecisionKind.Add, "flood:commitments", value: $"{{\"passages\": [[{start},{start + 9}]], \"fields\": {{\"kind\": \"humanitarian\", \"stage\": \"delivered\"}}}}");
        Assert.Equal(1, Found("stage:delivered decided:true"));
        Assert.Contains("very same passage", Refused(RefusalReason.Invalid, DecisionKind.Add, "flood:commitments", value: $"{{\"passages\": [[{start},{start + 9}]]}}").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_the_record_does_not_have_comes_from_the_gazetteer_and_stays_in_the_decision()
    {
        int start = Text.IndexOf("Tiszabura", StringComparison.Ordinal);
        var known = Read.Report(Text, "2026-03-02").Places.Any(place => place.Mentions.Any(mention => mention.Start == start));
        var made = Made(DecisionKind.Correct, "flood:i1", "place", $"[[{start},{start + 9}]]");
        Assert.Equal(!known, made.Value!.Contains("geonames:715068", StringComparison.Ordinal));
        Assert.Equal("Tiszabura", Record().Places.Single(place => place.Id == Record().Incidents[0].Place!.Place!.Value).Found!.Value.Name);
        Assert.Equal(1, Found("is:incident place:tiszabura"));
    }

    [Fact]
    public void An_id_as_a_value_is_kept_by_the_passage_that_tells_its_item()
    {
        var made = Made(DecisionKind.Correct, "flood:s1", "occasion", "\"e1\"");
        Assert.Contains("passages", made.Value, StringComparison.Ordinal);
        Assert.Equal("e1", Record().Statements[0].Occasion!.Value);
    }

    [Fact]
    public void The_second_of_two_people_is_told_that_the_first_decided_meanwhile()
    {
        string seen = ReportVersion.Of(_change, _flood);
        Assert.IsType<Made>(_decider.Decide(_change, Request(DecisionKind.Accept, "flood:i1") with { Expected = seen }));
        Assert.Equal(RefusalReason.Changed, Assert.IsType<Refused>(_decider.Decide(_change, Request(DecisionKind.Reject, "flood:i1") with { Expected = seen })).Reason);
        Assert.IsType<Made>(_decider.Decide(_change, Request(DecisionKind.Reject, "flood:i1") with { Expected = ReportVersion.Of(_change, _flood) }));
    }

    [Fact]
    public void Of_many_decisions_all_are_made_or_none()
    {
        var before = _change.Decisions().Count();
        var refused = _decider.Decide(_change, [Request(DecisionKind.Accept, "flood:i1"), Request(DecisionKind.Correct, "flood:i1", "kind", "\"party\"")]);
        Assert.Equal(RefusalReason.Invalid, Assert.IsType<Refused>(Assert.Single(refused)).Reason);
        Assert.Equal((before, 0), (_change.Decisions().Count(), Found("decided:true")));
        var made = _decider.Decide(_change, [Request(DecisionKind.Reject, "flood:i1"), Request(DecisionKind.Accept, "flood:i1"), Request(DecisionKind.Correct, "flood:i1", "kind", "\"accident\"")]);
        Assert.Equal(3, made.OfType<Made>().Count());
        Assert.Equal(IncidentKind.Accident, Record().Incidents[0].Kind.Value);
    }

    [Theory]
    [InlineData(RefusalReason.NotFound, DecisionKind.Accept, "none:i1", null, null)]
    [InlineData(RefusalReason.NotFound, DecisionKind.Accept, "flood:i9", null, null)]
    [InlineData(RefusalReason.NotFound, DecisionKind.Accept, "flood:i1", "colour", null)]
    [InlineData(RefusalReason.NotFound, DecisionKind.Correct, "flood:i1", "figures[9].value", "3")]
    [InlineData(RefusalReason.NotFound, DecisionKind.Undo, "77", null, null)]
    [InlineData(RefusalReason.NotFound, DecisionKind.Undo, "first", null, null)]
    [InlineData(RefusalReason.Invalid, DecisionKind.Correct, "flood:i1", "kind", null)]
    [InlineData(RefusalReason.Invalid, DecisionKind.Correct, "flood:i1", "ki nd", "1")]
    [InlineData(RefusalReason.Invalid, DecisionKind.Correct, "flood:i1", "kind", "{")]
    [InlineData(RefusalReason.Invalid, DecisionKind.Correct, "flood", "kind", "\"other\"")]
    [InlineData(RefusalReason.Invalid, DecisionKind.Correct, "actor:Ede Harsanyi", "kind", "\"state\"")]
    [InlineData(RefusalReason.Invalid, DecisionKind.Reject, "flood:i1", "kind", null)]
    [InlineData(RefusalReason.Invalid, DecisionKind.Reject, "flood:i1", null, "1")]
    [InlineData(RefusalReason.Invalid, DecisionKind.Note, "flood:i1", null, null)]
    [InlineData(RefusalReason.Invalid, DecisionKind.Merge, "flood:i1", null, null)]
    [InlineData(RefusalReason.Invalid, DecisionKind.Add, "flood", null, "{}")]
    [InlineData(RefusalReason.Invalid, DecisionKind.Add, "flood:checks", null, "{\"passages\": [[0,4]]}")]
    [InlineData(RefusalReason.Invalid, DecisionKind.Add, "flood:incidents", null, "{\"passages\": [[0,99999]]}")]
    [InlineData(RefusalReason.Invalid, DecisionKind.Add, "flood:incidents", null, "{\"passages\": [[0,4]], \"fields\": {\"colour\": 1}}")]
    public void What_cannot_be_is_refused_and_nothing_is_kept(RefusalReason reason, DecisionKind kind, string target, string? field, string? value)
    {
        Assert.NotEmpty(Refused(reason, kind, target, field, value).Sentence);
        Assert.Empty(_change.Decisions());
    }

    [Fact]
    public void Actors_are_merged_and_an_undone_decision_is_not_undone_twice()
    {
        var merged = Assert.IsType<Made>(_decider.Decide(_change, Request(DecisionKind.Merge, "actor:Ede Harsanyi") with { Other = "actor:Anna Vadas" })).Decision;
        Made(DecisionKind.Undo, merged.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Refused(RefusalReason.Invalid, DecisionKind.Undo, merged.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(RefusalReason.Invalid, Assert.IsType<Refused>(_decider.Decide(_change, Request(DecisionKind.Merge, "actor:Ede Harsanyi") with { Other = "flood:i1" })).Reason);
    }

    [Fact]
    public void What_was_decided_leaves_the_archive_sound()
    {
        Made(DecisionKind.Reject, "flood:i1");
        Made(DecisionKind.Correct, "other:i1", "kind", "\"accident\"");
        _change.Commit();
        Assert.Empty(_archive.Verify());
    }

    public void Dispose()
    {
        _change.Dispose();
        _archive.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static DecisionRequest Request(DecisionKind kind, string target, string? field = null, string? value = null) =>
        new() { Kind = kind, Target = target, Field = field, Value = value, By = "ed", At = DateTimeOffset.UnixEpoch };

    private Decision Made(DecisionKind kind, string target, string? field = null, string? value = null)
    {
        var outcome = _decider.Decide(_change, Request(kind, target, field, value));
        Assert.True(outcome is Made, (outcome as Refused)?.Sentence);
        return ((Made)outcome).Decision;
    }

    private Refused Refused(RefusalReason reason, DecisionKind kind, string target, string? field = null, string? value = null)
    {
        var refused = Assert.IsType<Refused>(_decider.Decide(_change, Request(kind, target, field, value)));
        Assert.Equal(reason, refused.Reason);
        return refused;
    }

    private Reading.Record Record() => _change.RecordOf(_flood.Number);

    private List<string> Contradictions() => [.. new ContradictionFinder(_change).All().Select(one => $"{one.Field} {one.Reason}")];

    private int Unresolved() => Found("is:incident unresolved:true");

    private int Found(string query) => FindQuery.TryParse(query, out var parsed, out _) ? _change.Find(parsed, FindOrder.NewestFirst, 100).Items.Length : -1;

    private int ItemsOfHappening()
    {
        var other = _change.FindReports("other", 1)[0];
        int place = RecordItems.PlaceOf(_change.RecordOf(other.Number), ItemKind.Incident, 0);
        return _change.Graph(Space.Incidents).MembersOf(_change.Graph(Space.Incidents).GroupOf(new ItemNumber(other.Number, place).Value)!.Value).Count;
    }
}
