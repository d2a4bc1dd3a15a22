using System.Globalization;
using Dateline.Reconcile.Happenings;
using Dateline.Reconcile.Terms;

namespace Dateline.Reconcile.Stories;

/// <summary>How sure it is that two reports tell of one event: a logistic model over what their profiles share.</summary>
internal static class StoryScore
{
    /// <summary>What is looked at, in the order of <see cref="Weights"/>.</summary>
    public static readonly string[] Names =
    [
        "always", "names", "words", "numbers", "lead", "pairs", "contained", "no numbers", "both dated", "days between", "same place", "other place",
        "same day", "other day", "same toll", "other toll", "same kind", "other kind",
    ];

    /// <summary>How many of them, the first ones, are of texts: their weights are fitted on ECB+. The others are set by hand, for ECB+ has few dates and tolls.</summary>
    public const int Fitted = 8;

    // Those of texts are what `train --only stories` prints. Of time: four days between neither speak for nor against.
    private static readonly double[] Weights =
    [
        -3.62, 3.55, -2.15, 3.8, 1.43, 4.13, 2.78, .98,
        1.2, -.75, .5, -.5, .5, -.9, .7, -.3, .4, -.2,
    ];

    /// <summary>The weights that are set by hand; 0 for those that are fitted.</summary>
    public static double[] ByHand { get; } = [.. Weights.Select((weight, i) => i < Fitted ? 0 : weight)];

    /// <summary>The score in thousandths.</summary>
    public static int Of(StoryProfile one, StoryProfile other)
    {
        Span<double> values = stackalloc double[Names.Length];
        Measure(one, other, values);
        double sum = 0;
        for (int i = 0; i < values.Length; i++) sum += Weights[i] * values[i];
        return (int)Math.Round(1000 / (1 + Math.Exp(-sum)));
    }

    /// <summary>What two profiles share, for people.</summary>
    public static string Explain(StoryProfile one, StoryProfile other)
    {
        var overlap = TermOverlap.Of(one.Terms, other.Terms);
        string days = one.Days.GapTo(other.Days) is { } gap ? string.Create(CultureInfo.InvariantCulture, $", {gap} days between") : "";
        return string.Create(CultureInfo.InvariantCulture, $"story: names alike {Math.Round(100 * overlap.Names)} %, words {Math.Round(100 * overlap.Words)} %, pairs of words {Math.Round(100 * overlap.Pairs)} %{days}");
    }

    /// <summary>Fills in what is looked at.</summary>
    public static void Measure(StoryProfile one, StoryProfile other, Span<double> values)
    {
        values.Clear();
        var overlap = TermOverlap.Of(one.Terms, other.Terms);
        (values[0], values[1], values[2], values[3]) = (1, overlap.Names, overlap.Words, overlap.Numbers);
        (values[4], values[5], values[6], values[7]) = (overlap.Lead, overlap.Pairs, overlap.Contained, overlap.HaveNumbers ? 0 : 1);
        if (one.Days.GapTo(other.Days) is { } gap) (values[8], values[9]) = (1, Math.Log(1 + gap));
        var (left, right) = (one.Main, other.Main);
        if (left.Kind is null || right.Kind is null) return;
        var places = left.Site.To(right.Site);
        (values[10], values[11]) = (places == SiteRelation.Same ? 1 : 0, places == SiteRelation.Apart ? 1 : 0);
        if (left.Days.GapTo(right.Days) is { } between && left.Days.IsDay && right.Days.IsDay) (values[12], values[13]) = (between == 0 ? 1 : 0, between > 1 ? 1 : 0);
        if (left.Killed is { } killed && right.Killed is { } dead) (values[14], values[15]) = (killed == dead ? 1 : 0, killed != dead ? 1 : 0);
        (values[16], values[17]) = left.Kind == right.Kind ? (1, 0) : (0, 1);
    }
}
