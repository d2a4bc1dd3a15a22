using System.Globalization;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;

namespace Dateline.Export;

/// <summary>The date of a report in words, for people.</summary>
internal static class ShownDate
{
    /// <summary>"15 April 2025", "April 2025"; one that was worked out says so; null where nothing is known.</summary>
    public static string? Of(ReportDate published)
    {
        string? words = published.Value is { } value ? Words(value) : null;
        if (published.Basis != DateBasis.Inferred) return words;
        string days = published.Fitting.IsEmpty ? "" : $", {published.Fitting.Length} days fit";
        return words is null ? $"no single date{days}" : $"{words} (worked out{days})";
    }

    /// <summary>"1 day left.", "91 days left."</summary>
    public static string Left(DateStep step) => step.DaysLeft == 1 ? "1 day left." : $"{step.DaysLeft.ToString(CultureInfo.InvariantCulture)} days left.";

    private static string Words(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => date.FirstDay.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => date.ToString(),
    };
}
