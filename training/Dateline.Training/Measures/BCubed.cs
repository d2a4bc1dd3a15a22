namespace Dateline.Training.Measures;

/// <summary>How well things are grouped (Bagga and Baldwin 1998).</summary>
/// <param name="Precision">For the average thing, the share of its group that belongs with it, 0 to 1.</param>
/// <param name="Recall">For the average thing, the share of what belongs with it that is in its group.</param>
internal readonly record struct BCubed(double Precision, double Recall)
{
    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Compares two groupings of the same things.</summary>
    /// <param name="pairs">For each thing, what it belongs to and the group it was put in.</param>
    public static BCubed Of(IReadOnlyCollection<(string Right, long Found)> pairs)
    {
        var right = pairs.CountBy(pair => pair.Right).ToDictionary(StringComparer.Ordinal);
        var found = pairs.CountBy(pair => pair.Found).ToDictionary();
        var both = pairs.CountBy(pair => pair).ToDictionary();
        return new(
            pairs.Average(pair => (double)both[pair] / found[pair.Found]),
            pairs.Average(pair => (double)both[pair] / right[pair.Right]));
    }
}
