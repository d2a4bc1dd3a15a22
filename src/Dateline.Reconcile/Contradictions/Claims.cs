using Dateline.Reading;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Terms;

namespace Dateline.Reconcile.Contradictions;

/// <summary>Takes out of an item what others may contradict.</summary>
internal static class Claims
{
    private const int Most = 24;

    /// <summary>The claims of an incident.</summary>
    public static Claim[] Of(Record record, Incident incident)
    {
        var claims = new List<Claim>();
        foreach (var figure in incident.Figures)
        {
            if (figure.Subset.Value || figure.Who is not null || figure.Count.Value is not { Value: > 1 and var value } count) continue;
            claims.Add(new((ClaimField)figure.Quantity.Value, value, count.High ?? value, count.Bound, NameHash(record, figure.CountedBy), figure.Evidence[0]));
        }

        foreach (var attacker in incident.Attackers) claims.Add(new(ClaimField.Attackers, 0, 0, Bound.Exact, NameHash(record, attacker.Who), attacker.Who.Span));
        foreach (var dispute in incident.DisputedBy) claims.Add(new(ClaimField.DisputedBy, 0, 0, Bound.Exact, NameHash(record, dispute.Who), dispute.Who.Span));
        if (incident.Date is { Evidence: [var day, ..] }) claims.Add(new(ClaimField.Date, 0, 0, Bound.Exact, 0, day));
        if (incident.Place is { } place) claims.Add(new(ClaimField.Place, 0, 0, Bound.Exact, 0, place.Span));
        return [.. claims.Take(Most)];
    }

    /// <summary>The claims of an engagement.</summary>
    public static Claim[] Of(Engagement engagement)
    {
        var claims = new List<Claim> { new(ClaimField.Status, (long)engagement.Status.Value, 0, Bound.Exact, 0, engagement.Evidence[0]) };
        if (engagement.Date is { Evidence: [var day, ..] }) claims.Add(new(ClaimField.Date, 0, 0, Bound.Exact, 0, day));
        if (engagement.Place is { } place) claims.Add(new(ClaimField.Place, 0, 0, Bound.Exact, 0, place.Span));
        return [.. claims];
    }

    private static uint NameHash(Record record, ActorReference? who) => who is null ? 0 : Math.Max(1, Stem.Hash(FigurePoints.NameOf(record, who)));
}
