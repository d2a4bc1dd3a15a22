using System.Globalization;

namespace Dateline.Reconcile.Printings;

/// <summary>How much two texts share, counted in the sampled runs of words that both sketches can have.</summary>
/// <param name="Left">Those of the one.</param>
/// <param name="Right">Those of the other.</param>
/// <param name="Both">Those of both.</param>
/// <param name="Level">One of 2^Level runs was sampled.</param>
public readonly record struct Overlap(int Left, int Right, int Both, int Level)
{
    private const int LeastRuns = 24;
    private const int LeastSampled = 5;
    private const double LeastShare = .5;
    private const double LeastSize = .1;

    /// <summary>How much of the shorter text stands in the longer one, 0 to 1.</summary>
    public double Share => Math.Min(Left, Right) is var least and > 0 ? (double)Both / least : 0;

    /// <summary>
    /// Whether one is a printing of the other: half of the shorter one's runs of four words stand in the longer one, which is at most ten times
    /// as long; and they are enough not to be a formula that papers print under everything.
    /// </summary>
    public bool IsPrinting =>
        Both >= LeastSampled && Both << Level >= LeastRuns && Share >= LeastShare && Math.Min(Left, Right) >= LeastSize * Math.Max(Left, Right);

    /// <summary>The reason in words.</summary>
    public string Reason => string.Create(CultureInfo.InvariantCulture, $"near-copy: {Math.Round(100 * Share)} % of the shorter text stands in the longer one");
}
