using System.Runtime.Intrinsics;
using Dateline.Language.Inputs;

namespace Dateline.Language.Network;

/// <summary>Runs a network over a stretch of tokens.</summary>
internal sealed unsafe class Encoder
{
    // So many tokens' products are made and followed at a time: they, and the activations they are made of, stay in the fastest memory.
    private const int Chunk = 10 * ByteKernel.Tile;

    private readonly NetworkModel _model;
    private readonly WordProducts _words;
    private readonly CircumstanceSums _circumstances;
    private readonly ushort[] _wordRows, _circumstanceRows;
    private readonly int _count;
    private readonly float* _products, _states, _scores, _scales;
    private readonly float*[] _values;
    private readonly byte* _rounded;

    private Encoder(NetworkModel model, Workspace workspace, TokenInputs inputs, int first, int count)
    {
        (_model, _count) = (model, count);
        (_words, _circumstances) = workspace.Kept(model);
        (_wordRows, _circumstanceRows) = (new ushort[count], new ushort[count]);
        _words.Find(inputs, first, _wordRows);
        _circumstances.Find(inputs, first, _circumstanceRows);
        int padded = Padded(count), most = model.Heads.Max(static head => head.Columns);
        nint activations = (nint)padded * model.Width;
        nint floats = (2 * activations) + (Chunk * 3 * model.Half) + model.Half + ((nint)padded * most) + (model.Layers * (nint)padded);
        float* room = workspace.Room(floats + (model.Layers * activations / sizeof(float)));
        _values = [room, room + activations];
        _products = room + (2 * activations);
        _states = _products + (Chunk * 3 * model.Half);
        _scores = _states + model.Half;
        _scales = _scores + ((nint)padded * most);
        _rounded = (byte*)(_scales + (model.Layers * (nint)padded));
    }

    /// <summary>Reads tokens <paramref name="first"/> to <paramref name="end"/> (not with it).</summary>
    /// <param name="model">The network.</param>
    /// <param name="inputs">What is known of each token.</param>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token after the last.</param>
    /// <param name="workspace">Room, which belongs to what is returned as long as that is used.</param>
    public static Encoder Run(NetworkModel model, TokenInputs inputs, int first, int end, Workspace workspace)
    {
        var encoder = new Encoder(model, workspace, inputs, first, end - first);
        encoder.Embed();
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

    private byte* Rounded(int layer) => _rounded + ((nint)(layer - 1) * Padded(_count) * _model.Width);

    private float* Scales(int layer) => _scales + ((nint)(layer - 1) * Padded(_count));

    private void Round(int layer) => ByteKernel.Round(_values[layer % 2], _count, _model.Width, Rounded(layer), Scales(layer));

    /// <summary>Lays out the input of the first layer.</summary>
    private void Embed()
    {
        int circumstances = _model.CircumstanceWidth, word = _model.Width - circumstances;
        for (int t = 0; t < _count; t++)
        {
            float* row = _values[0] + ((nint)t * _model.Width);
            new ReadOnlySpan<float>(_words.Input(_wordRows[t]), word).CopyTo(new(row, word));
            new ReadOnlySpan<float>(_circumstances.Input(_circumstanceRows[t]), circumstances).CopyTo(new(row + word, circumstances));
        }
    }

    /// <summary>The first layer's products, of which those of words and those of circumstances are at hand.</summary>
    private void Gather(int at, int count, int column, int columns)
    {
        float* row = _products;
        for (int t = at; t < at + count; t++, row += columns)
        {
            float* words = _words.Product(_wordRows[t]) + column, circumstances = _circumstances.Product(_circumstanceRows[t]) + column;
            for (int k = 0; k < columns; k += Kernel.Lane) (Vector512.Load(circumstances + k) + Vector512.Load(words + k)).Store(row + k);
        }
    }

    private void Follow(int layer, bool backward)
    {
        int half = _model.Half, stride = 3 * half, last = (_count - 1) / Chunk * Chunk;
        float* gates = _model.LayerGates[layer] + (backward ? RecurrentLayer.GateParameters * half : 0);
        new Span<float>(_states, half).Clear();
        for (int at = backward ? last : 0; at >= 0 && at < _count; at += backward ? -Chunk : Chunk)
        {
            int count = Math.Min(Chunk, _count - at);
            nint row = (nint)at * _model.Width;
            if (layer == 0) Gather(at, count, backward ? stride : 0, stride);
            else ByteKernel.Multiply(Rounded(layer) + row, Scales(layer) + at, count, _model.LayerWeights[layer - 1], backward ? stride : 0, stride, _model.NoBiases, _products);
            RecurrentLayer.Follow(_products, stride, _values[layer % 2] + row, gates, _states, _values[(layer + 1) % 2] + row, count, half, backward, null);
        }
    }
}
