using System.Collections.Immutable;
using Dateline.Archive.Find;

namespace Dateline.Export.Items;

/// <summary>Finds again in a passage the words that a query asked for, to mark them.</summary>
public sealed class Hits
{
    private readonly ImmutableArray<(string[] Words, bool IsBeginning)> _phrases;

    /// <summary>Prepares the words of a query.</summary>
    public Hits(FindQuery? query) => _phrases =
    [
        .. (query?.Words ?? []).Select(phrase => (SearchWords.Of(phrase).Select(word => word.Folded).ToArray(), phrase.EndsWith('*'))).Where(phrase => phrase.Item1.Length > 0),
    ];

    /// <summary>The text in pieces, each a hit or not; together they are the text.</summary>
    public IEnumerable<(string Text, bool IsHit)> Pieces(string text)
    {
        var marked = new List<(int Start, int End)>();
        var words = SearchWords.Of(text).ToList();
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

    private static bool StandsAt(List<SearchWord> words, int at, string[] phrase, bool isBeginning)
    {
        for (int i = 0; i < phrase.Length; i++)
        {
            string word = words[at + i].Folded;
            bool fits = isBeginning && i == phrase.Length - 1 ? word.StartsWith(phrase[i], StringComparison.Ordinal) : string.Equals(word, phrase[i], StringComparison.Ordinal);
            if (!fits) return false;
        }

        return true;
    }
}
