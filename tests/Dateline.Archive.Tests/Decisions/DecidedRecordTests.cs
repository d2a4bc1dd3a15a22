using Dateline.Archive.Decisions;
using Dateline.Archive.Decisions.Fields;
using Dateline.Archive.Find;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Archive.Tests.Decisions;

public sealed class DecidedRecordTests
{
    private readonly List<Decision> _decisions = [];

    [Fact]
    public void Without_decisions_it_is_the_machine_s_record()
    {
        Assert.Same(Told.Record, Lay().Record);
        Assert.True(Lay().IsUntouched);
        Assert.All(Lay().Items, item => Assert.Equal(ItemState.Undecided, item.State));
    }

    [Fact]
    public void A_rejected_item_is_gone_with_all_that_refers_to_it_and_is_back_once_that_is_undone()
    {
        var reject = Decide(DecisionKind.Reject, "a2");
        var decided = Lay();
        Assert.DoesNotContain(decided.Record.Actors, actor => actor.Id == "a2");
        Assert.Null(Incident(decided).Attackers[0].Who.Actor);
        Assert.Equal(Told.At("Grey Column"), Incident(decided).Attackers[0].Who.Span);
        Assert.Equal("a2", Assert.Single(decided.Rejected).Id);
        Assert.Equal(["a1", "a3"], decided.Record.Actors.Select(actor => actor.Id));
        var undo = Undo(reject);
        Assert.Equal("a2", Incident(Lay()).Attackers[0].Who.Actor!.Value);
        Undo(undo);
        Assert.Null(Incident(Lay()).Attackers[0].Who.Actor);
    }

    [Fact]
    public void Statements_and_engagements_that_were_rejected_are_referred_to_no_more()
    {
        Decide(DecisionKind.Reject, "s1");
        Decide(DecisionKind.Reject, "e1");
        Decide(DecisionKind.Reject, "p1");
        var decided = Lay();
        Assert.Null(Incident(decided).DisputedBy[0].Statement);
        Assert.Null(Incident(decided).Place!.Place);
        Assert.Equal((null, null), (decided.Record.Commitments[0].Occasion, decided.Record.Commitments[0].StatedBy));
    }

    [Fact]
    public void Of_accepting_and_rejecting_an_item_the_last_holds_and_corrections_stay()
    {
        Correct("i1", "kind", "\"bombing\"");
        Decide(DecisionKind.Reject, "i1");
        Assert.Empty(Lay().Record.Incidents);
        Decide(DecisionKind.Accept, "i1");
        Assert.Equal((IncidentKind.Bombing, ItemState.Corrected), (Incident(Lay()).Kind.Value, Lay().Items.Single(item => item.Item.Id == "i1").State));
        Decide(DecisionKind.Accept, "s1");
        Assert.Equal(ItemState.Accepted, Lay().Items.Single(item => item.Item.Id == "s1").State);
    }

    [Fact]
    public void A_note_changes_nothing()
    {
        Decide(DecisionKind.Note, "i1");
        Assert.Equal(ItemState.Undecided, Lay().Items.Single(item => item.Item.Id == "i1").State);
        Assert.Single(Lay().Items.Single(item => item.Item.Id == "i1").Decisions);
        Assert.False(Lay().Items.Single(item => item.Item.Id == "i1").IsDecided);
    }

    [Fact]
    public void The_last_correction_of_a_field_holds_and_the_one_before_it_once_it_is_undone()
    {
        Correct("i1", "figures[0].value", "14");
        long second = Correct("i1", "figures[0].value", "{\"value\": 15, \"passages\": [" + Told.Points("12 workers") + "]}");
        var count = Incident(Lay()).Figures[0].Count;
        Assert.Equal((15L, "decided"), (count.Value.Value, count.Rule));
        Assert.Equal(Told.At("12 workers"), Assert.Single(count.Evidence));
        Undo(second);
        Assert.Equal(14, Incident(Lay()).Figures[0].Count.Value.Value);
        Assert.Equal(Told.At("At least 12"), Assert.Single(Incident(Lay()).Figures[0].Count.Evidence));
    }

    [Fact]
    public void A_field_whose_correction_is_followed_by_accepting_it_is_as_the_machine_read_it()
    {
        Correct("i1", "status", "\"alleged\"");
        Decide(DecisionKind.Accept, "i1", "status");
        Assert.Equal(IncidentStatus.Happened, Incident(Lay()).Status.Value);
    }

