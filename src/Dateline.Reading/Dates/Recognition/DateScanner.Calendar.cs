using Dateline.Language.Tags;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>Days, months and years as the calendar has them.</summary>
internal sealed partial class DateScanner
{
    private const int FirstYear = 1000, AfterLastYear = 2200;

    /// <summary>"April", "April 13", "April 13, 2025", "April 2025", "April of last year".</summary>
    private int MonthFirst(int at, ref TimeExpression e)
    {
        int next = at + 1;
        if ((IsDash(next) || Is(next, "/")) && K(next + 1) == DateWordKind.Number && (IsYear(next + 1, true) || _words[next + 1].Digits is 1 or 2)) next++;
        else if (Is(next, ",") && K(next + 1) == DateWordKind.Ordinal && _words[next + 1].Digits > 0) next++;
        bool dayFollows = DayNumber(next, out int day, out int afterDay);
        bool yearFollows = IsYear(next, true) || (Is(next, ",") && IsYear(next + 1, true));
        if (!dayFollows && !yearFollows && !IsMonthAlone(at)) return Fail;
        e.Shape = Shape.Calendar;
        e.Month = V(at);
        if (dayFollows)
        {
            e.Day = day;
            next = afterDay;
        }

        return YearAfter(next, ref e);
    }

    /// <summary>A year after a month or day: ", 2025", "2025", "of 2025", "last year".</summary>
    private int YearAfter(int next, ref TimeExpression e)
    {
        if ((IsDash(next) || Is(next, "/")) && IsYear(next + 1, true)) next++;
        else if (Is(next, ",") && IsYear(next + 1, true) && !(K(next + 2) is DateWordKind.Units)) next++;
        else if (Is(next, "in") && IsYear(next + 1, true)) next++;
        else if (Is(next, "of") && (IsYear(next + 1, true) || K(next + 1) == DateWordKind.Shift || K(next + 1) == DateWordKind.The)) next++;
        if (K(next + 1) is not DateWordKind.Units && YearAt(next, out int year, out int afterYear))
        {
            e.Year = year;
            return afterYear;
        }

        int shift = K(next) == DateWordKind.The ? next + 1 : next;
        if (K(shift) == DateWordKind.Shift && K(shift + 1) == DateWordKind.Unit && V(shift + 1) == (int)TimeUnit.Year && !Is(shift, "that") && !Is(shift, "same"))
        {
            e.YearShift = V(shift);
            return shift + 2;
        }

        return Is(next - 1, "of") || Is(next - 1, "in") || Is(next - 1, ",") || Is(next - 1, "/") || IsDash(next - 1) ? next - 1 : next;
    }

    /// <summary>Whether a capitalised name follows directly: "April Jensen", "The Sunday Herald".</summary>
    private bool IsBeforeName(int at) => at + 1 < _tokens.Count && K(at + 1) == DateWordKind.None && IsCapital(at + 1) && Tag(at + 1) is FineTag.Nnp or FineTag.Nnps;

    /// <summary>A month's name alone, not a verb ("may", "march") nor a given name.</summary>
    private bool IsMonthAlone(int at)
    {
        var word = _tokens[at];
        if (IsDash(at + 1) && K(at + 2) == DateWordKind.Month) return true;
        if (IsBeforeName(at) && (at == 0 || _analysis.FineTags[at - 1] is FineTag.Stop or FineTag.Nnp)) return false;
        if (Tag(at) is FineTag.Md or FineTag.Vb or FineTag.Vbp or FineTag.Vbd) return IsAfterPreposition(at) && (IsCapital(at) || Is(at - 1, "in"));
        if (word.Length <= 3 && !word.Equals("may", StringComparison.OrdinalIgnoreCase)) return word is "Sep" or "Oct" or "Nov" or "Dec" or "Feb" or "Aug" or "Apr" || IsAfterPreposition(at);
        return IsCapital(at) || !(Is(at, "may") || Is(at, "march")) || (IsAfterPreposition(at) && Is(at, "may"));
    }

