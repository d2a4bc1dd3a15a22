using System.Globalization;
using NodaTime;

namespace Dateline.Reading.Dates;

/// <summary>How exact a date is.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>From one date to another.</summary>
    Period,
}

/// <summary>A day, month or year of the Gregorian calendar, as exact as it is known; it always exists.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private readonly int _year, _month, _day;

    /// <summary>A year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public PartialDate(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        _year = year;
    }

    /// <summary>A month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public PartialDate(int year, int month)
        : this(year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        _month = month;
    }

    /// <summary>A day.</summary>
    public PartialDate(LocalDate day) => (_year, _month, _day) = (day.Year, day.Month, day.Day);

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => _year;

    /// <summary>The month, 1 to 12; null where only the year is known.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month, from 1; null where it is not known.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>How exact the date is: never <see cref="DatePrecision.Period"/>.</summary>
    public DatePrecision Precision => _day != 0 ? DatePrecision.Day : _month != 0 ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The first day it may mean.</summary>
    public LocalDate FirstDay => new(_year, Math.Max(1, _month), Math.Max(1, _day));

    /// <summary>The last day it may mean.</summary>
    public LocalDate LastDay => Precision switch
    {
        DatePrecision.Day => FirstDay,
        DatePrecision.Month => new(_year, _month, CalendarSystem.Iso.GetDaysInMonth(_year, _month)),
        _ => new(_year, 12, 31),
    };

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>Earlier first; of two that begin alike the more exact first.</summary>
    public int CompareTo(PartialDate other)
    {
        int first = FirstDay.CompareTo(other.FirstDay);
        return first != 0 ? first : LastDay.CompareTo(other.LastDay);
    }

    /// <summary>ISO 8601: <c>2025-04-13</c>, <c>2025-04</c> or <c>2025</c>.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}-{_day:D2}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}"),
        _ => _year.ToString("D4", CultureInfo.InvariantCulture),
    };
}
