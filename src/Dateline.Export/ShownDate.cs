using System.Globalization;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;

namespace Dateline.Export;

/// <summary>Dates in words, for people.</summary>
public static class ShownDate
{
    /// <summary>The date of a report and where it is from: "15 April 2025 (worked out)"; null where nothing is known.</summary>
    public static string? Of(ReportDate published)
    {
        string? words = published.Value is { } value ? Of(value) : null;
        switch (published.Basis)
        {
            case DateBasis.Given: return $"{words} (given)";
            case DateBasis.Stated: return $"{words} (stated in the report)";
            case DateBasis.Inferred:
                string days = published.Fitting.IsEmpty ? "" : $", {published.Fitting.Length} days fit";
                return words is null ? $"no single date{days}" : $"{words} (worked out{days})";
            default: return words;
        }
    }

    /// <summary>"13 April 2025", "April 2025", "2025".</summary>
    public static string Of(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => Format(date, "d MMMM yyyy"),
        DatePrecision.Month => Format(date, "MMMM yyyy"),
        _ => date.ToString(),
    };

    /// <summary>"13 April 2025", "January to March 2025", "28 February to 5 March 2025".</summary>
    public static string Of(Period period)
    {
        var (start, end) = Widest(period);
        if (start == end) return Of(start);
        if (start.Year != end.Year || start.Precision != end.Precision || start.Precision is DatePrecision.Year) return $"{Of(start)} to {Of(end)}";
        return $"{Format(start, start.Precision is DatePrecision.Month ? "MMMM" : start.Month == end.Month ? "%d" : "d MMMM")} to {Of(end)}";
    }

    /// <summary>All days that fit a report where more than one does, "14 April 2025, 15 April 2025"; null else.</summary>
    public static string? Fitting(ReportDate published) =>
        published.Fitting.IsEmpty ? null : string.Join(", ", published.Fitting.Select(day => Of(new PartialDate(day))));

    /// <summary>"1 day left.", "91 days left."</summary>
    public static string Left(DateStep step) => step.DaysLeft == 1 ? "1 day left." : $"{ShownNumbers.Grouped(step.DaysLeft)} days left.";

    /// <summary>From the first day of a month to the last day of one is from month to month; a whole year is a year.</summary>
    private static (PartialDate Start, PartialDate End) Widest(Period period)
    {
        var (start, end) = (period.Start, period.End);
        if (start == end) return (start, end);
        var (first, last) = (start.FirstDay, end.LastDay);
        if (first.Day != 1 || last.PlusDays(1).Day != 1) return (start, end);
        return first.Month == 1 && last.Month == 12
            ? (new PartialDate(first.Year), new PartialDate(last.Year))
            : (new PartialDate(first.Year, first.Month), new PartialDate(last.Year, last.Month));
    }

    private static string Format(PartialDate date, string format) => date.FirstDay.ToString(format, CultureInfo.InvariantCulture);
}
