namespace Dateline.Reading.Records.Statements;

/// <summary>The regular forms of English words, for lists that name a word once ("tweet": tweets, tweeted, tweeting).</summary>
internal static class WordForms
{
    /// <summary>Whether a word, in any case, is the base word or one of its regular forms (and "told", "said", "wrote", "spoke").</summary>
    /// <param name="word">A word of the report.</param>
    /// <param name="basis">The base word, in lower case.</param>
    public static bool IsFormOf(ReadOnlySpan<char> word, string basis)
    {
        if (Same(word, basis)) return true;
        if (Irregular(basis) is { } other && Same(word, other)) return true;
        if (word.Length <= basis.Length - 1) return false;
        return HasEnding(word, basis) || HasEnding(word, basis + basis[^1])
            || (basis[^1] is 'e' && HasEnding(word, basis[..^1]))
            || (basis[^1] is 'y' && HasEnding(word, basis[..^1] + "i"));
    }

    private static bool HasEnding(ReadOnlySpan<char> word, string stem) =>
        word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && word[stem.Length..] is ("s" or "es" or "d" or "ed" or "ing");

    private static string? Irregular(string basis) => basis switch
    {
        "tell" => "told",
        "say" => "said",
        "write" => "wrote",
        "speak" => "spoke",
        "beseech" => "besought",
        _ => null,
    };

    private static bool Same(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
