using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Training.Linking;

/// <summary>Fits one table of weights to choices among candidates, one choice after the other.</summary>
internal sealed class SoftmaxFitter(float rate)
{
    private readonly float[] _squares = new float[Features.TableSize];
    private readonly List<Features> _rows = [];

    /// <summary>The weights so far.</summary>
    public float[] Weights { get; } = new float[Features.TableSize];

    /// <summary>Moves the weights towards the right candidate; does nothing where it is not among them.</summary>
    public void Learn(List<int> candidates, int right, Action<int, Features> fill)
    {
        int target = candidates.IndexOf(right);
        if (target < 0) return;
        double[] chances = new double[candidates.Count];
        double most = double.NegativeInfinity;
        for (int i = 0; i < candidates.Count; i++)
        {
            if (_rows.Count == i) _rows.Add(new Features());
            fill(candidates[i], _rows[i]);
            float sum = 0;
            foreach (int feature in _rows[i].Items) sum += Weights[feature];
            chances[i] = sum;
            most = Math.Max(most, sum);
        }

        double all = 0;
        for (int i = 0; i < chances.Length; i++) all += chances[i] = Math.Exp(chances[i] - most);
        for (int i = 0; i < chances.Length; i++) Move(_rows[i], (float)((i == target ? 1 : 0) - (chances[i] / all)));
    }

    private void Move(Features row, float step)
    {
        if (Math.Abs(step) < 1e-4f) return;
        foreach (int feature in row.Items)
        {
            _squares[feature] += step * step;
            Weights[feature] += rate * step / MathF.Sqrt(1e-3f + _squares[feature]);
        }
    }
}
