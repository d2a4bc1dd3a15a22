using Dateline.Reading.Records.Incidents;

namespace Dateline.Reading.Doubts;

/// <summary>What makes an incident or one of its figures doubtful.</summary>
internal static class IncidentSignals
{
    /// <summary>Notes it for an incident.</summary>
    public static void Read(Passages passages, Incident incident, Signals signals)
    {
        passages.Ask(incident.Evidence, signals);
        signals.Doubt("place:none", incident.Place is null);
        signals.Doubt("place:from-around", incident.Place?.Place?.Rule.StartsWith("place:", StringComparison.Ordinal) ?? false);
        signals.Doubt("date:none", incident.Date is null);
        signals.Doubt("date:from-around", incident.Date?.Rule is "date:sentence" or "date:sentence-beside");
        signals.Doubt("figures:none", incident.Figures.IsEmpty);
    }

    /// <summary>Notes it for a figure.</summary>
    public static void Read(Passages passages, Incident incident, Figure figure, Signals signals)
    {
        passages.Ask(figure.Evidence, signals);
        signals.Doubt("count:one", figure.Count.Value.Value is 1 && !figure.Count.Rule.StartsWith("quantity", StringComparison.Ordinal));
        signals.Doubt("count:added-up", figure.Count.Rule.StartsWith("added-up", StringComparison.Ordinal));
        signals.Doubt("count:further", figure.Count.Rule.EndsWith(Toll.Further, StringComparison.Ordinal));
        signals.Doubt("count:competing", incident.Figures.Any(other => other != figure && other.Quantity.Value == figure.Quantity.Value && !other.Subset.Value && !figure.Subset.Value && other.Count.Value.Value != figure.Count.Value.Value));
        signals.Doubt("quantity:rare", figure.Quantity.Value is not (FigureQuantity.Killed or FigureQuantity.Injured));
    }
}
