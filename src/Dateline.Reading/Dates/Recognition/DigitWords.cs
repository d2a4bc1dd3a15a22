using System.Globalization;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>Reads tokens of digits: numbers, ordinals, decades, dates and times in digits.</summary>
internal static class DigitWords
{
    /// <summary>What a token that begins with a digit can be.</summary>
    public static DateWord Of(ReadOnlySpan<char> word)
    {
        int digits = Leading(word, out int value);
        var rest = word[digits..];
        if (digits > 4) return digits == 8 && rest.IsEmpty && Date(value / 10000, value / 100 % 100, value % 100) is { Kind: not DateWordKind.None } date ? date : default;
        if (rest.IsEmpty) return new(DateWordKind.Number, value, (byte)digits);
        if (rest.Length == 1 && rest[0] is 's' or 'S') return digits == 4 && value % 10 == 0 ? new(DateWordKind.Decade, value) : digits == 2 ? OfShort(word) : default;
        if (rest is "'s" or "’s" && digits == 4 && value % 10 == 0) return new(DateWordKind.Decade, value);
        if (rest.Length == 2 && IsOrdinalEnd(rest)) return new(DateWordKind.Ordinal, value, (byte)digits);
        return rest[0] switch
        {
            ':' => Clock(value, digits, rest),
            '.' when Clock(value, digits, rest) is { Kind: not DateWordKind.None } clock => clock,
            '-' or '/' or '.' => Triple(value, digits, rest),
            _ => default,
        };
    }

    /// <summary>What digits after an apostrophe can be: <c>'90s</c>, <c>'98</c>.</summary>
    public static DateWord OfShort(ReadOnlySpan<char> word)
    {
        int digits = Leading(word, out int value);
        if (digits != 2) return default;
        int year = value + (value < 30 ? 2000 : 1900);
        if (word.Length == 2) return new(DateWordKind.Number, year, 4);
        return word.Length == 3 && word[2] == 's' && value % 10 == 0 ? new(DateWordKind.Decade, year) : default;
    }

    private static int Leading(ReadOnlySpan<char> word, out int value)
    {
        int at = 0;
        value = 0;
        for (; at < word.Length && at < 9 && char.IsAsciiDigit(word[at]); at++) value = (value * 10) + (word[at] - '0');
        return at;
    }

    private static bool IsOrdinalEnd(ReadOnlySpan<char> end) =>
        end.Equals("th", StringComparison.OrdinalIgnoreCase) || end.Equals("st", StringComparison.OrdinalIgnoreCase)
        || end.Equals("nd", StringComparison.OrdinalIgnoreCase) || end.Equals("rd", StringComparison.OrdinalIgnoreCase);

    private static DateWord Clock(int hour, int digits, ReadOnlySpan<char> rest)
    {
        int length = Leading(rest[1..], out int minute);
        if (digits > 2 || hour > 24 || length != 2 || minute > 59) return default;
        var end = rest[3..];
        bool whole = end.IsEmpty || (end[0] == ':' && end.Length == 3 && int.TryParse(end[1..], CultureInfo.InvariantCulture, out _));

        // A full stop also divides dollars from cents: such a number is a time only beside "p.m."; its digits tell the scanner.
        return whole ? new(DateWordKind.Clock, (hour * 60) + minute, rest[0] == '.' ? (byte)1 : (byte)0) : default;
    }

    /// <summary>Three numbers: year first, else month first as in the United States, else day first where the other cannot be.</summary>
    private static DateWord Triple(int first, int digits, ReadOnlySpan<char> rest)
    {
        char mark = rest[0];
        int length = Leading(rest[1..], out int second);
        if (mark == '/' && rest.Length == length + 1 && length is 1 or 2 && digits < 3) return MonthDay(value: first, second);
        if (length is 0 or > 2 || rest.Length < length + 3 || rest[length + 1] != mark) return default;
        var last = rest[(length + 2)..];
        int lastDigits = Leading(last, out int third);
        if (lastDigits != last.Length && last[lastDigits] != 'T') return default;
        if (digits == 4) return lastDigits is 1 or 2 ? Date(first, second, third) : default;
        if (lastDigits is not (2 or 4)) return default;
        int year = lastDigits == 4 ? third : third + (third < 40 ? 2000 : 1900);
        if (mark == '.') return Date(year, second, first);
        var american = Date(year, first, second);
        return american.Kind != DateWordKind.None ? american : Date(year, second, first);
    }

    /// <summary>Month and day, or the other way round where only that can be; it may as well be a fraction.</summary>
    private static DateWord MonthDay(int value, int second)
    {
        var american = Date(2000, value, second);
        var found = american.Kind != DateWordKind.None ? american : Date(2000, second, value);
        return found.Kind == DateWordKind.None ? default : new(DateWordKind.MonthDay, found.Value % 10000);
    }

    private static DateWord Date(int year, int month, int day)
    {
        bool exists = year is > 999 and < 3000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        return exists ? new(DateWordKind.Digits, (year * 10000) + (month * 100) + day) : default;
    }
}
