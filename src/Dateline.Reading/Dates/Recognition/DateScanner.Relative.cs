using Dateline.Language.Tags;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>What is said by its distance from now or from another date.</summary>
internal sealed partial class DateScanner
{
    /// <summary>"The third quarter", "the past three months", "the year 2000", "the 13th of May", "the end of 1990".</summary>
    private int TheFirst(int at, ref TimeExpression e)
    {
        int next = at + 1;
        switch (K(next))
        {
            case DateWordKind.Ordinal: return OrdinalFirst(next, ref e);
            case DateWordKind.Shift or DateWordKind.Latest: return Shifted(next, ref e);
            case DateWordKind.Decade: return DecadeAt(next, ref e);
            case DateWordKind.Season: return SeasonAt(next, ref e);
            case DateWordKind.Fiscal: return FiscalFirst(next, ref e);
            case DateWordKind.Unit: return TheUnit(next, ref e);
            case DateWordKind.Modifier when K(next + 1) == DateWordKind.Decade: return DecadeAt(next + 1, ref e);
            case DateWordKind.Number when IsYear(next, true) && K(next + 1) == DateWordKind.Ordinal: return YearAlone(next, ref e);
            case DateWordKind.Number when K(next + 1) == DateWordKind.Units: return Counted(next, ref e);
            case DateWordKind.Number when K(next + 1) == DateWordKind.Number || IsDash(next + 1): return Counted(next, ref e) is var end && end > 0 && K(end - 1) == DateWordKind.Units ? end : Fail;
            case DateWordKind.Couple or DateWordKind.Few: return Counted(next, ref e);
            case DateWordKind.Future:
                (e.Shape, e.Shift) = (Shape.Reference, 1);
                return Tag(next) is FineTag.Nn ? next + 1 : Fail;
            default:
                if (!(Is(next, "near") || Is(next, "foreseeable")) || K(next + 1) != DateWordKind.Future) return Fail;
                (e.Shape, e.Shift) = (Shape.Reference, 1);
                return next + 2;
        }
    }

    /// <summary>"The quarter", "the year", "the day before yesterday", "the week of March 6".</summary>
    private int TheUnit(int at, ref TimeExpression e)
    {
        int compound = UnitCompound(at, ref e);
        if (compound > 0) return compound;
        int numbered = YearNumbered(at, ref e);
        if (numbered > 0) return numbered;
        var unit = (TimeUnit)V(at);
        if (unit == TimeUnit.Year && (Is(at + 1, "ended") || Is(at + 1, "ending")))
        {
            (e.Shape, e.Count, e.Unit) = (Shape.Duration, 1, unit);
            return at + 1;
        }

        if (unit < TimeUnit.Day || unit is TimeUnit.Decade or TimeUnit.Century) return Fail;
        (e.Shape, e.Unit, e.Shift, e.Anchor) = (Shape.Unit, unit, 0, unit is TimeUnit.Day or TimeUnit.Quarter ? Anchor.Text : Anchor.Report);
        if (unit == TimeUnit.Week && Is(at + 1, "after") && Is(at + 2, "next"))
        {
            e.Shift = 2;
            return at + 3;
        }

        if (Is(at + 1, "before") || Is(at + 1, "after"))
        {
            int sign = Is(at + 1, "before") ? -1 : 1;
            if (K(at + 2) == DateWordKind.Day)
            {
                (e.Shape, e.Shift) = (Shape.Day, V(at + 2) + sign);
                return at + 3;
            }

            (e.Shape, e.Shift, e.Count, e.Anchor) = (Shape.Offset, sign, 1, EndsPhrase(at + 2) ? Anchor.Text : Anchor.Following);
            return e.Anchor == Anchor.Text ? at + 2 : unit == TimeUnit.Day ? Fail : at + 1;
        }

        if (unit == TimeUnit.Week && K(at + 1) == DateWordKind.Number && _words[at + 1].Digits is 1 or 2 && V(at + 1) is > 0 and < 54) return NumberedWeek(at, ref e);
        if (unit == TimeUnit.Week && (Is(at + 1, "of") || Is(at + 1, "beginning") || Is(at + 1, "starting") || Is(at + 1, "commencing")))
        {
            int day = Is(at + 2, "on") ? at + 3 : at + 2;
            int dated = K(day) == DateWordKind.Month ? MonthFirst(day, ref e) : K(day) == DateWordKind.Number ? DayFirst(day, ref e) : Fail;
            if (dated > 0 && e.Day > 0)
            {
                e.Shape = Shape.Week;
                return dated;
            }

            (e.Shape, e.Month, e.Day) = (Shape.Unit, 0, 0);
        }

        if (Is(at + 1, "of") || Is(at + 1, "when") || (unit == TimeUnit.Day && !IsAfterPreposition(at - 1))) return Fail;
        return at + 1;
    }

