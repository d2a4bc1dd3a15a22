using System.Globalization;
using Dateline.Reading.Dates;

namespace Dateline.Export.Charts;

/// <summary>Days on the axes of charts.</summary>
internal static class ChartDays
{
    /// <summary>"13 Apr", with the year where it is asked for: "13 Apr 2025", "Apr 2025", "2025".</summary>
    public static string Short(PartialDate date, bool withYear) => date.Precision switch
    {
        DatePrecision.Day => date.FirstDay.ToString(withYear ? "d MMM yyyy" : "d MMM", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.FirstDay.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => date.ToString(),
    };

    /// <summary>"13 April 2025 to 2 May 2025", or the one day where both are the same.</summary>
    public static string Between(PartialDate first, PartialDate last) => first == last ? ShownDate.Of(first) : $"{ShownDate.Of(first)} to {ShownDate.Of(last)}";
}
