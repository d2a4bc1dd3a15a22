namespace Dateline.Reading.Records.Statements;

/// <summary>The regular forms of English words, for lists that name a word once ("tweet": tweets, tweeted, tweeting).</summary>
internal static class WordForms
{
    /// <summary>Whether a word, in any case, is the base word, one of its regular forms, or an irregular past of the lists' verbs.</summary>
    /// <param name="word">A word of the report; not empty.</param>
    /// <param name="basis">The base word, in lower case.</param>
    public static bool IsFormOf(ReadOnlySpan<char> word, string basis)
    {
        if (char.ToLowerInvariant(word[0]) != basis[0]) return false;
        if (Begins(word, basis))
        {
            var rest = word[basis.Length..];
            bool doubled = rest.Length > 1 && rest[0] == basis[^1] && rest[1..] is "ed" or "ing";
            return doubled || rest is "" or "s" or "es" or "d" or "ed" or "ing";
        }

        if (!Begins(word, basis.AsSpan(0, basis.Length - 1))) return IsIrregular(word, basis);
        var ending = word[(basis.Length - 1)..];
        bool regular = basis[^1] switch
        {
            'e' => ending is "ing",
            'y' => ending is "ies" or "ied",
            _ => false,
        };
        return regular || IsIrregular(word, basis);
    }

    /// <summary>Whether a word, in any case, is the noun or its regular plural.</summary>
    public static bool IsNoun(ReadOnlySpan<char> word, string basis)
    {
        if (Begins(word, basis) && word[basis.Length..] is "" or "s" or "es") return true;
        return basis[^1] is 'y' && Begins(word, basis.AsSpan(0, basis.Length - 1)) && word[(basis.Length - 1)..] is "ies";
    }

    private static bool IsIrregular(ReadOnlySpan<char> word, string basis) => basis switch
    {
        "tell" => Same(word, "told"),
        "say" => Same(word, "said"),
        "write" => Same(word, "wrote") || Same(word, "written"),
        "speak" => Same(word, "spoke") || Same(word, "spoken"),
        _ => false,
    };

    private static bool Begins(ReadOnlySpan<char> word, ReadOnlySpan<char> start) => word.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static bool Same(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
