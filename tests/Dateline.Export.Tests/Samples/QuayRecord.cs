using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;
using Dateline.Reading.Places;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Checks;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Places;
using Dateline.Reading.Records.Programmes;
using Dateline.Reading.Records.Statements;
using Dateline.Text;
using NodaTime;
using Period = Dateline.Reading.Dates.Period;

namespace Dateline.Export.Tests.Samples;

/// <summary>A record with items of all kinds, of a report written for the tests about invented people.</summary>
internal static class QuayRecord
{
    private static readonly RecordBuilder Report = new(
        "quay-shelling",
        "Shells hit the quay of Novo Selo",
        """
        At least 35 people, two of them children, were killed and dozens wounded when rockets struck the quay of Novo Selo on Sunday, the rescue service said. The hospital counted 3 or 4 missing and about 60 wounded. Mayor Petra Lind blamed the Northern Front, which denied it: “Our guns were silent,” it said.

        Norland has given Ostmark more than €20 billion in the first three months of 2025. Sudland is weighing tents. The ministers met in Brevik on Monday and will meet again. The River Watch mission, led by Norland, patrols the quay, 31 kilometres (19.2 miles) from the border. Of 200 boats, 30 (half of them) sank.
        """);

    /// <summary>The record.</summary>
    public static Record Read() => Report.Build(source: "The Quay Post") with
    {
        Published = Published,
        Actors = [Actor("a1", "Petra Lind", ActorKind.Person), Actor("a2", "the Northern Front", ActorKind.Organisation), Actor("a3", "Norland", ActorKind.State)],
        Statements = [Statement],
        Incidents = [Shelling, Sinking],
        Commitments = [Money, Tents],
        Engagements = [Engagement],
        Programmes = [Programme],
        Places = [Place("p1", "Novo Selo", null), Place("p2", "Brevik", new GazetteerPlace("geonames:1", "Brevik", PlaceKind.City, new GeoPoint(59.05, 9.7), "NO", "Telemark"))],
        Checks =
        [
            Check("c1", CheckKind.Unit, true, "31 kilometres (19.2 miles)", "31 kilometres is 19.3 miles; the report writes 19.2 miles."),
            Check("c2", CheckKind.Percentage, false, "Of 200 boats, 30 (half of them)", "30 of 200 is 15 %; the report writes half."),
        ],
    };

    private static ReportDate Published => new()
    {
        Value = new PartialDate(2025, 4),
        Basis = DateBasis.Inferred,
        Evidence = [Words("Sunday"), Words("Monday")],
        Steps =
        [
            new DateStep("“the first three months of 2025” tells a time that has ended.", [Words("the first three months of 2025")], 91),
            new DateStep("“Monday” is told as past.", [Words("Monday")], 2),
        ],
        Fitting = [new LocalDate(2025, 4, 15), new LocalDate(2025, 4, 22)],
    };

    private static Statement Statement => new()
    {
        Id = "s1",
        Speaker = Means("it", "a2", after: "silent,” "),
        Cue = Words("said", after: "silent,” "),
        Content = [new ContentPart(Words("“Our guns were silent,”"), Derived(true, "“Our guns were silent,”"))],
        Act = Derived(Act.Deny, "denied"),
        Evidence = [Words("“Our guns were silent,” it said")],
    };

    private static Incident Shelling => new()
    {
        Id = "i1",
        Kind = Derived(IncidentKind.Shelling, "rockets"),
        Status = Derived(IncidentStatus.Happened, "struck"),
        Place = new PlaceReference(Words("Novo Selo", after: "quay of Novo Selo\n"), Derived("p1", "Novo Selo")),
        Date = Derived(new Period(new PartialDate(new LocalDate(2025, 4, 13))), "Sunday"),
        Attackers = [new Attacker(Means("the Northern Front", "a2"), Derived(AttackerBasis.Blamed, "blamed"))],
        Target = Words("the quay"),
        Figures =
        [
            Figure(FigureQuantity.Killed, "At least 35", 35, Bound.AtLeast, by: "the rescue service"),
            Figure(FigureQuantity.Injured, "dozens", null, Bound.About, by: "the rescue service"),
            Figure(FigureQuantity.Killed, "two", 2, Bound.Exact, who: "children", subset: true),
            Figure(FigureQuantity.Missing, "3 or 4", 3, Bound.Exact, high: 4, by: "The hospital"),
            Figure(FigureQuantity.Injured, "about 60", 60, Bound.About, by: "The hospital"),
        ],
        DisputedBy = [new Dispute(Means("the Northern Front", "a2"), "s1")],
        Evidence = [Words("rockets struck the quay of Novo Selo")],
    };

