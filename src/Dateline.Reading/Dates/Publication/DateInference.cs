using System.Collections.Immutable;
using System.Globalization;
using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Reading.Dates.Recognition;
using Dateline.Text;
using NodaTime;

namespace Dateline.Reading.Dates.Publication;

/// <summary>
/// Works out the day of a report that nobody dated. What it says of years and ended periods sets bounds; feasts, weekdays and a
/// dateline without year strike out days. Each step that leaves fewer days is kept; one that would leave none is not believed.
/// </summary>
internal sealed class DateInference
{
    /// <summary>How many sentences from the top may tell the day's news.</summary>
    private const int LeadSentences = 4;

    /// <summary>How many years after the latest date told a report with a dateline is looked for; how many days are looked at.</summary>
    private const int DatelineYears = 3, MostDays = 1500;

    private readonly Analysis _analysis;
    private readonly List<TimeExpression> _expressions;
    private readonly ImmutableArray<DateMention> _mentions;
    private readonly ImmutableArray<DateStep>.Builder _steps = ImmutableArray.CreateBuilder<DateStep>();
    private List<LocalDate> _days = [];

    private DateInference(Analysis analysis, DateReader dates)
    {
        _analysis = analysis;
        _expressions = dates.Expressions;
        _mentions = dates.Resolve((LocalDate?)null).Mentions;
    }

    /// <summary>Works out the date of a report.</summary>
    /// <param name="analysis">The report's analysis.</param>
    /// <param name="dates">Its time expressions.</param>
    /// <param name="dateline">The day of its dateline, which lacks a year; null where there is none.</param>
    public static ReportDate Infer(Analysis analysis, DateReader dates, TimeExpression? dateline)
    {
        if (dates.Expressions.Count == 0) return ReportDate.Unknown;
        var inference = new DateInference(analysis, dates);
        if (!inference.Bound(dateline is not null)) return ReportDate.Unknown;
        if (dateline is { } line) inference.ByDateline(line);
        inference.ByWrittenWeekdays();
        inference.ByFeasts();
        inference.ByLead();
        return inference.Conclusion();
    }

    /// <summary>Sets the first and last day by the latest date or period that is told as past, and by those told as to come.</summary>
    private bool Bound(bool dateline)
    {
        DateMention? newest = null;
        LocalDate? before = null;
        Span? coming = null;
        foreach (var mention in _mentions)
        {
            if (mention.Value is not { } value || mention.Kind != MentionKind.Date || IsInQuote(mention) && mention.Tense > 0) continue;
            if (mention.Tense > 0)
            {
                if (before is null || value.End.LastDay < before) (before, coming) = (value.End.LastDay, mention.Span);
            }
            else if (newest is null || value.Start.FirstDay > newest.Value!.Value.Start.FirstDay)
            {
                newest = mention;
            }
        }

        if (newest?.Value is not { } period) return false;
        bool ended = period.Precision == DatePrecision.Period && newest.Tense < 0;
        LocalDate first = ended ? period.End.LastDay.PlusDays(1) : period.Start.FirstDay;
        var last = ended ? NextEnd(period) : dateline ? first.PlusYears(DatelineYears) : IsOpening(newest) ? first.PlusDays(7) : (LocalDate?)null;
        bool limited = before >= first && !(before >= last);
        if (limited) last = before;
        if (last is not { } end) return false;
        for (var day = first; day <= end && _days.Count < MostDays; day = day.PlusDays(1)) _days.Add(day);
        string from = ended ? $"tells a time that has ended, so the report is later than {Words(period.End.LastDay)}" : $"is the latest date told, so the report is not earlier than {Words(first)}";
        string to = limited ? $"“{Text(coming!.Value)}” is told as still to come, so it is not later than {Words(end)}"
            : ended ? $"the time after it, just as long, has not ended yet, or it would be told: not later than {Words(end)}"
            : dateline ? $"it is looked for up to {Words(end)}"
            : $"it opens the report, which is of the same week: not later than {Words(end)}";
        _steps.Add(new($"“{Text(newest.Span)}” {from}; {to}.", limited ? [newest.Span, coming!.Value] : [newest.Span], _days.Count));
        return true;
    }

