using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Reading.Dates.Recognition;
using Dateline.Text;
using NodaTime;

namespace Dateline.Reading.Dates.Resolution;

/// <summary>Joins expressions that tell one period together: ranges, parts of a period, a distance from a date, "since".</summary>
internal static class Compounds
{
    /// <summary>The mentions with what belongs together joined.</summary>
    public static ImmutableArray<DateMention> Of(Analysis analysis, List<TimeExpression> expressions, DateMention[] single, LocalDate? report)
    {
        var mentions = ImmutableArray.CreateBuilder<DateMention>(single.Length);
        for (int i = 0; i < single.Length; i++)
        {
            DateMention? joined = i + 1 < single.Length ? Pair(analysis, expressions[i], single[i], single[i + 1], report) : null;
            if (joined is not null) i++;
            else joined = expressions[i].Lead != 0 ? Leading(analysis, expressions[i], single[i], null, report) : null;
            joined ??= Since(analysis, single[i], report);
            mentions.Add(joined ?? single[i]);
        }

        return mentions.ToImmutable();
    }

    private static DateMention? Pair(Analysis analysis, in TimeExpression e, DateMention first, DateMention second, LocalDate? report)
    {
        int gap = second.First - first.AfterLast;
        if (gap is < 0 or > 2) return null;
        var tokens = analysis.Tokens;
        var between = gap == 0 ? default : tokens[first.AfterLast];
        if (e.Lead != 0 && gap >= 1 && between is "of" or "in") return Leading(analysis, e, first, second, null);
        if (e.Shape == Shape.Duration && !e.IsAge && (gap == 1 || (gap == 2 && between is "prior")))
        {
            if (between is "before" or "prior") return Counted(analysis, e, first, second, -1);
            if (between is "after" or "from" or "following") return Counted(analysis, e, first, second, 1);
        }

        return Range(analysis, first, second, report) ?? Moment(analysis, first, second);
    }

    /// <summary>Whether two mentions are the ends of a range by the words around them.</summary>
    public static bool IsRange(Analysis analysis, DateMention first, DateMention second)
    {
        if (second.First != first.AfterLast + 1) return false;
        var between = analysis.Tokens[first.AfterLast];
        if (between is "until" or "till" or "through" or "-" or "–" or "—" or "~" or "to") return true;
        return between is "and" && first.First > 0 && analysis.Tokens[first.First - 1].Equals("between", StringComparison.OrdinalIgnoreCase);
    }

    private static DateMention? Range(Analysis analysis, DateMention first, DateMention second, LocalDate? report)
    {
        if (first.Kind != MentionKind.Date || second.Kind != MentionKind.Date || !IsRange(analysis, first, second)) return null;
        if (Bound(first, report) is not { } start || Bound(second, report) is not { } end || end.End.LastDay < start.Start.FirstDay || start == end) return null;
        var before = first.First > 0 ? analysis.Tokens[first.First - 1] : default;
        bool opened = before.Equals("from", StringComparison.OrdinalIgnoreCase) || before.Equals("between", StringComparison.OrdinalIgnoreCase);
        if (!opened && analysis.Tokens[first.AfterLast] is "to" && start.Precision is not (DatePrecision.Day or DatePrecision.Month)) return null;
        return Join(analysis, opened ? first.First - 1 : first.First, first, second, new(start.Start, end.End), $"{start.Start}/{end.End}", "date:range", MentionKind.Date);
    }

    /// <summary>The end of a range: "now" is the report's day.</summary>
    private static Period? Bound(DateMention mention, LocalDate? report) =>
        mention.Value ?? (mention.Timex is "PRESENT_REF" && report is { } day ? new Period(new PartialDate(day)) : null);

    /// <summary>A day with its time of day: "Monday at 2:30", "9 a.m. on Tuesday", "tonight at 8".</summary>
    private static DateMention? Moment(Analysis analysis, DateMention first, DateMention second)
    {
        int gap = second.First - first.AfterLast;
        bool clockLast = IsClock(second) && !IsClock(first);
        if (gap > 1 || !(clockLast || (IsClock(first) && !IsClock(second)))) return null;
        var day = clockLast ? first : second;
        var clock = clockLast ? second : first;
        if (day.Value is not { Precision: DatePrecision.Day } value || (day.Kind == MentionKind.TimeOfDay && !clockLast) || day.Timex.Contains(':', StringComparison.Ordinal)) return null;
        if (gap == 1 && !(analysis.Tokens[first.AfterLast] is "at" or "on" or ",")) return null;
        string timex = value + clock.Timex[clock.Timex.IndexOf('T', StringComparison.Ordinal)..];
        return Join(analysis, first.First, first, second, value, timex, "date:day-and-time", MentionKind.TimeOfDay);

        static bool IsClock(DateMention mention) => mention.Rule is "date:time-of-day" or "date:time-of-day-told-before" or "date:time-of-report-day";
    }

