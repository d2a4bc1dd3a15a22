namespace Dateline.Export.Charts;

/// <summary>Where numbers stand on the upright axis of a chart: from nought, or where all are far from it, from a round number below the least.</summary>
internal sealed class ValueScale
{
    /// <summary>The share of the highest from which the lowest is far from nought.</summary>
    private const double Far = 0.7;

    private readonly double _top, _bottom, _first, _last;

    /// <summary>Makes a scale.</summary>
    /// <param name="low">The lowest number, from 0.</param>
    /// <param name="high">The highest number, not below the lowest.</param>
    /// <param name="top">Where the highest tick stands.</param>
    /// <param name="bottom">Where the lowest tick stands.</param>
    /// <param name="most">How many ticks there may be, from 2.</param>
    public ValueScale(double low, double high, double top, double bottom, int most)
    {
        (_top, _bottom) = (top, bottom);
        bool isFar = high >= 50 && low > high * Far;
        double step = NiceStep((high - (isFar ? low : 0)) / (most - 1), high);
        _first = isFar ? Math.Max(0, Math.Floor((low / step) - 0.5) * step) : 0;
        _last = Math.Max(_first + step, Math.Ceiling(high / step) * step);
        int count = (int)Math.Round((_last - _first) / step);
        Ticks = [.. Enumerable.Range(0, count + 1).Select(i => _first + (i * step))];
    }

    /// <summary>The numbers that the axis names, ascending.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Whether the axis begins at nought.</summary>
    public bool FromNought => _first == 0;

    /// <summary>Where a number stands; numbers out of the axis stand at its end.</summary>
    public double At(double value) => _bottom - ((Math.Clamp(value, _first, _last) - _first) / (_last - _first) * (_bottom - _top));

    // People are counted: no step below one, and none that a number of this size cannot tell apart.
    private static double NiceStep(double rough, double high)
    {
        rough = Math.Max(Math.Max(1, rough), high * 1e-9);
        double size = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double times = rough / size;
        return size * (times <= 1.0000001 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
