using NodaTime;

namespace Dateline.Reading.Dates.Resolution;

/// <summary>What an expression was resolved to.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Value">When it is.</param>
/// <param name="Timex">The value in TIMEX3.</param>
/// <param name="Rule">The rule that resolved it.</param>
/// <param name="ByReport">Whether the report's date took part.</param>
/// <param name="By">The number of the mention that took part; -1 where none did.</param>
internal readonly record struct Found(MentionKind Kind, Period? Value, string Timex, string Rule, bool ByReport = false, int By = -1)
{
    public static Found Day(LocalDate day, string rule, bool byReport = true, int by = -1) =>
        new(MentionKind.Date, new Period(new PartialDate(day)), TimexText.Day(day), rule, byReport, by);

    public static Found Part(PartialDate date, string rule, bool byReport = true, int by = -1) =>
        new(MentionKind.Date, new Period(date), date.ToString(), rule, byReport, by);

    public static Found Days(LocalDate first, LocalDate last, string timex, string rule, bool byReport = true, int by = -1) =>
        new(MentionKind.Date, new Period(new PartialDate(first), new PartialDate(last)), timex, rule, byReport, by);
}
