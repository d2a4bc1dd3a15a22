namespace Dateline.Reconcile.Printings;

/// <summary>Hashes of all runs of words of a text; capitals, punctuation and white space do not count.</summary>
internal static class WordRuns
{
    private const ulong Seed = 0x9E3779B97F4A7C15;
    private const int LongestWord = 64;

    /// <summary>One hash for each run of <paramref name="length"/> words; of a shorter text one for all of it.</summary>
    public static List<uint> Hash(ReadOnlySpan<char> text, int length)
    {
        Span<ulong> window = stackalloc ulong[length];
        var hashes = new List<uint>((text.Length / 5) + 1);
        int words = 0, at = 0;
        while (NextWord(text, ref at, out ulong word))
        {
            window[words % length] = word;
            words++;
            if (words >= length) hashes.Add(Combine(window, words % length));
        }

        if (words > 0 && words < length) hashes.Add(Combine(window[..words], 0));
        return hashes;
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int at, out ulong hash)
    {
        while (at < text.Length && Lower(text[at]) == 0) at++;
        hash = Seed;
        int end = Math.Min(text.Length, at + LongestWord), start = at;
        for (; at < end && Lower(text[at]) is var letter and not 0; at++) hash = (hash ^ letter) * 0x100000001B3;
        hash = Mix(hash);
        return at > start;
    }

    // The letter or digit in lower case; 0 for anything else.
    private static uint Lower(char letter)
    {
        uint low = letter | 0x20u;
        if (low - 'a' < 26) return low;
        if ((uint)(letter - '0') < 10) return letter;
        return letter >= 0x80 && char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : 0u;
    }

    private static uint Combine(ReadOnlySpan<ulong> window, int oldest)
    {
        ulong hash = Seed;
        for (int i = 0; i < window.Length; i++) hash = Mix(hash ^ window[(oldest + i) % window.Length]);
        return (uint)(hash >> 32);
    }

    // The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