    private static DateMention? Leading(Analysis analysis, in TimeExpression e, DateMention first, DateMention? second, LocalDate? report)
    {
        if (e.Count == TimeExpression.Vague || e.Unit < TimeUnit.Day) return null;
        Period? whole = second is not null ? second.Value : report is { } day ? Whole(e, day) : null;
        if (whole is not { } of) return null;
        LocalDate start = of.Start.FirstDay, last = of.End.LastDay;
        var (from, to) = e.Lead < 0 ? (start, Plus(start, e, 1).PlusDays(-1)) : (Plus(last.PlusDays(1), e, -1), last);
        if (from < start || to > last || from > to) return null;
        var value = new Period(new PartialDate(from), new PartialDate(to));
        if (second is null) return first with { Value = value, Rule = "date:first-part-of-year", Kind = MentionKind.Date };
        return Join(analysis, first.First, first, second, value, value.ToString(), "date:part-of-period", MentionKind.Date);
    }

    /// <summary>"The first nine months" without a year are those of the report's year, or of the year before where they lie ahead.</summary>
    private static Period? Whole(in TimeExpression e, LocalDate report)
    {
        if (e.Unit is not (TimeUnit.Month or TimeUnit.Quarter)) return null;
        var end = Plus(new LocalDate(report.Year, 1, 1), e, 1);
        if (e.Lead > 0) return new(new PartialDate(report.Year - 1));
        return new(new PartialDate(end > report && e.Tense != Tense.Future ? report.Year - 1 : report.Year));
    }

    private static DateMention? Counted(Analysis analysis, in TimeExpression e, DateMention first, DateMention second, int sign)
    {
        if (e.Count == TimeExpression.Vague || second.Value is not { Precision: DatePrecision.Day } value || e.Unit < TimeUnit.Day) return null;
        var day = Plus(value.Start.FirstDay, e, sign);
        return Join(analysis, first.First, first, second, new(new PartialDate(day)), TimexText.Day(day), "date:counted-from-date-after", MentionKind.Date);
    }

    /// <summary>"Since February": from then until the report.</summary>
    private static DateMention? Since(Analysis analysis, DateMention mention, LocalDate? report)
    {
        if (report is not { } day || mention.First == 0 || mention.Value is not { } value || mention.Kind is not (MentionKind.Date or MentionKind.TimeOfDay)) return null;
        if (!analysis.Tokens[mention.First - 1].Equals("since", StringComparison.OrdinalIgnoreCase) || value.Start.FirstDay >= day) return null;
        var span = analysis.Tokens.SpanOf(mention.First - 1, mention.AfterLast);
        return mention with
        {
            First = mention.First - 1,
            Kind = MentionKind.Duration,
            Value = new Period(value.Start, new PartialDate(day)),
            Rule = "date:since",
            Evidence = mention.Evidence.SetItem(0, span),
        };
    }

    private static LocalDate Plus(LocalDate day, in TimeExpression e, int sign) => e.Unit switch
    {
        TimeUnit.Day => day.PlusDays(sign * e.Count),
        TimeUnit.Week => day.PlusWeeks(sign * e.Count),
        TimeUnit.Month => day.PlusMonths(sign * Math.Min(e.Count, 9999)),
        TimeUnit.Quarter => day.PlusMonths(sign * 3 * Math.Min(e.Count, 9999)),
        TimeUnit.Decade => day.PlusYears(sign * 10 * Math.Min(e.Count, 50)),
        _ => day.PlusYears(sign * Math.Min(e.Count, 500)),
    };

    private static DateMention Join(Analysis analysis, int start, DateMention first, DateMention second, Period value, string timex, string rule, MentionKind kind)
    {
        ImmutableArray<Span> evidence = [analysis.Tokens.SpanOf(start, second.AfterLast), .. first.Evidence.Skip(1), .. second.Evidence.Skip(1)];
        return new()
        {
            First = start,
            AfterLast = second.AfterLast,
            Kind = kind,
            Value = value,
            Rule = rule,
            Timex = timex,
            Evidence = [.. evidence.Distinct()],
            Tense = first.Tense,
        };
    }
}
