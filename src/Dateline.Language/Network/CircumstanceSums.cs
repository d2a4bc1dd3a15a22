using System.Runtime.InteropServices;
using Dateline.Language.Inputs;

namespace Dateline.Language.Network;

/// <summary>
/// The vectors of circumstances that come together, and what the first layer makes of them, added up once and kept from one text to the next. For one
/// thread at a time.
/// </summary>
internal sealed unsafe class CircumstanceSums : IDisposable
{
    private readonly NetworkModel _model;
    private readonly int _width, _columns;
    private readonly KeptRows _kept = new(LanguageReader.Longest / 2);
    private readonly float* _inputs, _products;

    public CircumstanceSums(NetworkModel model)
    {
        _model = model;
        (_width, _columns) = (model.CircumstanceWidth, 6 * model.Half);
        _inputs = (float*)NativeMemory.AlignedAlloc((nuint)_kept.Most * (nuint)_width * sizeof(float), 64);
        _products = (float*)NativeMemory.AlignedAlloc((nuint)_kept.Most * (nuint)_columns * sizeof(float), 64);
    }

    /// <summary>The rows of tokens, good until the next call.</summary>
    /// <param name="inputs">What is known of each token.</param>
    /// <param name="first">The first token.</param>
    /// <param name="rows">Receives a row for each token from the first.</param>
    public void Find(TokenInputs inputs, int first, Span<ushort> rows)
    {
        _kept.MakeRoom(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            var own = inputs.Circumstances.AsSpan((first + i) * TokenInputs.CircumstancesPerToken, TokenInputs.CircumstancesPerToken);
            ulong together = own[0] | ((ulong)own[1] << 8) | ((ulong)own[2] << 16) | ((ulong)own[3] << 24) | ((ulong)own[4] << 32);
            rows[i] = _kept.Find(together * 0x9E3779B97F4A7C15, out bool isNew);
            if (!isNew) continue;
            Embedding.AddCircumstances(_model.Circumstances, own, Input(rows[i]), _width);
            Embedding.AddCircumstances(_model.CircumstanceProducts, own, Product(rows[i]), _columns);
        }
    }

    /// <summary>The sum of the circumstances' vectors.</summary>
    public float* Input(int row) => _inputs + ((nint)row * _width);

    /// <summary>What the first layer's matrix makes of it.</summary>
    public float* Product(int row) => _products + ((nint)row * _columns);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_inputs);
        NativeMemory.AlignedFree(_products);
    }
}
