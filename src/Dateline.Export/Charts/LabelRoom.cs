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
    /// <param name="x">The middle of the mark.</param>
    /// <param name="y">The middle of the mark.</param>
    /// <param name="away">How far from the middle the mark reaches.</param>
    /// <param name="text">The label.</param>
    /// <returns>Where the label's base line begins, and its anchor; null where there is no room.</returns>
    public (double X, double Y, string Anchor)? Beside(double x, double y, double away, string text)
    {
        double width = ChartText.WidthOf(text), half = LineHeight / 2;
        if (TryTake(new(x + away, y - half, x + away + width, y + half))) return (x + away, y + 4, "start");
        if (TryTake(new(x - away - width, y - half, x - away, y + half))) return (x - away, y + 4, "end");
        if (TryTake(new(x - (width / 2), y - away - LineHeight, x + (width / 2), y - away))) return (x, y - away - 3, "middle");
        if (TryTake(new(x - (width / 2), y + away, x + (width / 2), y + away + LineHeight))) return (x, y + away + 10, "middle");
        foreach (double up in new[] { -LineHeight * 0.8, LineHeight * 0.8 })
        {
            if (TryTake(new(x + (away / 2), y + up - half, x + (away / 2) + width, y + up + half))) return (x + (away / 2), y + up + 4, "start");
            if (TryTake(new(x - (away / 2) - width, y + up - half, x - (away / 2), y + up + half))) return (x - (away / 2), y + up + 4, "end");
        }

        return null;
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
