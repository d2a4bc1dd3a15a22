namespace Dateline.Training.Network;

/// <summary>Adam (Kingma, Ba 2015) over the dense weights and, row by row as they are touched, over the tables.</summary>
internal sealed class Adam
{
    private const float First = 0.9f, Second = 0.99f, Small = 1e-8f;
    private readonly Weights _weights;
    private readonly float[] _dense1, _dense2, _words1, _words2, _pieces1, _pieces2;
    private int _step;

    public Adam(Weights weights)
    {
        _weights = weights;
        (_dense1, _dense2) = (new float[weights.Dense.Length], new float[weights.Dense.Length]);
        (_words1, _words2) = (new float[weights.Words.Length], new float[weights.Words.Length]);
        (_pieces1, _pieces2) = (new float[weights.Pieces.Length], new float[weights.Pieces.Length]);
    }

    /// <summary>One step down the gradient.</summary>
    /// <param name="gradient">The batch's sums.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="decay">Share by which dense weights shrink, times the rate.</param>
    public void Step(Gradient gradient, float rate, float decay)
    {
        _step++;
        float scale = 100f / Math.Max(1, gradient.Tokens);
        double norm = Math.Sqrt(System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(gradient.Dense)) * scale;
        if (norm > 20) scale *= (float)(20 / norm);
        float adjusted = rate * MathF.Sqrt(1 - MathF.Pow(Second, _step)) / (1 - MathF.Pow(First, _step));
        Move(_weights.Dense, gradient.Dense, _dense1, _dense2, scale, adjusted, rate * decay);
        Move(_weights.Words, gradient.Words, _words1, _words2, scale, adjusted);
        Move(_weights.Pieces, gradient.Pieces, _pieces1, _pieces2, scale, adjusted);
    }

    private static void Move(float[] table, SparseGradient gradient, float[] m, float[] v, float scale, float rate)
    {
        int width = gradient.Width;
        foreach (int row in gradient.Rows)
            Move(table.AsSpan(row * width, width), gradient[row], m.AsSpan(row * width, width), v.AsSpan(row * width, width), scale, rate, 0);
    }

    private static void Move(Span<float> weights, ReadOnlySpan<float> gradient, Span<float> m, Span<float> v, float scale, float rate, float decay)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            float g = gradient[i] * scale;
            m[i] = (First * m[i]) + ((1 - First) * g);
            v[i] = (Second * v[i]) + ((1 - Second) * g * g);
            weights[i] -= (rate * m[i] / (MathF.Sqrt(v[i]) + Small)) + (decay * weights[i]);
        }
    }
}
