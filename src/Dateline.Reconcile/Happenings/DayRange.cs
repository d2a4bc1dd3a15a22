using Dateline.Reading.Dates;
using NodaTime;
using Period = Dateline.Reading.Dates.Period;

namespace Dateline.Reconcile.Happenings;

/// <summary>The days that something may lie on, both ends included; days are counted from 1970-01-01.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>Nothing is known.</summary>
    public static readonly DayRange Unknown = new(int.MinValue, int.MaxValue);

    /// <summary>Whether something is known.</summary>
    public bool IsKnown => First != int.MinValue;

    /// <summary>Whether it is one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>From a date.</summary>
    public static DayRange Of(PartialDate? date) => date is { } some ? new(Day(some.FirstDay), Day(some.LastDay)) : Unknown;

    /// <summary>From a period.</summary>
    public static DayRange Of(Period? period) => period is { } some ? new(Day(some.Start.FirstDay), Day(some.End.LastDay)) : Unknown;

    /// <summary>The least number of days that lie between two; 0 where they share a day, null where one is not known.</summary>
    public int? GapTo(DayRange other)
    {
        if (!IsKnown || !other.IsKnown) return null;
        return Math.Max(0, Math.Max(First - other.Last, other.First - Last));
    }

    /// <summary>A day as it is written: <c>2025-04-13</c>, or both ends.</summary>
    public override string ToString() => !IsKnown ? "unknown" : IsDay ? Text(First) : $"{Text(First)}/{Text(Last)}";

    private static int Day(LocalDate day) => NodaTime.Period.DaysBetween(new LocalDate(1970, 1, 1), day);

    private static string Text(int day) => new PartialDate(new LocalDate(1970, 1, 1).PlusDays(day)).ToString();
}
