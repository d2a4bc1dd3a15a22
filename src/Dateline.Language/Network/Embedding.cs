using System.Runtime.Intrinsics;
using Dateline.Language.Inputs;

namespace Dateline.Language.Network;

/// <summary>Turns what is known of a token into numbers.</summary>
internal static unsafe class Embedding
{
    /// <summary>Writes the vector of a token's word, and behind it the sum of those of its pieces.</summary>
    public static void OfWord(NetworkModel model, TokenInputs inputs, int token, float* row)
    {
        int ww = model.WordWidth, pw = model.PieceWidth;
        int word = model.RowOf(inputs.Forms[token]);
        Spread(model.Words + ((nint)word * ww), model.WordScales[word], row, ww, add: false);
        Span<uint> pieces = stackalloc uint[TokenInputs.PiecesPerToken];
        inputs.WritePieces(token, pieces);
        for (int p = 0; p < pieces.Length; p++)
        {
            uint hash = pieces[p];
            if (hash == WordPieces.None) continue;
            uint piece = (hash >> 1) % (uint)model.PieceRows;
            Spread(model.Pieces + ((nint)piece * pw), model.PieceScales[piece], row + ww, pw, add: p > 0);
        }
    }

    /// <summary>Writes the sum of a token's circumstances, each a row of a table.</summary>
    /// <param name="table">The table, a row for each circumstance there is.</param>
    /// <param name="circumstances">The token's circumstances.</param>
    /// <param name="sum">Receives the sum.</param>
    /// <param name="width">The length of the table's rows, a multiple of <see cref="Kernel.Lane"/>.</param>
    public static void AddCircumstances(float* table, ReadOnlySpan<byte> circumstances, float* sum, int width)
    {
        float* a = table + (circumstances[0] * width), b = table + (circumstances[1] * width), c = table + (circumstances[2] * width);
        float* d = table + (circumstances[3] * width), e = table + (circumstances[4] * width);
        for (int k = 0; k < width; k += Kernel.Lane)
            (Vector512.Load(a + k) + Vector512.Load(b + k) + Vector512.Load(c + k) + Vector512.Load(d + k) + Vector512.Load(e + k)).Store(sum + k);
    }

    /// <summary>Writes, or adds, a row of small integers times its scale.</summary>
    private static void Spread(sbyte* row, float scale, float* target, int width, bool add)
    {
        var factor = Vector512.Create(scale);
        for (int k = 0; k < width; k += Kernel.Lane)
        {
            var shorts = Vector256.WidenLower(Vector128.Load(row + k).ToVector256Unsafe());
            var (low, high) = Vector256.Widen(shorts);
            var value = Vector512.ConvertToSingle(Vector512.Create(low, high)) * factor;
            (add ? value + Vector512.Load(target + k) : value).Store(target + k);
        }
    }
}
