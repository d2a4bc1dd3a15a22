using System.Globalization;
using System.Text;

namespace Dateline.Archive.Find;

/// <summary>A word of a text as it is looked for.</summary>
/// <param name="Start">The first code unit.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Folded">The word in small letters, without marks above or below letters.</param>
public readonly record struct SearchWord(int Start, int End, string Folded);

/// <summary>Takes texts apart into words as the index does: runs of letters and digits, with the marks that belong to letters.</summary>
public static class SearchWords
{
    /// <summary>The words of a text, in reading order.</summary>
    public static IEnumerable<SearchWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int at = 0; at < text.Length; at++)
        {
            int start = at;
            while (at < text.Length && IsPart(text[at])) at++;
            if (at > start) yield return new(start, at, Fold(text[start..at]));
        }
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word)) return word.ToLowerInvariant();
        try
        {
            return string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => !IsMark(c))).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no word that anybody looks for.
            return word;
        }
    }
}
