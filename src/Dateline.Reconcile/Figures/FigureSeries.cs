using System.Collections.Immutable;
using System.Globalization;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Reconcile.Figures;

/// <summary>All counts of one quantity that a happening's reports give, in order of telling, with best, low and high. A pure function of the counts.</summary>
/// <param name="Quantity">What befell them.</param>
/// <param name="Steps">The counts in order.</param>
/// <param name="Best">The number to go by; null where none is a number.</param>
/// <param name="Low">The least that still stands.</param>
/// <param name="High">The most that still stands.</param>
public sealed record FigureSeries(FigureQuantity Quantity, ImmutableArray<FigureStep> Steps, ChosenFigure? Best, ChosenFigure? Low, ChosenFigure? High)
{
    /// <summary>The series of all quantities, in the order of the quantities.</summary>
    /// <param name="points">All counts, in any order.</param>
    public static ImmutableArray<FigureSeries> Of(IEnumerable<FigurePoint> points) =>
    [
        .. Choose([.. points.GroupBy(point => point.Quantity).OrderBy(group => group.Key).Select(group =>
        {
            var ordered = group.ToList();
            ordered.Sort(FigurePoint.InOrder);
            return PartCounts.Mark(ordered);
        })]),
    ];

    private static IEnumerable<FigureSeries> Choose(List<List<FigurePoint>> all)
    {
        var killed = all.Find(points => points[0].Quantity == FigureQuantity.Killed) ?? [];
        var injured = all.Find(points => points[0].Quantity == FigureQuantity.Injured) ?? [];
        long dead = 0;
        foreach (var points in all)
        {
            var other = points == killed ? injured : points == injured ? killed : [];
            var (best, low, high) = FigureChoice.Choose(points, Silent(other, points), point => points == injured ? dead - Math.Min(dead, Dead(killed, point)) : 0);
            if (points == killed) dead = best?.Value ?? 0;
            yield return new(points[0].Quantity, Walk(points), best, low, high);
        }
    }

    /// <summary>How many speakers give the one count and never the other.</summary>
    private static int Silent(List<FigurePoint> given, List<FigurePoint> other) =>
        given.Where(point => point.IsWhole).Select(FigureChoice.Speaker).Except(other.Select(FigureChoice.Speaker), StringComparer.Ordinal).Count();

    /// <summary>How many dead a report counts with those who were hurt.</summary>
    private static long Dead(List<FigurePoint> killed, FigurePoint hurt) =>
        killed.Where(point => point.Item.Report == hurt.Item.Report && point.IsWhole).Max(point => point.Number) ?? 0;

    private static ImmutableArray<FigureStep> Walk(List<FigurePoint> points)
    {
        var steps = ImmutableArray.CreateBuilder<FigureStep>(points.Count);
        for (int i = 0; i < points.Count; i++) steps.Add(Step(points[i], points, i));
        return steps.DrainToImmutable();
    }

    private static FigureStep Step(FigurePoint point, List<FigurePoint> points, int at)
    {
        if (point.PartOf is { } part) return new(point, StepKind.Narrower, points.Take(at).LastOrDefault(earlier => earlier.IsWhole), part);
        var scope = Enumerable.Range(0, at).Select(i => points[i]).Where(earlier => IsOneScope(earlier, point)).ToList();
        if (scope.LastOrDefault(earlier => earlier.Source == point.Source && earlier.Item.Report != point.Item.Report && earlier.Count == point.Count) is { } copied)
            return new(point, StepKind.Copy, copied, "a printing of the same text");
        if (scope.Count == 0) return Beside(point, points, at);
        if (point.Count.Value is null) return new(point, StepKind.Repeated, scope[^1], "no number is given");
        var counted = scope.Where(earlier => earlier.Count.Value is not null).ToList();
        var own = counted.LastOrDefault(earlier => FigureChoice.IsOneCounter(earlier, point));
        if (own is not null && IsSame(own, point)) return new(point, StepKind.Repeated, own, "the same number");
        if (own is null && counted.LastOrDefault(earlier => IsSame(earlier, point)) is { } same) return new(point, StepKind.Repeated, same, "the same number");
        return counted.Count == 0 ? Beside(point, points, at) : Moved(point, own, counted[^1]);
    }

    // One who counts for himself may say more the same day, but takes nothing back before the next. A count that nobody is named for may be the last counter's,
    // grown.
    private static FigureStep Moved(FigurePoint point, FigurePoint? own, FigurePoint last)
    {
        bool unnamed = point.CountedBy is null || last.CountedBy is null;
        var against = own ?? last;
        if (point.Count.Value > against.Count.Value && (own is null ? unnamed : own.Item.Report != point.Item.Report))
            return new(point, StepKind.Revision, against, $"up from {Words(against)}");
        if (own is not null && point.Count.Value < own.Count.Value && own.Told is { } before && point.Told is { } now && before.LastDay < now.FirstDay)
            return new(point, StepKind.Correction, own, $"down from {Words(own)}");
        return new(point, StepKind.Competing, against, $"{Name(point)} says {Words(point)}, {Name(against)} {Words(against)}");
    }

    private static bool IsSame(FigurePoint one, FigurePoint other) => one.Count.Value == other.Count.Value && one.Count.High == other.Count.High;

    private static FigureStep Beside(FigurePoint point, List<FigurePoint> points, int at)
    {
        var other = Enumerable.Range(0, at).Select(i => points[i]).LastOrDefault(earlier => earlier.IsWhole != point.IsWhole);
        if (other is null) return new(point, StepKind.First, null, "the first count");
        return point.IsWhole
            ? new(point, StepKind.Wider, other, other.Who is { } part ? $"not only {part}" : "not only a part")
            : new(point, StepKind.Narrower, other, point.Who is { } who ? $"only {who}" : "only a part");
    }

    private static bool IsOneScope(FigurePoint one, FigurePoint other) =>
        one.Subset == other.Subset && one.PartOf is null && other.PartOf is null && string.Equals(one.Who, other.Who, StringComparison.OrdinalIgnoreCase);

    private static string Name(FigurePoint point) => point.CountedBy ?? "the report itself";

    /// <summary>A count as people write it: <c>at least 9</c>, <c>10–12</c>.</summary>
    public static string Words(FigurePoint point)
    {
        if (point.Count.Value is not { } value) return "an unknown number";
        string number = value.ToString(CultureInfo.InvariantCulture) + (point.Count.High is { } high ? "–" + high.ToString(CultureInfo.InvariantCulture) : "");
        return point.Count.Bound switch
        {
            Bound.AtLeast => "at least " + number,
            Bound.AtMost => "at most " + number,
            Bound.About => "about " + number,
            _ => number,
        };
    }
}
