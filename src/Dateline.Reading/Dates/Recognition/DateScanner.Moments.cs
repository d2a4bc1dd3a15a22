using Dateline.Language.Tags;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>Days with names, seasons, times of day, and what comes again and again.</summary>
internal sealed partial class DateScanner
{
    private int FeastAt(int at, ref TimeExpression e)
    {
        if ((uint)at >= (uint)_tokens.Count || Feasts.At(_tokens, at, out int end) is not { } feast) return Fail;
        if (Tag(end - 1) is FineTag.Vb or FineTag.Vbd or FineTag.Vbn && end - at == 1) return Fail;
        (e.Shape, e.Feast) = (Shape.Feast, feast);
        return YearAfter(end, ref e);
    }

    private int DayAt(int at, ref TimeExpression e)
    {
        (e.Shape, e.Shift) = (Shape.Day, V(at));
        return at + 1;
    }

    private static int Tonight(int at, ref TimeExpression e)
    {
        (e.Shape, e.Shift, e.Part) = (Shape.Day, 0, DayPart.Night);
        return at + 1;
    }

    /// <summary>"Summer 2019", "the winter of 1994", "spring of last year", "the summer".</summary>
    private int SeasonAt(int at, ref TimeExpression e)
    {
        if (Tag(at) is not (FineTag.Nn or FineTag.Nnp)) return Fail;
        (e.Shape, e.Count) = (Shape.Season, V(at));
        int end = InYear(at + 1, ref e);
        bool called = end > at + 1 || K(at - 1) == DateWordKind.Modifier || K(at - 1) == DateWordKind.The || IsAfterPreposition(at);
        return called && !IsDash(at + 1) ? end : Fail;
    }

    /// <summary>"Fiscal 1989", "fiscal year", "fiscal first quarter".</summary>
    private int FiscalFirst(int at, ref TimeExpression e)
    {
        e.IsFiscal = true;
        int quarter = QuarterAt(at, ref e);
        if (quarter > 0) return quarter;
        if (IsYear(at + 1, true))
        {
            (e.Shape, e.Year) = (Shape.Calendar, V(at + 1));
            return at + 2;
        }

        if (K(at + 1) != DateWordKind.Unit || V(at + 1) is not ((int)TimeUnit.Year or (int)TimeUnit.Quarter)) return Fail;
        if (V(at + 1) == (int)TimeUnit.Year && IsYear(at + 2, true)) return YearNumbered(at + 1, ref e);
        (e.Shape, e.Unit) = (Shape.Unit, (TimeUnit)V(at + 1));
        if (e.Shift == TimeExpression.NoShift) e.Shift = 0;
        return at + 2;
    }

    private int ReferenceAt(int at, ref TimeExpression e)
    {
        (e.Shape, e.Shift) = (Shape.Reference, V(at));
        if (Is(at, "recent"))
        {
            if (K(at + 1) != DateWordKind.Units) return Fail;
            (e.Unit, e.Count) = ((TimeUnit)V(at + 1), TimeExpression.Vague);
            return at + 2;
        }

        return V(at) <= 0 && !(Is(at, "now") && Is(at + 1, "that")) ? at + 1 : Fail;
    }

    private int FrequencyAt(int at, ref TimeExpression e)
    {
        if (Is(at, "annual") || Is(at, "quarterly")) return Fail;
        (e.Shape, e.Unit, e.Count) = (Shape.Set, (TimeUnit)V(at), 1);
        return at + 1;
    }

    private int WeekdaySet(int at, ref TimeExpression e)
    {
        (e.Shape, e.Weekday) = (Shape.Set, V(at));
        return at + 1;
    }

    /// <summary>"Every day", "each Friday", "every two weeks", "every other month".</summary>
    private int EveryFirst(int at, ref TimeExpression e)
    {
        int next = at + 1;
        (e.Shape, e.Count) = (Shape.Set, 1);
        if (Is(next, "other")) (e.Count, next) = (2, next + 1);
        switch (K(next))
        {
            case DateWordKind.Unit:
                e.Unit = (TimeUnit)V(next);
                return Is(next + 1, "of") || Is(at, "each") && e.Unit == TimeUnit.Quarter ? Fail : next + 1;
            case DateWordKind.Weekday:
                e.Weekday = V(next);
                return next + 1;
            case DateWordKind.Month:
                e.Month = V(next);
                return next + 1;
            case DateWordKind.Part:
                (e.Unit, e.Part) = (TimeUnit.Day, (DayPart)V(next));
                return next + 1;
            case DateWordKind.Season:
                (e.Unit, e.Day) = (TimeUnit.Year, -V(next));
                return next + 1;
            case DateWordKind.Number or DateWordKind.Few:
                int end = Quantity(next, out int count, out _);
                if (end < 0 || UnitAt(end, out var unit) is not (> 0 and int afterUnit)) return Fail;
                (e.Count, e.Unit) = (count, unit);
                return afterUnit;
            default:
                return Fail;
        }
    }

