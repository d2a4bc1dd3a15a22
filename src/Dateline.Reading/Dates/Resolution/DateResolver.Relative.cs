using Dateline.Reading.Dates.Recognition;
using NodaTime;
using NodaTime.Calendars;

namespace Dateline.Reading.Dates.Resolution;

/// <summary>What is counted from the report's day or from a date told before.</summary>
internal sealed partial class DateResolver
{
    /// <summary>How many tokens a date told before may lie away to be counted from.</summary>
    private const int FarTokens = 150;

    private static Found Unknown(string timex) => new(MentionKind.Date, null, timex, "date:report-date-unknown");

    /// <summary>The day that an expression counts from, with the mention that tells it.</summary>
    private (LocalDate? Day, int By) AnchorOf(in TimeExpression e, bool toTheDay)
    {
        if (e.Anchor == Anchor.Report) return (_report, -1);
        int by = toTheDay ? _lastDay : _lastDate;
        if (by >= 0 && e.First - _single[by].First <= FarTokens) return (_single[by].Value!.Value.Start.FirstDay, by);
        return (_report, -1);
    }

    private Found DayOf(in TimeExpression e, int i)
    {
        var (day, by) = AnchorOf(e, true);
        if (day is not { } anchor) return Unknown("XXXX-XX-XX");
        string rule = e.Part != DayPart.None ? "date:part-of-day" : "date:day-of-report";
        return i < 0 ? default : Found.Day(anchor.PlusDays(e.Shift), rule, true, by);
    }

    private Found UnitOf(in TimeExpression e, int i)
    {
        var from = e;
        if (e.Unit == TimeUnit.Day) from.Anchor = Anchor.Text;
        var (day, by) = AnchorOf(from, e.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Weekend);
        if (day is not { } anchor) return Unknown(e.Unit == TimeUnit.Week ? "XXXX-WXX" : "XXXX");
        string rule = e.Shift switch { < 0 => "date:unit-before", 0 => "date:unit-around", _ => "date:unit-after" };
        switch (e.Unit)
        {
            case TimeUnit.Day: return Found.Day(anchor.PlusDays(e.Shift), by >= 0 ? "date:days-from-date-before" : rule, true, by);
            case TimeUnit.Week:
                var monday = anchor.PlusDays(1 - (int)anchor.DayOfWeek).PlusDays(7 * e.Shift);
                return Found.Days(monday, monday.PlusDays(6), TimexText.Week(monday), rule, true, by);
            case TimeUnit.Weekend: return Weekend(e, anchor, by);
            case TimeUnit.Month:
                var month = anchor.PlusMonths(e.Shift);
                return Found.Part(new(month.Year, month.Month), rule, true, by);
            case TimeUnit.Quarter: return QuarterUnit(e, i);
            case TimeUnit.Year:
                int year = anchor.Year + e.Shift;
                if (e.Modifier == Modifier.End && e.Shift == 0 && _analysis.Tokens[e.AfterLast - 1] is "end") return Found.Day(new(year, 12, 31), "date:end-of-year", true, by);
                return Found.Part(new(year), e.IsFiscal ? "date:fiscal-year" : rule, true, by);
            case TimeUnit.Decade:
                int decade = (anchor.Year / 10 * 10) + (10 * e.Shift);
                return Found.Days(new(decade, 1, 1), new(decade + 9, 12, 31), $"{decade / 10:D3}", rule, true, by);
            default:
                int century = (anchor.Year / 100 * 100) + (100 * e.Shift);
                return Found.Days(new(century, 1, 1), new(century + 99, 12, 31), $"{century / 100:D2}", rule, true, by);
        }
    }

    private static Found Weekend(in TimeExpression e, LocalDate anchor, int by)
    {
        var saturday = anchor.PlusDays(6 - (int)anchor.DayOfWeek);
        if (e.Shift == 0 && (int)anchor.DayOfWeek < 6 && e.Tense != Tense.Future) saturday = saturday.PlusDays(-7);
        else if (e.Shift < 0) saturday = saturday.PlusDays(-7);
        else if (e.Shift > 0) saturday = saturday.PlusDays(7);
        return Found.Days(saturday, saturday.PlusDays(1), TimexText.Week(saturday) + "-WE", "date:weekend", true, by);
    }

    /// <summary>"The quarter" is the one told last, else the last that has ended; "this quarter" is the present one.</summary>
    private Found QuarterUnit(in TimeExpression e, int i)
    {
        if (QuarterEnd(e, i) is { } end) return Quarter(end.Year, ((end.Month - 1) / 3) + 1, "date:quarter-by-its-end", true);
        if (e.Anchor == Anchor.Text && e.Shift == 0 && _lastQuarter >= 0)
        {
            var last = _single[_lastQuarter];
            return new(MentionKind.Date, last.Value, last.Timex, "date:quarter-told-before", false, _lastQuarter);
        }

        if (_report is not { } report) return Unknown("XXXX-QX");
        int shift = e.Anchor == Anchor.Text && e.Shift == 0 && e.Tense != Tense.Future ? -1 : e.Shift;
        int quarter = (report.Year * 4) + ((report.Month - 1) / 3) + shift;
        return Quarter(quarter / 4, (quarter % 4) + 1, "date:quarter-by-report", true);
    }