    /// <summary>The day of a month in digits, as an ordinal or in words: "13", "2nd", "twenty second", "the 5th".</summary>
    private bool DayNumber(int at, out int day, out int afterLast)
    {
        (day, afterLast) = (0, at);
        if (K(at) == DateWordKind.The && K(at + 1) == DateWordKind.Ordinal) at++;
        if (K(at) == DateWordKind.Number && _words[at].Digits is 1 or 2) day = V(at);
        else if (K(at) == DateWordKind.Ordinal) day = V(at);
        else if (K(at) == DateWordKind.Number && V(at) is 20 or 30 && K(at + 1) == DateWordKind.Ordinal && V(at + 1) < 10) day = V(at) + V(++at);
        else if (K(at) == DateWordKind.Number && V(at) is 20 && IsDash(at + 1) && K(at + 2) == DateWordKind.Ordinal && V(at + 2) < 10) (day, at) = (V(at) + V(at + 2), at + 2);
        afterLast = at + 1;
        if (day is < 1 or > 31) return false;
        return !(K(afterLast) is DateWordKind.Units or DateWordKind.Meridiem || Is(afterLast, "percent") || Is(afterLast, "%") || Is(afterLast, "million"));
    }

    /// <summary>Whether a token can be a year: four digits, no unit or sum.</summary>
    /// <param name="at">The token.</param>
    /// <param name="sure">Whether what stands before it calls for a year.</param>
    private bool IsYear(int at, bool sure)
    {
        if (K(at) != DateWordKind.Number || _words[at].Digits != 4) return false;
        int year = V(at);
        if (year is < FirstYear or >= AfterLastYear) return false;
        if (sure) return true;
        if (at > 0 && !IsDash(at - 1) && !Is(at - 1, "~") && (Tag(at - 1) is FineTag.Currency or FineTag.Sym || Is(at - 1, "#") || Is(at - 1, "no."))) return false;
        if (K(at + 1) is DateWordKind.Units or DateWordKind.Hundred || Is(at + 1, "%") || Is(at + 1, "percent") || Is(at + 1, "million") || Is(at + 1, "GMT")) return false;
        bool called = IsAfterPreposition(at) && !(Is(at - 1, "at") || Is(at - 1, "with") || Is(at - 1, "than") || Is(at - 1, "about"));
        if (Tag(at + 1) is FineTag.Nns && !IsCapital(at + 1)) return called && year is > 1900 and < 2100 && Is(at - 1, "in");
        return year is >= 1900 and < 2060 || (called && year is >= 1200);
    }

    /// <summary>"13 April 2025", "5 p.m.", "three years ago", "2014".</summary>
    private int NumberFirst(int at, ref TimeExpression e)
    {
        if (_words[at].Kind == DateWordKind.Number)
        {
            int dated = DayFirst(at, ref e);
            if (dated > 0) return dated;
        }

        int clock = ClockAt(at, ref e);
        if (clock > 0) return clock;
        int counted = Counted(at, ref e);
        if (counted > 0) return counted;
        if (IsYear(at, false)) return YearAlone(at, ref e);
        return YearInWords(at, ref e);
    }

    private int DayFirst(int at, ref TimeExpression e)
    {
        if (!DayNumber(at, out int day, out int next) || (at > 0 && Tag(at - 1) == FineTag.Currency)) return Fail;
        int upper = FurtherNumber(next, out int afterUpper);
        if (upper > day && MonthAfter(afterUpper) is > 0 and int month)
        {
            // "3 to 7 May": the month is told with the second day.
            (e.Shape, e.Day, e.Month) = (Shape.Calendar, day, V(month));
            var second = TimeExpression.At(afterUpper - 1);
            if (DayFirst(K(next + 1) == DateWordKind.The ? next + 2 : next + 1, ref second) > 0) (e.Year, e.YearShift) = (second.Year, second.YearShift);
            return next;
        }

        if (Is(next, "day") && Is(next + 1, "of")) next++;
        if (Is(next, "of")) next++;
        if ((IsDash(next) || Is(next, "/")) && K(next + 1) == DateWordKind.Month) next++;
        if (K(next) != DateWordKind.Month || (Is(next, "may") && !IsCapital(next) && Tag(next) == FineTag.Md)) return Fail;
        (e.Shape, e.Day, e.Month) = (Shape.Calendar, day, V(next));
        if (IsDash(next + 1) && IsYear(next + 2, true)) next++;
        return YearAfter(next + 1, ref e);
    }

    /// <summary>The number of a second day: "to 7", "and the 9th", "–12"; 0 where there is none.</summary>
    private int FurtherNumber(int at, out int afterLast)
    {
        afterLast = at;
        if (!(IsDash(at) || Is(at, "to") || Is(at, "and") || Is(at, "or") || Is(at, "through") || Is(at, "till") || Is(at, "until"))) return 0;
        return DayNumber(K(at + 1) == DateWordKind.The ? at + 2 : at + 1, out int day, out afterLast) ? day : 0;
    }

