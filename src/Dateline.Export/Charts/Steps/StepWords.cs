using Dateline.Reading.Quantities;
using Dateline.Reconcile.Figures;

namespace Dateline.Export.Charts.Steps;

/// <summary>What a step chart says in words, for those who do not see it.</summary>
internal static class StepWords
{
    /// <summary>"killed: 14, from 12 to 17".</summary>
    public static string Title(FigureSeries series)
    {
        string quantity = ShownLabels.Of(series.Quantity);
        if (series.Best is not { } best) return quantity;
        string between = series is { Low: { } low, High: { } high } && low.Value != high.Value ? $", from {ChartText.Grouped(low.Value)} to {ChartText.Grouped(high.Value)}" : "";
        return $"{quantity}: {ChartText.Grouped(best.Value)}{between}";
    }

    /// <summary>The chart in sentences.</summary>
    /// <param name="series">What it shows.</param>
    /// <param name="leftOut">How many counts it does not draw.</param>
    /// <param name="scale">Its upright axis.</param>
    public static string About(FigureSeries series, int leftOut, ValueScale scale)
    {
        var points = series.Steps.Select(step => step.Point).ToList();
        var days = points.Select(point => point.Told).OfType<Dateline.Reading.Dates.PartialDate>().ToList();
        string told = days.Count == 0 ? "" : $", told {ChartDays.Between(days.Min(), days.Max())}";
        var first = points.Find(point => point.Count.Value is not null) ?? points[0];
        var said = new List<string> { $"{ChartText.Count(points.Count, "count")} by {ChartText.Count(points.Select(point => point.Source).Distinct().Count(), "source")}{told}", $"the first was {Number(first)}{By(first)}" };
        foreach (var (kind, word) in new[] { (StepKind.Revision, "raised"), (StepKind.Correction, "corrected down"), (StepKind.Competing, "held against another") })
        {
            int times = series.Steps.Count(step => step.Kind == kind);
            if (times > 0) said.Add($"{(times == 1 ? "once" : $"{times} times")} {word}");
        }

        if (series.Best is { } best) said.Add($"the number to go by is {ChartText.Grouped(best.Value)}: {best.Reason}");
        string axis = scale.FromNought ? "" : $" The axis begins at {ChartText.Grouped(scale.Ticks[0])}.";
        return string.Join("; ", said) + "." + axis + (leftOut == 0 ? "" : $" {ChartText.Count(leftOut, "count")} not drawn.");
    }

    /// <summary>A count with all that its mark tells.</summary>
    public static string Of(FigureStep step)
    {
        var point = step.Point;
        string when = point.Told is { } told ? ShownDate.Of(told) : "no day known";
        string whom = point.Who is { } who ? $" ({who})" : "";
        return $"{when}: {Number(point)}{whom}{By(point)}; {StepMarks.NameOf(step.Kind)}: {step.Reason}";
    }

    /// <summary>The number with its bound: "at least 9", "10–12", "about 2,000".</summary>
    public static string Number(FigurePoint point)
    {
        if (point.Count.Value is not { } value) return "an unknown number";
        string number = ChartText.Grouped(value) + (point.Count.High is { } high && high != value ? "–" + ChartText.Grouped(high) : "");
        return point.Count.Bound switch
        {
            Bound.AtLeast => "at least " + number,
            Bound.AtMost => "at most " + number,
            Bound.About => "about " + number,
            _ => number,
        };
    }

    /// <summary>Whose count it is: who counted, or who printed it; empty where neither is known.</summary>
    public static string Teller(FigurePoint point) => point.CountedBy ?? point.Outlet ?? "";

    private static string By(FigurePoint point) => (point.CountedBy, point.Outlet) switch
    {
        ({ } counter, { } outlet) when !string.Equals(counter, outlet, StringComparison.OrdinalIgnoreCase) => $", by {counter} in {outlet}",
        ({ } counter, _) => $", by {counter}",
        (null, { } outlet) => $", in {outlet}",
        _ => "",
    };
}
