using System.Collections.Frozen;
using System.Globalization;
using Dateline.Language.Tokens;
using NodaTime;

namespace Dateline.Reading.Records.Checks;

/// <summary>A day of a month as a report writes it, with its year where the report says it.</summary>
/// <param name="First">Its first token.</param>
/// <param name="AfterLast">The token after its last one.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Year">The year, where it is written.</param>
internal readonly record struct WrittenDay(int First, int AfterLast, int Month, int Day, int? Year)
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Names(
        ["january jan jan.", "february feb feb.", "march mar mar.", "april apr apr.", "may", "june jun jun.", "july jul jul.", "august aug aug.", "september sept sept. sep sep.", "october oct oct.", "november nov nov.", "december dec dec."]);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Weekdays = Names(
        ["monday mon mon.", "tuesday tue tue. tues tues.", "wednesday wed wed.", "thursday thu thu. thur thur. thurs thurs.", "friday fri fri.", "saturday sat sat.", "sunday sun sun."]);

    /// <summary>The weekday that a token names, with a capital; null for any other token. A short name needs its full stop.</summary>
    public static IsoDayOfWeek? WeekdayAt(TokenTable tokens, int token)
    {
        var word = tokens[token];
        if (word.Length < 4 || !char.IsAsciiLetterUpper(word[0])) return null;
        return Weekdays.TryGetValue(word, out int day) ? (IsoDayOfWeek)day : null;
    }

    /// <summary>The day written from a token on: "April 24, 2018", "24 April 2018", "Oct. 22"; null for anything else.</summary>
    public static WrittenDay? Read(TokenTable tokens, int at)
    {
        if (at + 1 >= tokens.Count) return null;
        if (MonthAt(tokens, at) is { } month && DayAt(tokens, at + 1) is { } day) return WithYear(tokens, new(at, at + 2, month, day, null));
        if (DayAt(tokens, at) is not { } first) return null;
        int next = at + 1;
        if (tokens[next] is "of" && next + 1 < tokens.Count) next++;
        return MonthAt(tokens, next) is { } named ? WithYear(tokens, new(at, next + 1, named, first, null)) : null;
    }

    /// <summary>The date in a year; null where that year has no such day.</summary>
    public LocalDate? In(int year)
    {
        if (year is < 1800 or > 2200 || Day > CalendarSystem.Iso.GetDaysInMonth(year, Month)) return null;
        return new LocalDate(year, Month, Day);
    }

    private static WrittenDay WithYear(TokenTable tokens, WrittenDay day)
    {
        int at = day.AfterLast;
        if (at < tokens.Count && tokens[at] is ",") at++;
        if (at >= tokens.Count || tokens[at].Length != 4 || !int.TryParse(tokens[at], NumberStyles.None, CultureInfo.InvariantCulture, out int year)) return day;
        return year is >= 1800 and <= 2200 ? day with { AfterLast = at + 1, Year = year } : day;
    }

    private static int? MonthAt(TokenTable tokens, int token)
    {
        var word = tokens[token];
        return char.IsAsciiLetterUpper(word[0]) && Months.TryGetValue(word, out int month) ? month : null;
    }

    private static int? DayAt(TokenTable tokens, int token)
    {
        var word = tokens[token];
        if (word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th") word = word[..^2];
        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : null;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Names(string[] lines) =>
        lines.SelectMany((line, i) => line.Split(' ').Select(name => (name, i + 1)))
            .ToFrozenDictionary(p => p.name, p => p.Item2, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