    /// <summary>The day on which "the quarter ended Sept. 30" ended.</summary>
    private LocalDate? QuarterEnd(in TimeExpression e, int i)
    {
        if (i + 1 >= _expressions.Count || _expressions[i + 1].First != e.AfterLast + 1 || !(_analysis.Tokens[e.AfterLast] is "ended" or "ending")) return null;
        return Calendar(_expressions[i + 1]).Value is { Precision: DatePrecision.Day } value ? value.Start.FirstDay.PlusDays(-10) : null;
    }

    private static Found Quarter(int year, int number, string rule, bool byReport, int by = -1)
    {
        var first = new LocalDate(year, (number * 3) - 2, 1);
        return Found.Days(first, first.PlusMonths(3).PlusDays(-1), $"{year:D4}-Q{number}", rule, byReport, by);
    }

    private Found QuarterOf(in TimeExpression e)
    {
        int length = e.Shape == Shape.Quarter ? 3 : 6;
        int year = e.Year;
        bool byReport = year == 0;
        if (year == 0)
        {
            if (_report is not { } report) return Unknown($"XXXX-{(length == 3 ? 'Q' : 'H')}{e.Count}");
            year = report.Year + (e.YearShift == TimeExpression.NoShift ? 0 : e.YearShift);
            if (e.YearShift == TimeExpression.NoShift)
            {
                int first = ((e.Count - 1) * length) + 1, last = first + length - 1;
                if (e.Tense == Tense.Past && first > report.Month + 2) year--;
                else if (e.Tense != Tense.Past && first > report.Month + 6) year--;
                else if (e.Tense == Tense.Future && report.Month - last > 3) year++;
            }
        }

        if (length == 3) return Quarter(year, e.Count, e.IsFiscal ? "date:fiscal-quarter" : byReport ? "date:quarter-by-report" : "date:as-written", byReport);
        var start = new LocalDate(year, e.Count == 1 ? 1 : 7, 1);
        return Found.Days(start, start.PlusMonths(6).PlusDays(-1), $"{year:D4}-H{e.Count}", byReport ? "date:half-by-report" : "date:as-written", byReport);
    }

    private Found SeasonOf(in TimeExpression e)
    {
        int year = e.Year;
        if (year == 0)
        {
            if (_report is not { } report) return Unknown("XXXX-" + TimexText.Season(e.Count));
            year = report.Year;
            if (e.YearShift != TimeExpression.NoShift) year += e.YearShift;
            else if (e.Shift < 0 || (e.Shift != 0 && e.Tense == Tense.Past)) year -= Season(year, e.Count).Last >= report && !(e.Shift == TimeExpression.NoShift && Season(year, e.Count).First <= report) ? 1 : 0;
            else if (e.Shift > 0 || e.Tense == Tense.Future) year += Season(year, e.Count).First <= report ? 1 : 0;
            else if (e.Count == 4 && report.Month < 3) year--;
        }

        var (first, last) = Season(year, e.Count);
        return Found.Days(first, last, $"{year:D4}-{TimexText.Season(e.Count)}", "date:season", e.Year == 0);
    }

    /// <summary>The seasons of the northern half of the earth; a winter belongs to the year in which it begins.</summary>
    private static (LocalDate First, LocalDate Last) Season(int year, int number)
    {
        var first = new LocalDate(year, number * 3, 1);
        return (first, first.PlusMonths(3).PlusDays(-1));
    }

    private static Found DecadeOf(in TimeExpression e)
    {
        if (e.Unit == TimeUnit.Century)
        {
            // As ISO 8601 has it: the 19th century is the years that begin with 18.
            int first = (e.Count - 1) * 100;
            return e.Count is < 2 or > 30 ? Unknown("XX") : Found.Days(new(first, 1, 1), new(first + 99, 12, 31), $"{e.Count - 1:D2}", "date:century", false);
        }

        return new(MentionKind.Date, new Period(new PartialDate(e.Year), new PartialDate(e.Year + 9)), $"{e.Year / 10:D3}", "date:decade");
    }

    private Found WeekOf(in TimeExpression e)
    {
        if (e is { Month: 0, Day: 0, Count: > 0 } && (e.Year != 0 || _report is not null))
        {
            int of = e.Year != 0 ? e.Year : _report!.Value.Year + (e.YearShift == TimeExpression.NoShift ? 0 : e.YearShift);
            var begin = WeekYearRules.Iso.GetLocalDate(of, 1, IsoDayOfWeek.Monday).PlusWeeks(e.Count - 1);
            return e.Count > WeekYearRules.Iso.GetWeeksInWeekYear(of) ? Unknown("XXXX-WXX") : Found.Days(begin, begin.PlusDays(6), TimexText.Week(begin), "date:numbered-week", e.Year == 0);
        }

        var month = e;
        month.Shape = Shape.Calendar;
        var found = Calendar(month);
        if (found.Value is not { } value) return found;
        var start = value.Start.FirstDay;
        if (e.Day != 0)
        {
            var monday = start.PlusDays(1 - (int)start.DayOfWeek);
            return Found.Days(monday, monday.PlusDays(6), TimexText.Week(monday), "date:week-of-day", found.ByReport);
        }

        var last = value.End.LastDay;

        // A week belongs to the month in which its Thursday lies, as in ISO 8601.
        int toThursday = (4 - (int)start.DayOfWeek + 7) % 7, back = ((int)last.DayOfWeek - 4 + 7) % 7;
        var first = (e.Count < 0 ? last.PlusDays(-back) : start.PlusDays(toThursday + (7 * (e.Count - 1)))).PlusDays(-3);
        if (first > last) return Unknown("XXXX-WXX");
        return Found.Days(first, first.PlusDays(6), TimexText.Week(first), "date:numbered-week", found.ByReport);
    }

