using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dateline.Archive.Find;

namespace Dateline.Export.Items;

/// <summary>Finds again in a passage the words that a query asked for, to mark them: letters and digits, marks above letters left aside as the index does.</summary>
internal sealed class Hits
{
    private readonly ImmutableArray<(string[] Words, bool IsBeginning)> _phrases;

    /// <summary>Prepares the words of a query.</summary>
    public Hits(FindQuery? query) => _phrases =
    [
        .. (query?.Words ?? []).Select(phrase => (Words(phrase).Select(word => word.Folded).ToArray(), phrase.EndsWith('*'))).Where(phrase => phrase.Item1.Length > 0),
    ];

    /// <summary>The text in pieces, each a hit or not; together they are the text.</summary>
    public IEnumerable<(string Text, bool IsHit)> Pieces(string text)
    {
        var marked = new List<(int Start, int End)>();
        var words = Words(text);
        foreach (var (phrase, isBeginning) in _phrases)
        {
            for (int i = 0; i + phrase.Length <= words.Count; i++)
            {
                if (StandsAt(words, i, phrase, isBeginning)) marked.Add((words[i].Start, words[i + phrase.Length - 1].End));
            }
        }

        int at = 0;
        foreach (var (start, end) in marked.Order())
        {
            if (start < at) continue;
            if (start > at) yield return (text[at..start], false);
            yield return (text[start..end], true);
            at = end;
        }

        if (at < text.Length) yield return (text[at..], false);
    }

    private static bool StandsAt(List<(int Start, int End, string Folded)> words, int at, string[] phrase, bool isBeginning)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            string word = words[at + i].Folded;
            bool fits = isBeginning && i == phrase.Length - 1 ? word.StartsWith(phrase[i], StringComparison.Ordinal) : string.Equals(word, phrase[i], StringComparison.Ordinal);
            if (!fits) return false;
        }

        return true;
    }

    private static List<(int Start, int End, string Folded)> Words(string text)
    {
        var words = new List<(int, int, string)>();
        for (int at = 0; at < text.Length; at++)
        {
            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || IsMark(text[at]))) at++;
            if (at > start) words.Add((start, at, Folded(text[start..at])));
        }

        return words;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static string Folded(string word)
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
