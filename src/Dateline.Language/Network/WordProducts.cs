using System.Runtime.InteropServices;
using Dateline.Language.Inputs;

namespace Dateline.Language.Network;

/// <summary>
/// What the first layer makes of words as they are written, kept from one text to the next, as most words of a text have stood before. A pure function
/// of the word, so that what is kept changes no result. For one thread at a time.
/// </summary>
internal sealed unsafe class WordProducts : IDisposable
{
    private readonly NetworkModel _model;
    private readonly int _inner, _columns;
    private readonly KeptRows _kept = new(3 * LanguageReader.Longest);
    private readonly float* _inputs, _products;

    public WordProducts(NetworkModel model)
    {
        // The system gives memory only as it is used.
        _model = model;
        (_inner, _columns) = (model.WordWidth + model.PieceWidth, 6 * model.Half);
        _inputs = (float*)NativeMemory.AlignedAlloc((nuint)_kept.Most * (nuint)_inner * sizeof(float), 64);
        _products = (float*)NativeMemory.AlignedAlloc((nuint)_kept.Most * (nuint)_columns * sizeof(float), 64);
    }

    /// <summary>The rows of tokens, good until the next call.</summary>
    /// <param name="inputs">What is known of each token.</param>
    /// <param name="first">The first token.</param>
    /// <param name="rows">Receives a row for each token from the first.</param>
    public void Find(TokenInputs inputs, int first, Span<ushort> rows)
    {
        _kept.MakeRoom(rows.Length);
        int known = _kept.Count;
        for (int i = 0; i < rows.Length; i++) rows[i] = RowOf(inputs, first + i);
        Kernel.Multiply(Input(known), _inner, 1, _model.WordWeights, Product(known), _kept.Count - known, _inner, _columns, add: false);
    }

    /// <summary>The word vector and pieces of a row.</summary>
    public float* Input(int row) => _inputs + ((nint)row * _inner);

    /// <summary>What the first layer's matrix makes of them.</summary>
    public float* Product(int row) => _products + ((nint)row * _columns);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_inputs);
        NativeMemory.AlignedFree(_products);
    }

    private ushort RowOf(TokenInputs inputs, int token)
    {
        ushort row = _kept.Find(inputs.Forms[token] ^ (inputs.Shapes[token] * 0x9E3779B97F4A7C15), out bool isNew);
        if (isNew) Embedding.OfWord(_model, inputs, token, Input(row));
        return row;
    }
}
