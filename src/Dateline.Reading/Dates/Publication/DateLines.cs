using Dateline.Intake;
using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Reading.Datelines;
using Dateline.Reading.Dates.Recognition;

namespace Dateline.Reading.Dates.Publication;

/// <summary>Finds where a report states its own date: in a dateline, or on a line that holds little else.</summary>
internal static class DateLines
{
    /// <summary>How many paragraphs from the top, and the most tokens that such a line has.</summary>
    private const int Top = 5, Longest = 14;

    /// <summary>The day that a report states of itself; its year may be missing ("PARIS, May 3 —"); null where none is stated.</summary>
    public static TimeExpression? Find(Report report, Analysis analysis, List<TimeExpression> expressions)
    {
        var tokens = analysis.Tokens;
        TimeExpression? withoutYear = null;
        int titleEnd = report.Title?.End ?? 0, count = tokens.Paragraphs.Length;
        for (int paragraph = 0; paragraph < count; paragraph = paragraph == Top - 1 && count > Top ? count - 1 : paragraph + 1)
        {
            int first = tokens.Paragraphs[paragraph], afterLast = paragraph + 1 < count ? tokens.Paragraphs[paragraph + 1] : tokens.Count;
            if (tokens.Starts[first] < titleEnd) continue;
            int opening = DatelineOpening.End(analysis, paragraph);
            int end = opening > first ? opening : afterLast - first <= Longest && !IsSentence(analysis, first, afterLast) ? afterLast : first;
            if (DayIn(expressions, first, end) is not { } day) continue;
            if (day.Year != 0) return day;
            if (opening > first) withoutYear ??= day;
        }

        return withoutYear;
    }

    private static TimeExpression? DayIn(List<TimeExpression> expressions, int first, int end)
    {
        TimeExpression? found = null;
        foreach (var e in expressions)
        {
            if (e.First < first) continue;
            if (e.AfterLast > end) break;
            if (e.Shape != Shape.Calendar || e.Month == 0 || e.Day == 0) continue;
            if (e.Year != 0 && e.Day > DateTime.DaysInMonth(e.Year, e.Month)) continue;
            if (found is null || (found.Value.Year == 0 && e.Year != 0)) found = e;
        }

        return found;
    }

    /// <summary>Whether a line tells something: then a date on it need not be the report's.</summary>
    private static bool IsSentence(Analysis analysis, int first, int afterLast)
    {
        for (int at = first; at < afterLast; at++)
        {
            if (analysis.FineTags[at] is FineTag.Vbz or FineTag.Vbp or FineTag.Md or FineTag.Vb) return true;
            if (analysis.FineTags[at] is FineTag.Vbd or FineTag.Vbn && !IsLabel(analysis.Tokens[at])) return true;
        }

        return false;
    }

    private static bool IsLabel(ReadOnlySpan<char> word) =>
        word.Equals("published", StringComparison.OrdinalIgnoreCase) || word.Equals("updated", StringComparison.OrdinalIgnoreCase)
        || word.Equals("posted", StringComparison.OrdinalIgnoreCase) || word.Equals("modified", StringComparison.OrdinalIgnoreCase)
        || word.Equals("written", StringComparison.OrdinalIgnoreCase) || word.Equals("issued", StringComparison.OrdinalIgnoreCase)
        || word.Equals("dated", StringComparison.OrdinalIgnoreCase) || word.Equals("released", StringComparison.OrdinalIgnoreCase);
}
