using Dateline.Reading.Places;

namespace Dateline.Export.Charts.Maps;

/// <summary>Which part of the world a map shows, and where its points stand in the drawing.</summary>
/// <remarks>
/// A part is drawn with degrees of longitude shortened as they are in its middle; the world in the Equal Earth projection (Šavrič, Patterson, Jenny 2018), which keeps
/// areas, without the emptiest north and south. Longitudes run on across the date line: the frame lies around the points on their shorter way.
/// </remarks>
internal sealed class MapFrame
{
    /// <summary>The closest view, in degrees of latitude.</summary>
    public const double LeastDegrees = 2;

    private const double Margin = 34, WorldDegrees = 110, WorldHeight = 75, LeastShrink = 0.25, Rim = 6;
    private readonly double _scale, _shrink, _middle, _top;

    /// <summary>Fits a frame around points.</summary>
    /// <param name="points">The points; where there is none, the world.</param>
    /// <param name="width">How wide the drawing is, in units.</param>
    /// <param name="lowest">The least height.</param>
    /// <param name="highest">The greatest height.</param>
    public MapFrame(IReadOnlyList<GeoPoint> points, double width, double lowest, double highest)
    {
        Width = width;
        var (west, span) = Lie(points);
        double south = points.Count == 0 ? -90 : points.Min(point => point.Latitude), north = points.Count == 0 ? 90 : points.Max(point => point.Latitude);
        double middle = (south + north) / 2;
        _shrink = Math.Max(LeastShrink, Math.Cos(middle * Math.PI / 180));
        double wide = Math.Max(LeastDegrees, span * _shrink), high = Math.Max(LeastDegrees, north - south);
        Height = Math.Clamp((width - (2 * Margin)) * high / wide, lowest, highest);
        _scale = Math.Min((width - (2 * Margin)) / wide, (Height - (2 * Margin)) / high);
        double halfWide = width / 2 / _scale / _shrink, halfHigh = Height / 2 / _scale;
        IsWorld = points.Count == 0 || wide > WorldDegrees || high > WorldHeight || halfWide > 180;
        if (!IsWorld)
        {
            // Beyond the poles there is nothing but room for labels.
            double beyond = 90 + (Margin / _scale);
            middle = Math.Clamp(middle, Math.Min(0, halfHigh - beyond), Math.Max(0, beyond - halfHigh));
            _middle = west + (span / 2);
            (West, East, South, North) = (_middle - halfWide, _middle + halfWide, middle - halfHigh, middle + halfHigh);
            double rim = Rim / _scale;
            Clip = new(West - (rim / _shrink), South - rim, East + (rim / _shrink), North + rim);
            return;
        }

        const double Bering = -169;
        _middle = points.Count == 0 || span > 300 || (west >= Bering && west + span <= Bering + 360) ? Bering + 180 : west + (span / 2);
        (West, East, South, North) = (_middle - 180, _middle + 180, Math.Max(-90, Math.Min(-56, south - 6)), Math.Min(90, Math.Max(80, north + 4)));
        if (points.Count == 0) (South, North) = (-56, 80);
        _scale = width / (2 * EqualEarth(Math.PI, 0).X);
        _top = EqualEarth(0, North * Math.PI / 180).Y;
        Height = (_top - EqualEarth(0, South * Math.PI / 180).Y) * _scale;
        Clip = new(West, Math.Max(-90, South - 3), East, Math.Min(90, North + 3));
    }

    /// <summary>The width of the drawing, in units.</summary>
    public double Width { get; }

    /// <summary>The height of the drawing, in units.</summary>
    public double Height { get; }

    /// <summary>Whether all longitudes are shown.</summary>
    public bool IsWorld { get; }

    /// <summary>The least longitude shown.</summary>
    public double West { get; }

    /// <summary>The greatest longitude shown; may be beyond 180.</summary>
    public double East { get; }

    /// <summary>The least latitude shown.</summary>
    public double South { get; }

    /// <summary>The greatest latitude shown.</summary>
    public double North { get; }

    /// <summary>What is worth drawing, in degrees: the frame, and of a part of the world a rim, so that cut edges stay out of sight. Its top is the south.</summary>
    public Box Clip { get; }

    /// <summary>Units to a degree of latitude, in the middle.</summary>
    public double UnitsPerDegree => IsWorld ? Height / (North - South) : _scale;

    /// <summary>The longitude, a turn on or back where that brings it into the frame.</summary>
    public double Turned(double longitude) => longitude - (360 * Math.Round((longitude - _middle) / 360));

    /// <summary>Whether a point is shown.</summary>
    public bool Holds(GeoPoint point) => point.Latitude >= South && point.Latitude <= North && Turned(point.Longitude) is var longitude && longitude >= West && longitude <= East;

    /// <summary>Where a place stands in the drawing; the longitude is taken as it is, not turned.</summary>
    public (double X, double Y) At(double longitude, double latitude)
    {
        if (!IsWorld) return ((longitude - West) * _shrink * _scale, (North - latitude) * _scale);
        var (x, y) = EqualEarth((longitude - _middle) * Math.PI / 180, latitude * Math.PI / 180);
        return ((Width / 2) + (x * _scale), (_top - y) * _scale);
    }

    // The points lie opposite to the widest gap between their longitudes.
    private static (double West, double Span) Lie(IReadOnlyList<GeoPoint> points)
    {
        if (points.Count == 0) return (-180, 360);
        double[] longitudes = [.. points.Select(point => point.Longitude).Order()];
        double west = longitudes[0], widest = longitudes[0] + 360 - longitudes[^1];
        for (int i = 1; i < longitudes.Length; i++)
            if (longitudes[i] - longitudes[i - 1] is var gap && gap > widest) (west, widest) = (longitudes[i], gap);
        return (west, 360 - widest);
    }

    private static (double X, double Y) EqualEarth(double longitude, double latitude)
    {
        const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
        double t = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(latitude)), t2 = t * t, t6 = t2 * t2 * t2;
        return (
            2 * Math.Sqrt(3) * longitude * Math.Cos(t) / (3 * ((9 * A4 * t6 * t2) + (7 * A3 * t6) + (3 * A2 * t2) + A1)),
            t * ((A4 * t6 * t2) + (A3 * t6) + (A2 * t2) + A1));
    }
}
