using Dateline.Language.Inputs;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>A set of labels the network gives to tokens.</summary>
/// <param name="Name">Its name in the model file.</param>
/// <param name="Labels">How many labels there are.</param>
/// <param name="Layer">The layer it reads, from 1.</param>
/// <param name="Chained">Whether neighbouring labels are scored together (a conditional random field).</param>
internal sealed record Head(string Name, int Labels, int Layer, bool Chained)
{
    /// <summary>The labels, rounded up to whole vectors.</summary>
    public int Columns => (Labels + Kernel.Lane - 1) / Kernel.Lane * Kernel.Lane;
}

/// <summary>The sizes of a network and where each part of its dense weights lies in one flat array.</summary>
internal sealed class NetworkShape
{
    public NetworkShape(int wordRows, int wordWidth, int pieceRows, int pieceWidth, int circumstanceWidth, int layers, Head[] heads)
    {
        (WordRows, WordWidth, PieceRows, PieceWidth) = (wordRows, wordWidth, pieceRows, pieceWidth);
        (CircumstanceWidth, Layers, Heads) = (circumstanceWidth, layers, heads);
        Width = wordWidth + pieceWidth + circumstanceWidth;
        Half = Width / 2;
        if (Width % (2 * Kernel.Lane) != 0) throw new ArgumentException("The network's width must be a multiple of 32.", nameof(wordWidth));
        int at = TokenInputs.CircumstanceRows * circumstanceWidth;
        LayerWeights = new int[layers];
        LayerGates = new int[layers];
        for (int l = 0; l < layers; l++)
        {
            LayerWeights[l] = at;
            at += Width * 6 * Half;
            LayerGates[l] = at;
            at += 2 * RecurrentLayer.GateParameters * Half;
        }

        HeadWeights = new int[heads.Length];
        HeadBiases = new int[heads.Length];
        HeadTransitions = new int[heads.Length];
        for (int h = 0; h < heads.Length; h++)
        {
            HeadWeights[h] = at;
            at += Width * heads[h].Columns;
            HeadBiases[h] = at;
            at += heads[h].Columns;
            HeadTransitions[h] = at;
            if (heads[h].Chained) at += heads[h].Columns * heads[h].Columns;
        }

        DenseCount = at;
    }

    public int WordRows { get; }

    public int WordWidth { get; }

    public int PieceRows { get; }

    public int PieceWidth { get; }

    public int CircumstanceWidth { get; }

    public int Layers { get; }

    public Head[] Heads { get; }

    /// <summary>Values per token between layers.</summary>
    public int Width { get; }

    /// <summary>Units of one direction.</summary>
    public int Half { get; }

    public int[] LayerWeights { get; }

    public int[] LayerGates { get; }

    public int[] HeadWeights { get; }

    public int[] HeadBiases { get; }

    public int[] HeadTransitions { get; }

    public int DenseCount { get; }
}