    /// <summary>Whether the opening tells a day with its weekday, as news tells days of the week that it is written in; other full dates are mostly of long ago.</summary>
    private bool IsOpening(DateMention mention) => mention.Value is { Precision: DatePrecision.Day } && _analysis.Tokens.SentenceOf(mention.First) < LeadSentences + Titles()
        && _expressions.Exists(e => e.First == mention.First && e is { Weekday: not 0, Month: not 0 });

    /// <summary>The day on which the next period of the same length will have ended.</summary>
    private static LocalDate NextEnd(Period period)
    {
        LocalDate start = period.Start.FirstDay, after = period.End.LastDay.PlusDays(1);
        return start.Day == 1 && after.Day == 1
            ? after.PlusMonths(Math.Clamp(NodaTime.Period.Between(start, after, PeriodUnits.Months).Months, 1, 12)).PlusDays(-1)
            : after.PlusDays(Math.Min(365, NodaTime.Period.DaysBetween(start, after)));
    }

    private void ByDateline(TimeExpression line)
    {
        var span = _analysis.Tokens.SpanOf(line.First, line.AfterLast);
        Keep(day => day.Month == line.Month && day.Day == line.Day, $"The dateline says “{Text(span)}”.", [span]);
    }

    /// <summary>"Tuesday, April 15" without a year holds in some years only.</summary>
    private void ByWrittenWeekdays()
    {
        foreach (var e in _expressions)
        {
            if (e.Shape != Shape.Calendar || e.Year != 0 || e.Weekday == 0 || e.Month == 0 || e.Day == 0) continue;
            var span = _analysis.Tokens.SpanOf(e.First, e.AfterLast);
            Keep(day => IsNear(day, e), $"“{Text(span)}” is right only in some years, and a report tells such a day within half a year.", [span]);
        }

        static bool IsNear(LocalDate day, TimeExpression e)
        {
            for (int year = day.Year - 1; year <= day.Year + 1; year++)
            {
                if (e.Day > CalendarSystem.Iso.GetDaysInMonth(year, e.Month)) continue;
                var written = new LocalDate(year, e.Month, e.Day);
                if ((int)written.DayOfWeek == e.Weekday && Math.Abs(NodaTime.Period.DaysBetween(written, day)) <= 183) return true;
            }

            return false;
        }
    }

    /// <summary>A feast whose weekday is also named alone, of the same matter: then the feast lies in the week before the report.</summary>
    private void ByFeasts()
    {
        foreach (var e in _expressions)
        {
            if (e.Shape != Shape.Feast || e.Year != 0 || e.Tense == Recognition.Tense.Future || e.Feast!.Days != 1) continue;
            foreach (var other in _expressions)
            {
                if (!IsBareWeekday(other) || other.Tense == Recognition.Tense.Future || !TellSame(e, other, out string shared)) continue;
                if (!_days.Any(d => e.Feast.In(d.Year) is { } feast && (int)feast.DayOfWeek == other.Weekday)) continue;
                Span feastSpan = _analysis.Tokens.SpanOf(e.First, e.AfterLast), daySpan = _analysis.Tokens.SpanOf(other.First, other.AfterLast);
                Keep(
                    day => e.Feast.In(day.Year) is { } feast && (int)feast.DayOfWeek == other.Weekday && NodaTime.Period.DaysBetween(feast, day) is >= 0 and < 7,
                    $"“{Text(feastSpan)}” {FallsOn(e.Feast)} and “{Text(daySpan)}” is told of the same ({shared}): a weekday alone lies in the last seven days.",
                    [feastSpan, daySpan]);
            }
        }
    }

    private string FallsOn(Feast feast)
    {
        int[] years = [.. _days.Select(d => d.Year).Distinct()];
        return years.Length == 1 && feast.In(years[0]) is { } day ? $"is {Words(day)}" : "falls on another day every year";
    }

