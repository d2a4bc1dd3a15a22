using static Dateline.Export.Charts.SvgText;

namespace Dateline.Export.Charts;

/// <summary>Small charts for a line of text or a row of a list.</summary>
public static class Sparkline
{
    private const int Most = 60;
    private const double Height = 18, Step = 3;

    /// <summary>Writes numbers as columns side by side, 18 units high; nothing where there is none.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="values">The numbers in order, from 0; of more than 60, neighbours are added up.</param>
    /// <param name="title">What they are: "reports a month".</param>
    public static void Write(TextWriter output, IReadOnlyList<long> values, string title)
    {
        if (values.Count == 0) return;
        double[] columns = new double[Math.Min(Most, values.Count)];
        for (int i = 0; i < values.Count; i++) columns[(int)((long)i * columns.Length / values.Count)] += Math.Max(0, values[i]);
        double most = Math.Max(1, columns.Max()), width = columns.Length * Step;
        var svg = new SvgText(output);
        svg.Begin("spark", width, Height, title, $"From {ChartText.Grouped(columns[0])} to {ChartText.Grouped(columns[^1])}, at most {ChartText.Grouped(columns.Max())}.", isList: false);
        svg.Path("base", $"M0 {N(Height - 0.5)}H{N(width)}");
        svg.Path("columns", string.Concat(columns.Select((value, i) => value == 0 ? "" : Column(i * Step, Math.Max(1, value / most * (Height - 2))))));
        svg.End();
    }

    /// <summary>Writes a number as a bar of its share of the most, 100 units wide.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">The number, from 0; more than the most is a full bar.</param>
    /// <param name="most">What a full bar stands for, from 1.</param>
    /// <param name="title">What is counted: "bombing".</param>
    public static void WriteBar(TextWriter output, long value, long most, string title)
    {
        var svg = new SvgText(output);
        svg.Begin("share", 100, 8, title, $"{ChartText.Grouped(value)} of {ChartText.Grouped(most)}.", isList: false);
        svg.Box("rest", 0, 0, 100, 8, 2);
        if (value > 0) svg.Box("columns", 0, 0, Math.Clamp((double)value / Math.Max(1, most) * 100, 1.5, 100), 8, 2);
        svg.End();
    }

    private static string Column(double x, double height) => $"M{N(x)} {N(Height - 1)}v-{N(height)}h{N(Step - 0.8)}v{N(height)}z";
}
