using System.Globalization;
using Dateline.Language.Tokens;
using NodaTime;

namespace Dateline.Reading.Records.Checks;

/// <summary>A weekday and the date beside it: "Tuesday, April 24, 2018"; a date without a year is of the report's year.</summary>
internal static class DateChecks
{
    public static void Read(Groundwork ground, List<CheckDraft> drafts)
    {
        var tokens = ground.Analysis.Tokens;
        for (int at = 0; at < tokens.Count; at++)
        {
            if (WrittenDay.WeekdayAt(tokens, at) is not { } weekday) continue;
            if (After(tokens, at) is { } day) Compare(ground, weekday, at, day, IsSure(tokens, at, day), drafts);
            else if (Before(tokens, at) is { } earlier) Compare(ground, weekday, at, earlier, IsSure(tokens, at, earlier), drafts);
            else if (InCaption(tokens, at) is { } stamp) Compare(ground, weekday, at, stamp, false, drafts);
        }
    }

    /// <summary>The date right after a weekday: "Friday, March 6", "Friday (6 March)", "Friday night, March 6".</summary>
    private static WrittenDay? After(TokenTable tokens, int weekday)
    {
        int at = weekday + 1;
        if (at < tokens.Count && tokens[at] is "morning" or "afternoon" or "evening" or "night") at++;
        if (at < tokens.Count && tokens[at] is "," or "(") at++;
        if (at < tokens.Count && tokens[at] is "the" or "on") at++;
        return at < tokens.Count ? WrittenDay.Read(tokens, at) : null;
    }

    /// <summary>The date right before a weekday: "March 6 (Friday)", "March 6, 2020, a Friday".</summary>
    private static WrittenDay? Before(TokenTable tokens, int weekday)
    {
        int at = weekday - 1;
        if (at > 1 && tokens[at] is "a" && tokens[at - 1] is ",") at -= 2;
        else if (at > 0 && tokens[at] is "(" && weekday + 1 < tokens.Count && tokens[weekday + 1] is ")") at--;
        else return null;
        for (int first = at; first >= Math.Max(0, at - 4); first--)
        {
            if (WrittenDay.Read(tokens, first) is { } day && day.AfterLast == at + 1 && (first == 0 || WrittenDay.Read(tokens, first - 1) is not { } longer || longer.AfterLast != at + 1)) return day;
        }

        return null;
    }

    /// <summary>The date that stamps a sentence in brackets of its own, as under pictures: "... on Friday night. (March 6)".</summary>
    private static WrittenDay? InCaption(TokenTable tokens, int weekday)
    {
        int sentence = tokens.SentenceOf(weekday), end = tokens.SentenceEnd(sentence);
        for (int at = weekday + 1; at + 3 < tokens.Count && at < end + 2; at++)
        {
            if (WrittenDay.WeekdayAt(tokens, at) is not null) return null;
            if (tokens[at] is not "(" || tokens[at - 1] is not ("." or "!")) continue;
            if (WrittenDay.Read(tokens, at + 1) is { } day && day.AfterLast < tokens.Count && tokens[day.AfterLast] is ")") return day;
        }

        return null;
    }

    /// <summary>Whether weekday and date can only be one day: no span of days, no list, no day with a name of its own.</summary>
    private static bool IsSure(TokenTable tokens, int weekday, WrittenDay day)
    {
        int before = Math.Min(weekday, day.First) - 1, after = Math.Max(weekday + 1, day.AfterLast);
        if (before >= 1 && tokens[before] is "and" or "through" or "to" or "or" or "-" or "–" or "—" or "until" or "," or "&" or "/" && WrittenDay.WeekdayAt(tokens, before - 1) is not null) return false;
        if (before >= 0 && day.Year is null && char.IsUpper(tokens[before][0]) && tokens.SentenceOf(before) == tokens.SentenceOf(weekday) && tokens[before].Length > 2 && tokens[before] is not ("On" or "Last" or "This" or "From")) return false;
        return after >= tokens.Count || !(tokens[after] is "-" or "–" or "—" or "to" or "and" or "through" or "or" or "&" or "/") || after + 1 >= tokens.Count || !char.IsDigit(tokens[after + 1][0]);
    }

    private static void Compare(Groundwork ground, IsoDayOfWeek weekday, int at, WrittenDay day, bool sure, List<CheckDraft> drafts)
    {
        if (DateOf(ground, weekday, day) is not { } date) return;
        bool agrees = date.DayOfWeek == weekday;
        if (!agrees && !sure) return;
        var tokens = ground.Analysis.Tokens;
        var word = tokens.SpanOf(at, at + 1);
        bool stamped = day.First > 0 && tokens[day.First - 1] is "(" && day.AfterLast < tokens.Count && tokens[day.AfterLast] is ")";
        var written = tokens.SpanOf(day.First, stamped ? day.AfterLast + 1 : day.AfterLast);
        string name = date.DayOfWeek.ToString();
        string full = date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        string explanation = $"{full} {(ground.Report.Given is { } given && date > new LocalDate(given.Year, given.Month, given.Day) ? "is" : "was")} a {name}; the report says {word.Of(ground.Report.Text)}.";
        drafts.Add(new(CheckKind.Date, day.Year is null ? "date:year-of-report" : "date:weekday", agrees, [.. new[] { word, written }.Order()], word, name, explanation));
    }

    /// <summary>
    /// The date that is meant: in the year that is written, else the one nearest to the report's date; null where the report has no
    /// date, or where only the year before or after would fit.
    /// </summary>
    private static LocalDate? DateOf(Groundwork ground, IsoDayOfWeek weekday, WrittenDay day)
    {
        if (day.Year is { } year) return day.In(year);
        if (ground.Report.Given is not { } given) return null;
        LocalDate report = new(given.Year, given.Month, given.Day);
        LocalDate?[] candidates = [day.In(given.Year - 1), day.In(given.Year), day.In(given.Year + 1)];
        var nearest = candidates.OfType<LocalDate>().MinBy(date => Math.Abs(NodaTime.Period.DaysBetween(report, date)));
        if (nearest.DayOfWeek == weekday) return nearest;
        return candidates.OfType<LocalDate>().Any(date => date.DayOfWeek == weekday) ? null : nearest;
    }
}
