namespace Dateline.Training.Network;

/// <summary>
/// The loss of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) whose gold labels may be known
/// only in part: the likelihood of all label rows that the masks allow. Forward-backward with scaling.
/// </summary>
internal sealed class Chain(int labels, int columns)
{
    private double[] _free = [], _held = [], _emit = [], _beta = [];
    private readonly double[] _step = new double[labels * labels];

    /// <summary>Adds the gradient of the negative log likelihood.</summary>
    /// <param name="scores">Tokens by columns.</param>
    /// <param name="transitions">Columns by columns, from row to column.</param>
    /// <param name="gold">Allowed labels per token.</param>
    /// <param name="count">Tokens.</param>
    /// <param name="scoreGradient">Tokens by columns, overwritten.</param>
    /// <param name="transitionGradient">Columns by columns, added to.</param>
    /// <returns>The negative log likelihood.</returns>
    public double Learn(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, uint[] gold, int count, Span<float> scoreGradient, Span<float> transitionGradient)
    {
        int size = count * labels;
        if (_free.Length < size) (_free, _held, _emit, _beta) = (new double[size], new double[size], new double[size], new double[size]);
        for (int i = 0; i < labels; i++)
            for (int j = 0; j < labels; j++) _step[(i * labels) + j] = Math.Exp(transitions[(i * columns) + j]);
        for (int t = 0; t < count; t++)
            for (int j = 0; j < labels; j++) _emit[(t * labels) + j] = Math.Exp(scores[(t * columns) + j]);
        scoreGradient[..(count * columns)].Clear();
        double all = Pass(_free, null, count, scoreGradient, transitionGradient, 1);
        double right = Pass(_held, gold, count, scoreGradient, transitionGradient, -1);
        return all - right;
    }

    private double Pass(double[] alpha, uint[]? gold, int count, Span<float> scoreGradient, Span<float> transitionGradient, double sign)
    {
        double log = 0;
        var scales = new double[count];
        for (int t = 0; t < count; t++)
        {
            double sum = 0;
            uint mask = gold is null ? uint.MaxValue : gold[t];
            for (int j = 0; j < labels; j++)
            {
                double value = 0;
                if ((mask >> j & 1) != 0)
                {
                    value = t == 0 ? 1 : 0;
                    if (t > 0) for (int i = 0; i < labels; i++) value += alpha[((t - 1) * labels) + i] * _step[(i * labels) + j];
                    value *= _emit[(t * labels) + j];
                }

                alpha[(t * labels) + j] = value;
                sum += value;
            }

            if (sum <= 0) throw new InvalidDataException($"The gold labels around token {t} cannot follow each other.");
            scales[t] = sum;
            log += Math.Log(sum);
            for (int j = 0; j < labels; j++) alpha[(t * labels) + j] /= sum;
        }

        for (int t = count - 1; t >= 0; t--)
        {
            uint mask = gold is null ? uint.MaxValue : gold[t];
            for (int i = 0; i < labels; i++)
            {
                double beta = 1;
                if (t < count - 1)
                {
                    beta = 0;
                    for (int j = 0; j < labels; j++)
                    {
                        double onward = _step[(i * labels) + j] * _beta[((t + 1) * labels) + j];
                        beta += onward;
                        if (alpha[(t * labels) + i] != 0)
                            transitionGradient[(i * columns) + j] += (float)(sign * alpha[(t * labels) + i] * onward);
                    }
                }

                scoreGradient[(t * columns) + i] += (float)(sign * alpha[(t * labels) + i] * beta);
                _beta[(t * labels) + i] = (mask >> i & 1) == 0 ? 0 : beta * _emit[(t * labels) + i] / scales[t];
            }
        }

        return log;
    }
}
