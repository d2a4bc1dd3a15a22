using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Reading.Dates.Recognition;
using Dateline.Text;
using NodaTime;

namespace Dateline.Reading.Dates.Resolution;

/// <summary>Gives time expressions their values, in reading order: each may count from the report's day or from a date before it.</summary>
internal sealed partial class DateResolver
{
    private readonly Analysis _analysis;
    private readonly List<TimeExpression> _expressions;
    private readonly LocalDate? _report;
    private readonly ImmutableArray<Span> _evidence;
    private readonly DateMention[] _single;

    /// <summary>The last mentions that later ones may count from: a day, any date, a quarter; -1 for none yet.</summary>
    private int _lastDay = -1, _lastDate = -1, _lastQuarter = -1;

    private DateResolver(Analysis analysis, List<TimeExpression> expressions, LocalDate? report, ImmutableArray<Span> evidence)
    {
        (_analysis, _expressions, _report, _evidence) = (analysis, expressions, report, evidence);
        _single = new DateMention[expressions.Count];
    }

    /// <summary>Resolves all expressions of a report against a day of the report.</summary>
    public static DateTable Resolve(Analysis analysis, List<TimeExpression> expressions, LocalDate? report, ImmutableArray<Span> evidence)
    {
        var resolver = new DateResolver(analysis, expressions, report, evidence);
        for (int i = 0; i < expressions.Count; i++) resolver._single[i] = resolver.Mention(i);
        resolver.AlignRanges();
        resolver.DayOfClocks();
        return new(analysis, ImmutableArray.Create(resolver._single), Compounds.Of(analysis, expressions, resolver._single, report));
    }

    /// <summary>The two ends of a range that leave out the year, or the week, are told in order: "from November to March".</summary>
    private void AlignRanges()
    {
        for (int i = 0; i + 1 < _single.Length; i++)
        {
            TimeExpression one = _expressions[i], two = _expressions[i + 1];
            if (one.Shape != Shape.Calendar || two.Shape != Shape.Calendar || one.Year != 0 || !Compounds.IsRange(_analysis, _single[i], _single[i + 1])) continue;
            if (_single[i].Value is not { } start || _single[i + 1].Value is not { } end) continue;
            if (two.Month != 0 && one.Month != 0)
            {
                bool sameYear = one.Month < two.Month || (one.Month == two.Month && one.Day <= two.Day);
                int year = sameYear ? end.Start.Year : end.Start.Year - 1;
                if (start.Start.Year == year) continue;
                _single[i] = Mention(i, one with { Year = year });
            }
            else if (two is { Weekday: not 0, Month: 0, Day: 0 } && end.Start.FirstDay < start.Start.FirstDay && start.Precision == DatePrecision.Day)
            {
                var day = start.Start.FirstDay.PlusDays((two.Weekday - (int)start.Start.FirstDay.DayOfWeek + 7) % 7);
                _single[i + 1] = Mention(i + 1, two with { Year = day.Year, Month = day.Month, Day = day.Day });
            }
        }
    }

    private DateMention Mention(int i) => Mention(i, _expressions[i]);

    private DateMention Mention(int i, TimeExpression e)
    {
        var found = Resolve(e, i);
        if (e.Part != DayPart.None && found.Kind == MentionKind.Date && found.Value is { Precision: DatePrecision.Day })
            found = found with { Kind = MentionKind.TimeOfDay, Timex = found.Timex + TimexText.Part(e.Part) };
        if (e.Minute >= 0 && e.Shape != Shape.Clock && found.Value is { Precision: DatePrecision.Day })
            found = found with { Kind = MentionKind.TimeOfDay, Timex = found.Timex + TimexText.Clock(e.Minute) };
        Remember(e, found, i);
        return new()
        {
            First = e.First,
            AfterLast = e.AfterLast,
            Kind = found.Kind,
            Value = found.Value,
            Rule = found.Rule,
            Timex = found.Timex,
            Evidence = EvidenceOf(_analysis.Tokens.SpanOf(e.First, e.AfterLast), found),
            IsAge = e.IsAge,
            Tense = e.Tense switch { Recognition.Tense.Past => -1, Recognition.Tense.Future => 1, _ => 0 },
        };
    }

