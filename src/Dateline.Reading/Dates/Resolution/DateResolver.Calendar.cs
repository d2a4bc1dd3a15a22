using Dateline.Reading.Dates.Recognition;
using NodaTime;

namespace Dateline.Reading.Dates.Resolution;

/// <summary>Places in the calendar that leave out the year, or more.</summary>
internal sealed partial class DateResolver
{
    /// <summary>How far the other day may be nearer, against what the verbs say, before it is taken, in days.</summary>
    private const int FarDays = 250, NearDays = 60;

    private Found Calendar(in TimeExpression e)
    {
        int year = e.Year != 0 ? e.Year : e.YearShift != TimeExpression.NoShift && _report is { } r ? r.Year + e.YearShift : 0;
        if (year != 0) return WithYear(e, year);
        if (e.Month != 0) return e.Day != 0 ? MonthDay(e) : MonthAlone(e);
        return e.Day == 0 ? Weekday(e) : e.Weekday != 0 ? WeekdayAndNumber(e) : DayAlone(e);
    }

    private static Found WithYear(in TimeExpression e, int year)
    {
        bool byReport = e.Year == 0;
        if (e.Month == 0) return Found.Part(new(year), e.IsFiscal ? "date:fiscal-year" : "date:as-written", byReport);
        if (e.Day == 0) return Found.Part(new(year, e.Month), "date:as-written", byReport);
        return e.Day <= DaysIn(year, e.Month)
            ? Found.Day(new(year, e.Month, e.Day), "date:as-written", byReport)
            : new(MentionKind.Date, null, $"{year:D4}-{e.Month:D2}-{e.Day:D2}", "date:no-such-day");
    }

