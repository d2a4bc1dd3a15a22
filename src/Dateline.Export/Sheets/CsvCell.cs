using System.Globalization;
using Dateline.Text;

namespace Dateline.Export.Sheets;

/// <summary>Makes values safe for spreadsheets: what a report says can be no formula, and a number stays one.</summary>
/// <remarks>
/// OWASP's rule (https://owasp.org/www-community/attacks/CSV_Injection): a text that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a carriage
/// return gets an apostrophe before it; so does one that begins with their full-width forms, or after white space.
/// </remarks>
internal static class CsvCell
{
    /// <summary>A text, on one line, its hidden characters shown.</summary>
    public static string? Of(string? text)
    {
        if (text is null) return null;
        string shown = VisibleText.OnOneLine(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return shown.Length > 0 && shown[0] is '=' or '+' or '-' or '@' or '\u2212' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' ? "'" + shown : shown;
    }

    /// <summary>Several texts in one cell.</summary>
    public static string? Of(IEnumerable<string> texts) => string.Join("; ", texts.Distinct(StringComparer.Ordinal)) is { Length: > 0 } joined ? Of(joined) : null;

    /// <summary>A number of ours, which may well be negative.</summary>
    public static string? Of(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of ours.</summary>
    public static string? Of(double? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Yes, no or not known.</summary>
    public static string? Of(bool? value) => value switch { true => "true", false => "false", null => null };
}
