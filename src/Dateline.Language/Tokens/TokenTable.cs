using Dateline.Text;

namespace Dateline.Language.Tokens;

/// <summary>
/// The tokens of one text as flat arrays, with the sentences and paragraphs they form. Tokens do not overlap, hold no
/// white space at their ends and stand in reading order. Every token belongs to one sentence, every sentence to one paragraph.
/// </summary>
public sealed class TokenTable
{
    // Asked for so often that they are laid out when they are first asked for; two threads that do so at once lay out the same.
    private int[]? _sentenceOf, _paragraphOf;

    /// <summary>Makes a table over arrays whose first <paramref name="count"/> places are in use.</summary>
    /// <param name="text">The text; offsets count its UTF-16 code units.</param>
    /// <param name="starts">The first code unit of each token.</param>
    /// <param name="ends">The code unit after each token.</param>
    /// <param name="count">How many tokens there are.</param>
    /// <param name="sentences">The first token of each sentence, ascending, the first 0 (empty where there is no token).</param>
    /// <param name="paragraphs">The first token of each paragraph, a subset of <paramref name="sentences"/>.</param>
    public TokenTable(string text, int[] starts, int[] ends, int count, int[] sentences, int[] paragraphs)
    {
        Text = text;
        Starts = starts;
        Ends = ends;
        Count = count;
        Sentences = sentences;
        Paragraphs = paragraphs;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The first code unit of each token; only the first <see cref="Count"/> places count.</summary>
    public int[] Starts { get; }

    /// <summary>The code unit after each token; only the first <see cref="Count"/> places count.</summary>
    public int[] Ends { get; }

    /// <summary>The number of tokens.</summary>
    public int Count { get; }

    /// <summary>The first token of each sentence.</summary>
    public int[] Sentences { get; }

    /// <summary>The first token of each paragraph.</summary>
    public int[] Paragraphs { get; }

    /// <summary>The token's letters.</summary>
    public ReadOnlySpan<char> this[int token] => Text.AsSpan(Starts[token], Ends[token] - Starts[token]);

    /// <summary>The passage from one token up to, not with, another.</summary>
    public Span SpanOf(int first, int afterLast) => new(Starts[first], Ends[afterLast - 1]);

    /// <summary>The number of the sentence that holds a token.</summary>
    public int SentenceOf(int token) => NumberAt(ref _sentenceOf, Sentences, token);

    /// <summary>The number of the paragraph that holds a token.</summary>
    public int ParagraphOf(int token) => NumberAt(ref _paragraphOf, Paragraphs, token);

    /// <summary>The token after the last one of a sentence.</summary>
    public int SentenceEnd(int sentence) => sentence + 1 < Sentences.Length ? Sentences[sentence + 1] : Count;

    /// <summary>The first token that ends after a code unit, or <see cref="Count"/> where all end before it.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Ends[middle] <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The tokens from <paramref name="first"/> up to, not with, <paramref name="afterLast"/> as a table of its own; offsets stay those of the text.</summary>
    public TokenTable Cut(int first, int afterLast)
    {
        int count = afterLast - first;
        return new(Text, Starts.AsSpan(first, count).ToArray(), Ends.AsSpan(first, count).ToArray(), count, Breaks(Sentences), Breaks(Paragraphs));

        int[] Breaks(int[] all)
        {
            int from = Array.BinarySearch(all, first);
            from = from >= 0 ? from + 1 : ~from;
            int to = Array.BinarySearch(all, afterLast);
            if (to < 0) to = ~to;
            if (count == 0) return [];
            int[] breaks = new int[Math.Max(0, to - from) + 1];
            for (int i = 1; i < breaks.Length; i++) breaks[i] = all[from + i - 1] - first;
            return breaks;
        }
    }

    private int NumberAt(ref int[]? numbers, int[] breaks, int token)
    {
        if (breaks.Length == 0 || token < 0) return -1;
        if (token >= Count) return breaks.Length - 1;
        return (numbers ??= Numbers(breaks))[token];
    }

    private int[] Numbers(int[] breaks)
    {
        int[] numbers = new int[Count];
        for (int i = 0; i < breaks.Length; i++) numbers.AsSpan(breaks[i], (i + 1 < breaks.Length ? breaks[i + 1] : Count) - breaks[i]).Fill(i);
        return numbers;
    }
}
