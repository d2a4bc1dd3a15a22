using Dateline.Reconcile.Figures;

namespace Dateline.Export.Charts.Steps;

/// <summary>The key of a step chart: the shapes that it has, with their words, in as many lines as they need.</summary>
internal static class StepKey
{
    private const double LineHeight = 17, Before = 13, Between = 14;

    /// <summary>Where each shape goes.</summary>
    /// <param name="kinds">The kinds that the chart has.</param>
    /// <param name="left">Where a line begins.</param>
    /// <param name="right">Where it ends at most.</param>
    /// <param name="top">The middle of the first line.</param>
    public static List<(StepKind Kind, double X, double Y)> Place(IEnumerable<StepKind> kinds, double left, double right, double top)
    {
        var placed = new List<(StepKind Kind, double X, double Y)>();
        double x = left, y = top;
        foreach (var kind in kinds)
        {
            double width = Before + ChartText.WidthOf(StepMarks.NameOf(kind));
            if (x > left && x + width > right) (x, y) = (left, y + LineHeight);
            placed.Add((kind, x, y));
            x += width + Between;
        }

        return placed;
    }

    /// <summary>Draws it.</summary>
    public static void Write(SvgText svg, List<(StepKind Kind, double X, double Y)> placed)
    {
        svg.Raw("<g class=\"key\" aria-hidden=\"true\">\n");
        foreach (var (kind, x, y) in placed)
        {
            svg.Raw($"<g class=\"{StepMarks.LookOf(kind)}\">");
            StepMarks.Shape(svg, kind, x + 5, y);
            svg.Raw("</g>");
            svg.Label("faint", x + Before, y + 4, StepMarks.NameOf(kind));
        }

        svg.Raw("</g>\n");
    }
}
