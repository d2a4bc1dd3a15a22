using System.Globalization;
using NodaTime;

namespace Dateline.Reading.Dates;

/// <summary>A day with a name and the rule by which it falls; the rules are explained in <c>feasts.tsv</c>.</summary>
internal sealed class Feast
{
    private static readonly CalendarSystem Islamic = CalendarSystem.GetIslamicCalendar(NodaTime.Calendars.IslamicLeapYearPattern.Base16, NodaTime.Calendars.IslamicEpoch.Civil);
    private readonly Func<int, LocalDate?> _first;

    private Feast(string name, string rule, int days)
    {
        Name = name;
        Days = days;
        IsMoveable = !char.IsAsciiDigit(rule[0]);
        IsTabular = rule.StartsWith("islamic", StringComparison.Ordinal);
        _first = RuleOf(rule);
    }

    /// <summary>The name, in lower case, its tokens divided by blanks.</summary>
    public string Name { get; }

    /// <summary>How many days it lasts.</summary>
    public int Days { get; }

    /// <summary>Whether it falls on another day from year to year.</summary>
    public bool IsMoveable { get; }

    /// <summary>Whether the day is that of a calculated calendar where the real one depends on the sight of the moon.</summary>
    public bool IsTabular { get; }

    /// <summary>Whether the name alone, without a capital, means the feast.</summary>
    public bool IsPlain => Name is "easter" or "christmas" or "thanksgiving" or "halloween" or "hanukkah" or "ramadan" or "passover" or "xmas" or "juneteenth";

    /// <summary>Reads a row of the table.</summary>
    public static Feast Read(string[] row) => new(row[0], row[1], row.Length > 2 ? int.Parse(row[2], CultureInfo.InvariantCulture) : 1);

    /// <summary>The first day of the feast that falls into a Gregorian year; null where none does.</summary>
    public LocalDate? In(int year) => year is < 1583 or > 4000 ? null : _first(year);

    /// <summary>Easter Sunday of a Gregorian year (the computus of Meeus, Jones and Butcher).</summary>
    public static LocalDate Easter(int year)
    {
        int golden = year % 19, century = year / 100, rest = year % 100;
        int epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        int weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        int late = (golden + (11 * epact) + (22 * weekday)) / 451;
        int march = epact + weekday - (7 * late) + 114;
        return new(year, march / 31, (march % 31) + 1);
    }

    /// <summary>Easter Sunday of the Orthodox churches, reckoned in the Julian calendar, as a Gregorian date.</summary>
    public static LocalDate OrthodoxEaster(int year)
    {
        int moon = ((19 * (year % 19)) + 15) % 30;
        int weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        int march = moon + weekday + 114;
        return new LocalDate(year, march / 31, (march % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    private static Func<int, LocalDate?> RuleOf(string rule)
    {
        string[] words = rule.Split(' ');
        if (words.Length == 1)
        {
            if (rule.StartsWith("easter", StringComparison.Ordinal)) return Counted(Easter, rule[6..]);
            if (rule.StartsWith("orthodox", StringComparison.Ordinal)) return Counted(OrthodoxEaster, rule[8..]);
            if (rule is "election") return year => Nth(year, 11, 1, 1).PlusDays(1);
            int month = Number(rule[..2]), day = Number(rule[3..]);
            return year => new LocalDate(year, month, day);
        }

        return words[0] switch
        {
            "nth" => NthRule(words),
            "hebrew" => Foreign(CalendarSystem.HebrewScriptural, words[1]),
            "islamic" => Foreign(Islamic, words[1]),
            _ => year => NewYearOfChina(year),
        };
    }

    private static Func<int, LocalDate?> Counted(Func<int, LocalDate> start, string days)
    {
        int count = Number(days);
        return year => start(year).PlusDays(count);
    }

    private static Func<int, LocalDate?> NthRule(string[] words)
    {
        int sign = words[3].IndexOfAny(['+', '-']);
        int month = Number(sign < 0 ? words[3] : words[3][..sign]), more = sign < 0 ? 0 : Number(words[3][sign..]);
        int count = Number(words[1]), weekday = Number(words[2]);
        return year => Nth(year, month, count, weekday).PlusDays(more);
    }

    private static LocalDate Nth(int year, int month, int count, int weekday)
    {
        if (count < 0)
        {
            var last = new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1);
            return last.PlusDays(-(((int)last.DayOfWeek - weekday + 7) % 7));
        }

        var first = new LocalDate(year, month, 1);
        return first.PlusDays(((weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (count - 1)));
    }

    /// <summary>The day of another calendar that falls into a Gregorian year: the years of both drift apart, so three are tried.</summary>
    private static Func<int, LocalDate?> Foreign(CalendarSystem calendar, string rule)
    {
        string[] parts = rule.Split('-');
        int month = Number(parts[0]), day = Number(parts[1]), before = parts.Length > 2 ? Number(parts[2]) : 0;
        return year =>
        {
            int about = new LocalDate(year, 7, 1).WithCalendar(calendar).Year;
            for (int tried = about - 1; tried <= about + 1; tried++)
            {
                if (month > calendar.GetMonthsInYear(tried)) continue;
                var found = new LocalDate(tried, month, day, calendar).WithCalendar(CalendarSystem.Iso).PlusDays(-before);
                if (found.Year == year) return found;
            }

            return null;
        };
    }

    private static LocalDate? NewYearOfChina(int year)
    {
        var calendar = new ChineseLunisolarCalendar();
        if (year < calendar.MinSupportedDateTime.Year + 1 || year > calendar.MaxSupportedDateTime.Year) return null;
        return LocalDate.FromDateTime(calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
