namespace Dateline.Training.Network;

/// <summary>The weights of a network while it learns.</summary>
internal sealed class Weights
{
    public Weights(NetworkShape shape, ulong seed)
    {
        Shape = shape;
        Dense = GC.AllocateArray<float>(shape.DenseCount, pinned: true);
        Words = GC.AllocateArray<float>(shape.WordRows * shape.WordWidth, pinned: true);
        Pieces = GC.AllocateArray<float>(shape.PieceRows * shape.PieceWidth, pinned: true);
        var random = new Chance(seed);
        for (int l = 0; l < shape.Layers; l++)
        {
            Fill(Dense.AsSpan(shape.LayerWeights[l], shape.Width * 6 * shape.Half), MathF.Sqrt(3f / shape.Width), random);
            var gates = Dense.AsSpan(shape.LayerGates[l], 2 * 4 * shape.Half);
            for (int d = 0; d < 2; d++)
            {
                Fill(gates.Slice(d * 4 * shape.Half, 2 * shape.Half), 0.5f, random);
                gates.Slice((d * 4 * shape.Half) + (3 * shape.Half), shape.Half).Fill(-0.5f);
            }
        }

        for (int h = 0; h < shape.Heads.Length; h++)
            Fill(Dense.AsSpan(shape.HeadWeights[h], shape.Width * shape.Heads[h].Columns), 0.05f, random);
        for (int h = 0; h < shape.Heads.Length; h++) Forbid(shape.Heads[h], Dense.AsSpan(shape.HeadTransitions[h]));
        Fill(Words, 0.1f, random);
        Fill(Pieces, 0.08f, random);
        Fill(Dense.AsSpan(0, shape.LayerWeights[0]), 0.1f, random);
    }

    public NetworkShape Shape { get; }

    public float[] Dense { get; }

    public float[] Words { get; }

    public float[] Pieces { get; }

    /// <summary>What carries a span on may follow only what began it or carries it on.</summary>
    private static void Forbid(Head head, Span<float> transitions)
    {
        if (!head.Chained) return;
        for (int from = 0; from < head.Labels; from++)
            for (int to = 2; to < head.Labels; to += 2)
                if (from != to && from != to - 1) transitions[(from * head.Columns) + to] = -1e4f;
    }

    private static void Fill(Span<float> values, float range, Chance random)
    {
        foreach (ref float value in values) value = ((random.Next() * 2) - 1) * range;
    }
}
