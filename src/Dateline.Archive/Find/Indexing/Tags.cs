using System.Globalization;
using System.Numerics;
using NodaTime;

namespace Dateline.Archive.Find.Indexing;

/// <summary>Labels, numbers and days as single words of letters and digits, for the column of tags.</summary>
/// <remarks>
/// A number is put into classes: one word for every power of two that it reaches, so that "at least 30" narrows an index down to what reaches 16. A share
/// of 1, which confidence is, is put under its tenth. A day is put under its century, decade, year and month, so that any period is a few words. What is exact is asked of tables afterwards.
/// </remarks>
internal static class Tags
{
    /// <summary>The item's time is said, and kept in a table of its own.</summary>
    public const string Dated = "dated";

    /// <summary>The item's time is longer than <see cref="MostMonths"/>.</summary>
    public const string Long = "dlong";

    /// <summary>The last year that has words of its own; later ones share its.</summary>
    public const int LastYear = 2999;

    private const int MostMonths = 36;

    /// <summary>The word for a label of a field: hyphens are left out.</summary>
    /// <param name="field">Letters that tell fields apart.</param>
    /// <param name="label">The label.</param>
    public static string Label(string field, string label) => field + label.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>The word that every item with a number of this field has.</summary>
    public static string Has(NumberField field) => string.Create(CultureInfo.InvariantCulture, $"n{(int)field}x");

    /// <summary>The words of which every item has one whose number lies from <paramref name="least"/> to <paramref name="most"/>, and others that only come near.</summary>
    public static IEnumerable<string> Within(NumberField field, double least, double most) => field is NumberField.Confidence
        ? Enumerable.Range(Tenth(least), Math.Max(0, Tenth(most) - Tenth(least)) + 1).Select(tenth => OfTenth(field, tenth))
        : [least < 1 ? Has(field) : string.Create(CultureInfo.InvariantCulture, $"n{(int)field}x{Class(least)}")];

    /// <summary>All words of a number.</summary>
    public static IEnumerable<string> Of(NumberField field, double number)
    {
        yield return Has(field);
        if (field is NumberField.Confidence) yield return OfTenth(field, Tenth(number));
        if (field is NumberField.Confidence || number < 1) yield break;
        for (int i = 0, last = Class(number); i <= last; i++) yield return string.Create(CultureInfo.InvariantCulture, $"n{(int)field}x{i}");
    }

    /// <summary>All words of a time that is said.</summary>
    public static IEnumerable<string> Of(LocalDate first, LocalDate last)
    {
        yield return Dated;
        int from = MonthOf(first), to = MonthOf(last);
        if (to - from >= MostMonths)
        {
            yield return Long;
            yield break;
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        for (int month = from; month <= to; month++)
        {
            int year = month / 12;
            foreach (string word in (ReadOnlySpan<string>)[Century(year), Decade(year), Year(year), Month(month)])
                given.Add(word);
        }

        foreach (string word in given) yield return word;
    }

    /// <summary>The words of which every time has one that shares a day with a period, and others that only come near.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, not before it.</param>
    public static IEnumerable<string> Touching(LocalDate from, LocalDate to)
    {
        yield return Long;
        int month = MonthOf(from), last = MonthOf(to);
        while (month <= last)
        {
            int step = Step(month, last);
            int year = month / 12;
            yield return step switch { 1200 => Century(year), 120 => Decade(year), 12 => Year(year), _ => Month(month) };
            month += step;
        }
    }

    private static int Tenth(double share) => (int)Math.Floor(10 * Math.Clamp(share, 0, 1));

    private static string OfTenth(NumberField field, int tenth) => string.Create(CultureInfo.InvariantCulture, $"n{(int)field}t{tenth}");

    private static int MonthOf(LocalDate day) => Math.Min((day.Year * 12) + day.Month - 1, (LastYear * 12) + 11);

    private static int Step(int month, int last)
    {
        foreach (int step in (ReadOnlySpan<int>)[1200, 120, 12])
            if (month % step == 0 && month + step - 1 <= last) return step;
        return 1;
    }

    private static string Century(int year) => string.Create(CultureInfo.InvariantCulture, $"dc{year / 100:D2}");

    private static string Decade(int year) => string.Create(CultureInfo.InvariantCulture, $"dd{year / 10:D3}");

    private static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"dy{year:D4}");

    private static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"dm{month / 12:D4}{(month % 12) + 1:D2}");

    private static int Class(double number) => Math.Min(62, number >= long.MaxValue ? 62 : BitOperations.Log2((ulong)number));
}
