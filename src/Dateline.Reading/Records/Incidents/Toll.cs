using System.Collections.Immutable;

namespace Dateline.Reading.Records.Incidents;

/// <summary>How many people an incident killed and hurt by its figures: of competing or growing counts the highest whole one.</summary>
/// <param name="Killed">Those killed; null where no figure tells.</param>
/// <param name="Injured">Those hurt; null where no figure tells.</param>
public readonly record struct Toll(long? Killed, long? Injured)
{
    /// <summary>Works the toll out of an incident's figures.</summary>
    /// <remarks>
    /// Counts of one clause that stand side by side ("two women and a child were killed") are added up; of several clauses the highest sum
    /// counts. Where all that were shot are counted together with those who died, the dead are taken off; what is left counts where it is more
    /// than those of whom it is said that they were hurt.
    /// </remarks>
    public static Toll Of(Incident incident)
    {
        long? killed = Highest(incident.Figures, FigureQuantity.Killed, shot: null);
        long? injured = Highest(incident.Figures, FigureQuantity.Injured, shot: false);
        long? shot = Highest(incident.Figures, FigureQuantity.Injured, shot: true);
        if (shot is { } all)
        {
            long alive = killed is { } dead && all > dead && all > 1 ? all - dead : all;
            if (injured is null || (all > 1 && all > (killed ?? 0) && alive > injured)) injured = alive;
        }

        return new(killed, injured);
    }

    private static long? Highest(ImmutableArray<Figure> figures, FigureQuantity quantity, bool? shot)
    {
        long? highest = null;
        foreach (var clause in figures.Where(f => f.Quantity.Value == quantity && !f.Subset.Value && f.Count.Value.Value is not null && (shot is null || IncidentCues.IsOpen(f.Quantity.Rule) == shot)).GroupBy(f => f.Quantity.Evidence[0]))
        {
            long sum = clause.Sum(f => f.Count.Value.Value!.Value);
            if (highest is null || sum > highest) highest = sum;
        }

        return highest;
    }
}
