using System.Globalization;
using Dateline.Reading.Dates.Recognition;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Reading.Dates.Resolution;

/// <summary>Writes values as TIMEX3 does.</summary>
internal static class TimexText
{
    public static string Day(LocalDate day) => new PartialDate(day).ToString();

    /// <summary>The ISO week that holds a day: <c>1998-W07</c>.</summary>
    public static string Week(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):D2}");

    public static string Part(DayPart part) => part switch
    {
        DayPart.Morning => "TMO",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        DayPart.Night => "TNI",
        DayPart.Midday => "TMI",
        _ => "",
    };

    public static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"T{minute / 60:D2}:{minute % 60:D2}");

    public static string Season(int number) => number switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };

    /// <summary>A length of time: <c>P3M</c>, <c>PT5H30M</c>, <c>PXD</c> where no number is said.</summary>
    public static string Duration(int count, bool half, TimeUnit unit)
    {
        if (count == TimeExpression.Vague) return unit < TimeUnit.Day ? $"PTX{Letter(unit)}" : unit >= TimeUnit.Decade && unit != TimeUnit.Weekend ? "PXY" : $"PX{Letter(unit)}";
        if (unit is TimeUnit.Decade or TimeUnit.Century)
        {
            int years = unit == TimeUnit.Decade ? 10 : 100;
            return string.Create(CultureInfo.InvariantCulture, $"P{(count * years) + (half ? years / 2 : 0)}Y");
        }

        if (unit == TimeUnit.Quarter) (count, unit) = ((count * 3) + (half ? 1 : 0), TimeUnit.Month);
        string whole = count == 0 && half ? "" : count.ToString(CultureInfo.InvariantCulture) + Letter(unit);
        string rest = !half ? "" : unit switch
        {
            TimeUnit.Year => "6M",
            TimeUnit.Month => "15D",
            TimeUnit.Week => "3D",
            TimeUnit.Day => "T12H",
            TimeUnit.Hour => "30M",
            TimeUnit.Minute => "30S",
            _ => "",
        };
        return (unit < TimeUnit.Day ? "PT" : "P") + whole + rest;
    }

    private static string Letter(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Day => "D",
        TimeUnit.Week => "W",
        TimeUnit.Month => "M",
        TimeUnit.Quarter => "Q",
        TimeUnit.Weekend => "WE",
        _ => "Y",
    };
}
