using System.Runtime.InteropServices;
using Dateline.Language.Inputs;
using Dateline.Language.Models;

namespace Dateline.Language.Network;

/// <summary>
/// The trained network in place in its mapped file: one reading of a text gives tags, names and marks. Safe for use by many threads.
/// </summary>
/// <remarks>
/// Sections: <c>shape</c> int32 (word rows, word width, piece rows, piece width, circumstance width, layers, heads, then per head
/// labels, layer, chained); <c>forms</c> pairs of uint32 (fingerprint, row) in an open table; <c>lexicon</c> likewise (fingerprint, flags); <c>words</c> and <c>pieces</c> int8 with one
/// float32 scale a row in <c>wordScales</c> and <c>pieceScales</c>; <c>dense</c> float32: circumstances, the first layer's matrix but for the circumstances, what it makes of each circumstance, per layer its gates, per head its biases and transitions; <c>weights</c> int8,
/// <c>scales</c> float32 and <c>offsets</c> int32: the <see cref="ByteMatrix"/> of each layer but the first and of each head, one after the other.
/// </remarks>
public sealed unsafe class NetworkModel : IDisposable
{
    private readonly ModelFile _file;
    private readonly FormTable _forms;

    private NetworkModel(ModelFile file)
    {
        _file = file;
        var shape = file.Section<int>("shape");
        (WordWidth, PieceRows, PieceWidth, CircumstanceWidth, Layers) = (shape[1], shape[2], shape[3], shape[4], shape[5]);
        Width = WordWidth + PieceWidth + CircumstanceWidth;
        Half = Width / 2;
        _forms = new(file.Pointer<uint>("forms", out int forms), forms / 2);
        Lexicon = new(new FormTable(file.Pointer<uint>("lexicon", out int lexicon), lexicon / 2));
        Words = file.Pointer<sbyte>("words", out _);
        WordScales = file.Pointer<float>("wordScales", out _);
        Pieces = file.Pointer<sbyte>("pieces", out _);
        PieceScales = file.Pointer<float>("pieceScales", out _);
        float* at = file.Pointer<float>("dense", out _);
        var matrices = new Matrices(file);
        NoBiases = (float*)NativeMemory.AlignedAlloc((nuint)(6 * Half * sizeof(float)), 64);
        new Span<float>(NoBiases, 6 * Half).Clear();
        Circumstances = at;
        at += TokenInputs.CircumstanceRows * CircumstanceWidth;
        WordWeights = at;
        at += (WordWidth + PieceWidth) * 6 * Half;
        CircumstanceProducts = at;
        at += TokenInputs.CircumstanceRows * 6 * Half;
        LayerWeights = new ByteMatrix[Layers - 1];
        LayerGates = new float*[Layers];
        for (int l = 0; l < Layers; l++)
        {
            if (l > 0) LayerWeights[l - 1] = matrices.Next(Width, 6 * Half);
            LayerGates[l] = at;
            at += 2 * RecurrentLayer.GateParameters * Half;
        }

        Heads = new NetworkHead[shape[6]];
        for (int h = 0; h < Heads.Length; h++)
        {
            var head = new NetworkHead(shape[7 + (3 * h)], shape[8 + (3 * h)], shape[9 + (3 * h)] != 0, Width, matrices, at);
            Heads[h] = head;
            at += head.Size;
        }
    }

    internal Lexicon Lexicon { get; }

    internal int WordWidth { get; }

    internal int PieceRows { get; }

    internal int PieceWidth { get; }

    internal int CircumstanceWidth { get; }

    internal int Layers { get; }

    internal int Width { get; }

    internal int Half { get; }

    internal sbyte* Words { get; }

    internal float* WordScales { get; }

    internal sbyte* Pieces { get; }

    internal float* PieceScales { get; }

    internal float* Circumstances { get; }

    /// <summary>The first layer's matrix, as far as it is about words and their pieces. Few tokens need it, so that it need not be rounded.</summary>
    internal float* WordWeights { get; }

    internal float* CircumstanceProducts { get; }

    /// <summary>The matrices of the layers above the first.</summary>
    internal ByteMatrix[] LayerWeights { get; }

    internal float*[] LayerGates { get; }

    /// <summary>Noughts for the products of a layer, whose biases its gates add.</summary>
    internal float* NoBiases { get; }

    internal NetworkHead[] Heads { get; }

    /// <summary>Opens a network.</summary>
    /// <exception cref="InvalidDataException">The file is no network model.</exception>
    public static NetworkModel Open(string path)
    {
        var file = ModelFile.Open(path);
        try
        {
            return new(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(NoBiases);
        _file.Dispose();
    }

    /// <summary>The row of a word form, or 0, the unknown word's.</summary>
    internal int RowOf(ulong form) => (int)_forms[form];
}

/// <summary>One set of labels: weights in place.</summary>
internal sealed unsafe class NetworkHead
{
    public NetworkHead(int labels, int layer, bool chained, int width, Matrices matrices, float* at)
    {
        (Labels, Layer) = (labels, layer);
        Columns = (labels + Kernel.Lane - 1) / Kernel.Lane * Kernel.Lane;
        Weights = matrices.Next(width, Columns);
        Biases = at;
        Transitions = chained ? Biases + Columns : null;
        Size = Columns + (chained ? Columns * Columns : 0);
    }

    public int Labels { get; }

    public int Layer { get; }

    public int Columns { get; }

    public int Size { get; }

    public ByteMatrix Weights { get; }

    public float* Biases { get; }

    /// <summary>Scores of neighbouring labels, or null where each token is labelled by itself.</summary>
    public float* Transitions { get; }
}

/// <summary>Hands out the matrices of a model file in the order in which they lie there.</summary>
internal sealed unsafe class Matrices(ModelFile file)
{
    private sbyte* _weights = file.Pointer<sbyte>("weights", out _);
    private float* _scales = file.Pointer<float>("scales", out _);
    private int* _offsets = file.Pointer<int>("offsets", out _);

    public ByteMatrix Next(int rows, int columns)
    {
        var matrix = new ByteMatrix(_weights, _scales, _offsets, rows, columns);
        _weights += (nint)rows * columns;
        _scales += columns;
        _offsets += columns;
        return matrix;
    }
}
