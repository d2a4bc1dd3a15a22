namespace Dateline.Training.Network;

/// <summary>Reads passages with a network and holds the labels against the gold ones.</summary>
internal sealed class Evaluation(Weights weights, int longest)
{
    private readonly Learner _learner = new(weights, longest);

    public int[] Labels(Passage passage, int head)
    {
        var spec = weights.Shape.Heads[head];
        var scores = _learner.Score(passage, head);
        if (!spec.Chained) return Decoding.Best(scores, passage.Count, spec.Labels, spec.Columns);
        var transitions = weights.Dense.AsSpan(weights.Shape.HeadTransitions[head], spec.Columns * spec.Columns);
        return Decoding.BestRow(scores, transitions, passage.Count, spec.Labels, spec.Columns);
    }

    public double Accuracy(IEnumerable<Passage> passages, int head)
    {
        long right = 0, all = 0;
        foreach (var passage in passages)
        {
            if (passage.Gold[head] is not { } gold) continue;
            int[] labels = Labels(passage, head);
            for (int t = 0; t < passage.Count; t++)
            {
                if (gold[t] == 0) continue;
                all++;
                if (labels[t] + 1 == gold[t]) right++;
            }
        }

        return (double)right / all;
    }

    /// <summary>Exact spans and single tokens, by kind of span (0 for labels 1 and 2, and so on).</summary>
    public (SpanCount[] Exact, SpanCount[] Tokens) Spans(IEnumerable<Passage> passages, int head)
    {
        var tally = new SpanTally((weights.Shape.Heads[head].Labels - 1) / 2);
        foreach (var passage in passages)
        {
            if (passage.Gold[head] is { } gold)
                tally.Add(Labels(passage, head), [.. gold.Select(g => System.Numerics.BitOperations.TrailingZeroCount(g))]);
        }

        return (tally.Exact, tally.Tokens);
    }
}
