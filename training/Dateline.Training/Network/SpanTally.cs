namespace Dateline.Training.Network;

/// <summary>Right, found and expected spans.</summary>
internal sealed record SpanCount(int Right, int Found, int Expected)
{
    public double F1 => Found + Expected == 0 ? 0 : 2.0 * Right / (Found + Expected);
}

/// <summary>Counts spans and tokens of begin-inside-outside labels against gold ones, by kind of span.</summary>
internal sealed class SpanTally(int kinds)
{
    private readonly int[] _right = new int[kinds], _found = new int[kinds], _expected = new int[kinds];
    private readonly int[] _rightTokens = new int[kinds], _foundTokens = new int[kinds], _expectedTokens = new int[kinds];

    public SpanCount[] Exact => [.. Enumerable.Range(0, kinds).Select(k => new SpanCount(_right[k], _found[k], _expected[k]))];

    public SpanCount[] Tokens => [.. Enumerable.Range(0, kinds).Select(k => new SpanCount(_rightTokens[k], _foundTokens[k], _expectedTokens[k]))];

    public void Add(int[] labels, int[] truth)
    {
        var gold = SpansOf(truth).ToHashSet();
        foreach (var span in gold) _expected[span.Kind]++;
        foreach (var span in SpansOf(labels))
        {
            _found[span.Kind]++;
            if (gold.Contains(span)) _right[span.Kind]++;
        }

        for (int t = 0; t < labels.Length; t++)
        {
            if (labels[t] > 0) _foundTokens[(labels[t] - 1) / 2]++;
            if (truth[t] > 0) _expectedTokens[(truth[t] - 1) / 2]++;
            if (labels[t] > 0 && truth[t] > 0 && (labels[t] - 1) / 2 == (truth[t] - 1) / 2) _rightTokens[(truth[t] - 1) / 2]++;
        }
    }

    private static IEnumerable<(int Kind, int First, int End)> SpansOf(int[] labels)
    {
        for (int t = 0; t < labels.Length;)
        {
            int label = labels[t], first = t++;
            if (label == 0) continue;
            int kind = (label - 1) / 2;
            while (t < labels.Length && labels[t] == 2 + (2 * kind)) t++;
            yield return (kind, first, t);
        }
    }
}
