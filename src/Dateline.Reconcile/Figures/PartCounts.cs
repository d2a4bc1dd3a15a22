using System.Globalization;
using Dateline.Reading.Records.Incidents;
using NodaTime;

namespace Dateline.Reconcile.Figures;

/// <summary>Finds counts that can only be of a part, though the words do not say so ("six had been counted twice", "a sixth patient died").</summary>
internal static class PartCounts
{
    private const int OfOwn = 2, OfOthers = 3, LeastStanding = 6;

    /// <summary>The same counts, in the same order, with those of parts marked.</summary>
    /// <param name="points">The counts of one quantity, in the order of <see cref="FigurePoint.InOrder"/>.</param>
    public static List<FigurePoint> Mark(IReadOnlyList<FigurePoint> points)
    {
        var marked = new List<FigurePoint>(points.Count);
        foreach (var point in points) marked.Add(point.IsWhole && Reason(point, points, marked) is { } reason ? point with { PartOf = reason } : point);
        return marked;
    }

    private static string? Reason(FigurePoint point, IReadOnlyList<FigurePoint> points, List<FigurePoint> before)
    {
        // The dead and the hurt only grow in number; the missing are found.
        if (point.Quantity is not (FigureQuantity.Killed or FigureQuantity.Injured) || point.Count.Value is not { } value) return null;
        long own = points.Where(other => other.Item == point.Item && other.IsWhole).Max(other => other.Count.Value ?? 0);
        if (own >= LeastStanding && value * OfOwn <= own) return Words("the same report counts", own);
        // Tolls are taken back now and then, but not to a third.
        long stood = before.Where(other => other.IsWhole && IsBefore(other, point)).Max(other => other.Count.Value) ?? 0;
        return stood >= LeastStanding && value * OfOthers <= stood && own * OfOthers <= stood ? Words("an earlier report counts", stood) : null;
    }

    private static bool IsBefore(FigurePoint one, FigurePoint other) =>
        one.Told is { } told && other.Told is { } later && Period.DaysBetween(told.FirstDay, later.FirstDay) > 0;

    private static string Words(string who, long number) => string.Create(CultureInfo.InvariantCulture, $"a part: {who} {number}");
}
