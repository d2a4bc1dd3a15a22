using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Dates.Recognition;

/// <summary>
/// Finds the time expressions of a text in one pass from left to right, each the longest that begins where it begins. Knows no
/// date: what it finds is as symbolic as the words are.
/// </summary>
internal sealed partial class DateScanner
{
    private const int Fail = -1;
    private readonly Analysis _analysis;
    private readonly TokenTable _tokens;
    private readonly DateWord[] _words;
    private readonly List<TimeExpression> _found = [];

    private DateScanner(Analysis analysis)
    {
        _analysis = analysis;
        _tokens = analysis.Tokens;
        _words = DateWords.Of(_tokens);
    }

    /// <summary>The time expressions of a text in reading order; they do not overlap.</summary>
    public static List<TimeExpression> Scan(Analysis analysis)
    {
        var scanner = new DateScanner(analysis);
        scanner.Run();
        return scanner._found;
    }

    private void Run()
    {
        int name = 0, last = 0;
        for (int at = 0; at < _tokens.Count;)
        {
            if (_words[at].Kind == DateWordKind.None && !MayBeginFeast(at))
            {
                at++;
                continue;
            }

            var expression = TimeExpression.At(at);
            int end = Whole(at, ref expression);
            if (end > at && Crosses(at, end)) end = Fail;
            if (end <= at || IsInName(expression.First, end, ref name, expression))
            {
                at++;
                continue;
            }

            expression.AfterLast = end;
            ExtendLeft(ref expression, last);
            if (expression.Tense == Tense.Unknown) expression.Tense = TenseFinder.At(_analysis, expression.First, end);
            _found.Add(expression);
            at = last = FurtherDay(end, expression);
        }
    }

    /// <summary>Whether an expression would reach into another sentence; a full stop of "p.m." ends none.</summary>
    private bool Crosses(int first, int end)
    {
        int next = _tokens.SentenceEnd(_tokens.SentenceOf(first));
        return end > next && K(next - 1) != DateWordKind.Meridiem && !(K(next - 1) == DateWordKind.Month && _tokens[next - 1][^1] == '.');
    }

    private bool MayBeginFeast(int at) => Feasts.MayBeginWith(_tokens[at]) || (_tokens[at].Length == 2 && _tokens[at][0] is 'Q' or 'q' or 'H' && char.IsAsciiDigit(_tokens[at][1]));

    private DateWordKind K(int at) => (uint)at < (uint)_words.Length ? _words[at].Kind : DateWordKind.None;

    private int V(int at) => _words[at].Value;

    private bool Is(int at, string word) => (uint)at < (uint)_tokens.Count && _tokens[at].Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsDash(int at) => (uint)at < (uint)_tokens.Count && _tokens[at] is "-" or "–" or "—";

    private bool IsPossessive(int at) => (uint)at < (uint)_tokens.Count && _tokens[at] is "'s" or "’s";

    private bool IsCapital(int at) => char.IsUpper(_tokens[at][0]);

    private FineTag Tag(int at) => (uint)at < (uint)_tokens.Count ? _analysis.FineTags[at] : FineTag.Stop;

    /// <summary>An expression with what stands before it: "early", "the end of".</summary>
    private int Whole(int at, ref TimeExpression e)
    {
        int start = at;
        if (K(at) == DateWordKind.The && K(at + 1) is DateWordKind.Modifier or DateWordKind.Edge) at++;
        if (K(at) == DateWordKind.Modifier) return Modified(at, ref e);
        if (K(at) == DateWordKind.Edge) return AtEdge(at, ref e);
        int end = Core(start, ref e);
        if (end > start && _words[start].Mid) e.Modifier = Modifier.Middle;
        return end;
    }

    private int Modified(int at, ref TimeExpression e)
    {
        int value = V(at), next = at + 1;
        if (value <= 3 && (IsDash(next) || Is(next, "in") || Is(next, "on"))) next++;
        if (K(next) is DateWordKind.Reference or DateWordKind.Frequency or DateWordKind.Every or DateWordKind.Modifier) return Fail;
        if (value > 3 && K(next) is not (DateWordKind.Shift or DateWordKind.Day or DateWordKind.The or DateWordKind.Weekday)) return Fail;
        int end = Core(next, ref e);
        if (end <= next || e.Shape is Shape.Duration or Shape.Stretch or Shape.Set or Shape.Reference || e.Lead != 0) return Fail;
        if (e.Shape == Shape.Quarter && value > 3) return Fail;
        e.Modifier = value switch { 1 => Modifier.Start, 2 => Modifier.Middle, 3 => Modifier.End, _ => Modifier.None };
        return end;
    }

    private int AtEdge(int at, ref TimeExpression e)
    {
        if (!Is(at + 1, "of")) return Fail;
        int end = Core(at + 2, ref e);
        if (end < 0 || e.Shape is not (Shape.Calendar or Shape.Unit or Shape.Quarter or Shape.Season or Shape.Decade or Shape.Half or Shape.Feast)) return Fail;
        e.Modifier = V(at) switch { 1 => Modifier.Start, 2 => Modifier.Middle, _ => Modifier.End };
        return end;
    }

