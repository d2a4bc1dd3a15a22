using Dateline.Reading.Quantities;
using Dateline.Reconcile.Figures;
using static Dateline.Export.Charts.SvgText;

namespace Dateline.Export.Charts.Steps;

/// <summary>Draws counts: the shape tells how a count stands to those before, what sticks out of it how the number bounds.</summary>
internal static class StepMarks
{
    private const double Reach = 13;

    /// <summary>The class of a kind.</summary>
    public static string LookOf(StepKind kind) => kind switch
    {
        StepKind.First or StepKind.Wider => "first",
        StepKind.Revision => "up",
        StepKind.Correction => "down",
        StepKind.Competing => "against",
        StepKind.Narrower => "part",
        _ => "again",
    };

    /// <summary>What a kind is called in the key.</summary>
    public static string NameOf(StepKind kind) => kind switch
    {
        StepKind.First => "first count",
        StepKind.Revision => "raised",
        StepKind.Correction => "corrected down",
        StepKind.Competing => "another count",
        StepKind.Repeated => "same again",
        StepKind.Copy => "same text",
        StepKind.Narrower => "of a part",
        _ => "of more",
    };

    /// <summary>Draws the shape of a kind.</summary>
    public static void Shape(SvgText svg, StepKind kind, double x, double y)
    {
        switch (kind)
        {
            case StepKind.First: svg.Circle("shape", x, y, 4.6); break;
            case StepKind.Repeated: svg.Circle("shape", x, y, 3.2); break;
            case StepKind.Copy: svg.Box("shape", x - 2.8, y - 2.8, 5.6, 5.6); break;
            case StepKind.Narrower: svg.Circle("shape", x, y, 2.4); break;
            case StepKind.Wider: svg.Box("shape", x - 4.2, y - 4.2, 8.4, 8.4); break;
            case StepKind.Revision: svg.Path("shape", $"M{N(x)} {N(y - 5.4)}l5.2 9.2h-10.4z"); break;
            case StepKind.Correction: svg.Path("shape", $"M{N(x)} {N(y + 5.4)}l5.2 -9.2h-10.4z"); break;
            default: svg.Path("shape", $"M{N(x)} {N(y - 5.6)}l5.6 5.6l-5.6 5.6l-5.6 -5.6z"); break;
        }
    }

    /// <summary>The room that a mark takes with all that sticks out of it.</summary>
    public static Box Room(PlacedStep placed, ValueScale scale)
    {
        var count = placed.Step.Point.Count;
        var box = Box.Around(placed.X, placed.Y, 5);
        if (count.High is { } high && high > count.Value) box = box with { Top = Math.Min(box.Top, scale.At(high)) };
        return count.Bound switch
        {
            Bound.AtLeast => box with { Top = box.Top - Reach + 5 },
            Bound.AtMost => box with { Bottom = box.Bottom + Reach - 5 },
            Bound.About => box with { Top = box.Top - Reach + 5, Bottom = box.Bottom + Reach - 5 },
            _ => box,
        };
    }

    /// <summary>Draws what the number bounds: an arrow up or down, a wave for "about".</summary>
    public static void Bounds(SvgText svg, Bound bound, double x, double y)
    {
        switch (bound)
        {
            case Bound.AtLeast: svg.Path("bound", $"M{N(x)} {N(y)}v-{N(Reach)}m-3 3l3 -3l3 3"); break;
            case Bound.AtMost: svg.Path("bound", $"M{N(x)} {N(y)}v{N(Reach)}m-3 -3l3 3l3 -3"); break;
            case Bound.About: svg.Path("bound", $"M{N(x)} {N(y - Reach)}q3.4 3.3 0 6.5t0 6.5t0 6.5t0 6.5"); break;
        }
    }

    /// <summary>Draws a range from its low end to its high end.</summary>
    public static void Range(SvgText svg, double x, double low, double high) => svg.Path("bound", $"M{N(x)} {N(low)}V{N(high)}m-3.5 0h7");
}
