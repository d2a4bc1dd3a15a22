using System.Runtime.Intrinsics;
using Dateline.Language.Inputs;

namespace Dateline.Language.Network;

/// <summary>Runs a network over a stretch of tokens.</summary>
internal sealed unsafe class Encoder
{
    // So many tokens' products are made and followed at a time: they, and the activations they are made of, stay in the fastest memory.
    private const int Chunk = 10 * ByteKernel.Tile;

    private readonly NetworkModel _model;
    private readonly int _count;
    private readonly float* _products, _states, _scores, _scales;
    private readonly float*[] _values;
    private readonly byte* _rounded;

    private Encoder(NetworkModel model, Workspace workspace, int count)
    {
        (_model, _count) = (model, count);
        int padded = Padded(count), most = model.Heads.Max(static head => head.Columns);
        nint activations = (nint)padded * model.Width;
        nint floats = (2 * activations) + (Chunk * 3 * model.Half) + model.Half + ((nint)padded * most) + ((model.Layers + 1) * (nint)padded);
        float* room = workspace.Room(floats + ((model.Layers + 1) * activations / sizeof(float)));
        _values = [room, room + activations];
        _products = room + (2 * activations);
        _states = _products + (Chunk * 3 * model.Half);
        _scores = _states + model.Half;
        _scales = _scores + ((nint)padded * most);
        _rounded = (byte*)(_scales + ((model.Layers + 1) * (nint)padded));
    }

    /// <summary>Reads tokens <paramref name="first"/> to <paramref name="end"/> (not with it).</summary>
    /// <param name="model">The network.</param>
    /// <param name="inputs">What is known of each token.</param>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token after the last.</param>
    /// <param name="workspace">Room, which belongs to what is returned as long as that is used.</param>
    public static Encoder Run(NetworkModel model, TokenInputs inputs, int first, int end, Workspace workspace)
    {
        var encoder = new Encoder(model, workspace, end - first);
        Embed(model, inputs, first, end, encoder._values[0]);
        encoder.Round(0);
        for (int layer = 0; layer < model.Layers; layer++)
        {
            encoder.Follow(layer, backward: false);
            encoder.Follow(layer, backward: true);
            encoder.Round(layer + 1);
        }

        return encoder;
    }

    /// <summary>The scores of a head: tokens by its columns. They stand until the next are asked for.</summary>
    public float* Score(NetworkHead head)
    {
        ByteKernel.Multiply(Rounded(head.Layer), Scales(head.Layer), _count, head.Weights, 0, head.Columns, head.Biases, _scores);
        return _scores;
    }

    private static int Padded(int count) => (count + ByteKernel.Tile - 1) / ByteKernel.Tile * ByteKernel.Tile;

    private byte* Rounded(int layer) => _rounded + ((nint)layer * Padded(_count) * _model.Width);

    private float* Scales(int layer) => _scales + ((nint)layer * Padded(_count));

    private void Round(int layer) => ByteKernel.Round(_values[layer % 2], _count, _model.Width, Rounded(layer), Scales(layer));

    private void Follow(int layer, bool backward)
    {
        int half = _model.Half, stride = 3 * half, last = (_count - 1) / Chunk * Chunk;
        float* gates = _model.LayerGates[layer] + (backward ? RecurrentLayer.GateParameters * half : 0);
        new Span<float>(_states, half).Clear();
        for (int at = backward ? last : 0; at >= 0 && at < _count; at += backward ? -Chunk : Chunk)
        {
            int count = Math.Min(Chunk, _count - at);
            nint row = (nint)at * _model.Width;
            ByteKernel.Multiply(Rounded(layer) + row, Scales(layer) + at, count, _model.LayerWeights[layer], backward ? stride : 0, stride, _model.NoBiases, _products);
            RecurrentLayer.Follow(_products, stride, _values[layer % 2] + row, gates, _states, _values[(layer + 1) % 2] + row, count, half, backward, null);
        }
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
