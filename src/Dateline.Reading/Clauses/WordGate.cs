namespace Dateline.Reading.Clauses;

/// <summary>Turns away most words that are not in a set by their first letter and their length, which is much faster than to look them up.</summary>
internal sealed class WordGate
{
    private const int Letters = 128;

    // Bit n of a letter is set where a word of n letters begins with it; letters beyond ASCII, and lengths from 31, share a place.
    private readonly uint[] _lengths = new uint[Letters + 1];

    /// <summary>Makes a gate for the words of a set.</summary>
    public WordGate(IEnumerable<string> words)
    {
        foreach (string word in words) _lengths[Place(word)] |= Bit(word);
    }

    /// <summary>Makes a gate for the words of a set in small letters and in capitals.</summary>
    public static WordGate IgnoringCase(IEnumerable<string> words) => new(words.SelectMany(static word => new[] { word.ToLowerInvariant(), word.ToUpperInvariant() }));

    /// <summary>Whether a word, letter by letter as it stands, may be in the set; never false for one that is.</summary>
    public bool May(ReadOnlySpan<char> word) => (_lengths[Place(word)] & Bit(word)) != 0;

    private static int Place(ReadOnlySpan<char> word) => word.Length == 0 ? Letters : Math.Min((int)word[0], Letters);

    private static uint Bit(ReadOnlySpan<char> word) => 1u << Math.Min(word.Length, 31);
}
