namespace Dateline.Export.Charts;

/// <summary>A rectangle in units of a chart.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The box around a circle.</summary>
    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

    /// <summary>Whether the two have some room in common.</summary>
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>Keeps labels off each other and off the marks: a label goes where there is room, or nowhere.</summary>
/// <param name="bounds">Where labels may stand.</param>
internal sealed class LabelRoom(Box bounds)
{
    /// <summary>How high a label is.</summary>
    public const double LineHeight = 13;

    private readonly List<Box> _taken = [];

    /// <summary>Takes room whether or not it is free: for marks.</summary>
    public void Occupy(Box box) => _taken.Add(box);

    /// <summary>Takes room where it is free.</summary>
    public bool TryTake(Box box)
    {
        if (box.Left < bounds.Left || box.Right > bounds.Right || box.Top < bounds.Top || box.Bottom > bounds.Bottom || _taken.Exists(box.Meets)) return false;
        _taken.Add(box);
        return true;
    }

    /// <summary>Finds room for a label beside a mark: right, left, above, below, then aslant, in this order.</summary>
    /// <param name="mark">The room that the mark takes.</param>
    /// <param name="text">The label.</param>
    /// <returns>Where the label's base line begins, and its anchor; null where there is no room.</returns>
    public (double X, double Y, string Anchor)? Beside(Box mark, string text)
    {
        const double Gap = 3;
        double width = ChartText.WidthOf(text), x = (mark.Left + mark.Right) / 2, y = (mark.Top + mark.Bottom) / 2;
        var (left, right, over, under) = (mark.Left - Gap, mark.Right + Gap, mark.Top - (LineHeight / 2) - 1.5, mark.Bottom + (LineHeight / 2));
        return At(right, y, 0) ?? At(left, y, 1) ?? At(x, over, 0.5) ?? At(x, under, 0.5)
            ?? At(mark.Left, over, 0) ?? At(mark.Left, under, 0) ?? At(mark.Right, over, 1) ?? At(mark.Right, under, 1);

        // Before: how much of the label lies left of x.
        (double X, double Y, string Anchor)? At(double at, double middle, double before)
        {
            double from = at - (width * before);
            if (!TryTake(new(from, middle - (LineHeight / 2), from + width, middle + (LineHeight / 2)))) return null;
            return (at, middle + 4, before switch { 0 => "start", 1 => "end", _ => "middle" });
        }
    }

    /// <summary>Finds room for a label above a mark, beginning or ending there, or to its right.</summary>
    public (double X, double Y, string Anchor)? Above(double x, double y, double away, string text)
    {
        double width = ChartText.WidthOf(text), half = LineHeight / 2;
        if (TryTake(new(x - away, y - away - LineHeight, x - away + width, y - away))) return (x - away, y - away - 3, "start");
        if (TryTake(new(x + away - width, y - away - LineHeight, x + away, y - away))) return (x + away, y - away - 3, "end");
        return TryTake(new(x + away, y - half, x + away + width, y + half)) ? (x + away + 2, y + 4, "start") : null;
    }
}
