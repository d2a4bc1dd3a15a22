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
        for (int p = 0; p < TokenInputs.PiecesPerToken; p++)
        {
            uint hash = inputs.Pieces[(token * TokenInputs.PiecesPerToken) + p];
            if (hash == WordPieces.None) continue;
            uint piece = (hash >> 1) % (uint)model.PieceRows;
            Spread(model.Pieces + ((nint)piece * pw), model.PieceScales[piece], row + ww, pw, add: p > 0);
        }
    }

    /// <summary>Writes a row, if there is one, with those of a token's circumstances added, each from a table.</summary>
    /// <param name="before">What they are added to, or null.</param>
    /// <param name="table">The table, a row for each circumstance there is.</param>
    /// <param name="stride">The length of the table's rows.</param>
    /// <param name="circumstances">The token's circumstances.</param>
    /// <param name="sum">Receives the sum.</param>
    /// <param name="width">How many numbers of each row are taken, a multiple of <see cref="Kernel.Lane"/>.</param>
    public static void AddCircumstances(float* before, float* table, int stride, ReadOnlySpan<byte> circumstances, float* sum, int width)
    {
        float* a = table + (circumstances[0] * stride), b = table + (circumstances[1] * stride), c = table + (circumstances[2] * stride);
        float* d = table + (circumstances[3] * stride), e = table + (circumstances[4] * stride);
        for (int k = 0; k < width; k += Kernel.Lane)
        {
            var all = Vector512.Load(a + k) + Vector512.Load(b + k) + Vector512.Load(c + k) + Vector512.Load(d + k) + Vector512.Load(e + k);
            (before == null ? all : all + Vector512.Load(before + k)).Store(sum + k);
        }
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