    /// <summary>Whether two passages stand in one sentence, or in two that share a name.</summary>
    private bool TellSame(in TimeExpression one, in TimeExpression other, out string shared)
    {
        var tokens = _analysis.Tokens;
        int first = tokens.SentenceOf(one.First), second = tokens.SentenceOf(other.First);
        shared = "the same sentence";
        if (first == second) return true;
        int least = int.MaxValue;
        for (int at = tokens.Sentences[first]; at < tokens.SentenceEnd(first); at++)
        {
            if (_analysis.FineTags[at] != FineTag.Nnp || (at >= one.First && at < one.AfterLast) || tokens[at].Length < 3) continue;
            for (int again = tokens.Sentences[second]; again < tokens.SentenceEnd(second); again++)
            {
                int distance = Math.Abs(at - one.First) + Math.Abs(again - other.First);
                if (distance >= least || !tokens[at].SequenceEqual(tokens[again])) continue;
                (least, shared) = (distance, tokens[at].ToString());
            }
        }

        return least < int.MaxValue;
    }

    private static bool IsBareWeekday(in TimeExpression e) =>
        e is { Shape: Shape.Calendar, Weekday: not 0, Year: 0, Month: 0, Day: 0, Shift: TimeExpression.NoShift };

    /// <summary>News names the weekday of what it tells first, and is of that very day; of the next one where that is named as past too.</summary>
    private void ByLead()
    {
        if (_expressions.Exists(e => e is { Weekday: not 0, Month: not 0, Year: not 0 })) return;
        int lead = _expressions.FindIndex(e => IsBareWeekday(e) && e.Tense != Recognition.Tense.Future);
        if (lead < 0 || _analysis.Tokens.SentenceOf(_expressions[lead].First) >= LeadSentences + Titles()) return;
        int next = _expressions.FindIndex(e => IsBareWeekday(e) && e.Tense == Recognition.Tense.Past && e.Weekday == (_expressions[lead].Weekday % 7) + 1);
        var day = _expressions[next < 0 ? lead : next];
        Span first = _analysis.Tokens.SpanOf(_expressions[lead].First, _expressions[lead].AfterLast), span = _analysis.Tokens.SpanOf(day.First, day.AfterLast);
        string words = next < 0
            ? $"The opening tells the news of “{Text(first)}”: a report is of the day that it tells first, a {(IsoDayOfWeek)day.Weekday}."
            : $"The opening tells the news of “{Text(first)}”, and “{Text(span)}” is told as past too: the report is of a {(IsoDayOfWeek)day.Weekday}.";
        Keep(d => (int)d.DayOfWeek == day.Weekday, words, next < 0 ? [first] : [first, span]);
    }

    /// <summary>How many sentences stand before the first full one: titles and datelines.</summary>
    private int Titles()
    {
        int count = 0;
        while (count < _analysis.Tokens.Sentences.Length && count < 4 && _analysis.FineTags[_analysis.Tokens.SentenceEnd(count) - 1] != FineTag.Stop) count++;
        return count;
    }

    private bool IsInQuote(DateMention mention) => _analysis.Marks[mention.First] is Mark.BeginContent or Mark.InContent;

    private void Keep(Func<LocalDate, bool> fits, string words, ImmutableArray<Span> evidence)
    {
        var left = _days.Where(fits).ToList();
        if (left.Count == 0 || left.Count == _days.Count) return;
        _days = left;
        _steps.Add(new(words, evidence, left.Count));
    }

    private ReportDate Conclusion()
    {
        LocalDate first = _days[0], last = _days[^1];
        PartialDate? value = _days.Count == 1 ? new PartialDate(first)
            : first.Year != last.Year ? null
            : first.Month == last.Month ? new PartialDate(first.Year, first.Month) : new PartialDate(first.Year);
        return new()
        {
            Value = value,
            Basis = DateBasis.Inferred,
            Evidence = [.. _steps.SelectMany(s => s.Evidence).Distinct()],
            Steps = _steps.ToImmutable(),
            Fitting = _days.Count is > 1 and <= ReportDate.MostFitting ? [.. _days] : [],
        };
    }

    private string Text(Span span) => span.Of(_analysis.Tokens.Text).ToString();

    private static string Words(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
