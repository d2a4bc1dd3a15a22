using System.Collections.Immutable;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reading.Dates;
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

namespace Dateline.Archive.Tests.Decisions;

/// <summary>A record with one item of each kind and every field of it, each told by its words.</summary>
internal static class Told
{
    public const string Text =
        "🌊 Two shells hit a bakery in Odesa on Sunday. Ilan Brovko, mayor of Odesa, told reporters on air: \"At least 12 workers died, 30 to 40 were hurt.\" The Grey Column denied it at the talks. "
        + "Norway pledged Odesa 4 million euros and blankets for 2026 under Harbour Fund. Kherson was calm.";

    public static Record Record { get; } = new()
    {
        Report = new Report { Id = "r", Text = Text },
        Reader = new ReaderVersion("0", ImmutableSortedDictionary<string, string>.Empty),
        Statements = [Statement],
        Incidents = [Incident],
        Commitments = [Commitment],
        Engagements = [new() { Id = "e1", Kind = Why(EngagementKind.Talks, "talks"), Status = Why(EngagementStatus.Held, "talks"), Participants = [Actor("Grey Column", "a2")], Place = Odesa, Date = Sunday, Evidence = [At("at the talks")] }],
        Programmes = [new() { Id = "g1", Name = At("Harbour Fund"), Kind = Why(ProgrammeKind.Fund, "Fund"), Status = Why(ProgrammeStatus.Active, "Fund"), Leads = [Actor("Norway", "a3")], Place = Odesa, Evidence = [At("Harbour Fund")] }],
        Actors =
        [
            new() { Id = "a1", Name = At("Ilan Brovko"), Kind = Why(ActorKind.Person, "Ilan Brovko"), Roles = [new(At("mayor"), At("Odesa"), [At("mayor of Odesa")])], Mentions = [At("Ilan Brovko")] },
            new() { Id = "a2", Name = At("Grey Column"), Kind = Why(ActorKind.Group, "Grey Column"), Mentions = [At("Grey Column")] },
            new() { Id = "a3", Name = At("Norway"), Kind = Why(ActorKind.State, "Norway"), Mentions = [At("Norway")] },
        ],
        Places = [new() { Id = "p1", Name = At("Odesa"), Found = Why(new GazetteerPlace("geonames:698740", "Odesa", PlaceKind.City, new(46.48, 30.73), "UA", "Odeska Oblast"), "Odesa"), Mentions = [At("Odesa")] }],
        Checks = [new() { Id = "c1", Kind = Why(CheckKind.Date, "Sunday"), Agrees = Why(true, "Sunday"), Stated = At("Sunday"), Computed = Why("Sunday", "Sunday"), Explanation = Why("The day is a Sunday.", "Sunday"), Evidence = [At("on Sunday")] }],
    };

    /// <summary>The first passage of these words.</summary>
    public static Span At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    /// <summary>The passage as decisions write it: in code points, of which the text has one fewer before every word than code units.</summary>
    public static string Points(string words) => $"[{At(words).Start - 1},{At(words).End - 1}]";

    private static PlaceReference Odesa => new(At("Odesa"), Why("p1", "Odesa"));

    private static Derived<Period> Sunday => Why(new Period(new PartialDate(new NodaTime.LocalDate(2026, 3, 1))), "Sunday");

    private static Statement Statement => new()
    {
        Id = "s1",
        Speaker = Actor("Ilan Brovko", "a1"),
        Cue = At("told"),
        Content = [new(At("\"At least 12 workers died, 30 to 40 were hurt.\""), Why(true, "\""))],
        Addressee = new(At("reporters"), null),
        Channel = At("on air"),
        Occasion = Why("e1", "at the talks"),
        Place = Odesa,
        Date = Sunday,
        Act = Why(Act.Say, "told"),
        Within = "s1",
        Evidence = [At("Ilan Brovko, mayor of Odesa, told reporters on air")],
    };

    private static Incident Incident => new()
    {
        Id = "i1",
        Kind = Why(IncidentKind.Shelling, "shells"),
        Status = Why(IncidentStatus.Happened, "hit"),
        Place = Odesa,
        Date = Sunday,
        Attackers = [new(Actor("Grey Column", "a2"), Why(AttackerBasis.Blamed, "denied"))],
        Target = At("a bakery"),
        Figures =
        [
            new() { Quantity = Why(FigureQuantity.Killed, "died"), Count = Why(new Count(12, null, Bound.AtLeast), "At least 12"), Who = At("workers"), CountedBy = Actor("Ilan Brovko", "a1"), Subset = Why(false, "12"), Evidence = [At("12 workers died, 30 to 40 were hurt")] },
            new() { Quantity = Why(FigureQuantity.Injured, "hurt"), Count = Why(new Count(30, 40, Bound.Exact), "30 to 40"), Subset = Why(false, "30"), Evidence = [At("12 workers died, 30 to 40 were hurt")] },
        ],
        DisputedBy = [new(Actor("Grey Column", "a2"), "s1")],
        Evidence = [At("Two shells hit a bakery in Odesa on Sunday")],
    };

    private static Commitment Commitment => new()
    {
        Id = "m1",
        Stage = Why(CommitmentStage.Pledged, "pledged"),
        Givers = [Actor("Norway", "a3")],
        Recipients = [new(At("Odesa 4").Trim(Text), null)],
        Amount = Why(new Amount(new(4_000_000, "EUR"), Bound.Exact), "4 million euros"),
        Items = At("blankets"),
        Kind = Why(CommitmentKind.Humanitarian, "blankets"),
        Period = new(At("for 2026"), Why(new Period(new PartialDate(2026)), "2026")),
        Occasion = "e1",
        StatedBy = "s1",
        Evidence = [At("Norway pledged Odesa 4 million euros")],
    };

    private static Derived<T> Why<T>(T value, string words) => new(value, "test", [At(words)]);

    private static ActorReference Actor(string words, string id) => new(At(words), Why(id, words));
}
