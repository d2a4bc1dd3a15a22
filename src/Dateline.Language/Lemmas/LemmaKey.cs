using Dateline.Language.Tags;

namespace Dateline.Language.Lemmas;

/// <summary>
/// The keys of the lemma table: a hash over a word's letters from its last to its first, begun with what is asked and under
/// which tag. One walk through a word therefore gives the keys of all its endings.
/// </summary>
public static class LemmaKey
{
    /// <summary>The longest ending that has rules of its own; longer words are looked up whole.</summary>
    public const int LongestEnding = 6;

    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;

    /// <summary>The empty key of the question how a word's ending changes.</summary>
    public static uint Ending(FineTag tag) => (Basis ^ (uint)tag) * Prime;

    /// <summary>The empty key of the question which capitals a word keeps.</summary>
    public static uint Capitals(FineTag tag, CapitalShape shape) => (Basis ^ (256u + ((uint)tag * 4) + (uint)shape)) * Prime;

    /// <summary>How a word is capitalised.</summary>
    public static CapitalShape ShapeOf(ReadOnlySpan<char> form)
    {
        int capitals = 0, small = 0;
        foreach (char c in form)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
        }

        if (capitals == 0) return CapitalShape.None;
        if (capitals == 1 && char.IsUpper(form[0])) return CapitalShape.First;
        return small == 0 ? CapitalShape.All : CapitalShape.Mixed;
    }

    /// <summary>The key with one more letter before the others.</summary>
    public static uint Add(uint key, char letter) => (key ^ letter) * Prime;

    /// <summary>The key of a word that begins with the last letter added; never 0, as no key is.</summary>
    public static uint Whole(uint key) => Mix(key ^ 0x5bd1e995);

    /// <summary>The key as it stands in the table: spread over all bits and never 0.</summary>
    public static uint Mix(uint key)
    {
        key ^= key >> 16;
        key *= 0x7feb352d;
        key ^= key >> 15;
        key *= 0x846ca68b;
        key ^= key >> 16;
        return key == 0 ? 1 : key;
    }
}

/// <summary>How a word is capitalised.</summary>
public enum CapitalShape
{
    /// <summary>No capital.</summary>
    None,

    /// <summary>The first letter alone.</summary>
    First,

    /// <summary>More than one letter and none small.</summary>
    All,

    /// <summary>Capitals and small letters mixed.</summary>
    Mixed,
}
