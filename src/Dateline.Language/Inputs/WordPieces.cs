namespace Dateline.Language.Inputs;

/// <summary>The pieces of a word that tell of words never seen: how it begins and ends, and the shape of its letters.</summary>
public static class WordPieces
{
    /// <summary>What stands where a word has fewer pieces than there is room for.</summary>
    public const uint None = 0;

    private const int Fixed = 9, Inner = TokenInputs.PiecesPerToken - Fixed;

    /// <summary>Writes the hashes of a token's pieces.</summary>
    /// <param name="shape">The token's <see cref="Shape"/>.</param>
    /// <param name="form">Its folded form.</param>
    /// <param name="pieces">Room for <see cref="TokenInputs.PiecesPerToken"/> hashes.</param>
    public static void Read(uint shape, ReadOnlySpan<char> form, Span<uint> pieces)
    {
        pieces.Clear();
        int length = form.Length;
        pieces[0] = shape;
        pieces[1] = Piece(form, 1);
        for (int n = 1; n <= 4 && n <= length; n++) pieces[1 + n] = Piece(form[^n..], 2 + (ulong)n);
        for (int n = 2; n <= 4 && n <= length; n++) pieces[4 + n] = Piece(form[..n], 8 + (ulong)n);
        for (int n = 0; n < Inner && n + 4 < length; n++) pieces[Fixed + n] = Piece(form.Slice(n + 1, 3), 2);
    }

    private static uint Piece(ReadOnlySpan<char> letters, ulong use) => (uint)(WordForm.Hash(letters, use) >> 16) | 1;

    /// <summary>The hash of capitals, small letters, digits and marks in order, runs cut to two, with the length's class.</summary>
    public static uint Shape(ReadOnlySpan<char> token)
    {
        Span<char> shape = stackalloc char[12];
        int length = 0;
        char last = '\0', beforeLast = '\0';
        foreach (char c in token)
        {
            char kind = char.IsAsciiDigit(c) ? '0' : char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : c;
            if (kind == last && kind == beforeLast) continue;
            (beforeLast, last) = (last, kind);
            if (length == shape.Length - 1) break;
            shape[length++] = kind;
        }

        shape[length++] = (char)('0' + Math.Min(token.Length, 12));
        return Piece(shape[..length], 7);
    }
}
