using Dateline.Reading.Dates;
using Dateline.Reconcile.Figures;
using NodaTime;

namespace Dateline.Export.Charts.Steps;

/// <summary>A day on which something was told, and where its counts stand side by side.</summary>
/// <param name="Told">The day; null for the counts of which no day is known.</param>
/// <param name="Left">Where the first of its counts stands.</param>
/// <param name="Right">Where the last of its counts stands.</param>
internal readonly record struct StepDay(PartialDate? Told, double Left, double Right);

/// <summary>A count and where it stands.</summary>
/// <param name="Step">The count.</param>
/// <param name="X">The middle of its mark.</param>
/// <param name="Y">The middle of its mark; the foot of the plot where it is no number.</param>
internal readonly record struct PlacedStep(FigureStep Step, double X, double Y);

/// <summary>Where the counts of a series stand: days apart by time, the counts of one day side by side.</summary>
internal sealed class StepLayout
{
    private const double WidestSlot = 15, Spacing = 4;

    /// <summary>Lays out a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="left">Where the first count stands.</param>
    /// <param name="right">Where the last count stands at most.</param>
    public StepLayout(FigureSeries series, double left, double right)
    {
        var steps = Chosen(series, (int)((right - left) / Spacing));
        LeftOut = series.Steps.Length - steps.Count;
        var groups = steps.GroupBy(step => step.Point.Told).ToList();
        double slot = Math.Min(WidestSlot, (right - left) * (groups.Count > 1 ? 0.6 : 1) / Math.Max(1, steps.Count));
        double spare = right - left - (slot * (steps.Count - 1));
        double[] apart = [.. groups.Select((group, i) => i == 0 ? 0 : Apart(groups[i - 1].Key, group.Key))];
        double all = apart.Sum(), x = left;
        var days = new List<StepDay>(groups.Count);
        var columns = new List<(FigureStep Step, double X)>(steps.Count);
        for (int i = 0; i < groups.Count; i++)
        {
            if (i > 0) x += slot + (all == 0 ? 0 : spare * apart[i] / all);
            double first = x;
            foreach (var step in groups[i])
            {
                columns.Add((step, x));
                x += slot;
            }

            x -= slot;
            days.Add(new(groups[i].Key, first, x));
        }

        (Days, Columns) = (days, columns);
    }

    /// <summary>The days in order.</summary>
    public IReadOnlyList<StepDay> Days { get; }

    /// <summary>The counts in order, with where they stand.</summary>
    public IReadOnlyList<(FigureStep Step, double X)> Columns { get; }

    /// <summary>How many counts are not drawn, because there is no room for them.</summary>
    public int LeftOut { get; }

    /// <summary>Where a day's counts begin; for a day that is not drawn, where those of the next before it do.</summary>
    public double LeftOf(LocalDate day)
    {
        double left = Days[0].Left;
        foreach (var one in Days)
        {
            if (one.Told is not { } told) continue;
            if (told.FirstDay > day) break;
            left = one.Left;
        }

        return left;
    }

    // Where there is not room for all, what only repeats gives way first.
    private static List<FigureStep> Chosen(FigureSeries series, int most)
    {
        if (series.Steps.Length <= most) return [.. series.Steps];
        var telling = series.Steps.Select((step, at) => (Step: step, At: at)).ToLookup(one => one.Step.Kind is not (StepKind.Repeated or StepKind.Copy));
        var moves = Evenly([.. telling[true]], most);
        return [.. moves.Concat(Evenly([.. telling[false]], most - moves.Count)).OrderBy(one => one.At).Select(one => one.Step)];
    }

    private static List<(FigureStep Step, int At)> Evenly(List<(FigureStep Step, int At)> steps, int most) =>
        steps.Count <= most ? steps : [.. Enumerable.Range(0, most).Select(i => steps[(int)(((i + 1L) * steps.Count / most) - 1)])];

    private static double Apart(PartialDate? one, PartialDate? other) => one is { } before && other is { } after ? Math.Max(0, NodaTime.Period.DaysBetween(before.FirstDay, after.FirstDay)) : 1;
}
