namespace Dateline.Reading.Records.Incidents;

/// <summary>How many people an incident killed and hurt by its figures: of competing or growing counts the highest whole one.</summary>
/// <param name="Killed">Those killed; null where no figure tells.</param>
/// <param name="Injured">Those hurt; null where no figure tells.</param>
public readonly record struct Toll(long? Killed, long? Injured)
{
    /// <summary>The end of the rule of a count of people beyond those told of before ("two others", "another man").</summary>
    internal const string Further = "-further";

    /// <summary>How many letters into the report a count of dead and hurt in one breath settles both.</summary>
    private const int HeadOfReport = 200;

    /// <summary>How many letters may lie between two counts of one breath.</summary>
    private const int OneBreath = 50;

    /// <summary>Works the toll out of an incident's figures.</summary>
    /// <remarks>
    /// Counts of one clause that stand side by side ("two women and a child were killed") are added up; of several clauses the highest sum
    /// counts, unless the report begins with dead and hurt in one breath. People told of one by one are one, unless they are surely
    /// several; people beyond those told of before add to them. Where all that were shot are counted together with those who died, the dead are taken off; what is left counts where it is more
    /// than those of whom it is said that they were hurt.
    /// </remarks>
    public static Toll Of(Incident incident)
    {
        if (Together(incident) is { } told) return told;
        var killed = new Tally();
        var hurt = new Tally();
        var shot = new Tally();
        foreach (var clause in incident.Figures.Where(IsWhole).GroupBy(f => f.Quantity.Evidence[0]))
        {
            bool open = IncidentCues.IsOpen(clause.First().Quantity.Rule) && !IsOfCare(clause.First().Quantity.Rule);
            foreach (var kind in clause.GroupBy(f => f.Quantity.Value)) (kind.Key is FigureQuantity.Killed ? killed : open ? shot : hurt).Add([.. kind]);
        }

        long? dead = killed.Total(others: true);
        long? injured = Highest(hurt.Total(others: dead is null or 0), shot.Further, hurt.Singles, shot.Singles);
        if (shot.Groups is { } all) injured = Highest(injured, dead is not { } died ? all : all > died ? all - died : null);
        return new(dead, injured);
    }

    /// <summary>"Two dead, four wounded in a shooting": the first counts of both in one breath at the head of the report; null where it has none.</summary>
    private static Toll? Together(Incident incident)
    {
        var whole = incident.Figures.Where(IsWhole).OrderBy(f => f.Count.Evidence[0].Start).ToList();
        for (int i = 0; i + 1 < whole.Count; i++)
        {
            var (a, b) = (whole[i], whole[i + 1]);
            if (a.Quantity.Value == b.Quantity.Value || b.Count.Evidence[0].Start - a.Count.Evidence[0].End > OneBreath) continue;
            if (a.Count.Evidence[0].Start > HeadOfReport) return null;
            var (k, h) = a.Quantity.Value is FigureQuantity.Killed ? (a, b) : (b, a);
            if (IncidentCues.IsOpen(h.Quantity.Rule)) continue;
            return new(k.Count.Value.Value, h.Count.Value.Value);
        }

        return null;
    }

    /// <summary>Whether those counted are alive: in a hospital, or on the way.</summary>
    private static bool IsOfCare(string rule) => rule is "cue:take" or "cue:send" or "cue:rush" or "cue:airlift" or "cue:transport" or "cue:critical condition" or "cue:serious condition" or "cue:stable condition";

    private static bool IsWhole(Figure figure) =>
        figure.Quantity.Value is FigureQuantity.Killed or FigureQuantity.Injured && !figure.Subset.Value && figure.Count.Value.Value is not null;

    private static bool IsFurther(Figure figure) => figure.Count.Rule.EndsWith(Further, StringComparison.Ordinal);

    private static long? Highest(params ReadOnlySpan<long?> counts)
    {
        long? highest = null;
        foreach (var count in counts)
            if (count is { } value && (highest is null || value > highest)) highest = value;
        return highest;
    }

    /// <summary>The counts of one quantity.</summary>
    private sealed class Tally
    {
        /// <summary>The highest count of several people, clause by clause.</summary>
        public long? Groups { get; private set; }

        /// <summary>The highest count of people beyond those told of before.</summary>
        public long? Further { get; private set; }

        /// <summary>How many people are told of one by one.</summary>
        public long? Singles { get; private set; }

        public void Add(List<Figure> clause)
        {
            long sum = clause.Sum(f => f.Count.Value.Value!.Value);
            if (clause is [{ Count.Value.Value: 1 } only] && !only.Count.Rule.StartsWith("quantity", StringComparison.Ordinal)) Singles = IsFurther(only) && (only.Quantity.Value is not FigureQuantity.Killed || only.Count.Rule.StartsWith("self", StringComparison.Ordinal)) ? (Singles ?? 0) + 1 : Math.Max(Singles ?? 0, 1);
            else if (clause.TrueForAll(IsFurther)) Further = Highest(Further, sum);
            else Groups = Highest(Groups, sum);
        }

        /// <summary>The highest of all counts.</summary>
        /// <param name="others">Whether those beyond are beyond those told of one by one.</param>
        public long? Total(bool others) => Highest(Groups, Singles, others ? Further is { } more ? more + (Singles ?? 0) : null : Further);
    }
}