    [Fact]
    public void A_span_is_corrected_by_a_passage_and_finds_its_actor_and_its_place()
    {
        Correct("s1", "speaker", "[" + Told.Points("Norway") + "]");
        Correct("s1", "place", "{\"passages\": [" + Told.Points("Kherson") + "], \"place\": {\"gazetteer\": \"geonames:706448\", \"knownAs\": \"Kherson\", \"kind\": \"city\", \"lat\": 46.6, \"lon\": 32.6, \"country\": \"UA\"}}");
        Correct("i1", "place", "[" + Told.Points("calm") + "]");
        var decided = Lay();
        Assert.Empty(decided.Lost);
        Assert.Equal(("a3", "decided"), (decided.Record.Statements[0].Speaker!.Actor!.Value, decided.Record.Statements[0].Speaker!.Actor!.Rule));
        Assert.Equal("p2", decided.Record.Statements[0].Place!.Place!.Value);
        Assert.Equal(("p2", "Kherson"), (decided.Record.Places[1].Id, decided.Record.Places[1].Found!.Value.Name));
        Assert.Equal(Told.At("calm"), Incident(decided).Place!.Span);
        Assert.Null(Incident(decided).Place!.Place);
    }

    [Fact]
    public void A_figure_is_added_changed_whole_and_taken_away()
    {
        Correct("i1", "figures[+]", "{\"quantity\": \"missing\", \"value\": 2, \"high\": 3, \"bound\": \"about\", \"passages\": [" + Told.Points("Two") + "], \"countedBy\": " + Told.Points("Norway") + "}");
        var added = Incident(Lay()).Figures[2];
        Assert.Equal((FigureQuantity.Missing, new Count(2, 3, Bound.About)), (added.Quantity.Value, added.Count.Value));
        Assert.Equal("a3", added.CountedBy!.Actor!.Value);
        Correct("i1", "figures[1]", "{\"value\": 31}");
        Assert.Equal(new Count(31, 40, Bound.Exact), Incident(Lay()).Figures[1].Count.Value);
        Decide(DecisionKind.Reject, "i1", "figures[0]");
        Assert.Equal([FigureQuantity.Injured, FigureQuantity.Missing], Incident(Lay()).Figures.Select(figure => figure.Quantity.Value));
    }

    [Theory]
    [InlineData("i1", "kind", "\"party\"", "takes one of strike")]
    [InlineData("i1", "kind", "null", "takes one of strike")]
    [InlineData("i1", "colour", "1", "no field 'colour'")]
    [InlineData("i1", "kind.value", "1", "no field 'value'")]
    [InlineData("i1", "kind[0]", "1", "is no list")]
    [InlineData("i1", "figures[0].value", "-1", "whole number from 0")]
    [InlineData("i1", "figures[0].value", "\"12\"", "whole number from 0")]
    [InlineData("i1", "figures[0].high", "3", "end of a range")]
    [InlineData("i1", "figures[7].value", "3", "no element [7]")]
    [InlineData("i1", "date", "\"2026-02-30\"", "takes a date")]
    [InlineData("i1", "date", "\"2026-03/2026-01\"", "ends before it begins")]
    [InlineData("i1", "target", "\"a bakery\"", "takes words of the report")]
    [InlineData("i1", "target", "[[0,99999]]", "no passage of the report")]
    [InlineData("i1", "target", "[[5,5]]", "no passage of the report")]
    [InlineData("i1", "target", "[[0,3],[5,9]]", "takes one passage")]
    [InlineData("i1", "target", "{\"passages\": \"here\"}", "pairs of code points")]
    [InlineData("i1", "target", "{", "no JSON")]
    [InlineData("s1", "content", "[]", "cannot be empty")]
    [InlineData("s1", "within", "\"s9\"", "id of one of the statements")]
    [InlineData("m1", "amount.currency", "\"euros\"", "three capital letters")]
    [InlineData("c1", "stated", "null", "cannot be corrected")]
    public void What_cannot_be_is_told_and_changes_nothing(string item, string field, string value, string why)
    {
        Correct(item, field, value);
        Assert.Contains(why, Assert.Single(Lay().Lost).Reason, StringComparison.Ordinal);
        Assert.Same(Told.Record, Lay().Record);
    }