    private int MonthAfter(int at)
    {
        if (Is(at, "of")) at++;
        return K(at) == DateWordKind.Month && (IsCapital(at) || !Is(at, "may") || Is(at - 1, "of")) ? at : Fail;
    }

    /// <summary>A second day of the month just told, "May 3 to 7", "April 24 and 25": an expression of its own. The token after it.</summary>
    private int FurtherDay(int end, in TimeExpression e)
    {
        if (e.Shape != Shape.Calendar || e.Day == 0 || e.Month == 0 || K(end - 1) is DateWordKind.Month or DateWordKind.Digits) return end;
        int upper = FurtherNumber(end, out int afterLast);
        if (upper <= e.Day || MonthAfter(afterLast) > 0 || (K(end + 1) == DateWordKind.Number && Tag(afterLast) is FineTag.Nns or FineTag.Nn or FineTag.Jj or FineTag.Cd or FineTag.Currency)) return end;
        var second = e with { First = end + 1, Day = upper, Weekday = 0 };
        int last = YearAfter(afterLast, ref second);
        second.AfterLast = last;
        if (second.Year != 0 && e.Year == 0) _found[^1] = e with { Year = second.Year };
        _found.Add(second);
        return last;
    }

    /// <summary>"5/12" where a date is called for.</summary>
    private int MonthDayAt(int at, ref TimeExpression e)
    {
        bool called = at > 0 && (Is(at - 1, "on") || Is(at - 1, "from") || Is(at - 1, "since") || Is(at - 1, "until") || K(at - 1) == DateWordKind.Weekday
            || (_found.Count > 0 && _found[^1].AfterLast == at - 1 && K(at - 2) == DateWordKind.MonthDay));
        if (!called) return Fail;
        (e.Shape, e.Month, e.Day) = (Shape.Calendar, V(at) / 100, V(at) % 100);
        return at + 1;
    }

    private int YearAlone(int at, ref TimeExpression e)
    {
        (e.Shape, e.Year) = (Shape.Calendar, V(at));
        if ((IsDash(at + 1) || Is(at + 1, "/")) && K(at + 2) == DateWordKind.Month)
        {
            e.Month = V(at + 2);
            bool dayFollows = (IsDash(at + 3) || Is(at + 3, "/")) && DayNumber(at + 4, out int day, out _) && (e.Day = day) > 0;
            return dayFollows ? at + 5 : at + 3;
        }

        int after = IsPossessive(at + 1) || IsDash(at + 1) ? at + 2 : at + 1;
        if (K(at + 1) == DateWordKind.Month && !DayNumber(at + 2, out _, out _) && !IsYear(at + 2, true) && !IsAfterPreposition(at + 1))
        {
            e.Month = V(at + 1);
            return at + 2;
        }

        if (K(after) == DateWordKind.Ordinal) return QuarterAt(after, ref e) is > 0 and int quarter ? quarter : Restored(ref e, at);
        int sign = QuarterSign(after, ref e);
        return sign > 0 ? sign : at + 1;

        static int Restored(ref TimeExpression e, int at)
        {
            e.Shape = Shape.Calendar;
            return at + 1;
        }
    }

    private int YearInWords(int at, ref TimeExpression e)
    {
        if (!WordYear(at, out int year, out int end) && !(Is(at - 1, "in") && Millennium(at, out year, out end))) return Fail;
        (e.Shape, e.Year) = (Shape.Calendar, year);
        return end;
    }

    /// <summary>A year in digits or words where one is called for.</summary>
    private bool YearAt(int at, out int year, out int end)
    {
        (year, end) = (0, at + 1);
        if (!IsYear(at, true)) return K(at) == DateWordKind.Number && _words[at].Digits == 0 && (WordYear(at, out year, out end) || Millennium(at, out year, out end));
        year = V(at);
        return true;
    }