    private ImmutableArray<Span> EvidenceOf(Span own, in Found found)
    {
        if (found.By >= 0) return [own, _single[found.By].Span];
        return found.ByReport ? [own, .. _evidence.Where(e => e != own)] : [own];
    }

    private void Remember(in TimeExpression e, in Found found, int i)
    {
        if (e.Shape == Shape.Quarter && found.Value is { } quarter && !(_report < quarter.End.LastDay.PlusDays(-14))) _lastQuarter = i;
        if (found.Kind is not (MentionKind.Date or MentionKind.TimeOfDay) || found.Value is not { } value) return;
        _lastDate = i;
        if (value.Precision == DatePrecision.Day) _lastDay = i;
    }

    private Found Resolve(in TimeExpression e, int i) => e.Shape switch
    {
        Shape.Calendar => Calendar(e),
        Shape.Day => DayOf(e, i),
        Shape.Unit => UnitOf(e, i),
        Shape.Offset => OffsetOf(e, i),
        Shape.Quarter or Shape.Half => QuarterOf(e),
        Shape.Season => SeasonOf(e),
        Shape.Decade => DecadeOf(e),
        Shape.Week => WeekOf(e),
        Shape.Feast => FeastOf(e),
        Shape.Reference when e.Count == TimeExpression.Vague => new(MentionKind.Duration, null, TimexText.Duration(e.Count, false, e.Unit), "date:length"),
        Shape.Reference => new(MentionKind.Date, null, e.Shift < 0 ? "PAST_REF" : e.Shift == 0 ? "PRESENT_REF" : "FUTURE_REF", "date:no-place-in-the-calendar"),
        Shape.Duration => new(MentionKind.Duration, null, TimexText.Duration(e.Count, e.AndHalf, e.Unit), e.IsAge ? "date:age" : "date:length"),
        Shape.Stretch => StretchOf(e),
        Shape.Set => new(MentionKind.Recurrence, null, SetTimex(e), "date:recurrence"),
        _ => new(MentionKind.TimeOfDay, null, TimexText.Clock(e.Minute), "date:time-of-day"),
    };

    private static string SetTimex(in TimeExpression e)
    {
        if (e.Weekday != 0) return $"XXXX-WXX-{e.Weekday}";
        if (e.Month != 0) return $"XXXX-{e.Month:D2}";
        if (e.Day < 0) return $"XXXX-{TimexText.Season(-e.Day)}";
        return TimexText.Duration(e.Count, false, e.Unit);
    }

    /// <summary>Gives times of day their day: that of the nearest day of the sentence, else the report's.</summary>
    private void DayOfClocks()
    {
        for (int i = 0; i < _single.Length; i++)
        {
            if (_expressions[i].Shape != Shape.Clock) continue;
            int sentence = _analysis.Tokens.SentenceOf(_single[i].First), by = -1, least = int.MaxValue;
            for (int other = Math.Max(0, i - 3); other < Math.Min(_single.Length, i + 4); other++)
            {
                if (_single[other].Value is not { Precision: DatePrecision.Day } || _expressions[other].Shape == Shape.Clock || _analysis.Tokens.SentenceOf(_single[other].First) != sentence) continue;
                int distance = other < i ? _single[i].First - _single[other].AfterLast + 1 : _single[other].First - _single[i].AfterLast;
                if (distance < least) (by, least) = (other, distance);
            }

            if (by < 0 && _lastDay >= 0) by = LastDayBefore(i);
            Period? day = by >= 0 ? _single[by].Value : _report is { } report ? new Period(new PartialDate(report)) : null;
            if (day is not { } value) continue;
            var own = _single[i].Span;
            _single[i] = _single[i] with
            {
                Value = value,
                Timex = value + _single[i].Timex,
                Rule = by >= 0 ? "date:time-of-day-told-before" : "date:time-of-report-day",
                Evidence = by >= 0 ? [own, _single[by].Span] : [own, .. _evidence],
            };
        }
    }

    private int LastDayBefore(int i)
    {
        for (int at = i - 1; at >= 0; at--)
        {
            if (_single[at].Value is { Precision: DatePrecision.Day } && _expressions[at].Shape is Shape.Calendar or Shape.Day or Shape.Feast) return at;
        }

        return -1;
    }
}