    /// <summary>"10:30 a.m.", "5 p.m. EST, Nov. 6", "noon", "0735 GMT", "4 in the morning", "9 o'clock".</summary>
    private int ClockAt(int at, ref TimeExpression e)
    {
        int minute = MinuteAt(at, out int end, out bool sure);
        if (MinutesPast(at, out int past, out int pastEnd)) (minute, end, sure) = (past, pastEnd, true);
        if (minute < 0) return Fail;
        int zone = ZoneAfter(end);
        sure |= zone > end;
        if (!sure) return Fail;
        (e.Shape, e.Minute) = (Shape.Clock, minute);
        return DateAfterClock(zone, ref e);
    }

    private int MinuteAt(int at, out int end, out bool sure)
    {
        (end, sure) = (at + 1, true);
        if (K(at) == DateWordKind.Noon) return V(at);
        if (K(at) == DateWordKind.Part && V(at) == (int)DayPart.Midday) return 720;
        if (K(at) == DateWordKind.Number && V(at) == 12 && K(at + 1) == DateWordKind.Noon)
        {
            end = at + 2;
            return V(at + 1);
        }

        int minute = K(at) == DateWordKind.Clock ? V(at) : K(at) == DateWordKind.Number && V(at) is >= 0 and < 25 && _words[at].Digits < 3 ? V(at) * 60 : -1;
        if (minute >= 0 && K(end) == DateWordKind.Meridiem && minute < 13 * 60)
        {
            minute = (minute % 720) + V(end);
            end++;
            return minute;
        }

        if (K(at) == DateWordKind.Number && _words[at].Digits is 3 or 4 && K(end) == DateWordKind.Meridiem && V(at) is >= 100 and < 1300 && V(at) % 100 < 60)
        {
            minute = (((V(at) / 100 * 60) + (V(at) % 100)) % 720) + V(end);
            end++;
            return minute;
        }

        if (K(at) == DateWordKind.Number && _words[at].Digits == 4 && (Is(end, "GMT") || Is(end, "UTC") || Is(end, "hours")) && V(at) < 2400 && V(at) % 100 < 60) return (V(at) / 100 * 60) + (V(at) % 100);
        if (minute >= 0 && (Is(end, "o'clock") || Is(end, "o’clock") || Is(end, "oclock"))) end++;
        else if (K(at) == DateWordKind.Number) sure = false;
        else sure = _words[at].Digits == 0 || (Is(at - 1, "at") && Tag(end) is FineTag.Comma or FineTag.Stop or FineTag.Cc or FineTag.In);
        if (minute >= 0 && Is(end, "in") && Is(end + 1, "the") && K(end + 2) == DateWordKind.Part && minute < 720)
        {
            if (V(end + 2) is (int)DayPart.Afternoon or (int)DayPart.Evening) minute += 720;
            (end, sure) = (end + 3, true);
        }

        return minute;
    }

    /// <summary>"Half past seven", "ten to nine", "20 minutes past eight in the evening".</summary>
    private bool MinutesPast(int at, out int minute, out int end)
    {
        (minute, end) = (0, at);
        int count = K(at) == DateWordKind.Half ? 30 : K(at) == DateWordKind.Number && V(at) is > 0 and < 60 ? V(at) : 0, next = at + 1;
        if (count == 0) return false;
        if (Is(next, "minutes") || Is(next, "mins") || Is(next, "min")) next++;
        else if (count is not (5 or 10 or 15 or 20 or 25 or 30)) return false;
        bool isPast = Is(next, "past");
        if (!isPast || K(next + 1) != DateWordKind.Number || V(next + 1) is < 1 or > 24 || K(next + 2) is DateWordKind.Units or DateWordKind.Unit) return false;
        int hour = MinuteAt(next + 1, out end, out _);
        minute = hour + count;
        return hour >= 0;
    }

    private int ZoneAfter(int at)
    {
        if (at + 1 < _tokens.Count && Is(at, "local") && Is(at + 1, "time")) return at + 2;
        if (at < _tokens.Count && _tokens[at] is "EST" or "EDT" or "PST" or "PDT" or "CST" or "CDT" or "MST" or "MDT" or "GMT" or "UTC" or "BST" or "CET" or "CEST" or "EET" or "IST" or "ET" or "PT") return at + 1;
        return at;
    }

    /// <summary>The day right after a time of day: "9 a.m. Tuesday", "5 p.m., Nov. 6".</summary>
    private int DateAfterClock(int end, ref TimeExpression e)
    {
        int at = Is(end, ",") ? end + 1 : end;
        if (K(at) is not (DateWordKind.Weekday or DateWordKind.Month or DateWordKind.Day)) return end;
        var day = TimeExpression.At(e.First);
        int afterDay = K(at) == DateWordKind.Day ? DayAt(at, ref day) : K(at) == DateWordKind.Weekday ? WeekdayFirst(at, ref day) : MonthFirst(at, ref day);
        if (afterDay < 0 || day is { Shape: Shape.Calendar, Weekday: 0, Day: 0 }) return end;
        day.Minute = e.Minute;
        e = day;
        return afterDay;
    }
}
