using Dateline.Reading.People;

namespace Dateline.Reading.Places;

/// <summary>
/// The form under which names of places are looked up: letters and digits only, lower case, without accents; "St.", "Mt." and "Ft." in full; no leading
/// "the". Only its hash is kept. Words are added one by one, so that longer names cost one step more, not a new start.
/// </summary>
public struct PlaceKey
{
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;
    private ulong _hash;

    /// <summary>Starts a key.</summary>
    public PlaceKey() => _hash = Basis;

    /// <summary>How many letters and digits the key holds.</summary>
    public int Length { get; private set; }

    /// <summary>The hash, its bits mixed well.</summary>
    public readonly ulong Hash
    {
        get
        {
            ulong mixed = (_hash ^ (_hash >> 29)) * 0xBF58476D1CE4E5B9;
            return mixed ^ (mixed >> 32);
        }
    }

    /// <summary>The key of a whole name.</summary>
    public static PlaceKey Of(ReadOnlySpan<char> name)
    {
        var key = new PlaceKey();
        foreach (var word in name.SplitAny(' ', '-', '‑', '‐', '–'))
        {
            if (!word.Equals(default)) key.Add(name[word]);
        }

        return key;
    }

    /// <summary>Adds a word, or a token that holds several joined by hyphens.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        int hyphen = word.IndexOfAny('-', '‐', '–');
        if (hyphen >= 0)
        {
            Add(word[..hyphen]);
            Add(word[(hyphen + 1)..]);
            return;
        }

        if (Length == 0 && word.Equals("the", StringComparison.OrdinalIgnoreCase)) return;
        if (word.Length is 2 or 3 && Full(word) is { Length: > 0 } full) word = full;
        foreach (char letter in word) AddLetter(letter);
    }

    private static ReadOnlySpan<char> Full(ReadOnlySpan<char> word)
    {
        var plain = word[^1] == '.' ? word[..^1] : word;
        return plain.Length != 2 || !char.IsUpper(plain[0]) ? default : (plain[0], char.ToLowerInvariant(plain[1])) switch
        {
            ('S', 't') => "saint",
            ('M', 't') => "mount",
            ('F', 't') => "fort",
            _ => default,
        };
    }

    private void AddLetter(char letter)
    {
        char plain = Letters.Fold(letter);
        if (plain == 'ß')
        {
            AddLetter('s');
            plain = 's';
        }
        else if (plain == 'æ')
        {
            AddLetter('a');
            plain = 'e';
        }

        if (!char.IsLetterOrDigit(plain)) return;
        _hash = (_hash ^ plain) * Prime;
        Length++;
    }
}
