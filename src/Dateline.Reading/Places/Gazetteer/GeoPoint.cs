namespace Dateline.Reading.Places;

/// <summary>A point on the earth, WGS 84.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadius = 6371.0088, Radian = Math.PI / 180;

    /// <summary>The great-circle distance to another point in kilometres, on a sphere of the earth's mean radius (right to half a per cent).</summary>
    public double DistanceTo(GeoPoint other)
    {
        double north = Math.Sin((other.Latitude - Latitude) * Radian / 2), east = Math.Sin((other.Longitude - Longitude) * Radian / 2);
        double chord = (north * north) + (Math.Cos(Latitude * Radian) * Math.Cos(other.Latitude * Radian) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }
}
