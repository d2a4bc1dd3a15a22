using System.Globalization;
using Dateline.Reading.Dates;
using NodaTime;

namespace Dateline.Export.Charts.Timelines;

/// <summary>Where days stand on a level axis, and the ticks that fit: days, weeks, months, quarters, years, decades.</summary>
internal sealed class TimeAxis
{
    private const double LetterRoom = 46;
    private readonly LocalDate _first;
    private readonly double _left, _perDay;

    /// <summary>Makes an axis.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, not before the first.</param>
    /// <param name="left">Where the first day begins.</param>
    /// <param name="right">Where the last day ends.</param>
    public TimeAxis(LocalDate first, LocalDate last, double left, double right)
    {
        (_first, Last, _left) = (first, last, left);
        _perDay = (right - left) / (NodaTime.Period.DaysBetween(first, last) + 1);
        Ticks = Make((int)((right - left) / LetterRoom), right);
    }

    /// <summary>The last day.</summary>
    public LocalDate Last { get; }

    /// <summary>The ticks: where, and what they say; with the year or month where it changes.</summary>
    public IReadOnlyList<(double X, string Label)> Ticks { get; }

    /// <summary>Where a day begins.</summary>
    public double Start(LocalDate day) => _left + (NodaTime.Period.DaysBetween(_first, day) * _perDay);

    /// <summary>Where a day ends.</summary>
    public double End(LocalDate day) => Start(day) + _perDay;

    /// <summary>The middle of a day, or of the month or year where no more is known.</summary>
    public double Middle(PartialDate date) => (Start(date.FirstDay) + End(date.LastDay)) / 2;

    private List<(double X, string Label)> Make(int most, double right)
    {
        int days = NodaTime.Period.DaysBetween(_first, Last) + 1;
        most = Math.Max(2, most);
        foreach (int step in new[] { 1, 2, 7, 14 })
            if (days / step <= most && (days / step > 0 || step == 1)) return Each(Down(step), day => IsLast(day) ? null : day.PlusDays(step), right, (day, before) => Format(day, before?.Year == day.Year ? "d MMM" : "d MMM yyyy"));
        foreach (int step in new[] { 1, 3, 6 })
            if (days / (30 * step) <= most) return Each(new(_first.Year, ((_first.Month - 1) / step * step) + 1, 1), day => IsLast(day) ? null : day.PlusMonths(step), right, (day, before) => Format(day, before?.Year == day.Year ? "MMM" : "MMM yyyy"));
        int years = 1;
        foreach (int times in new[] { 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000 })
            if (days / (365.0 * years) > most) years = times;
        return Each(new(Math.Max(1, _first.Year / years * years), 1, 1), day => day.Year + years > 9999 ? null : day.PlusYears(years), right, (day, _) => day.Year.ToString(CultureInfo.InvariantCulture));
    }

    private LocalDate Down(int step) => _first.PlusDays(step <= 2 || _first.Year == 1 ? 0 : -((int)_first.DayOfWeek - 1));

    private List<(double X, string Label)> Each(LocalDate from, Func<LocalDate, LocalDate?> next, double right, Func<LocalDate, LocalDate?, string> label)
    {
        var ticks = new List<(double X, string Label)>();
        LocalDate? before = null;
        for (LocalDate? at = from; at is { } day && day <= Last && ticks.Count < 100; at = next(day))
        {
            if (day < _first) continue;
            if (Start(day) <= right) ticks.Add((Start(day), label(day, before)));
            before = day;
        }

        return ticks;
    }

    // The calendar ends with the year 9999.
    private static bool IsLast(LocalDate day) => day.Year == 9999;

    private static string Format(LocalDate day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
