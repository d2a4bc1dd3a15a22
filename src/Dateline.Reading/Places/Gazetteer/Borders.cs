using Dateline.Language.Models;

namespace Dateline.Reading.Places;

/// <summary>The lines along which countries meet on land, simplified to about half a kilometre.</summary>
/// <remarks>
/// Section <c>borders</c>: per line a byte each for the two countries, an <c>int32</c> count of points and the points, each two <c>int32</c> of ten-thousandths of a
/// degree, latitude first.
/// </remarks>
public sealed unsafe class Borders
{
    private const double Scale = 10_000;
    private readonly byte* _lines;
    private readonly int _length;
    private readonly Gazetteer _gazetteer;

    internal Borders(ModelFile file, Gazetteer gazetteer)
    {
        _lines = file.Pointer<byte>("borders", out _length);
        _gazetteer = gazetteer;
    }

    /// <summary>The distance from a point to a country's nearest land border in kilometres.</summary>
    /// <param name="point">The point.</param>
    /// <param name="country">ISO 3166-1 alpha-2 of the country whose border is meant.</param>
    /// <param name="with">ISO 3166-1 alpha-2 of the country on the other side; null for any.</param>
    /// <returns>The distance; null where the country has no such land border.</returns>
    public double? Distance(GeoPoint point, string country, string? with = null)
    {
        byte one = _gazetteer.CountryNumber(country), other = with is null ? (byte)0 : _gazetteer.CountryNumber(with);
        if (one == 0 || (with is not null && other == 0)) return null;
        double? best = null;
        for (int at = 0; at < _length;)
        {
            byte a = _lines[at], b = _lines[at + 1];
            int count = *(int*)(_lines + at + 4);
            int* points = (int*)(_lines + at + 8);
            at += 8 + (count * 8);
            if ((a != one && b != one) || (other != 0 && a != other && b != other)) continue;
            double distance = Nearest(point, points, count);
            if (best is null || distance < best) best = distance;
        }

        return best;
    }

    private static double Nearest(GeoPoint point, int* points, int count)
    {
        // Near the point, a degree of longitude is shorter than one of latitude by the cosine: a plane is right to a per cent within some hundred kilometres.
        double shrink = Math.Cos(point.Latitude * Math.PI / 180), best = double.MaxValue;
        GeoPoint nearest = default;
        for (int i = 0; i + 1 < count; i++)
        {
            var (y, x) = (points[2 * i] / Scale, points[(2 * i) + 1] / Scale);
            double dy = (points[(2 * i) + 2] / Scale) - y, dx = ((points[(2 * i) + 3] / Scale) - x) * shrink;
            double py = point.Latitude - y, px = (point.Longitude - x) * shrink;
            double length = (dy * dy) + (dx * dx);
            double share = length == 0 ? 0 : Math.Clamp(((py * dy) + (px * dx)) / length, 0, 1);
            double ey = py - (share * dy), ex = px - (share * dx), square = (ey * ey) + (ex * ex);
            if (square >= best) continue;
            best = square;
            nearest = new(y + (share * dy), x + (share * dx / Math.Max(shrink, 1e-6)));
        }

        return best == double.MaxValue ? best : point.DistanceTo(nearest);
    }
}
