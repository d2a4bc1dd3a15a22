using System.Globalization;
using NodaTime;

namespace Dateline.Reconcile.Figures;

/// <summary>A number chosen from a series.</summary>
/// <param name="Value">The number.</param>
/// <param name="From">The count that gives it.</param>
/// <param name="Reason">Why this one, in words.</param>
public sealed record ChosenFigure(long Value, FigurePoint From, string Reason);

/// <summary>Chooses the best, lowest and highest of the counts of one quantity.</summary>
/// <remarks>
/// Those who speak are outlets, and where no outlet is named, sources; each has one voice and speaks with its last word. A count that its own
/// counter has replaced on a later day no longer stands. The count with the most voices is the best; in a story of more than a week the last voices count most, of
/// equals the latest told is taken, then the highest. Of the two counts that nearly every report on violence gives, killed and injured, a
/// report that gives only one says with half its voice that there are not a few of the other.
/// </remarks>
internal static class FigureChoice
{
    private const int NewsDays = 7, Many = 6;

    /// <summary>The choice; null where no count is a number, and no best where most say by their silence that there is none.</summary>
    /// <param name="points">The counts, in the order of <see cref="FigurePoint.InOrder"/>.</param>
    /// <param name="silent">How many speakers say nothing of the quantity but give the other of killed and injured.</param>
    /// <param name="died">How many of those counted by a report have died since, by what it says of the dead.</param>
    public static (ChosenFigure? Best, ChosenFigure? Low, ChosenFigure? High) Choose(IReadOnlyList<FigurePoint> points, int silent, Func<FigurePoint, long> died)
    {
        var whole = points.Where(point => point.IsWhole && point.Number is not null).ToList();
        if (whole.Count == 0) whole = [.. points.Where(point => !point.Subset && point.Number is not null)];
        if (whole.Count == 0) return default;
        var standing = whole.GroupBy(Counter, StringComparer.Ordinal).Select(counter => counter.Last()).ToList();
        var best = Best(whole, silent, died);
        var low = StillSaid(whole, standing).MinBy(point => point.Number!.Value)!;
        var high = standing.MaxBy(Most)!;
        long lowest = Math.Min(low.Number!.Value, best?.Value ?? long.MaxValue), highest = Math.Max(Most(high), best?.Value ?? 0);
        return (
            best,
            lowest < low.Number ? best! with { Reason = "the best is the lowest" } : new(lowest, low, Why("the lowest count that stands", low)),
            highest > Most(high) ? best! with { Reason = "the best is the highest" } : new(highest, high, Why("the highest count that stands", high)));
    }

    /// <summary>Whether two counts are by one counter: those of one name, and those that reports give on their own word.</summary>
    public static bool IsOneCounter(FigurePoint one, FigurePoint other) => string.Equals(Counter(one), Counter(other), StringComparison.Ordinal);

    /// <summary>Who speaks: the outlet, or the source where none is named.</summary>
    public static string Speaker(FigurePoint point) => point.Outlet ?? point.Source.Value.ToString(CultureInfo.InvariantCulture);

    private static ChosenFigure? Best(List<FigurePoint> whole, int silent, Func<FigurePoint, long> died)
    {
        var (first, last) = (whole.Min(point => point.Told?.FirstDay), LastDay(whole));
        var voices = whole.Where(point => !IsReplaced(point, whole)).GroupBy(Speaker, StringComparer.Ordinal).Select(LastWord).ToList();
        var found = voices.GroupBy(point => Math.Max(0, point.Number!.Value - died(point)))
            .Select(group => (Value: group.Key, Weight: group.Sum(point => Weight(point, first, last)) + (group.Key == 0 ? silent : 0), From: group.LastOrDefault(point => point.CountedBy is not null) ?? group.Last(), Voices: group.Count()))
            .OrderByDescending(group => group.Weight).ThenByDescending(group => group.From.CountedBy is not null).ThenByDescending(group => LastDay([group.From]) ?? LocalDate.MinIsoValue).ThenByDescending(group => group.Value).First();
        if (found.Value == 0 || (found.Value < Many && silent > found.Weight)) return null;
        string support = string.Create(CultureInfo.InvariantCulture, $"the last word of {found.Voices} of {voices.Count + silent}");
        return new(found.Value, found.From, Why(died(found.From) > 0 ? support + ", less those who have died since" : support, found.From));
    }

    // Without those who fell silent in the first half of the time: an early count is a low one, and nobody stands by it.
    private static List<FigurePoint> StillSaid(List<FigurePoint> whole, List<FigurePoint> standing)
    {
        if (whole.Min(point => point.Told?.FirstDay) is not { } first || LastDay(whole) is not { } end) return standing;
        var middle = first.PlusDays(Period.DaysBetween(first, end) / 2);
        return [.. standing.Where(point => point.Told is not { } told || told.LastDay >= middle)];
    }

    // The highest that the last report of a speaker comes to.
    private static FigurePoint LastWord(IEnumerable<FigurePoint> points)
    {
        var all = points.ToList();
        return all.Where(point => point.Item.Report == all[^1].Item.Report).MaxBy(point => (point.Number!.Value, -point.Passage.Start))!;
    }

    private static bool IsReplaced(FigurePoint point, List<FigurePoint> whole) => point.CountedBy is not null
        && whole.Exists(later => IsOneCounter(point, later) && later.Number != point.Number && later.Told?.FirstDay > point.Told?.LastDay);

    // Within a week all voices are equal; of a story that goes on for longer, the last word counts more the nearer it is to the end.
    private static int Weight(FigurePoint point, LocalDate? first, LocalDate? last)
    {
        if (first is not { } begin || last is not { } end || Period.DaysBetween(begin, end) <= NewsDays) return 2;
        return point.Told is not { } told ? 1 : Period.DaysBetween(told.LastDay, end) switch { <= 1 => 16, <= 3 => 8, <= NewsDays => 4, _ => 1 };
    }

    private static LocalDate? LastDay(IEnumerable<FigurePoint> points) => points.Max(point => point.Told?.LastDay);

    private static long Most(FigurePoint point) => point.Total is null ? point.Count.High ?? point.Count.Value!.Value : Math.Max(point.Total.Value, point.Count.High ?? 0);

    private static string Counter(FigurePoint point) => point.CountedBy?.ToUpperInvariant() ?? "";

    private static string Why(string why, FigurePoint point) => point.CountedBy is { } counter ? $"{why}; counted by {counter}" : why;
}
