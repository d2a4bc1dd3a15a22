using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Intake.Formats.Html.Facts;

/// <summary>A day, with the time of day where that and its offset from UTC are known.</summary>
/// <param name="Day">The day as its writer saw it on the calendar.</param>
/// <param name="Instant">The moment; null where only the day, or a time without a zone, was written.</param>
internal readonly partial record struct WrittenTime(DateOnly Day, DateTimeOffset? Instant)
{
    private const int Longest = 120;
    private static readonly DateOnly Earliest = new(1700, 1, 1);

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a time as machines write it: ISO 8601 in its usual variants, RFC 5322.</summary>
    public static WrittenTime? OfMachine(string? text)
    {
        if (text is null || text.Length > Longest) return null;
        var iso = Iso().Match(text);
        if (iso.Success) return Read(iso);
        return DateTimeOffset.TryParseExact(text.Trim(), ["ddd, d MMM yyyy HH':'mm':'ss zzz", "ddd, d MMM yyyy HH':'mm':'ss 'GMT'", "d MMM yyyy HH':'mm':'ss 'GMT'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new WrittenTime(DateOnly.FromDateTime(moment.DateTime), moment)
            : null;
    }

    /// <summary>Reads a time as machines write it or, in English, as people do: "April 28, 2019", "28 Apr 2019".</summary>
    public static WrittenTime? Of(string? text)
    {
        if (text is null || text.Length > Longest) return null;
        if (OfMachine(text) is { } moment) return moment;
        var written = MonthFirst().Match(text);
        if (!written.Success) written = DayFirst().Match(text);
        if (!written.Success) return null;
        int month = Array.IndexOf(Months, written.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        return DayOf(Number(written, "year"), month, Number(written, "day")) is { } day ? new WrittenTime(day, null) : null;
    }

    private static WrittenTime? Read(Match iso)
    {
        if (DayOf(Number(iso, "year"), Number(iso, "month"), Number(iso, "day")) is not { } day) return null;
        if (!iso.Groups["hour"].Success || !iso.Groups["zone"].Success) return new WrittenTime(day, null);
        int hour = Number(iso, "hour"), minute = Number(iso, "minute"), second = iso.Groups["second"].Success ? Number(iso, "second") : 0;
        if (hour > 23 || minute > 59 || second > 59 || Offset(iso.Groups["zone"].ValueSpan) is not { } offset) return new WrittenTime(day, null);
        var fraction = iso.Groups["fraction"].ValueSpan;
        int milliseconds = fraction.IsEmpty ? 0 : (int)(double.Parse($"0.{fraction}", CultureInfo.InvariantCulture) * 1000);
        return new WrittenTime(day, new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute, second, milliseconds)), offset));
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> zone)
    {
        if (zone[0] is 'Z' or 'z' or 'U' or 'G') return TimeSpan.Zero;
        int hours = int.Parse(zone.Slice(1, 2), CultureInfo.InvariantCulture), minutes = zone.Length > 3 ? int.Parse(zone[^2..], CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        if (offset > TimeSpan.FromHours(14)) return null;
        return zone[0] == '-' ? -offset : offset;
    }

    private static DateOnly? DayOf(int year, int month, int day)
    {
        if (month is < 1 or > 12 || year is < 1700 or > 2200 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var found = new DateOnly(year, month, day);
        return found >= Earliest ? found : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})[-/]?(?<month>[0-9]{2})[-/]?(?<day>[0-9]{2})(?:[T ]{1,2}(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)?\s*(?<zone>Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?(?:[^0-9]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year>[0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[ -](?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?[ -](?<year>[0-9]{4})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();
}