    private Found OffsetOf(in TimeExpression e, int i)
    {
        if (e.Count == TimeExpression.Vague) return new(MentionKind.Date, null, e.Shift < 0 ? "PAST_REF" : "FUTURE_REF", "date:vague-distance");
        if (e.Unit == TimeUnit.Year && e.Shift < 0 && e.Count == 1 && _lastQuarter >= 0 && i - _lastQuarter < 8 && _single[_lastQuarter].Value is { } quarter)
        {
            var before = quarter.Start.FirstDay.PlusYears(-1);
            return Quarter(before.Year, ((before.Month - 1) / 3) + 1, "date:quarter-a-year-before", false, _lastQuarter);
        }

        var (day, by) = AnchorOf(e, e.Unit <= TimeUnit.Week);
        if (e is { Anchor: Anchor.Text, Unit: TimeUnit.Year } && by >= 0 && _single[by].Value is { Precision: DatePrecision.Day } && e.Shift < 0 && e.Count == 1) by = -1;
        if (day is not { } anchor) return Unknown("XXXX");
        if (by < 0 && _report is { } report) anchor = report;
        int months = (e.AndHalf ? 6 : 0) * e.Shift, count = e.Count * e.Shift;
        string rule = by >= 0 ? "date:counted-from-date-before" : "date:counted-from-report";
        switch (e.Unit)
        {
            case < TimeUnit.Day: return new(MentionKind.Date, new Period(new PartialDate(anchor)), TimexText.Day(anchor), rule, by < 0, by);
            case TimeUnit.Day: return Found.Day(anchor.PlusDays(count), rule, by < 0, by);
            case TimeUnit.Week:
                var week = anchor.PlusWeeks(count);
                return Found.Day(week, rule, by < 0, by);
            case TimeUnit.Month:
                var month = anchor.PlusMonths(count);
                return Found.Part(new(month.Year, month.Month), rule, by < 0, by);
            case TimeUnit.Quarter:
                var start = anchor.PlusMonths(3 * count);
                return Quarter(start.Year, ((start.Month - 1) / 3) + 1, rule, by < 0, by);
            default:
                int years = e.Unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, _ => 1 } * count;
                var year = anchor.Year + years is > 0 and < 9999 ? anchor.PlusYears(years).PlusMonths(months) : anchor;
                return Found.Part(new(year.Year), rule, by < 0, by);
        }
    }

    /// <summary>"The past three months": a length of time that ends, or begins, with the report's day.</summary>
    private Found StretchOf(in TimeExpression e)
    {
        string timex = TimexText.Duration(e.Count, e.AndHalf, e.Unit);
        if (e.Count == TimeExpression.Vague || _report is not { } report || e.Unit < TimeUnit.Day) return new(MentionKind.Duration, null, timex, "date:length");
        int count = e.Count * (e.Shift == 0 ? -1 : e.Shift);
        if (count == 0) return new(MentionKind.Duration, null, timex, "date:length");
        if (e.Unit == TimeUnit.Quarter)
        {
            var quarter = new LocalDate(report.Year, ((report.Month - 1) / 3 * 3) + 1, 1);
            var (begin, after) = count < 0 ? (quarter.PlusMonths(3 * count), quarter) : (quarter.PlusMonths(3), quarter.PlusMonths(3 + (3 * count)));
            return new(MentionKind.Duration, new Period(new PartialDate(begin), new PartialDate(after.PlusDays(-1))), timex, "date:whole-quarters", true);
        }

        var other = e.Unit switch
        {
            TimeUnit.Day => report.PlusDays(count),
            TimeUnit.Week or TimeUnit.Weekend => report.PlusWeeks(count),
            TimeUnit.Month => report.PlusMonths(count),
            TimeUnit.Quarter => report.PlusMonths(3 * count),
            _ => report.PlusYears(Math.Clamp(count * (e.Unit == TimeUnit.Decade ? 10 : e.Unit == TimeUnit.Century ? 100 : 1), -1500, 1500)),
        };
        var value = count < 0 ? new Period(new PartialDate(other), new PartialDate(report)) : new Period(new PartialDate(report.PlusDays(1)), new PartialDate(other));
        return new(MentionKind.Duration, value, timex, count < 0 ? "date:up-to-report" : "date:from-report", true);
    }
}
