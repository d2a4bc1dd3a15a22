using Dateline.Language.Tags;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>Lengths of time and what is counted by them.</summary>
internal sealed partial class DateScanner
{
    /// <summary>A count: "three", "a couple of", "several", "two and a half", "a".</summary>
    private int Quantity(int at, out int count, out bool half)
    {
        (count, half) = (0, false);
        switch (K(at))
        {
            case DateWordKind.Article:
                if (K(at + 1) is DateWordKind.Few or DateWordKind.Couple) return Quantity(at + 1, out count, out half);
                count = K(at + 1) == DateWordKind.Hundred ? V(at + 1) : 1;
                return K(at + 1) == DateWordKind.Half ? Fail : K(at + 1) == DateWordKind.Hundred ? at + 2 : at + 1;
            case DateWordKind.Couple:
                count = 2;
                return Is(at + 1, "of") ? at + 2 : at + 1;
            case DateWordKind.Few:
                count = TimeExpression.Vague;
                if (Is(at, "dozens") || Is(at, "hundreds")) return Is(at + 1, "of") ? at + 2 : Fail;
                return at + 1;
            case DateWordKind.Half:
                half = true;
                return K(at + 1) == DateWordKind.Article || IsDash(at + 1) ? at + 2 : at + 1;
            case DateWordKind.Number:
                at = Number(at, out count);
                if (at < 0) return Fail;
                if (Is(at, "1/2") || Is(at, "½")) (half, at) = (true, at + 1);
                else if (Is(at, "and") && K(at + 1) == DateWordKind.Article && K(at + 2) == DateWordKind.Half) (half, at) = (true, at + 3);
                else if (IsDash(at) && Is(at + 1, "and") && IsDash(at + 2)) (half, at) = (true, at + 6);
                return at;
            default:
                return Fail;
        }
    }

    /// <summary>A whole number in digits or words.</summary>
    private int Number(int at, out int count)
    {
        count = V(at);
        if (_words[at].Digits > 0) return K(at + 1) == DateWordKind.Hundred ? Fail : at + 1;
        int next = at + 1, dash = IsDash(next) ? next + 1 : next;
        if (count >= 20 && K(dash) == DateWordKind.Number && V(dash) is > 0 and < 10 && _words[dash].Digits == 0) (count, next) = (count + V(dash), dash + 1);
        while (K(next) == DateWordKind.Hundred) (count, next) = (count * V(next), next + 1);
        return count > 100_000 ? Fail : next;
    }

    /// <summary>"Two weeks", "three years ago", "several months later", "45 years old", "two to three days".</summary>
    private int Counted(int at, ref TimeExpression e)
    {
        if (K(at) == DateWordKind.Article && K(at + 1) == DateWordKind.Fortnight) return Suffix(at, at + 2, 2, false, TimeUnit.Week, ref e);
        if (K(at) == DateWordKind.Fortnight) return Suffix(at, at + 1, 2, false, TimeUnit.Week, ref e);
        int next = Quantity(at, out int count, out bool half);
        if (next < 0) return Fail;
        if ((Is(next, "to") || Is(next, "or") || IsDash(next)) && K(at) == DateWordKind.Number && K(next + 1) == DateWordKind.Number)
        {
            int upper = Quantity(next + 1, out _, out _);
            if (upper > 0 && UnitAt(upper, out _) > 0) next = upper;
        }

        int unitEnd = UnitAt(next, out var unit);
        if (unitEnd < 0) return Fail;
        if (K(next) == DateWordKind.Shift && unitEnd == next + 2)
        {
            if (K(next + 1) != DateWordKind.Units || V(next) == 0 || Is(next, "prior")) return Fail;
            (e.Shape, e.Count, e.AndHalf, e.Unit, e.Shift) = (Shape.Stretch, count, half, unit, V(next));
            return unitEnd;
        }

        if (unit == TimeUnit.Quarter && (K(at) is DateWordKind.Article || Is(unitEnd, "of"))) return Fail;
        if (unit == TimeUnit.Weekend || (_words[at].Digits == 4 && count is > 1800 and < 2100 && K(unitEnd - 1) == DateWordKind.Unit)) return Fail;
        if (Is(unitEnd, "and") && K(unitEnd + 1) == DateWordKind.Article && K(unitEnd + 2) == DateWordKind.Half) (half, unitEnd) = (true, unitEnd + 3);
        return Suffix(at, unitEnd, count, half, unit, ref e);
    }

    /// <summary>The unit at a token, before it a hyphen or a word that changes little ("full", "more").</summary>
    private int UnitAt(int at, out TimeUnit unit)
    {
        unit = default;
        if (IsDash(at)) at++;
        else if (K(at) is DateWordKind.Shift or DateWordKind.Fiscal || Is(at, "more") || Is(at, "full") || Is(at, "straight") || Is(at, "consecutive") || Is(at, "whole") || Is(at, "further")
            || Is(at, "additional") || Is(at, "extra") || Is(at, "long") || Is(at, "trading") || Is(at, "business") || Is(at, "working") || Is(at, "other")) at++;
        if (Is(at, "second") && !Is(at - 1, "-") && K(at - 1) is DateWordKind.Number) unit = TimeUnit.Second;
        else if (K(at) is DateWordKind.Unit or DateWordKind.Units) unit = (TimeUnit)V(at);
        else if (K(at) == DateWordKind.Fortnight) unit = TimeUnit.Week;
        else return Fail;
        return at + 1;
    }