    private static Incident Sinking => new()
    {
        Id = "i2",
        Kind = Derived(IncidentKind.Other, "sank"),
        Status = Derived(IncidentStatus.Alleged, "sank"),
        Evidence = [Words("sank")],
    };

    private static Commitment Money => new()
    {
        Id = "m1",
        Stage = Derived(CommitmentStage.Delivered, "has given"),
        Givers = [Means("Norland", "a3")],
        Recipients = [Means("Ostmark", null)],
        Amount = Derived(new Amount(new Money(20_000_000_000m, "EUR"), Bound.AtLeast), "more than €20 billion"),
        Kind = Derived(CommitmentKind.Financial, "€20 billion"),
        Period = new CommitmentPeriod(Words("the first three months of 2025"), Derived(new Period(new PartialDate(new LocalDate(2025, 1, 1)), new PartialDate(new LocalDate(2025, 3, 31))), "the first three months of 2025")),
        StatedBy = "s1",
        Evidence = [Words("Norland has given Ostmark more than €20 billion")],
    };

    private static Commitment Tents => new()
    {
        Id = "m2",
        Stage = Derived(CommitmentStage.Considered, "is weighing"),
        Givers = [Means("Sudland", null)],
        Items = Words("tents"),
        Kind = Derived(CommitmentKind.Humanitarian, "tents"),
        Evidence = [Words("Sudland is weighing tents")],
    };

    private static Engagement Engagement => new()
    {
        Id = "e1",
        Kind = Derived(EngagementKind.PressConference, "met"),
        Participants = [Means("The ministers", null)],
        Place = new PlaceReference(Words("Brevik"), Derived("p2", "Brevik")),
        Date = Derived(new Period(new PartialDate(new LocalDate(2025, 4, 14))), "Monday"),
        Status = Derived(EngagementStatus.UnderWay, "met"),
        Evidence = [Words("The ministers met in Brevik")],
    };

    private static Programme Programme => new()
    {
        Id = "g1",
        Name = Words("River Watch mission"),
        Kind = Derived(ProgrammeKind.Mission, "mission"),
        Leads = [Means("Norland", "a3", after: "led by ")],
        Status = Derived(ProgrammeStatus.Planned, "patrols"),
        Evidence = [Words("River Watch mission")],
    };

    /// <summary>An incident whose every field is the passage, in the words of its report.</summary>
    public static Incident AllFrom(Span span) => new()
    {
        Id = "i1",
        Kind = new(IncidentKind.Strike, "cue", [span]),
        Status = new(IncidentStatus.UnderWay, "cue", [span]),
        Place = new PlaceReference(span, null),
        Attackers = [new Attacker(new ActorReference(span, null), new(AttackerBasis.Claimed, "cue", [span]))],
        Target = span,
        Figures =
        [
            new Figure
            {
                Quantity = new(FigureQuantity.Killed, "cue", [span]),
                Count = new(new Count(null, null, Bound.About), "cue", [span]),
                Who = span,
                CountedBy = new ActorReference(span, null),
                Subset = new(false, "cue", [span]),
                Evidence = [span],
            },
        ],
        DisputedBy = [new Dispute(new ActorReference(span, null), null)],
        Evidence = [span],
    };

    private static Figure Figure(FigureQuantity quantity, string words, long? value, Bound bound, long? high = null, string? who = null, string? by = null, bool subset = false) => new()
    {
        Quantity = Derived(quantity, words),
        Count = Derived(new Count(value, high, bound), words),
        Who = who is null ? null : Words(who),
        CountedBy = by is null ? null : new ActorReference(Words(by), null),
        Subset = Derived(subset, words),
        Evidence = [Words(words)],
    };

    private static Actor Actor(string id, string name, ActorKind kind) => new() { Id = id, Name = Words(name), Kind = Derived(kind, name), Mentions = [Words(name)] };

    private static Place Place(string id, string name, GazetteerPlace? found) => new() { Id = id, Name = Words(name), Found = found is null ? null : Derived(found, name), Mentions = [Words(name)] };

    private static Check Check(string id, CheckKind kind, bool agrees, string words, string explanation) => new()
    {
        Id = id,
        Kind = Derived(kind, words),
        Agrees = Derived(agrees, words),
        Stated = Words(words),
        Computed = Derived("19.3 miles", words),
        Explanation = Derived(explanation, words),
        Evidence = [Words(words)],
    };

    private static Span Words(string words, string after = "") => Report.Words(words, after);

    private static ActorReference Means(string words, string? actor, string after = "") => new(Words(words, after), actor is null ? null : Derived(actor, words));

    private static Derived<T> Derived<T>(T value, string words) => new(value, "test", ImmutableArray.Create(Words(words)));
}
