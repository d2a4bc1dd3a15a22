using Dateline.Language.Tokens;

namespace Dateline.Reading.Tests;

/// <summary>Plain tokens for tests: words, marks and nothing clever.</summary>
internal static class Words
{
    /// <summary>The tokens of a text of one sentence: runs of letters, digits, hyphens and dots inside; <c>n't</c> apart; each mark alone.</summary>
    public static TokenTable Of(string text)
    {
        List<int> starts = [], ends = [];
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            while (end < text.Length && IsInner(text, end)) end++;
            if (end == at) end = at + 1;
            if (end - at > 3 && text.AsSpan(at, end - at).EndsWith("n't")) (starts, ends) = ([.. starts, at], [.. ends, end - 3]);
            if (!char.IsWhiteSpace(text[at]))
            {
                starts.Add(ends is [.., var last] && last > at ? last : at);
                ends.Add(end);
            }

            at = end;
        }

        return new(text, [.. starts], [.. ends], starts.Count, starts.Count == 0 ? [] : [0], starts.Count == 0 ? [] : [0]);
    }

    private static bool IsInner(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '-' or '.' or '\'' && at > 0 && char.IsLetterOrDigit(text[at - 1])
            && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
}
