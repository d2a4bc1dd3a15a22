namespace Dateline.Training.Measures;

/// <summary>Counts found, right and expected spans, for precision, recall and their harmonic mean.</summary>
public sealed class SpanScore
{
    private long _right;
    private long _found;
    private long _expected;

    /// <summary>The harmonic mean of precision and recall, 0 to 100; 0 where nothing was right.</summary>
    public double F1 => _right == 0 ? 0 : 200.0 * _right / (_found + _expected);

    /// <summary>Compares two lists of spans in reading order; a span is right where both its ends are.</summary>
    public void Add(IReadOnlyList<(int Start, int End)> found, IReadOnlyList<(int Start, int End)> expected)
    {
        _found += found.Count;
        _expected += expected.Count;
        int at = 0;
        foreach (var span in found)
        {
            while (at < expected.Count && expected[at].CompareTo(span) < 0) at++;
            if (at < expected.Count && expected[at] == span) _right++;
        }
    }
}
