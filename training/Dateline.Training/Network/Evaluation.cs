namespace Dateline.Training.Network;

/// <summary>Right, found and expected spans.</summary>
internal sealed record SpanCount(int Right, int Found, int Expected)
{
    public double F1 => Found + Expected == 0 ? 0 : 2.0 * Right / (Found + Expected);
}

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
        int kinds = (weights.Shape.Heads[head].Labels - 1) / 2;
        var (right, found, expected) = (new int[kinds], new int[kinds], new int[kinds]);
        var (rightTokens, foundTokens, expectedTokens) = (new int[kinds], new int[kinds], new int[kinds]);
        foreach (var passage in passages)
        {
            if (passage.Gold[head] is not { } gold) continue;
            int[] labels = Labels(passage, head);
            int[] truth = [.. gold.Select(g => System.Numerics.BitOperations.TrailingZeroCount(g))];
            var goldSpans = SpansOf(truth).ToHashSet();
            foreach (var span in SpansOf(labels))
            {
                found[span.Kind]++;
                if (goldSpans.Contains(span)) right[span.Kind]++;
            }

            foreach (var span in goldSpans) expected[span.Kind]++;
            for (int t = 0; t < passage.Count; t++)
            {
                if (labels[t] > 0) foundTokens[(labels[t] - 1) / 2]++;
                if (truth[t] > 0) expectedTokens[(truth[t] - 1) / 2]++;
                if (labels[t] > 0 && truth[t] > 0 && (labels[t] - 1) / 2 == (truth[t] - 1) / 2) rightTokens[(truth[t] - 1) / 2]++;
            }
        }

        return ([.. Enumerable.Range(0, kinds).Select(k => new SpanCount(right[k], found[k], expected[k]))],
            [.. Enumerable.Range(0, kinds).Select(k => new SpanCount(rightTokens[k], foundTokens[k], expectedTokens[k]))]);
    }

    public static IEnumerable<(int Kind, int First, int End)> SpansOf(int[] labels)
    {
        for (int t = 0; t < labels.Length;)
        {
            int label = labels[t];
            if (label == 0)
            {
                t++;
                continue;
            }

            int kind = (label - 1) / 2, first = t++;
            while (t < labels.Length && labels[t] == 2 + (2 * kind)) t++;
            yield return (kind, first, t);
        }
    }
}
