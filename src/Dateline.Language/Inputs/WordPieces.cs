namespace Dateline.Language.Inputs;

/// <summary>The pieces of a word that tell of words never seen: how it begins and ends, and the shape of its letters.</summary>
public static class WordPieces
{
    /// <summary>Writes the hashes of a token's pieces.</summary>
    /// <param name="token">The token's letters as they stand.</param>
    /// <param name="form">Its folded form.</param>
    /// <param name="pieces">Room for <see cref="TokenInputs.PiecesPerToken"/> hashes.</param>
    public static void Read(ReadOnlySpan<char> token, ReadOnlySpan<char> form, Span<uint> pieces)
    {
        pieces[0] = Piece(form[..Math.Min(2, form.Length)], 1);
        pieces[1] = Piece(form[..Math.Min(4, form.Length)], 2);
        pieces[2] = Piece(form[^Math.Min(1, form.Length)..], 3);
        pieces[3] = Piece(form[^Math.Min(2, form.Length)..], 4);
        pieces[4] = Piece(form[^Math.Min(3, form.Length)..], 5);
        pieces[5] = Piece(form, 6);
        pieces[6] = Shape(token);
    }

    private static uint Piece(ReadOnlySpan<char> letters, ulong use) => (uint)(WordForm.Hash(letters, use) >> 16);

    /// <summary>Capitals, small letters, digits and marks in order, runs cut to two, with the length's class.</summary>
    private static uint Shape(ReadOnlySpan<char> token)
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