    [Fact]
    public void An_item_is_added_with_its_fields_and_keeps_its_id_when_one_before_it_is_undone()
    {
        long first = Add("incidents", "Kherson was calm", "{\"kind\": \"other\"}");
        Add("incidents", "The Grey Column denied it", "{\"kind\": \"bombing\", \"place\": " + Told.Points("Odesa") + ", \"figures\": [{\"quantity\": \"killed\", \"value\": 1}]}");
        Add("statements", "Norway pledged", "{\"speaker\": " + Told.Points("Norway") + ", \"content\": [" + Told.Points("Odesa 4 million") + "], \"act\": \"promise\"}");
        Add("engagements", "at the talks", "{}", start: 1);
        Assert.Empty(Lay().Lost);
        Assert.Equal(["i1", "i2", "i3"], Lay().Record.Incidents.Select(item => item.Id));
        Undo(first);
        Assert.Equal(["i1", "i3"], Lay().Record.Incidents.Select(item => item.Id));
        Assert.Equal(("p1", 1L), (Lay().Record.Incidents[1].Place!.Place!.Value, Lay().Record.Incidents[1].Figures[0].Count.Value.Value));
        Assert.Equal(ItemState.Added, Lay().Items.Single(item => item.Item.Id == "s2").State);
        Correct("i3", "kind", "\"clash\"", of: Lay().Record);
        Assert.Equal(IncidentKind.Clash, Lay().Record.Incidents[1].Kind.Value);
        Decide(DecisionKind.Reject, "i3", of: Lay().Record);
        Assert.Equal("i1", Assert.Single(Lay().Record.Incidents).Id);
    }

    [Fact]
    public void What_was_added_and_is_read_by_now_is_there_once()
    {
        Add("incidents", "Two shells hit a bakery in Odesa on Sunday", "{\"kind\": \"strike\"}");
        Assert.Equal(IncidentKind.Strike, Assert.Single(Lay().Record.Incidents).Kind.Value);
    }

    [Fact]
    public void A_decision_outlives_a_reading_that_no_longer_finds_its_item_and_follows_one_whose_passage_grew()
    {
        Decide(DecisionKind.Reject, "i1");
        var anchor = Told.Record.Incidents[0].Evidence[0];
        var grown = Told.Record with { Incidents = [Told.Record.Incidents[0] with { Id = "i7", Evidence = [new(anchor.Start, anchor.End + 1)] }] };
        Assert.Empty(DecidedRecord.Of(grown, _decisions).Record.Incidents);
        var gone = DecidedRecord.Of(Told.Record with { Incidents = [] }, _decisions);
        Assert.Equal(DecisionKind.Reject, Assert.Single(gone.Lost).Decision.Kind);
    }

    [Fact]
    public void A_decision_about_the_report_stands_beside_its_items()
    {
        _decisions.Add(new() { Number = 1, Kind = DecisionKind.Reject, On = Target.Report(TextHash.Of(Told.Text)), By = "ed", At = Reports.Noon });
        Assert.Single(Lay().OfReport);
        Assert.Equal(Told.Record.Incidents, Lay().Record.Incidents);
    }

    private static Incident Incident(DecidedRecord decided) => Assert.Single(decided.Record.Incidents, item => item.Id == "i1");

    private DecidedRecord Lay() => DecidedRecord.Of(Told.Record, _decisions);

    private long Correct(string id, string field, string value, Reading.Record? of = null) => Decide(DecisionKind.Correct, id, field, value, of);

    private long Add(string kind, string words, string fields, int start = 0)
    {
        var at = Told.At(words);
        at = new(at.Start + start, at.End);
        return Append(DecisionKind.Add, Target.Item(kind, TextHash.Of(Told.Text), at), null, $"{{\"passages\": [[{at.Start - 1},{at.End - 1}]], \"fields\": {fields}}}", null);
    }

    private long Decide(DecisionKind kind, string id, string? field = null, string? value = null, Reading.Record? of = null)
    {
        var record = of ?? Told.Record;
        var item = RecordItems.Of(record).Single(item => item.Id == id);
        string? path = field is null ? null : FieldPath.Parse(field)?.ToAnchored(record, item)?.ToString() ?? field;
        return Append(kind, Target.Item(AnchoredItem.Kinds[(int)item.Kind], TextHash.Of(Told.Text), item.Evidence[0]), path, value, null);
    }

    private long Undo(long number) => Append(DecisionKind.Undo, _decisions[(int)number - 1].On, null, null, number);

    private long Append(DecisionKind kind, string on, string? field, string? value, long? undone)
    {
        _decisions.Add(new() { Number = _decisions.Count + 1, Kind = kind, On = on, Field = field, Value = value, Undone = undone, By = "ed", At = Reports.Noon });
        return _decisions.Count;
    }
}
