using System.Runtime.InteropServices;
using Dateline.Language.Inputs;

namespace Dateline.Language.Network;

/// <summary>
/// What the first layer makes of words as they are written, kept from one text to the next, as most words of a text have stood before. A pure function
/// of the word, so that what is kept changes no result. For one thread at a time.
/// </summary>
internal sealed unsafe class WordProducts : IDisposable
{
    // The words met first are the common ones, and stay; the room of the others is used anew. Memory is taken only as it is used.
    private const int Lasting = 3 * LanguageReader.Longest, Most = Lasting + LanguageReader.Longest, Slots = 32768;

    private readonly NetworkModel _model;
    private readonly int _inner, _columns;
    private readonly ulong[] _keys = new ulong[Most];
    private readonly ushort[] _slots = new ushort[Slots];
    private readonly float* _inputs, _products;
    private int _count;

    public WordProducts(NetworkModel model)
    {
        _model = model;
        (_inner, _columns) = (model.WordWidth + model.PieceWidth, 6 * model.Half);
        _inputs = (float*)NativeMemory.AlignedAlloc((nuint)Most * (nuint)_inner * sizeof(float), 64);
        _products = (float*)NativeMemory.AlignedAlloc((nuint)Most * (nuint)_columns * sizeof(float), 64);
    }

    /// <summary>The rows of tokens, good until the next call.</summary>
    /// <param name="inputs">What is known of each token.</param>
    /// <param name="first">The first token.</param>
    /// <param name="rows">Receives a row for each token from the first.</param>
    public void Find(TokenInputs inputs, int first, Span<ushort> rows)
    {
        if (_count + rows.Length > Most) Forget();
        int known = _count;
        for (int i = 0; i < rows.Length; i++) rows[i] = RowOf(inputs, first + i);
        Kernel.Multiply(Input(known), _inner, 1, _model.WordWeights, Product(known), _count - known, _inner, _columns, add: false);
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
        // The form and the shape, which is the first piece, make all the other pieces.
        ulong key = (inputs.Forms[token] ^ (inputs.Pieces[token * TokenInputs.PiecesPerToken] * 0x9E3779B97F4A7C15)) | 1;
        ref ushort slot = ref SlotOf(key);
        if (slot != 0) return (ushort)(slot - 1);
        Embedding.OfWord(_model, inputs, token, Input(_count));
        _keys[_count] = key;
        slot = (ushort)++_count;
        return (ushort)(slot - 1);
    }

    /// <summary>The slot that holds a key's row, counted from 1, or the empty one where it is to stand.</summary>
    private ref ushort SlotOf(ulong key)
    {
        uint slot = (uint)(key >> 40) % Slots;
        while (_slots[slot] != 0 && _keys[_slots[slot] - 1] != key) slot = (slot + 1) % Slots;
        return ref _slots[slot];
    }

    private void Forget()
    {
        Array.Clear(_slots);
        _count = Math.Min(_count, Lasting);
        for (int row = 0; row < _count; row++) SlotOf(_keys[row]) = (ushort)(row + 1);
    }
}
