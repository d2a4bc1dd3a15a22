namespace Dateline.Reading.Places;

/// <summary>One place of the gazetteer, by its number there.</summary>
/// <param name="Number">The number of the entry; the numbers follow the alphabet and change with the file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Point">Where it is: its middle, for an area.</param>
/// <param name="Country">The number of its country (<see cref="Gazetteer.CountryCode"/>); 0 where it belongs to none.</param>
/// <param name="Region">The number of its first-level region; 0 where unknown. A region has its own number.</param>
/// <param name="IsCapital">Whether it is the capital of its country.</param>
/// <param name="Size">How many people live there, as twice the binary logarithm, rounded: 0 unknown, 40 a million.</param>
public readonly record struct GazetteerEntry(int Number, PlaceKind Kind, GeoPoint Point, byte Country, ushort Region, byte Size, bool IsCapital)
{
    /// <summary>Packs all but number and region into 64 bits: latitude 22, longitude 23, kind 4, size 6, country 8, capital 1.</summary>
    public static ulong Pack(PlaceKind kind, GeoPoint point, byte country, byte size, bool capital)
    {
        ulong latitude = (ulong)Math.Clamp(Math.Round((point.Latitude + 90) / 180 * LatitudeSteps), 0, LatitudeSteps);
        ulong longitude = (ulong)Math.Clamp(Math.Round((point.Longitude + 180) / 360 * LongitudeSteps), 0, LongitudeSteps);
        return latitude | (longitude << 22) | ((ulong)kind << 45) | ((ulong)size << 49) | ((ulong)country << 55) | (capital ? 1ul << 63 : 0);
    }

    internal static GazetteerEntry Unpack(int number, ulong bits, ushort region)
    {
        double latitude = ((bits & LatitudeSteps) * 180.0 / LatitudeSteps) - 90, longitude = (((bits >> 22) & LongitudeSteps) * 360.0 / LongitudeSteps) - 180;
        return new(number, (PlaceKind)((bits >> 45) & 15), new(Math.Round(latitude, 4), Math.Round(longitude, 4)), (byte)(bits >> 55), region, (byte)((bits >> 49) & 63), bits >> 63 != 0);
    }

    private const ulong LatitudeSteps = (1 << 22) - 1, LongitudeSteps = (1 << 23) - 1;
}
