namespace Dateline.Language.Inputs;

/// <summary>
/// The folded form of a word, by which the network knows it: lower case, every digit as 0, quotation marks and
/// apostrophes straight. Forms are compared by their 64-bit FNV-1a hash (Fowler, Noll, Vo).
/// </summary>
public static class WordForm
{
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    /// <summary>The longest form that is hashed whole; of a longer token only this many characters count.</summary>
    public const int MaxLength = 48;

    /// <summary>Writes the folded form of <paramref name="token"/> and gives its length.</summary>
    /// <param name="token">The token's letters.</param>
    /// <param name="folded">At least <see cref="MaxLength"/> characters.</param>
    public static int Fold(ReadOnlySpan<char> token, Span<char> folded)
    {
        int length = Math.Min(token.Length, MaxLength);
        for (int i = 0; i < length; i++) folded[i] = Fold(token[i]);
        return length;
    }

    /// <summary>The hash of a folded form; <paramref name="seed"/> keeps different uses of one form apart.</summary>
    public static ulong Hash(ReadOnlySpan<char> folded, ulong seed = 0)
    {
        ulong hash = Basis ^ (seed * Prime);
        foreach (char c in folded) hash = (hash ^ c) * Prime;
        return hash ^ (hash >> 29);
    }

    private static char Fold(char c)
    {
        if (c < 128)
        {
            if ((uint)(c - 'A') <= 'Z' - 'A') return (char)(c | 0x20);
            return (uint)(c - '0') <= 9 ? '0' : c;
        }

        return c switch
        {
            '“' or '”' or '„' or '«' or '»' or '‟' => '"',
            '‘' or '’' or '‚' or '‛' => '\'',
            '–' or '—' or '―' => '–',
            _ => char.ToLowerInvariant(c),
        };
    }
}