    /// <summary>"Week 31", "week 3 of 2027".</summary>
    private int NumberedWeek(int at, ref TimeExpression e)
    {
        (e.Shape, e.Count, e.Unit, e.Shift) = (Shape.Week, V(at + 1), TimeUnit.Week, TimeExpression.NoShift);
        return InYear(at + 2, ref e);
    }

    /// <summary>"Third quarter", "first half of 2020", "13th of May", "first nine months", "19th century".</summary>
    private int OrdinalFirst(int at, ref TimeExpression e)
    {
        int dated = DayFirst(at, ref e);
        if (dated > 0) return dated;
        int quarter = QuarterAt(at, ref e);
        if (quarter > 0) return quarter;
        if (K(at + 1) == DateWordKind.Unit && V(at + 1) == (int)TimeUnit.Month && V(at) is > 0 and < 13 && InYear(at + 2, ref e) is var ofYear && ofYear > at + 2)
        {
            (e.Shape, e.Month) = (Shape.Calendar, V(at));
            return ofYear;
        }

        int next = IsDash(at + 1) ? at + 2 : at + 1;
        if (K(next) == DateWordKind.Unit && V(next) == (int)TimeUnit.Century)
        {
            (e.Shape, e.Unit, e.Count) = (Shape.Decade, TimeUnit.Century, V(at));
            return next + 1;
        }

        if (V(at) == 1 || V(at) == -1)
        {
            int end = Quantity(at + 1, out int count, out bool half);
            if (end > 0 && count != 0 && UnitAt(end, out var unit) is > 0 and int afterUnit && unit > TimeUnit.Hour)
            {
                (e.Shape, e.Count, e.AndHalf, e.Unit, e.Lead) = (Shape.Duration, count, half, unit, V(at) == 1 ? -1 : 1);
                return YearAfterOf(afterUnit, ref e);
            }
        }

        if (K(at + 1) == DateWordKind.Unit && V(at + 1) == (int)TimeUnit.Week && Is(at + 2, "of")) return WeekOf(at, V(at), ref e);
        if (_words[at].Digits > 0 && K(at - 1) == DateWordKind.The && (Is(at - 2, "on") || Is(at - 2, "until") || Is(at - 2, "by")) && V(at) is > 0 and < 32 && Tag(at + 1) is FineTag.Stop or FineTag.Comma)
        {
            (e.Shape, e.Day) = (Shape.Calendar, V(at));
            return at + 1;
        }

        return Fail;
    }

    /// <summary>Leaves "of 2025" to the expression that follows: both are told apart, and joined when they are resolved.</summary>
    private static int YearAfterOf(int end, ref TimeExpression e)
    {
        e.YearShift = TimeExpression.NoShift;
        return end;
    }

    private int WeekOf(int at, int number, ref TimeExpression e)
    {
        int next = K(at + 3) == DateWordKind.The ? at + 4 : at + 3;
        var inner = TimeExpression.At(e.First);
        if (K(next) != DateWordKind.Month && !IsYear(next, true)) return Fail;
        int end = K(next) == DateWordKind.Month ? MonthFirst(next, ref inner) : YearAlone(next, ref inner);
        if (end < 0 || inner.Day != 0) return Fail;
        e = inner with { Shape = Shape.Week, Count = number, Unit = TimeUnit.Week };
        return end;
    }

    /// <summary>"Third-quarter", "second half", with the year it lies in.</summary>
    private int QuarterAt(int at, ref TimeExpression e)
    {
        if (K(at) == DateWordKind.Fiscal)
        {
            e.IsFiscal = true;
            at++;
            if (IsDash(at)) at++;
        }

        if (K(at) != DateWordKind.Ordinal) return Fail;
        int next = IsDash(at + 1) ? at + 2 : at + 1;
        if (K(next) == DateWordKind.Fiscal) next++;
        bool isHalf = K(next) == DateWordKind.Half;
        if (!isHalf && (K(next) != DateWordKind.Unit || V(next) != (int)TimeUnit.Quarter) && !(Is(next, "period") && IsDash(at + 1))) return Fail;
        int number = V(at) == -1 ? (isHalf ? 2 : 4) : V(at);
        if (number > (isHalf ? 2 : 4)) return Fail;
        (e.Shape, e.Count, e.Unit) = (isHalf ? Shape.Half : Shape.Quarter, number, isHalf ? TimeUnit.Year : TimeUnit.Quarter);
        if (!isHalf) return InYear(next + 1, ref e);
        int end = InYear(next + 1, ref e);
        return end == next + 1 && e.Year == 0 && e.YearShift == TimeExpression.NoShift ? (Is(end, "of") && K(end + 1) == DateWordKind.The ? HalfOfUnit(end + 2, ref e) : Fail) : end;
    }

