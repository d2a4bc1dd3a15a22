namespace Dateline.Language.Inputs;

/// <summary>What lists of names know of a word.</summary>
[Flags]
public enum LexiconFlags : uint
{
    /// <summary>It is on no list.</summary>
    None = 0,

    /// <summary>A given name.</summary>
    GivenName = 1,

    /// <summary>A surname.</summary>
    Surname = 2,

    /// <summary>A city's whole name.</summary>
    City = 4,

    /// <summary>A word of a city's name of several words.</summary>
    CityPart = 8,

    /// <summary>A word of a country's name.</summary>
    Country = 16,

    /// <summary>A word for the people of a country.</summary>
    Demonym = 32,
}

/// <summary>
/// Words on lists of names, by the hash of their folded form: an open table of (fingerprint, flags) pairs of uint32 whose number is a power of two, in
/// place in the model file. A word that is on no list is taken for one that is with a chance of about one in four thousand million.
/// </summary>
public sealed unsafe class Lexicon
{
    private readonly uint* _pairs;
    private readonly uint _mask;

    /// <summary>Reads a table in place.</summary>
    /// <param name="pairs">The pairs; they must outlive the lexicon and stay where they are.</param>
    /// <param name="count">How many pairs there are, a power of two; at least one is empty (flags 0).</param>
    public Lexicon(uint* pairs, int count)
    {
        if (count <= 0 || (count & (count - 1)) != 0) throw new ArgumentException("The number of pairs must be a power of two.", nameof(count));
        _pairs = pairs;
        _mask = (uint)count - 1;
    }

    /// <summary>The part of a form's hash that tells forms of one slot apart.</summary>
    public static uint Fingerprint(ulong form) => (uint)(form >> 32);

    /// <summary>What the lists know of a folded form.</summary>
    /// <param name="form">Its hash by <see cref="WordForm.Hash"/>.</param>
    public LexiconFlags this[ulong form]
    {
        get
        {
            uint print = Fingerprint(form);
            for (uint slot = (uint)form & _mask; ; slot = (slot + 1) & _mask)
            {
                uint flags = _pairs[(2 * slot) + 1];
                if (flags == 0 || _pairs[2 * slot] == print) return (LexiconFlags)flags;
            }
        }
    }

    /// <summary>Lays entries out as a table of twice as many pairs or more.</summary>
    public static uint[] Lay(IReadOnlyCollection<KeyValuePair<ulong, uint>> entries)
    {
        uint slots = System.Numerics.BitOperations.RoundUpToPowerOf2(((uint)entries.Count * 2) + 1);
        var pairs = GC.AllocateArray<uint>((int)(2 * slots), pinned: true);
        foreach (var (form, value) in entries)
        {
            uint slot = (uint)form & (slots - 1);
            while (pairs[(2 * slot) + 1] != 0) slot = (slot + 1) & (slots - 1);
            pairs[2 * slot] = Fingerprint(form);
            pairs[(2 * slot) + 1] = value;
        }

        return pairs;
    }
}
