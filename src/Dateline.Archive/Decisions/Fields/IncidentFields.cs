using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of incidents.</summary>
internal static class IncidentFields
{
    /// <summary>All of them.</summary>
    public static KindFields<Incident> All { get; } = new()
    {
        Description = IncidentDescription.Kind,
        Get = record => record.Incidents,
        Set = (record, items) => record with { Incidents = items },
        Id = item => item.Id,
        Evidence = item => item.Evidence,
        Blank = (id, passages) => new()
        {
            Id = id,
            Kind = new(IncidentKind.Other, FieldChange.Rule, passages),
            Status = new(IncidentStatus.Happened, FieldChange.Rule, passages),
            Evidence = passages,
        },
        Parts =
        [
            new LabelPart<Incident, IncidentKind>("kind", item => item.Kind, (item, to) => item with { Kind = to }),
            new LabelPart<Incident, IncidentStatus>("status", item => item.Status, (item, to) => item with { Status = to }),
            new PlacePart<Incident>("place", item => item.Place, (item, to) => item with { Place = to }),
            new DatePart<Incident>("date", item => item.Date, (item, to) => item with { Date = to }),
            new ListPart<Incident, Attacker>("attackers", item => item.Attackers, (item, to) => item with { Attackers = to }, Attackers),
            new PassagePart<Incident>("target", item => item.Target, (item, to) => item with { Target = to }),
            new ListPart<Incident, Figure>("figures", item => item.Figures, (item, to) => item with { Figures = to }, FigureFields.Element),
            new ListPart<Incident, Dispute>("disputedBy", item => item.DisputedBy, (item, to) => item with { DisputedBy = to }, Disputes),
        ],
    };

    private static ImmutableArray<Part<Attacker>> AttackerParts =>
    [
        new ItemPart<Attacker>("actor", "actors", attacker => attacker.Who.Actor, (attacker, to) => attacker with { Who = attacker.Who with { Actor = to } }),
        new LabelPart<Attacker, AttackerBasis>("basis", attacker => attacker.Basis, (attacker, to) => attacker with { Basis = to }),
    ];

    private static ImmutableArray<Part<Dispute>> DisputeParts =>
    [
        new ItemPart<Dispute>("actor", "actors", dispute => dispute.Who.Actor, (dispute, to) => dispute with { Who = dispute.Who with { Actor = to } }),

        // Which statement it is came with the dispute: there is no rule of its own.
        new ItemPart<Dispute>(
            "statement", "statements", dispute => dispute.Statement is { } id ? new(id, "", [dispute.Who.Span]) : null, (dispute, to) => dispute with { Statement = to?.Value }),
    ];

    private static ElementKind<Attacker> Attackers => new()
    {
        Passages = attacker => [attacker.Who.Span],
        Show = (attacker, text) => attacker.Who.Span.Of(text).ToString(),
        Rule = attacker => attacker.Who.Actor?.Rule,
        Make = (before, change) => Who(before?.Who, change).Then(who =>
            Part<Attacker>.ChangeEach(AttackerParts, new(who, before?.Basis ?? new(AttackerBasis.Reported, FieldChange.Rule, [who.Span])), change)),
        Parts = AttackerParts,
    };

    private static ElementKind<Dispute> Disputes => new()
    {
        Passages = dispute => [dispute.Who.Span],
        Show = (dispute, text) => dispute.Who.Span.Of(text).ToString(),
        Rule = dispute => dispute.Who.Actor?.Rule,
        Make = (before, change) => Who(before?.Who, change).Then(who => Part<Dispute>.ChangeEach(DisputeParts, new(who, before?.Statement), change)),
        Parts = DisputeParts,
    };

    private static Edit<ActorReference> Who(ActorReference? before, FieldChange change) =>
        change.Passages.IsEmpty && before is not null && change.Json.ValueKind == System.Text.Json.JsonValueKind.Object ? before : change.Passage().Then(change.Context.ActorAt);
}
