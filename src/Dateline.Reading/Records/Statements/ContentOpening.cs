using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Looks at how a content begins, where the cue alone leaves open what is done ("asked whether", "asked them to").</summary>
internal static class ContentOpening
{
    private const int Window = 5;

    private static readonly string[] ClauseWords =
    [
        "that", "he", "she", "it", "they", "we", "is", "are", "was", "were", "has", "have", "had",
        "will", "would", "can", "could", "should", "must",
    ];

    /// <summary>
    /// Where the content begins with the words: several at its very beginning (after "that"), a single one among its first
    /// five tokens, before a clause or a quote begins. Null where it does not.
    /// </summary>
    /// <param name="tokens">The tokens of the report.</param>
    /// <param name="content">The first piece of the content.</param>
    /// <param name="words">Lower-case words, parted by single spaces.</param>
    public static Span? Find(TokenTable tokens, Span content, string words)
    {
        int from = tokens.TokenAt(content.Start);
        if (from < tokens.Count && Is(tokens, from, "that"))
        {
            if (!words.Contains(' ', StringComparison.Ordinal)) return null;
            from++;
        }

        int last = words.Contains(' ', StringComparison.Ordinal) ? from : from + Window - 1;
        for (int at = from; at <= last && at < tokens.Count && tokens.Starts[at] < content.End; at++)
        {
            if (Ends(tokens, at, words) is { } after && tokens.Ends[after - 1] <= content.End) return tokens.SpanOf(at, after);
            if (BeginsClause(tokens, at)) return null;
        }

        return null;
    }

    private static int? Ends(TokenTable tokens, int at, string words)
    {
        foreach (Range part in words.AsSpan().Split(' '))
        {
            if (at >= tokens.Count || !Is(tokens, at, words.AsSpan(part))) return null;
            at++;
        }

        return at;
    }

    private static bool BeginsClause(TokenTable tokens, int at)
    {
        if (tokens[at] is ['“' or '"' or '‘' or '`' or '\'', ..] or "I") return true;
        foreach (string word in ClauseWords)
        {
            if (Is(tokens, at, word)) return true;
        }

        return false;
    }

    private static bool Is(TokenTable tokens, int token, ReadOnlySpan<char> word) =>
        tokens[token].Equals(word, StringComparison.OrdinalIgnoreCase);
}
