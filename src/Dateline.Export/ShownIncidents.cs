using Dateline.Reading.Records.Incidents;

namespace Dateline.Export;

/// <summary>What incidents are called where people read a record.</summary>
internal static class ShownIncidents
{
    private const int LongestWords = 32;

    /// <summary>Those held responsible, each once, with the ground ("blamed").</summary>
    public static IEnumerable<(string Name, string Basis)> Attackers(Incident incident, ShownNames names) =>
        incident.Attackers.Select(a => (names.Of(a.Who), ShownLabels.Of(a.Basis.Value))).Distinct();

    /// <summary>Those who give another account, each once, with the statement that gives it where it is known.</summary>
    public static IEnumerable<(string Name, string? Statement)> DisputedBy(Incident incident, ShownNames names) =>
        incident.DisputedBy.Select(d => (names.Of(d.Who), d.Statement)).Distinct();

    /// <summary>The figures, the dead first, those of one quantity together and parts behind their wholes; the order is else that of the report.</summary>
    public static IEnumerable<Figure> InOrder(Incident incident) =>
        incident.Figures.OrderBy(f => f.Quantity.Value).ThenBy(f => f.Subset.Value);

    /// <summary>"at least 35"; where the words give no number the words themselves: "dozens (no number)".</summary>
    public static string Number(Figure figure, ShownNames names)
    {
        if (ShownNumbers.Of(figure.Count.Value) is { } number) return number;
        string words = names.Shown(figure.Count.Evidence[0]);
        return words.Length > LongestWords ? "no number" : words + " (no number)";
    }

    /// <summary>What is counted: "killed", or "of them" for a part of one of the figures <paramref name="among"/> which it is.</summary>
    public static string Quantity(Figure figure, IEnumerable<Figure> among)
    {
        string quantity = ShownLabels.Of(figure.Quantity.Value);
        if (!figure.Subset.Value) return quantity;
        bool hasWhole = among.Any(f => f.Quantity.Value == figure.Quantity.Value && !f.Subset.Value && !(f.Count.Value.Value < figure.Count.Value.Value));
        return hasWhole ? "of them" : quantity + ", a part";
    }

    /// <summary>How many it killed and hurt in all: "at least 35 killed"; empty where no figure tells.</summary>
    public static IEnumerable<string> Toll(Incident incident)
    {
        var toll = Reading.Records.Incidents.Toll.Of(incident);
        if (toll.Killed is { } killed) yield return $"{Total(incident, FigureQuantity.Killed, killed)} killed";
        if (toll.Injured is { } injured) yield return $"{Total(incident, FigureQuantity.Injured, injured)} injured";
    }

    /// <summary>Whether the total is more than the one figure that the report gives: several count the same, or add up.</summary>
    public static bool HasCompetingCounts(Incident incident) => incident.Figures
        .Where(f => !f.Subset.Value && f.Quantity.Value is FigureQuantity.Killed or FigureQuantity.Injured && f.Count.Value.Value is not null)
        .GroupBy(f => f.Quantity.Value).Any(group => group.Skip(1).Any());

    /// <summary>The total with the bound of the figure that it is; a sum of several has none of its own.</summary>
    private static string Total(Incident incident, FigureQuantity quantity, long total)
    {
        var figure = incident.Figures.FirstOrDefault(f => f.Quantity.Value == quantity && !f.Subset.Value && f.Count.Value.Value == total);
        return ShownNumbers.Of(figure?.Count.Value ?? new Count(total, null, Reading.Quantities.Bound.Exact))!;
    }
}
