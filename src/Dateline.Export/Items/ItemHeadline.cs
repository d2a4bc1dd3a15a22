using Dateline.Archive;
using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Export.Items;

/// <summary>What an item says, in one line for people.</summary>
public static class ItemHeadline
{
    /// <summary>The parts of the line, the one that names the item first; each safe to show.</summary>
    public static IReadOnlyList<string> Of(FoundItem found, ShownNames names)
    {
        var record = found.Record;
        int at = found.Item.Index;
        string?[] parts = found.Item.Kind switch
        {
            ItemKind.Statement => Statement(record.Statements[at], names),
            ItemKind.Incident => Incident(record.Incidents[at], names),
            ItemKind.Commitment => Commitment(record.Commitments[at], names),
            ItemKind.Engagement => Engagement(record.Engagements[at], names),
            ItemKind.Programme => Programme(record.Programmes[at], names),
            ItemKind.Check => [$"{ShownLabels.Of(record.Checks[at].Kind.Value)} check", record.Checks[at].Agrees?.Value switch { true => "agrees", false => "does not agree", null => "cannot be told" }],
            _ => [Labels.Of(found.Item.Kind)],
        };
        return [.. parts.OfType<string>()];
    }

    private static string?[] Statement(Reading.Records.Statements.Statement statement, ShownNames names)
    {
        string who = statement.Speaker is { } speaker ? names.Of(speaker) : "somebody";
        string act = ShownNames.VerbOf(statement.Act.Value);
        return [statement.Addressee is { } to ? $"{who} {act} to {names.Of(to)}" : $"{who} {act}", Where(statement.Place, names)];
    }

    private static string?[] Incident(Incident incident, ShownNames names)
    {
        string attackers = string.Join(", ", ShownIncidents.Attackers(incident, names).Select(a => $"{a.Name} [{a.Basis}]"));
        return
        [
            ShownLabels.Of(incident.Kind.Value), Where(incident.Place, names), .. ShownIncidents.Toll(incident),
            attackers.Length > 0 ? "by " + attackers : null,
            incident.Status.Value is IncidentStatus.Happened ? null : ShownLabels.Of(incident.Status.Value),
            incident.DisputedBy.IsEmpty ? null : "disputed",
        ];
    }

    private static string?[] Commitment(Reading.Records.Commitments.Commitment commitment, ShownNames names) =>
    [
        $"{ShownCommitments.Parties(commitment.Givers, names)} → {ShownCommitments.Parties(commitment.Recipients, names)}",
        commitment.Amount is { } amount ? ShownNumbers.Of(amount.Value) : null,
        ShownCommitments.What(commitment, names), ShownLabels.Of(commitment.Stage.Value),
    ];

    private static string?[] Engagement(Reading.Records.Engagements.Engagement engagement, ShownNames names) =>
    [
        ShownLabels.Of(engagement.Kind.Value), engagement.Participants.IsEmpty ? null : ShownCommitments.Parties(engagement.Participants, names),
        Where(engagement.Place, names), ShownLabels.Of(engagement.Status.Value),
    ];

    private static string?[] Programme(Reading.Records.Programmes.Programme programme, ShownNames names) =>
        [names.Shown(programme.Name), ShownLabels.Of(programme.Kind.Value), Where(programme.Place, names), ShownLabels.Of(programme.Status.Value)];

    private static string? Where(PlaceReference? place, ShownNames names) => place is null ? null : names.Shown(place.Span);
}
