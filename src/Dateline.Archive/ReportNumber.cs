using NodaTime;

namespace Dateline.Archive;

/// <summary>
/// A report's number in its archive: numbers rise with the day of publication, so that whatever is found in the order of numbers is found
/// in the order of days. Reports without a date come first.
/// </summary>
/// <remarks>17 bits for the day, 30 from the hash of the text; where two would be alike, the later one takes the next that is free.</remarks>
/// <param name="Value">The number, from 0, below 2^47.</param>
public readonly record struct ReportNumber(long Value) : IComparable<ReportNumber>
{
    private const int HashBits = 30;
    private static readonly LocalDate FirstDay = new(1700, 1, 1);

    /// <summary>The day of publication, as far as the number holds it: null where it is not known or before 1700-01-02.</summary>
    public LocalDate? Day => Value >> HashBits is var days and > 0 ? FirstDay.PlusDays((int)days) : null;

    /// <summary>The number a report should have.</summary>
    /// <param name="published">The first day it may have been published.</param>
    /// <param name="hash">The hash of its text.</param>
    public static ReportNumber For(LocalDate? published, TextHash hash)
    {
        long days = published is { } day ? Math.Clamp(Period.DaysBetween(FirstDay, day), 0, (1 << 17) - 1) : 0;
        return new(days << HashBits | (long)(hash.First64 >> (64 - HashBits)));
    }

    /// <summary>The least number that a report of a day may have; of the days before 1700-01-02 that of the first day after.</summary>
    public static ReportNumber LeastOf(LocalDate day) => new(Math.Clamp(Period.DaysBetween(FirstDay, day), 1L, 1 << 17) << HashBits);

    public static bool operator <(ReportNumber left, ReportNumber right) => left.Value < right.Value;

    public static bool operator >(ReportNumber left, ReportNumber right) => left.Value > right.Value;

    public static bool operator <=(ReportNumber left, ReportNumber right) => left.Value <= right.Value;

    public static bool operator >=(ReportNumber left, ReportNumber right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(ReportNumber other) => Value.CompareTo(other.Value);
}
