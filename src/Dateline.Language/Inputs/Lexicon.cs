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

/// <summary>Words on lists of names, in a <see cref="FormTable"/> whose numbers are <see cref="LexiconFlags"/>.</summary>
public sealed class Lexicon(FormTable table)
{
    /// <summary>What the lists know of a folded form.</summary>
    /// <param name="form">Its hash by <see cref="WordForm.Hash"/>.</param>
    public LexiconFlags this[ulong form] => (LexiconFlags)table[form];
}
