using Dateline.Language.Tokens;

namespace Dateline.Language;

/// <summary>Cuts long texts where little is lost.</summary>
public static class Stretch
{
    /// <summary>
    /// The end of a stretch of at most <paramref name="longest"/> tokens from <paramref name="first"/>: between paragraphs where one ends
    /// in its second half, else between sentences, else anywhere.
    /// </summary>
    public static int End(TokenTable tokens, int first, int longest)
    {
        if (tokens.Count - first <= longest) return tokens.Count;
        int end = LastBreak(tokens.Paragraphs, first + (longest / 2), first + longest);
        if (end < 0) end = LastBreak(tokens.Sentences, first, first + longest);
        return end < 0 ? first + longest : end;
    }

    private static int LastBreak(int[] breaks, int after, int upTo)
    {
        int at = Array.BinarySearch(breaks, upTo);
        if (at < 0) at = ~at - 1;
        return at >= 0 && breaks[at] > after ? breaks[at] : -1;
    }
}