    /// <summary>What follows a length of time and makes it a date or an age.</summary>
    private int Suffix(int first, int end, int count, bool half, TimeUnit unit, ref TimeExpression e)
    {
        (e.Shape, e.Count, e.AndHalf, e.Unit) = (Shape.Duration, count, half, unit);
        int next = IsDash(end) ? end + 1 : end;
        if (Is(next, "old") || Is(next, "olds"))
        {
            e.IsAge = true;
            return next + 1;
        }

        if (Is(next, "long") && next > end) return next + 1;
        if (Is(end, "or") && Is(end + 1, "so")) end += 2;
        if (Is(end, "ago")) return Offset(-1, Anchor.Report, end + 1, ref e);
        if (Is(end, "hence") || (Is(end, "from") && Is(end + 1, "now"))) return Offset(1, Anchor.Report, Is(end, "hence") ? end + 1 : end + 2, ref e);
        if (IsDash(end) && Is(end + 1, "ago")) return Offset(-1, Anchor.Report, end + 2, ref e);
        if (unit < TimeUnit.Day && (Is(end, "later") || Is(end, "earlier"))) return end + 1;
        if (Is(end, "earlier") || Is(end, "previously") || Is(end, "prior")) return Is(end, "prior") && Is(end + 1, "to") ? end : Offset(-1, Anchor.Text, end + 1, ref e);
        if (Is(end, "later") || Is(end, "afterwards") || Is(end, "afterward")) return Offset(1, Anchor.Text, end + 1, ref e);
        if ((Is(end, "before") || Is(end, "after")) && EndsPhrase(end + 1)) return Offset(Is(end, "before") ? -1 : 1, Anchor.Text, end + 1, ref e);
        if (first > 0 && Is(first - 1, "in") && !(Is(end, "from") || Is(end, "after") || Is(end, "before")) && count != TimeExpression.Vague && TenseFinder.At(_analysis, first, end) == Tense.Future)
        {
            return Offset(1, Anchor.Report, end, ref e);
        }

        return end;
    }

    private static int Offset(int shift, Anchor anchor, int end, ref TimeExpression e)
    {
        (e.Shape, e.Shift, e.Anchor) = (Shape.Offset, shift, anchor);
        return end;
    }

    /// <summary>Whether a preposition before a token is left without anything that it could govern.</summary>
    private bool EndsPhrase(int at) => at >= _tokens.Count || Tag(at) is FineTag.Comma or FineTag.Stop or FineTag.Colon or FineTag.CloseQuote or FineTag.In or FineTag.Cc or FineTag.CloseBracket;

    private int ArticleFirst(int at, ref TimeExpression e)
    {
        int end = Counted(at, ref e);
        if (end > 0) return end;
        return K(at + 1) is DateWordKind.Number ? Fail : UnitCompound(at + 1, ref e);
    }

    /// <summary>"Year-end", "year-earlier quarter", "weeks", "days later".</summary>
    private int UnitFirst(int at, ref TimeExpression e)
    {
        int compound = UnitCompound(at, ref e);
        if (compound > 0) return compound;
        if (K(at) == DateWordKind.Unit && V(at) == (int)TimeUnit.Week && K(at + 1) == DateWordKind.Number && _words[at + 1].Digits is 1 or 2 && V(at + 1) is > 0 and < 54) return NumberedWeek(at, ref e);
        if (K(at) == DateWordKind.Unit) return YearNumbered(at, ref e);
        var unit = (TimeUnit)V(at);
        int end = Suffix(at, at + 1, TimeExpression.Vague, false, unit, ref e);
        if (e.Shape == Shape.Offset) return end;
        if (e.IsAge || unit < TimeUnit.Hour) return Fail;
        bool called = at > 0 && (Is(at - 1, "for") || Is(at - 1, "in") || Is(at - 1, "within") || Is(at - 1, "over") || Is(at - 1, "after"));
        return called ? end : Fail;
    }

    private int YearNumbered(int at, ref TimeExpression e)
    {
        if (V(at) != (int)TimeUnit.Year || !YearAt(at + 1, out int year, out int end)) return Fail;
        (e.Shape, e.Year) = (Shape.Calendar, year);
        return end;
    }

    /// <summary>"Year-end", "year-earlier", "year-ago", with the quarter or period that follows.</summary>
    private int UnitCompound(int at, ref TimeExpression e)
    {
        if (K(at) != DateWordKind.Unit || !IsDash(at + 1)) return Fail;
        if (Is(at + 2, "end") && V(at) is (int)TimeUnit.Year or (int)TimeUnit.Month or (int)TimeUnit.Quarter)
        {
            (e.Shape, e.Unit, e.Shift, e.Modifier) = (Shape.Unit, (TimeUnit)V(at), 0, Modifier.End);
            return at + 3;
        }

        if (V(at) == (int)TimeUnit.Year && (Is(at + 2, "earlier") || Is(at + 2, "ago")))
        {
            Offset(-1, Anchor.Text, at, ref e);
            (e.Count, e.Unit) = (1, TimeUnit.Year);
            int next = at + 3;
            if (K(next) == DateWordKind.Ordinal && K(next + 1) == DateWordKind.Unit && V(next + 1) == (int)TimeUnit.Quarter) return next + 2;
            return (K(next) == DateWordKind.Unit && V(next) == (int)TimeUnit.Quarter) || Is(next, "period") ? next + 1 : next;
        }

        return Fail;
    }
}
