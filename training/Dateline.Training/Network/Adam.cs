namespace Dateline.Training.Network;

/// <summary>Adam (Kingma, Ba 2015) over the dense weights and, row by row as they are touched, over the tables.</summary>
internal sealed class Adam(Weights weights)
{
    private readonly float[] _dense1 = new float[weights.Dense.Length], _dense2 = new float[weights.Dense.Length];
    private readonly RowAdam _words = new(weights.Words, weights.Shape.WordWidth), _pieces = new(weights.Pieces, weights.Shape.PieceWidth);
    private int _step;

    /// <summary>One step down the gradient.</summary>
    /// <param name="gradient">The batch's sums.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="decay">Share by which dense weights shrink, times the rate.</param>
    public void Step(Gradient gradient, float rate, float decay)
    {
        _step++;
        float scale = AdamStep.Scale / Math.Max(1, gradient.Tokens);
        double norm = Math.Sqrt(System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(gradient.Dense)) * scale;
        if (norm > 20) scale *= (float)(20 / norm);
        AdamStep.Move(weights.Dense, gradient.Dense, _dense1, _dense2, scale, AdamStep.Adjusted(rate, _step), rate * decay);
        _words.Step(gradient.Words, gradient.Tokens, rate);
        _pieces.Step(gradient.Pieces, gradient.Tokens, rate);
    }
}

/// <summary>Adam over the rows of a table, each when it is touched.</summary>
internal sealed class RowAdam(float[] table, int width)
{
    private readonly float[] _first = new float[table.Length], _second = new float[table.Length];
    private int _step;

    public void Step(SparseGradient gradient, long tokens, float rate)
    {
        _step++;
        float scale = AdamStep.Scale / Math.Max(1, tokens), adjusted = AdamStep.Adjusted(rate, _step);
        foreach (int row in gradient.Rows)
            AdamStep.Move(table.AsSpan(row * width, width), gradient[row], _first.AsSpan(row * width, width), _second.AsSpan(row * width, width), scale, adjusted, 0);
    }
}

/// <summary>The arithmetic of one step.</summary>
internal static class AdamStep
{
    /// <summary>Gradients are summed over a batch and brought to this many tokens.</summary>
    public const float Scale = 100;

    private const float First = 0.9f, Second = 0.99f, Small = 1e-8f;

    /// <summary>The rate with the bias of the first steps taken out.</summary>
    public static float Adjusted(float rate, int step) => rate * MathF.Sqrt(1 - MathF.Pow(Second, step)) / (1 - MathF.Pow(First, step));

    public static void Move(Span<float> weights, ReadOnlySpan<float> gradient, Span<float> m, Span<float> v, float scale, float rate, float decay)
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
