using Dateline.Reading;
using Dateline.Reading.Records.Incidents;
using NodaTime;

namespace Dateline.Training.Measures;

/// <summary>Chooses the incident that a report is about.</summary>
internal static class MainIncident
{
    /// <summary>News is of the days before it: what lies farther back is background.</summary>
    private const int NewsDays = 31;

    /// <summary>So many letters farther down weigh as much as one passage less.</summary>
    private const double LettersPerPassage = 3000;

    /// <summary>
    /// The incident that says who was killed or hurt, is told of most often and nearest to the top, and is not known to lie long before
    /// the report; null where the record has none.
    /// </summary>
    public static Incident? Of(Record record) => record.Incidents.MaxBy(incident => Weight(incident, record));

    private static double Weight(Incident incident, Record record)
    {
        int tolls = incident.Figures.Count(f => f.Quantity.Value is FigureQuantity.Killed or FigureQuantity.Injured && !f.Subset.Value);
        double weight = incident.Evidence.Length + (4 * tolls) - (incident.Evidence[0].Start / LettersPerPassage * 2);
        if (tolls > 0) weight += 100;
        if (record.Report.Given is { } given && incident.Date is { } date && IsLongBefore(date.Value.End, LocalDate.FromDateOnly(given))) weight -= 50;
        return weight;
    }

    private static bool IsLongBefore(Dateline.Reading.Dates.PartialDate end, LocalDate report) => end.LastDay.PlusDays(NewsDays) < report;
}
