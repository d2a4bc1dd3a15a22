using System.Runtime.Intrinsics;
using Dateline.Language.Inputs;

namespace Dateline.Language.Network;

/// <summary>Runs a network over a stretch of tokens.</summary>
internal static unsafe class Encoder
{
    /// <summary>Floats of room that <see cref="Run"/> needs for each token.</summary>
    public static int RoomPerToken(NetworkModel model) => (model.Width * (model.Layers + 1)) + (6 * model.Half);

    /// <summary>Reads tokens <paramref name="first"/> to <paramref name="end"/> (not with it).</summary>
    /// <param name="model">The network.</param>
    /// <param name="inputs">What is known of each token.</param>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token after the last.</param>
    /// <param name="room">At least <see cref="RoomPerToken"/> floats a token.</param>
    /// <returns>Addresses within <paramref name="room"/> of every layer's output, tokens by the model's width; number 0 is the input.</returns>
    public static float*[] Run(NetworkModel model, TokenInputs inputs, int first, int end, float* room)
    {
        int count = end - first;
        var outputs = new float*[model.Layers + 1];
        for (int l = 0; l <= model.Layers; l++) outputs[l] = room + ((nint)l * count * model.Width);
        float* products = room + ((nint)(model.Layers + 1) * count * model.Width);
        Embed(model, inputs, first, end, outputs[0]);
        for (int l = 0; l < model.Layers; l++)
        {
            Kernel.Multiply(outputs[l], model.Width, 1, model.LayerWeights[l], products, count, model.Width, 6 * model.Half, add: false);
            for (int d = 0; d < 2; d++)
                RecurrentLayer.Follow(products, outputs[l], model.LayerGates[l] + (d * 4 * model.Half), outputs[l + 1], count, model.Half, d == 1, null);
        }

        return outputs;
    }

    /// <summary>The scores of a head: tokens by its columns.</summary>
    public static void Score(NetworkHead head, float* layer, int width, int count, float* scores)
    {
        for (int t = 0; t < count; t++)
            new ReadOnlySpan<float>(head.Biases, head.Columns).CopyTo(new Span<float>(scores + ((nint)t * head.Columns), head.Columns));
        Kernel.Multiply(layer, width, 1, head.Weights, scores, count, width, head.Columns, add: true);
    }

    private static void Embed(NetworkModel model, TokenInputs inputs, int first, int end, float* rows)
    {
        int ww = model.WordWidth, pw = model.PieceWidth, cw = model.CircumstanceWidth;
        var divisor = new FastRemainder((uint)model.PieceRows);
        for (int i = first; i < end; i++, rows += model.Width)
        {
            int word = model.RowOf(inputs.Forms[i]);
            Spread(model.Words + ((nint)word * ww), model.WordScales[word], rows, ww, add: false);
            for (int p = 0; p < TokenInputs.PiecesPerToken; p++)
            {
                uint hash = inputs.Pieces[(i * TokenInputs.PiecesPerToken) + p];
                if (hash == WordPieces.None) continue;
                uint piece = divisor.Of(hash >> 1);
                Spread(model.Pieces + ((nint)piece * pw), model.PieceScales[piece], rows + ww, pw, add: p > 0);
            }

            float* circumstances = rows + ww + pw;
            for (int c = 0; c < TokenInputs.CircumstancesPerToken; c++)
            {
                float* from = model.Circumstances + (inputs.Circumstances[(i * TokenInputs.CircumstancesPerToken) + c] * cw);
                for (int k = 0; k < cw; k += Kernel.Lane)
                {
                    var value = Vector512.Load(from + k);
                    (c == 0 ? value : value + Vector512.Load(circumstances + k)).Store(circumstances + k);
                }
            }
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

    /// <summary>Remainders by a power of two or any other number.</summary>
    private readonly struct FastRemainder(uint divisor)
    {
        private readonly uint _mask = (divisor & (divisor - 1)) == 0 ? divisor - 1 : 0;

        public uint Of(uint value) => _mask != 0 ? value & _mask : value % divisor;
    }
}
