using System.Diagnostics;

namespace Dateline.Training.Network;

/// <summary>How a network is trained.</summary>
internal sealed record TrainingPlan
{
    public int Epochs { get; init; } = 12;

    public float Rate { get; init; } = 0.002f;

    public float Decay { get; init; } = 0.01f;

    public float Dropout { get; init; } = 0.25f;

    public float WordDropout { get; init; } = 0.05f;

    /// <summary>Passages in a batch; each of <see cref="Slots"/> parts is summed on its own, so that threads do not change the result.</summary>
    public int Batch { get; init; } = 8;

    public int Slots { get; init; } = 4;

    public int Longest { get; init; } = 400;

    public ulong Seed { get; init; } = 1;
}

/// <summary>Trains a network over passages of several tasks at once; the result does not depend on the number of threads.</summary>
internal sealed class NetworkTrainer(Weights weights, TrainingPlan plan)
{
    private readonly Learner[] _learners = [.. Enumerable.Range(0, plan.Slots).Select(_ => new Learner(weights, plan.Longest) { Dropout = plan.Dropout, WordDropout = plan.WordDropout })];
    private readonly Gradient[] _gradients = [.. Enumerable.Range(0, plan.Slots).Select(_ => new Gradient(weights.Shape))];

    /// <summary>Trains.</summary>
    /// <param name="passages">All passages; shuffled before each epoch.</param>
    /// <param name="report">Called after each epoch with its number, mean loss per token and seconds.</param>
    public void Train(Passage[] passages, Action<int, double, double> report)
    {
        var adam = new Adam(weights);
        var order = (Passage[])passages.Clone();
        var chance = new Chance(plan.Seed);
        int steps = ((order.Length + plan.Batch - 1) / plan.Batch) * plan.Epochs, step = 0;
        for (int epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            chance.Shuffle(order);
            double loss = 0;
            long tokens = 0;
            for (int first = 0; first < order.Length; first += plan.Batch)
            {
                ulong seed = chance.NextBits();
                int from = first;
                Parallel.For(0, plan.Slots, slot =>
                {
                    _gradients[slot].Clear();
                    for (int i = from + slot; i < Math.Min(from + plan.Batch, order.Length); i += plan.Slots)
                        _learners[slot].Learn(order[i], _gradients[slot], seed + (ulong)i);
                });
                var sum = _gradients[0];
                for (int slot = 1; slot < plan.Slots; slot++) sum.Add(_gradients[slot]);
                loss += sum.Loss;
                tokens += sum.Tokens;
                adam.Step(sum, Rate(step++, steps), plan.Decay);
            }

            report(epoch, loss / tokens, clock.Elapsed.TotalSeconds);
        }
    }

    private float Rate(int step, int steps)
    {
        float warm = Math.Min(1f, (step + 1) / 200f);
        float done = (float)step / steps;
        return plan.Rate * warm * Math.Max(0.01f, done < 0.3f ? 1 : (1 - done) / 0.7f);
    }
}
