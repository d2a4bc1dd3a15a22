using System.Collections.Immutable;
using NodaTime;

namespace Dateline.Reconcile.Figures;

/// <summary>What a series came to at the end of a day.</summary>
/// <param name="Day">The first day that the last of the counts told so far may mean.</param>
/// <param name="Best">The number to go by; null where there was none.</param>
/// <param name="Low">The least that stood.</param>
/// <param name="High">The most that stood.</param>
public readonly record struct DayFigures(LocalDate Day, long? Best, long? Low, long? High);

/// <summary>How the choice of a series moved from day to day, had nothing been told since.</summary>
public static class FigureHistory
{
    /// <summary>The choice at the end of each day on which something was told, in order; the last is the series' own choice.</summary>
    /// <remarks>
    /// Before the last day the counts of this quantity speak alone: neither the silence of reports that give only the other count nor those who
    /// have died since are weighed. Takes time by the days times the counts, and by their square where many counters replace their own counts.
    /// </remarks>
    /// <param name="series">The series.</param>
    /// <param name="mostDays">How many days at most, from 1: of more, evenly chosen ones with the last.</param>
    public static ImmutableArray<DayFigures> ByDay(FigureSeries series, int mostDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostDays, 1);
        var points = series.Steps.Select(step => step.Point).ToList();
        var ends = Enumerable.Range(0, points.Count).Where(i => points[i].Told is not null && (i == points.Count - 1 || points[i + 1].Told != points[i].Told)).ToList();
        if (ends.Count > mostDays) ends = [.. Enumerable.Range(1, mostDays).Select(i => ends[(int)((long)i * ends.Count / mostDays) - 1])];
        return [.. ends.Select(end => end == points.Count - 1 ? Last(series, points[end]) : At(points[..(end + 1)]))];
    }

    private static DayFigures Last(FigureSeries series, FigurePoint last) => new(last.Told!.Value.FirstDay, series.Best?.Value, series.Low?.Value, series.High?.Value);

    private static DayFigures At(List<FigurePoint> told)
    {
        var (best, low, high) = FigureChoice.Choose(told, 0, _ => 0);
        return new(told[^1].Told!.Value.FirstDay, best?.Value, low?.Value, high?.Value);
    }
}
