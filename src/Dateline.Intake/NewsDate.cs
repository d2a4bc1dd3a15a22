using System.Globalization;

namespace Dateline.Intake;

/// <summary>A date as the metadata of news gives it: a day, and the moment where the time and its offset from UTC are given too.</summary>
/// <param name="Day">The day on its writer's calendar.</param>
/// <param name="Moment">The moment; null where the time of day or its offset is not given.</param>
public readonly record struct NewsDate(DateOnly Day, DateTimeOffset? Moment)
{
    private const int Longest = 100;

    /// <summary>
    /// Reads a date in any of the forms that feeds and news formats use: ISO 8601 (extended and basic) and RFC 3339, RFC 822 and its
    /// successors, C's <c>asctime</c>, and month names in other orders. Null where it is none, or gives no day.
    /// </summary>
    public static NewsDate? Read(string? written)
    {
        string text = written?.Trim() ?? "";
        if (text.Length is 0 or > Longest) return null;
        return ReadIso(text) ?? NamedDate.Read(text);
    }

    private static NewsDate? ReadIso(string text)
    {
        bool isBasic = text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0;
        int dayLength = isBasic ? 8 : 10;
        if (text.Length < dayLength) return null;
        if (!DateOnly.TryParseExact(text.AsSpan(0, dayLength), isBasic ? "yyyyMMdd" : "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var rest = text.AsSpan(dayLength).TrimStart();
        if (rest.Length > 0 && rest[0] is 'T' or 't') rest = rest[1..];
        int zone = rest.IndexOfAny("Zz+-");
        var time = zone < 0 ? rest : rest[..zone].TrimEnd();
        if (time.IsEmpty) return new NewsDate(day, null);
        if (ReadTime(time) is not { } clock) return null;
        return zone >= 0 && ReadOffset(rest[zone..]) is { } offset ? At(day, clock, offset) : new NewsDate(day, null);
    }

    /// <summary>A time of day: hours, minutes and perhaps seconds, with or without colons.</summary>
    internal static TimeSpan? ReadTime(ReadOnlySpan<char> text)
    {
        int fraction = text.IndexOfAny('.', ',');
        if (fraction >= 0) text = text[..fraction];
        Span<int> parts = stackalloc int[3];
        int count = 0;
        bool colons = text.Contains(':');
        while (!text.IsEmpty && count < 3)
        {
            int length = colons ? text.IndexOf(':') : 2;
            if (length < 0 || length > text.Length) length = text.Length;
            if (length > 2 || !int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out parts[count])) return null;
            count++;
            text = text[length..];
            if (colons && !text.IsEmpty) text = text[1..];
        }

        if (!text.IsEmpty || count < 2 || parts[0] > 24 || parts[1] > 59 || parts[2] > 60) return null;
        return new TimeSpan(parts[0], parts[1], Math.Min(parts[2], 59));
    }

    /// <summary>An offset from UTC: Z, or a sign, hours and perhaps minutes.</summary>
    internal static TimeSpan? ReadOffset(ReadOnlySpan<char> text)
    {
        if (text.Length == 1 && text[0] is 'Z' or 'z') return TimeSpan.Zero;
        if (text.Length < 2 || text[0] is not ('+' or '-')) return null;
        var digits = text[1..];
        int colon = digits.IndexOf(':');
        var hours = colon >= 0 ? digits[..colon] : digits[..Math.Min(2, digits.Length)];
        var minutes = colon >= 0 ? digits[(colon + 1)..] : digits[hours.Length..];
        int m = 0;
        if (!int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out int h)) return null;
        if (!minutes.IsEmpty && !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out m)) return null;
        if (h > 14 || m > 59) return null;
        var offset = new TimeSpan(h, m, 0);
        return text[0] == '-' ? -offset : offset;
    }

    /// <summary>A moment of a day; the day alone where calendars hold no such moment.</summary>
    internal static NewsDate At(DateOnly day, TimeSpan time, TimeSpan offset)
    {
        if (offset.Duration() > TimeSpan.FromHours(14)) return new NewsDate(day, null);
        long ticks = day.ToDateTime(TimeOnly.MinValue).Ticks + time.Ticks;
        if (ticks - offset.Ticks < 0 || ticks - offset.Ticks > DateTime.MaxValue.Ticks || ticks > DateTime.MaxValue.Ticks) return new NewsDate(day, null);
        return new NewsDate(day, new DateTimeOffset(ticks, offset));
    }
}
