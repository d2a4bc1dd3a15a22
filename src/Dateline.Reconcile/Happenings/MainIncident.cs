using Dateline.Reading;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Reconcile.Happenings;

/// <summary>Chooses the incident that a report is about.</summary>
internal static class MainIncident
{
    private const int NewsDays = 31;
    private const double LettersPerPassage = 3000;

    /// <summary>Title and lead: who is counted there is who the report is about.</summary>
    private const int HeadOfReport = 200;

    /// <summary>The incident that a report is about; null where the record has none.</summary>
    public static Incident? Of(Record record) => IndexOf(record) is >= 0 and var index ? record.Incidents[index] : null;

    /// <summary>
    /// The place, among the record's incidents, of the one that says who was killed or hurt, is told of most often and nearest to the top, and
    /// is not known to lie long before the report; -1 where the record has none.
    /// </summary>
    public static int IndexOf(Record record)
    {
        var incidents = record.Incidents;
        int best = -1;
        double most = double.NegativeInfinity;
        for (int i = 0; i < incidents.Length; i++)
        {
            if (Weight(incidents[i], record) is var weight && weight > most) (best, most) = (i, weight);
        }

        return best;
    }

    private static double Weight(Incident incident, Record record)
    {
        int tolls = incident.Figures.Count(figure => figure.Quantity.Value is FigureQuantity.Killed or FigureQuantity.Injured && !figure.Subset.Value);
        double weight = incident.Evidence.Length + (4 * tolls) - (incident.Evidence[0].Start / LettersPerPassage * 2);
        if (tolls > 0) weight += 100;
        if (incident.Figures.Any(figure => figure.Count.Evidence[0].Start < HeadOfReport)) weight += 10;
        if (DayRange.Of(incident.Date?.Value) is { IsKnown: true } days && DayRange.Of(record.Published.Value) is { IsKnown: true } report && days.Last + NewsDays < report.First) weight -= 50;
        return weight;
    }
}
