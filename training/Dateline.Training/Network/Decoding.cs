namespace Dateline.Training.Network;

/// <summary>The best labels by a network's scores.</summary>
internal static class Decoding
{
    /// <summary>The best label of each token by itself.</summary>
    public static int[] Best(ReadOnlySpan<float> scores, int count, int labels, int columns)
    {
        var best = new int[count];
        for (int t = 0; t < count; t++) best[t] = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(scores.Slice(t * columns, labels));
        return best;
    }

    /// <summary>The best row of labels (Viterbi 1967).</summary>
    public static int[] BestRow(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int count, int labels, int columns)
    {
        var back = new byte[count * labels];
        Span<float> now = stackalloc float[labels], next = stackalloc float[labels];
        for (int t = 0; t < count; t++)
        {
            for (int j = 0; j < labels; j++)
            {
                float best = t == 0 ? (j % 2 == 0 && j > 0 ? -1e4f : 0) : float.NegativeInfinity;
                if (t > 0)
                {
                    for (int i = 0; i < labels; i++)
                    {
                        float value = now[i] + transitions[(i * columns) + j];
                        if (value <= best) continue;
                        best = value;
                        back[(t * labels) + j] = (byte)i;
                    }
                }

                next[j] = best + scores[(t * columns) + j];
            }

            next.CopyTo(now);
        }

        var row = new int[count];
        if (count == 0) return row;
        row[^1] = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(now);
        for (int t = count - 1; t > 0; t--) row[t - 1] = back[(t * labels) + row[t]];
        return row;
    }
}
