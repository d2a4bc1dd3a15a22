using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>Reads dates as pages write them: for machines, or in a line for people ("Updated Monday, March 4, 2025 at 3 pm").</summary>
internal static partial class PageDate
{
    private const int Longest = 120;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date; null where the text holds none that is sure. Of a line for people the day only.</summary>
    public static NewsDate? Read(string? written)
    {
        if (written is null || written.Length > Longest) return null;
        if (NewsDate.Read(written) is { } date) return IsPlausible(date.Day) ? date : null;
        var found = MonthFirst().Match(written);
        if (!found.Success) found = DayFirst().Match(written);
        if (found.Success) return Day(Number(found, "year"), Array.IndexOf(Months, found.Groups["month"].Value[..3].ToLowerInvariant()) + 1, Number(found, "day"));
        found = YearFirst().Match(written);
        return found.Success ? Day(Number(found, "year"), Number(found, "month"), Number(found, "day")) : null;
    }

    /// <summary>The day in an address (<c>/2025/03/04/</c>); null where it holds none.</summary>
    public static NewsDate? OfAddress(string? address)
    {
        if (address is null || address.Length > 2048) return null;
        var found = AddressDay().Match(address);
        return found.Success ? Day(Number(found, "year"), Number(found, "month"), Number(found, "day")) : null;
    }

    private static NewsDate? Day(int year, int month, int day)
    {
        if (month is < 1 or > 12 || year is < 1 or > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var found = new DateOnly(year, month, day);
        return IsPlausible(found) ? new NewsDate(found, null) : null;
    }

    // Before newspapers, and dates that programs put where they know none.
    private static bool IsPlausible(DateOnly day) => day.Year is > 1700 and < 2200 && day != new DateOnly(1970, 1, 1);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[ -](?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?[ -](?<year>[0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<year>(?:19|20)[0-9]{2})[-/](?<month>[01][0-9])[-/](?<day>[0-3][0-9])\b", RegexOptions.NonBacktracking)]
    private static partial Regex YearFirst();

    [GeneratedRegex("/(?<year>(?:19|20)[0-9]{2})/(?<month>[01][0-9])/(?<day>[0-3][0-9])(?:/|$)", RegexOptions.NonBacktracking)]
    private static partial Regex AddressDay();
}