    /// <summary>"Nineteen ninety-six".</summary>
    private bool WordYear(int at, out int year, out int end)
    {
        (year, end) = (0, at);
        if (V(at) is not (18 or 19 or 20) || _words[at].Digits != 0 || K(at + 1) != DateWordKind.Number || _words[at + 1].Digits != 0) return false;
        int rest = V(at + 1), next = at + 2;
        if (rest is < 10 or > 90) return false;
        int dash = IsDash(next) ? next + 1 : next;
        if (rest >= 20 && K(dash) == DateWordKind.Number && V(dash) is > 0 and < 10 && _words[dash].Digits == 0) (rest, next) = (rest + V(dash), dash + 1);
        (year, end) = ((V(at) * 100) + rest, next);
        return true;
    }

    /// <summary>"Two thousand", "two thousand five".</summary>
    private bool Millennium(int at, out int year, out int end)
    {
        (year, end) = (2000, at + 2);
        if (V(at) != 2 || !Is(at + 1, "thousand") || K(end) is DateWordKind.Units or DateWordKind.Unit) return false;
        int rest = Is(end, "and") ? end + 1 : end;
        if (K(rest) != DateWordKind.Number || _words[rest].Digits != 0) return true;
        int after = Number(rest, out int count);
        if (after > 0 && count < 100) (year, end) = (2000 + count, after);
        return true;
    }

    /// <summary>"Tuesday", "Tuesday, April 15, 2025", "Friday of last week".</summary>
    private int WeekdayFirst(int at, ref TimeExpression e)
    {
        if (_tokens[at].Length <= 4 && !IsCapital(at)) return Fail;
        if (IsBeforeName(at) && at > 0 && _tokens[at - 1] is "The" or "the") return Fail;
        if (_tokens[at] is "Sat" or "Sun" && K(at + 1) is not (DateWordKind.Ordinal or DateWordKind.Month) && !(Is(at + 1, ",") && K(at + 2) == DateWordKind.Month)) return Fail;
        (e.Shape, e.Weekday) = (Shape.Calendar, V(at));
        int next = at + 1, comma = Is(next, ",") || IsDash(next) ? next + 1 : next;
        if (K(comma) == DateWordKind.Part && comma == next) (e.Part, comma, next) = ((DayPart)V(comma), next + 1, next + 1);
        if (Is(comma, ",")) comma++;
        if (K(comma) == DateWordKind.Digits) return InDigits(comma, ref e);
        if (K(comma) == DateWordKind.MonthDay) return MonthDayAt(comma, ref e);
        var dated = e;
        int end = K(comma) == DateWordKind.Month ? MonthFirst(comma, ref dated) : DayFirst(K(comma) == DateWordKind.The ? comma + 1 : comma, ref dated);
        if (end > 0 && dated.Day != 0)
        {
            e = dated;
            return end;
        }

        int the = K(comma) == DateWordKind.The ? comma + 1 : comma;
        bool isNumber = K(the) == DateWordKind.Ordinal && (_words[the].Digits > 0 || the > comma);
        isNumber |= K(the) == DateWordKind.Number && the > comma && K(the + 1) == DateWordKind.Ordinal;
        isNumber |= K(the) == DateWordKind.Number && the == next && _words[the].Digits is 1 or 2 && Tag(the + 1) is FineTag.Stop or FineTag.Comma;
        if (isNumber && DayNumber(the, out int number, out int afterNumber))
        {
            e.Day = number;
            return afterNumber;
        }

        int shift = Is(next, "of") ? next + 1 : next;
        if (K(shift) == DateWordKind.The) shift++;
        if (K(shift) == DateWordKind.Shift && K(shift + 1) == DateWordKind.Unit && V(shift + 1) == (int)TimeUnit.Week)
        {
            (e.Shift, e.Unit) = (V(shift), TimeUnit.Week);
            return shift + 2;
        }

        return next;
    }

    private int InDigits(int at, ref TimeExpression e)
    {
        int value = V(at);
        (e.Shape, e.Year, e.Month, e.Day) = (Shape.Calendar, value / 10000, value / 100 % 100, value % 100);
        return at + 1;
    }

    /// <summary>"1990s", "'80s".</summary>
    private int DecadeAt(int at, ref TimeExpression e)
    {
        if (at > 0 && (Tag(at - 1) == FineTag.PrpPoss || (at > 1 && Tag(at - 2) == FineTag.PrpPoss) || (IsDash(at - 1) && at > 2 && Tag(at - 3) == FineTag.PrpPoss))) return Fail;
        (e.Shape, e.Unit, e.Year) = (Shape.Decade, TimeUnit.Decade, V(at));
        return at + 1;
    }
}