    private int Core(int at, ref TimeExpression e)
    {
        int end = Place(at, ref e);
        if (end < 0) end = FeastAt(at, ref e);
        if (end > 0 && e.Shape == Shape.Reference && Is(at, "now") && Is(at - 1, "right")) e.First = at - 1;
        return end < 0 ? Fail : PartAfter(end, ref e);
    }

    private int Place(int at, ref TimeExpression e)
    {
        switch (K(at))
        {
            case DateWordKind.Month: return MonthFirst(at, ref e);
            case DateWordKind.Weekday: return WeekdayFirst(at, ref e);
            case DateWordKind.Weekdays: return WeekdaySet(at, ref e);
            case DateWordKind.Digits: return InDigits(at, ref e);
            case DateWordKind.MonthDay: return MonthDayAt(at, ref e);
            case DateWordKind.Decade: return DecadeAt(at, ref e);
            case DateWordKind.Number or DateWordKind.Clock: return NumberFirst(at, ref e);
            case DateWordKind.Ordinal: return OrdinalFirst(at, ref e);
            case DateWordKind.Few or DateWordKind.Couple or DateWordKind.Fortnight: return Counted(at, ref e);
            case DateWordKind.Article: return ArticleFirst(at, ref e);
            case DateWordKind.Half: return ClockAt(at, ref e) is > 0 and int clock ? clock : Counted(at, ref e);
            case DateWordKind.The: return TheFirst(at, ref e);
            case DateWordKind.Shift or DateWordKind.Latest: return Shifted(at, ref e);
            case DateWordKind.Day: return DayAt(at, ref e);
            case DateWordKind.Night: return Tonight(at, ref e);
            case DateWordKind.Noon or DateWordKind.Part: return ClockAt(at, ref e);
            case DateWordKind.Season: return SeasonAt(at, ref e);
            case DateWordKind.Fiscal: return FiscalFirst(at, ref e);
            case DateWordKind.Unit or DateWordKind.Units: return UnitFirst(at, ref e);
            case DateWordKind.Reference: return ReferenceAt(at, ref e);
            case DateWordKind.Frequency: return FrequencyAt(at, ref e);
            case DateWordKind.Every: return EveryFirst(at, ref e);
            default: return _tokens[at].Length == 2 ? QuarterSign(at, ref e) : Fail;
        }
    }

    /// <summary>A part of the day after a day: "Friday morning", "yesterday evening".</summary>
    private int PartAfter(int end, ref TimeExpression e)
    {
        bool isDay = e.Shape == Shape.Day || (e.Shape == Shape.Calendar && (e.Day != 0 || e.Weekday != 0)) || (e.Shape == Shape.Feast && e.Feast!.Days == 1);
        if (!isDay || e.Part != DayPart.None || e.Minute >= 0) return end;
        int at = K(end) == DateWordKind.Modifier && V(end) <= 3 ? end + 1 : end;
        if (at > end && IsDash(at)) at++;
        if (K(at) != DateWordKind.Part) return end;
        e.Part = (DayPart)V(at);
        return at + 1;
    }

    /// <summary>Takes in what bounds a length of time: "more than", "at least", "nearly".</summary>
    private void ExtendLeft(ref TimeExpression e, int last)
    {
        if (e.Shape is not (Shape.Duration or Shape.Offset or Shape.Stretch) || e.Count == TimeExpression.Vague || e.IsAge) return;
        int before = e.First - 1;
        if (before < last) return;
        if (K(before) == DateWordKind.About) e.First = before;
        else if (before > last && ((Is(before, "than") && (Is(before - 1, "more") || Is(before - 1, "less") || Is(before - 1, "fewer")))
            || (Is(before - 1, "at") && (Is(before, "least") || Is(before, "most"))) || (Is(before - 1, "up") && Is(before, "to")))) e.First = before - 1;
    }

    /// <summary>Whether the expression is part of a longer name, or a name of its own that is none of a time.</summary>
    private bool IsInName(int first, int end, ref int name, in TimeExpression e)
    {
        var names = _analysis.Names;
        while (name < names.Length && names[name].AfterLast <= first) name++;
        for (int at = name; at < names.Length && names[at].First < end; at++)
        {
            var found = names[at];
            bool partOf = found.First < first || found.AfterLast > end;
            bool loose = e.Shape is Shape.Duration or Shape.Unit || (e.Shape == Shape.Calendar && e is { Day: 0, Year: 0, Weekday: 0 });
            if (found.Kind is NameKind.Other or NameKind.Group)
            {
                if (partOf && loose) return true;
                continue;
            }

            // A weekday that ends a name is rather a day that the name was run into.
            if (found.AfterLast == end && e is { Shape: Shape.Calendar, Weekday: not 0 } && end - first == 1) continue;
            if (partOf) return true;
            if (found.Kind == NameKind.Person && e.Shape == Shape.Calendar && e is { Day: 0, Year: 0, Weekday: 0 } && !IsAfterPreposition(first)) return true;
        }

        return false;
    }

    private bool IsAfterPreposition(int at) => at > 0 && _analysis.FineTags[at - 1] is FineTag.In or FineTag.To;
}