    private int HalfOfUnit(int at, ref TimeExpression e)
    {
        if (K(at) != DateWordKind.Unit || V(at) != (int)TimeUnit.Year) return Fail;
        e.YearShift = 0;
        return at + 1;
    }

    /// <summary>"Of 2025", "of last year", "2025", "of fiscal 2025" after a quarter, half or season.</summary>
    private int InYear(int next, ref TimeExpression e)
    {
        int at = Is(next, "of") || Is(next, "in") ? next + 1 : next;
        if (K(at) == DateWordKind.The) at++;
        if (K(at) == DateWordKind.Fiscal) (e.IsFiscal, at) = (true, at + 1);
        if (e.Year == 0 && YearAt(at, out int year, out int end)) return Set(year, ref e, end);
        if (K(at) == DateWordKind.Shift && K(at + 1) == DateWordKind.Unit && V(at + 1) == (int)TimeUnit.Year)
        {
            e.YearShift = V(at);
            return at + 2;
        }

        return next;

        static int Set(int year, ref TimeExpression e, int end)
        {
            e.Year = year;
            return end;
        }
    }

    /// <summary>"Q3", "H1", with the year after it.</summary>
    private int QuarterSign(int at, ref TimeExpression e)
    {
        if ((uint)at >= (uint)_tokens.Count || _tokens[at].Length != 2 || _tokens[at][0] is not ('Q' or 'q' or 'H') || _tokens[at][1] is < '1' or > '4') return Fail;
        bool isHalf = _tokens[at][0] == 'H';
        int number = _tokens[at][1] - '0';
        if (isHalf && number > 2) return Fail;
        (e.Shape, e.Count, e.Unit) = (isHalf ? Shape.Half : Shape.Quarter, number, isHalf ? TimeUnit.Year : TimeUnit.Quarter);
        return e.Year != 0 ? at + 1 : InYear(at + 1, ref e);
    }

    /// <summary>"Last week", "next Friday", "this year's third quarter", "past 20 years", "last night", "that day".</summary>
    private int Shifted(int at, ref TimeExpression e)
    {
        e.Shift = K(at) == DateWordKind.Latest ? -1 : V(at);
        bool byText = Is(at, "that") || Is(at, "same") || Is(at, "following") || Is(at, "previous") || Is(at, "preceding") || Is(at, "prior") || Is(at, "subsequent");
        if (byText) e.Anchor = Anchor.Text;
        if (Is(at, "last") && Tag(at) is FineTag.Vb or FineTag.Vbp) return Fail;
        int next = at + 1;
        if (Is(at, "last") && K(next) == DateWordKind.Unit && V(next) == (int)TimeUnit.Week && Is(next + 1, "of") && WeekOf(at, -1, ref e) is > 0 and int week) return week;
        if (Is(at, "that") && Is(next, "same")) next++;
        if (K(next) is DateWordKind.Shift && (Is(next, "past") || Is(next, "coming") || Is(next, "upcoming") || Is(next, "last") || Is(next, "next"))) (e.Shift, next) = (V(next), next + 1);
        switch (K(next))
        {
            case DateWordKind.Unit: return ShiftedUnit(at, next, ref e);
            case DateWordKind.Units when Is(at, "these"): return ThoseDays(next, ref e);
            case DateWordKind.Units when e.Shift != 0: return Stretch(next, next, ref e);
            case DateWordKind.Number or DateWordKind.Few or DateWordKind.Couple or DateWordKind.Half: return Stretch(next, next, ref e);
            case DateWordKind.Article when K(next + 1) is DateWordKind.Few or DateWordKind.Couple: return Stretch(next, next, ref e);
            case DateWordKind.Weekday:
                e.Anchor = Anchor.Report;
                if (Is(at, "previous")) e.Unit = TimeUnit.Week;
                if (Is(at, "upcoming") || Is(at, "coming") || Is(at + 1, "coming") || Is(at + 1, "upcoming")) (e.Shift, e.Tense) = (TimeExpression.NoShift, Tense.Future);
                return ShiftedPlace(WeekdayFirst(next, ref e), ref e);
            case DateWordKind.Month: return ShiftedPlace(MonthFirst(next, ref e), ref e);
            case DateWordKind.Season: return ShiftedSeason(next, ref e);
            case DateWordKind.Part:
                (e.Shape, e.Part) = (Shape.Day, (DayPart)V(next));
                if (e.Shift > 0) e.Anchor = Anchor.Text;
                return next + 1;
            case DateWordKind.Fiscal: return FiscalFirst(next, ref e);
            case DateWordKind.Fortnight:
                (e.Shape, e.Count, e.Unit) = (Shape.Stretch, 2, TimeUnit.Week);
                return next + 1;
            default: return ShiftAlone(at, next, ref e);
        }
    }

