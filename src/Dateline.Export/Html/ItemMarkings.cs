using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Programmes;
using Dateline.Text;

namespace Dateline.Export.Html;

/// <summary>The passages of incidents, commitments, engagements and programmes: those that tell them, and those that fill their fields.</summary>
internal static class ItemMarkings
{
    /// <summary>Adds those of an incident.</summary>
    public static void Add(List<Marking> markings, Incident incident)
    {
        var of = new Item(markings, incident.Id);
        of.Tell(MarkKind.Incident, incident.Evidence);
        of.Tell(MarkKind.Figure, incident.Figures.SelectMany(f => f.Evidence));
        of.Tell(MarkKind.Part, [.. incident.Attackers.Select(a => a.Who.Span), .. incident.DisputedBy.Select(d => d.Who.Span)]);
        of.Fill(incident.Target, incident.Place?.Span);
        foreach (var figure in incident.Figures)
        {
            of.Fill(figure.Who, figure.CountedBy?.Span);
            Marking.AddEvidence(markings, figure.Quantity);
            Marking.AddEvidence(markings, figure.Count);
            Marking.AddEvidence(markings, figure.Subset);
            Marking.AddEvidence(markings, figure.CountedBy?.Actor);
        }

        foreach (var attacker in incident.Attackers)
        {
            Marking.AddEvidence(markings, attacker.Who.Actor);
            Marking.AddEvidence(markings, attacker.Basis);
        }

        Marking.AddEvidence(markings, incident.Kind);
        Marking.AddEvidence(markings, incident.Status);
        Marking.AddEvidence(markings, incident.Place?.Place);
        Marking.AddEvidence(markings, incident.Date);
    }

    /// <summary>Adds those of a commitment.</summary>
    public static void Add(List<Marking> markings, Commitment commitment)
    {
        var of = new Item(markings, commitment.Id);
        of.Tell(MarkKind.Commitment, commitment.Evidence);
        of.Tell(MarkKind.Part, [.. commitment.Givers.Select(g => g.Span), .. commitment.Recipients.Select(r => r.Span), .. commitment.Amount?.Evidence ?? []]);
        of.Fill(commitment.Items, commitment.Period?.Span);
        foreach (var party in commitment.Givers.Concat(commitment.Recipients)) Marking.AddEvidence(markings, party.Actor);
        Marking.AddEvidence(markings, commitment.Stage);
        Marking.AddEvidence(markings, commitment.Kind);
        Marking.AddEvidence(markings, commitment.Period?.Dates);
    }

    /// <summary>Adds those of an engagement.</summary>
    public static void Add(List<Marking> markings, Engagement engagement)
    {
        var of = new Item(markings, engagement.Id);
        of.Tell(MarkKind.Engagement, engagement.Evidence);
        of.Tell(MarkKind.Part, [.. engagement.Participants.Select(p => p.Span)]);
        of.Fill(engagement.Place?.Span);
        foreach (var participant in engagement.Participants) Marking.AddEvidence(markings, participant.Actor);
        Marking.AddEvidence(markings, engagement.Kind);
        Marking.AddEvidence(markings, engagement.Status);
        Marking.AddEvidence(markings, engagement.Place?.Place);
        Marking.AddEvidence(markings, engagement.Date);
    }

    /// <summary>Adds those of a programme.</summary>
    public static void Add(List<Marking> markings, Programme programme)
    {
        var of = new Item(markings, programme.Id);
        of.Tell(MarkKind.Programme, programme.Evidence);
        of.Tell(MarkKind.Part, [.. programme.Leads.Select(l => l.Span)]);
        of.Fill(programme.Place?.Span);
        foreach (var lead in programme.Leads) Marking.AddEvidence(markings, lead.Actor);
        Marking.AddEvidence(markings, programme.Kind);
        Marking.AddEvidence(markings, programme.Status);
        Marking.AddEvidence(markings, programme.Place?.Place);
    }

    private readonly record struct Item(List<Marking> Markings, string Id)
    {
        public void Tell(MarkKind kind, IEnumerable<Span> passages)
        {
            foreach (var passage in passages) Markings.Add(new Marking(passage, kind, Id));
        }

        public void Fill(params ReadOnlySpan<Span?> passages)
        {
            foreach (var passage in passages)
                if (passage is { } span) Markings.Add(new Marking(span, MarkKind.Part, Id));
        }
    }
}
