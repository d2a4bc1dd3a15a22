using System.Globalization;
using NodaTime;

namespace Dateline.Reconcile.Figures;

/// <summary>A number chosen from a series.</summary>
/// <param name="Value">The number.</param>
/// <param name="From">The count that gives it.</param>
/// <param name="Reason">Why this one, in words.</param>
public sealed record ChosenFigure(long Value, FigurePoint From, string Reason);

/// <summary>
/// Chooses the best, lowest and highest of the counts of one quantity. A source counts once, however often it is printed, and with its last word; a
/// counter that has said another number since no longer stands by the first.
/// </summary>
internal static class FigureChoice
{
    /// <summary>The choice; null where no whole count is a number.</summary>
    /// <param name="points">The counts, in the order of <see cref="FigurePoint.InOrder"/>.</param>
    public static (ChosenFigure? Best, ChosenFigure? Low, ChosenFigure? High) Choose(IReadOnlyList<FigurePoint> points)
    {
        var whole = points.Where(point => point.IsWhole && point.Count.Value is not null).ToList();
        if (whole.Count == 0) whole = [.. points.Where(point => !point.Subset && point.Count.Value is not null)];
        if (whole.Count == 0) return default;
        var last = whole.GroupBy(Counter, StringComparer.Ordinal).Select(counter => counter.Last()).ToList();
        var best = Best(whole);
        var low = Standing(whole, last).MinBy(point => point.Count.Value!.Value)!;
        var high = last.MaxBy(Most)!;
        if (low.Count.Value > best.Value) low = best.From;
        if (Most(high) < best.Value) high = best.From;
        return (best, new(low.Count.Value!.Value, low, Why("the lowest count that stands", low)), new(Most(high), high, Why("the highest count that stands", high)));
    }

    /// <summary>Whether two counts are by one counter: those of one name, and those that reports give on their own word.</summary>
    public static bool IsOneCounter(FigurePoint one, FigurePoint other) => string.Equals(Counter(one), Counter(other), StringComparison.Ordinal);

    /// <summary>The last words of those counters who did not fall silent in the first half of the time: an early count is a low one, and nobody stands by it.</summary>
    private static List<FigurePoint> Standing(List<FigurePoint> whole, List<FigurePoint> last)
    {
        if (whole.Min(point => point.Told?.FirstDay) is not { } first || LastDay(whole) is not { } end) return last;
        var middle = first.PlusDays(Period.DaysBetween(first, end) / 2);
        return [.. last.Where(point => point.Told is not { } told || told.LastDay >= middle)];
    }

    private static ChosenFigure Best(List<FigurePoint> whole)
    {
        var last = LastDay(whole);
        // The last word of each source, the highest where one report says several.
        var votes = whole.GroupBy(point => point.Source).Select(source => source.Where(point => point.Item.Report == source.Last().Item.Report).MaxBy(point => (point.Count.Value!.Value, -point.Passage.Start))!).ToList();
        var found = votes.GroupBy(point => point.Count.Value!.Value)
            .Select(group => (Value: group.Key, Weight: group.Sum(point => Weight(point, last)), From: group.LastOrDefault(point => point.CountedBy is not null) ?? group.Last(), Sources: group.Count()))
            .OrderByDescending(group => group.Weight).ThenByDescending(group => group.From.CountedBy is not null).ThenByDescending(group => LastDay([group.From]) ?? LocalDate.MinIsoValue).ThenByDescending(group => group.Value).First();
        string support = string.Create(CultureInfo.InvariantCulture, $"by the last word of {found.Sources} of {votes.Count} {(votes.Count == 1 ? "source" : "sources")}, the latest counting most");
        return new(found.Value, found.From, Why(support, found.From));
    }

    // Twice as much for each time that the distance to the last report is halved.
    private static int Weight(FigurePoint point, LocalDate? last) =>
        point.Told is not { } told || last is not { } end ? 1 : Period.DaysBetween(told.LastDay, end) switch { <= 1 => 8, <= 3 => 4, <= 7 => 2, _ => 1 };

    private static LocalDate? LastDay(IEnumerable<FigurePoint> points) => points.Max(point => point.Told?.LastDay);

    private static long Most(FigurePoint point) => point.Count.High ?? point.Count.Value!.Value;

    private static string Counter(FigurePoint point) => point.CountedBy?.ToUpperInvariant() ?? "";

    private static string Why(string why, FigurePoint point) =>
        point.CountedBy is { } counter ? $"{why}; counted by {counter}" : why;
}
