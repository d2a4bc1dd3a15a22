namespace Dateline.Training.Doubts;

/// <summary>How good chances are against what came out.</summary>
/// <param name="Items">How many items there are.</param>
/// <param name="Wrong">How many of them are wrong.</param>
/// <param name="Auc">How often a right item stands above a wrong one, ties half, from 0 to 1; 0.5 by chance.</param>
/// <param name="CalibrationError">The expected calibration error, of 1: the mean gap between what is said and what came out, over tenths (fifths below 500 items) of the items by chance.</param>
/// <param name="WrongInLowest">Of the wrong items, the share that stands in the least sure fifth; 0.2 by chance.</param>
internal sealed record DoubtScore(int Items, int Wrong, double Auc, double CalibrationError, double WrongInLowest)
{
    private const int Many = 500;

    /// <summary>Scores chances.</summary>
    public static DoubtScore Of(IReadOnlyList<(double Chance, bool IsRight)> all)
    {
        var sorted = all.OrderBy(one => one.Chance).ToList();
        int wrong = sorted.Count(one => !one.IsRight);
        int bins = sorted.Count >= Many ? 10 : 5;
        double gaps = 0;
        for (int bin = 0; bin < bins; bin++)
        {
            var part = sorted[(bin * sorted.Count / bins)..((bin + 1) * sorted.Count / bins)];
            gaps += Math.Abs(part.Sum(one => one.Chance) - part.Count(one => one.IsRight));
        }

        return new(sorted.Count, wrong, RightAboveWrong(sorted), gaps / sorted.Count, (double)sorted.Take(sorted.Count / 5).Count(one => !one.IsRight) / wrong);
    }

    private static double RightAboveWrong(List<(double Chance, bool IsRight)> all)
    {
        double above = 0;
        int pairs = 0;
        foreach (var (chance, _) in all.Where(one => one.IsRight))
        {
            foreach (var (other, _) in all.Where(one => !one.IsRight))
            {
                above += chance > other ? 1 : chance == other ? 0.5 : 0;
                pairs++;
            }
        }

        return pairs == 0 ? 0.5 : above / pairs;
    }
}
