namespace Dateline.Reconcile.Terms;

/// <summary>Words without their endings, as far as is needed to count "floods", "flooded" and "flooding" as one.</summary>
internal static class Stem
{
    /// <summary>The longest word that counts as one.</summary>
    public const int LongestWord = 40;

    /// <summary>How many letters of a word in small letters are left.</summary>
    public static int LengthOf(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (length > 4 && word.EndsWith("ing")) length -= 3;
        else if (length > 3 && word.EndsWith("ed")) length -= 2;
        else if (length > 4 && word.EndsWith("es")) length -= 2;
        else if (length > 3 && word[^1] == 's' && word[^2] != 's') length--;
        return length > 4 && word[length - 1] == 'e' ? length - 1 : length;
    }

    /// <summary>A hash of a word's stem, the same everywhere.</summary>
    /// <param name="word">The word as it stands; at most <see cref="LongestWord"/> letters of it count.</param>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[Math.Min(word.Length, LongestWord)];
        word[..small.Length].ToLowerInvariant(small);
        // FNV-1a.
        uint hash = 2166136261;
        foreach (char letter in small[..LengthOf(small)]) hash = (hash ^ letter) * 16777619;
        return hash;
    }
}