    private int ShiftAlone(int at, int next, ref TimeExpression e)
    {
        if (Is(at, "this") || Is(at, "last") || Is(at, "next") || Is(at, "past") || Is(at, "previous") || Is(at, "following"))
        {
            e.Anchor = Anchor.Report;
            int shift = e.Shift, feast = FeastAt(next, ref e);
            e.Shift = shift;
            if (feast > 0) return feast;
        }

        if (K(at) == DateWordKind.Latest)
        {
            (e.Shape, e.Unit, e.Shift) = (Shape.Unit, TimeUnit.Quarter, -1);
            return Is(next, "period") && Is(at - 1, "the") ? next + 1 : Fail;
        }

        if (Is(at, "current") && Tag(at) is FineTag.Jj) e.Shift = 0;
        else if (!(Is(at, "past") && Is(at - 1, "the") && Tag(at) is FineTag.Nn)) return Fail;
        e.Shape = Shape.Reference;
        return at + 1;
    }

    private int ShiftedUnit(int at, int next, ref TimeExpression e)
    {
        var unit = (TimeUnit)V(next);
        if (Is(at, "that") && Tag(at) is FineTag.In && unit != TimeUnit.Day) return Fail;
        if (IsCapital(at) && IsCapital(next) && at > _tokens.Sentences[_tokens.SentenceOf(at)]) return Fail;
        if (unit < TimeUnit.Day) return unit == TimeUnit.Hour && e.Shift != 0 ? Stretch(next, next, ref e) : Fail;
        (e.Shape, e.Unit) = (Shape.Unit, unit);
        if (unit == TimeUnit.Week && (e.Anchor == Anchor.Report || Is(at, "previous")) && WeekdayOfWeek(next + 1, ref e) is > 0 and int weekday) return weekday;
        if (unit == TimeUnit.Year && IsPossessive(next + 1))
        {
            var inner = e;
            (inner.YearShift, inner.Shift) = (e.Shift, TimeExpression.NoShift);
            int quarter = QuarterAt(next + 2, ref inner);
            if (quarter > 0)
            {
                e = inner;
                return quarter;
            }
        }

        if (Is(at, "past") || (Is(at, "last") && Is(at - 1, "the") && unit is TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century)) (e.Shape, e.Count) = (Shape.Stretch, 1);
        return next + 1;
    }

    /// <summary>A day of the week just told: "next week Monday", "last week on Friday".</summary>
    private int WeekdayOfWeek(int at, ref TimeExpression e)
    {
        if (Is(at, "on") || IsDash(at) || (Is(at, ",") && K(at + 1) == DateWordKind.Weekday && Is(at + 2, ","))) at++;
        if (K(at) != DateWordKind.Weekday || (_tokens[at].Length <= 4 && !IsCapital(at))) return Fail;
        (e.Shape, e.Weekday) = (Shape.Calendar, V(at));
        return at + 1;
    }

    private static int ShiftedPlace(int end, ref TimeExpression e)
    {
        if (e.Year != 0) e.Shift = TimeExpression.NoShift;
        return end;
    }

    private int ShiftedSeason(int at, ref TimeExpression e)
    {
        int shift = e.Shift;
        (e.Shape, e.Count) = (Shape.Season, V(at));
        e.Shift = shift;
        return at + 1;
    }

    private static int ThoseDays(int at, ref TimeExpression e)
    {
        (e.Shape, e.Shift) = (Shape.Reference, 0);
        return at + 1;
    }

    /// <summary>"Three months", "few weeks" after "past", "last" or "next".</summary>
    private int Stretch(int at, int countAt, ref TimeExpression e)
    {
        int count = TimeExpression.Vague, next = countAt;
        bool half = false;
        if (K(countAt) == DateWordKind.Unit) count = 1;
        else if (K(countAt) != DateWordKind.Units) next = Quantity(countAt, out count, out half);
        if (next < 0) return Fail;
        int end = UnitAt(next, out var unit);
        if (end < 0) return Fail;
        (e.Shape, e.Count, e.AndHalf, e.Unit) = (Shape.Stretch, count, half, unit);
        if (e.Shift == 0) e.Shape = Shape.Duration;
        if (e.Shift < 0 && Is(end, "of") && Is(countAt - 1, "last") && (IsYear(end + 1, true) || K(end + 1) is DateWordKind.Month or DateWordKind.Shift)) (e.Shape, e.Lead) = (Shape.Duration, 1);
        return at < 0 ? Fail : end;
    }
}