    private static int DaysIn(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    private Found MonthDay(in TimeExpression e)
    {
        if (e.Day > DaysIn(2000, e.Month)) return new(MentionKind.Date, null, $"XXXX-{e.Month:D2}-{e.Day:D2}", "date:no-such-day");
        if (_report is not { } report) return new(MentionKind.Date, null, $"XXXX-{e.Month:D2}-{e.Day:D2}", "date:year-unknown");
        if (e.Weekday != 0)
        {
            for (int away = 0; away < 12; away++)
            {
                foreach (int year in (int[])[report.Year - away, report.Year + away])
                {
                    if (e.Day <= DaysIn(year, e.Month) && (int)new LocalDate(year, e.Month, e.Day).DayOfWeek == e.Weekday && away < 2)
                        return Found.Day(new(year, e.Month, e.Day), "date:year-by-weekday");
                }
            }
        }

        LocalDate past = OnOrBefore(report, e.Month, e.Day), future = OnOrAfter(report, e.Month, e.Day);
        int back = NodaTime.Period.DaysBetween(past, report), ahead = NodaTime.Period.DaysBetween(report, future);
        if (e.Shift < 0 && e.Shift != TimeExpression.NoShift) return Found.Day(back == 0 ? OnOrBefore(report.PlusDays(-1), e.Month, e.Day) : past, "date:last-such-day");
        if (e.Shift > 0) return Found.Day(future, "date:next-such-day");
        bool takePast = e.Tense switch
        {
            Tense.Past => !(back > FarDays && ahead < NearDays),
            Tense.Future => ahead > FarDays && back < NearDays,
            _ => back <= ahead,
        };
        return Found.Day(takePast ? past : future, takePast ? "date:nearest-before-report" : "date:nearest-after-report");
    }

    private static LocalDate OnOrBefore(LocalDate report, int month, int day)
    {
        int year = report.Year;
        while (day > DaysIn(year, month) || new LocalDate(year, month, day) > report) year--;
        return new(year, month, day);
    }

    private static LocalDate OnOrAfter(LocalDate report, int month, int day)
    {
        int year = report.Year;
        while (day > DaysIn(year, month) || new LocalDate(year, month, day) < report) year++;
        return new(year, month, day);
    }

    private Found MonthAlone(in TimeExpression e)
    {
        if (_report is not { } report) return new(MentionKind.Date, null, $"XXXX-{e.Month:D2}", "date:year-unknown");
        int past = e.Month <= report.Month ? report.Year : report.Year - 1, future = e.Month >= report.Month ? report.Year : report.Year + 1;
        if (e.Shift < 0 && e.Shift != TimeExpression.NoShift) return Found.Part(new(e.Month == report.Month ? report.Year - 1 : past, e.Month), "date:last-such-month");
        if (e.Shift == 0) return Found.Part(new(report.Year, e.Month), "date:this-year's-month");
        if (e.Shift > 0) return Found.Part(new(e.Month == report.Month ? report.Year + 1 : future, e.Month), "date:next-such-month");
        int back = ((report.Year - past) * 12) + report.Month - e.Month, ahead = ((future - report.Year) * 12) + e.Month - report.Month;
        bool takeFuture = e.Tense switch
        {
            Tense.Future => !(ahead > 9 && back < 3),
            Tense.Past => ahead < 2 && back > 9 && e.Modifier == Modifier.None && false,
            _ => ahead < back && ahead <= 2,
        };
        return Found.Part(new(takeFuture ? future : past, e.Month), takeFuture ? "date:month-after-report" : "date:month-before-report");
    }

    /// <summary>"The 18th": the nearest such day before the report, or after it.</summary>
    private Found DayAlone(in TimeExpression e)
    {
        if (_report is not { } report) return new(MentionKind.Date, null, $"XXXX-XX-{e.Day:D2}", "date:month-unknown");
        int sign = e.Tense == Tense.Future ? 1 : -1;
        var day = report;
        while (day.Day != e.Day) day = day.PlusDays(sign);
        return Found.Day(day, sign < 0 ? "date:nearest-before-report" : "date:nearest-after-report");
    }

    /// <summary>"Monday 21": the nearest such day.</summary>
    private Found WeekdayAndNumber(in TimeExpression e)
    {
        if (_report is not { } report) return new(MentionKind.Date, null, $"XXXX-WXX-{e.Weekday}", "date:week-unknown");
        for (int away = 0; away < 400; away++)
        {
            foreach (int sign in (int[])[-1, 1])
            {
                var day = report.PlusDays(sign * away);
                if (day.Day == e.Day && (int)day.DayOfWeek == e.Weekday) return Found.Day(day, "date:nearest-such-day");
            }
        }

        return new(MentionKind.Date, null, $"XXXX-WXX-{e.Weekday}", "date:no-such-day");
    }

    private Found Weekday(in TimeExpression e)
    {
        if (_report is not { } report) return new(MentionKind.Date, null, $"XXXX-WXX-{e.Weekday}", "date:week-unknown");
        int back = ((int)report.DayOfWeek - e.Weekday + 7) % 7, ahead = (7 - back) % 7;
        if (e.Shift != TimeExpression.NoShift && (e.Unit == TimeUnit.Week || e.Shift >= 0))
        {
            var monday = report.PlusDays(1 - (int)report.DayOfWeek).PlusDays(7 * e.Shift);
            return Found.Day(monday.PlusDays(e.Weekday - 1), e.Shift switch { < 0 => "date:weekday-of-last-week", 0 => "date:weekday-of-this-week", _ => "date:weekday-of-next-week" });
        }

        if (e.Shift < 0 && e.Shift != TimeExpression.NoShift) return Found.Day(report.PlusDays(back == 0 ? -7 : -back), "date:weekday-before-report");
        if (back == 0) return Found.Day(report, "date:weekday-of-report");
        return e.Tense == Tense.Future ? Found.Day(report.PlusDays(ahead), "date:weekday-after-report") : Found.Day(report.PlusDays(-back), "date:weekday-before-report");
    }

    private Found FeastOf(in TimeExpression e)
    {
        var feast = e.Feast!;
        int year = e.Year != 0 ? e.Year : e.YearShift != TimeExpression.NoShift && _report is { } r ? r.Year + e.YearShift : 0;
        string rule = feast.IsTabular ? "date:feast-by-calculated-calendar" : feast.IsMoveable ? "date:moveable-feast" : "date:fixed-feast";
        if (year != 0) return feast.In(year) is { } known ? FeastDays(feast, known, rule, e.Year == 0) : new(MentionKind.Date, null, $"{year:D4}", rule);
        if (_report is not { } report) return new(MentionKind.Date, null, "XXXX-XX-XX", "date:year-unknown");
        LocalDate? past = null, future = null;
        for (int at = report.Year - 1; at <= report.Year + 1; at++)
        {
            if (feast.In(at) is not { } day) continue;
            bool strictly = e.Shift != TimeExpression.NoShift && e.Shift != 0;
            if (day < report || (day == report && !strictly)) past = day;
            if (future is null && (day > report || (day == report && !strictly))) future = day;
        }

        if (past is not { } before || future is not { } after) return new(MentionKind.Date, null, "XXXX-XX-XX", "date:year-unknown");
        int back = NodaTime.Period.DaysBetween(before, report), ahead = NodaTime.Period.DaysBetween(report, after);
        bool takePast = e.Shift == TimeExpression.NoShift || e.Shift == 0
            ? e.Tense switch { Tense.Past => !(back > FarDays && ahead < 14), Tense.Future => ahead > FarDays && back < 31, _ => back <= ahead }
            : e.Shift < 0;
        if (e.Shift == 0 && feast.In(report.Year) is { } thisYear) return FeastDays(feast, thisYear, rule, true);
        return FeastDays(feast, takePast ? before : after, rule, true);
    }

    private static Found FeastDays(Feast feast, LocalDate first, string rule, bool byReport) => feast.Days == 1
        ? Found.Day(first, rule, byReport)
        : Found.Days(first, first.PlusDays(feast.Days - 1), TimexText.Day(first), rule, byReport);
}
