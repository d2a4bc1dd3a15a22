using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Reading.Quantities;

/// <summary>Finds the words that bound a number: the table <c>bounds.tsv</c>.</summary>
internal static class BoundWords
{
    private static readonly PhraseTable<string> Leading = new(Of("before"), backward: true);
    private static readonly PhraseTable<string> Trailing = new(Of("after"));

    /// <summary>The first token of the words before a number that bound it, or the number's own first token; the bound where they tell one.</summary>
    public static int Before(Analysis analysis, int number, bool isTime, ref Bound? bound)
    {
        var tokens = analysis.Tokens;
        int first = number;
        for (int round = 0; round < 2; round++)
        {
            int length = Leading.Backward(tokens, first - 1, out string? label);
            if (length == 0 || !Binds(analysis, first - length, first - 1, isTime)) return first;
            if (tokens.SentenceOf(first - length) != tokens.SentenceOf(number)) return first;
            first -= length;
            bound ??= label is "exact" ? null : Parse(label!);
        }

        return first;
    }

    /// <summary>The token after the words behind a number that bound it, or <paramref name="end"/> itself.</summary>
    public static int After(TokenTable tokens, int end, ref Bound? bound)
    {
        int length = Trailing.Forward(tokens, end, out string? label);
        if (length == 0) return end;
        if (tokens[end] is "-" or "+" && tokens.Starts[end] != tokens.Ends[end - 1]) return end;
        if (tokens[end] is "odd" or "plus" && end + 1 < tokens.Count && char.IsDigit(tokens[end + 1][0])) return end;
        bound = Parse(label!);
        return end + length;
    }

    /// <summary>Whether the words mean a bound here: "over two years" is a time, "took over two firms" a verb, "talk about two men" a topic.</summary>
    private static bool Binds(Analysis analysis, int first, int last, bool isTime)
    {
        var tokens = analysis.Tokens;
        if (analysis.FineTags[last] == FineTag.Rp) return false;
        if (first != last) return true;
        if (tokens[last] is "over" or "around" && isTime) return first > 0 && analysis.FineTags[first - 1] is FineTag.In or FineTag.Vbd or FineTag.Vbz;
        if (tokens[last] is "about") return first == 0 || !IsTopic(tokens[first - 1]);
        return true;
    }

    private static bool IsTopic(ReadOnlySpan<char> word) => word is "talk" or "talks" or "talked" or "talking" or "ask" or "asked" or "asks" or "know"
        or "knows" or "knew" or "think" or "thought" or "worried" or "worry" or "concerned" or "concerns" or "concern" or "information"
        or "questions" or "story" or "stories" or "book" or "spoke" or "speak" or "speaking" or "news" or "writes" or "wrote" or "something" or "what";

    private static Bound Parse(string label) => label switch
    {
        "at-least" => Bound.AtLeast,
        "at-most" => Bound.AtMost,
        "about" => Bound.About,
        _ => Bound.Exact,
    };

    private static IEnumerable<(string, string)> Of(string side) => QuantityLines.Read("bounds.tsv", 3).Where(l => string.Equals(l[0], side, StringComparison.Ordinal)).Select(l => (l[2], l[1]));
}
