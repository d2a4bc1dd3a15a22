using System.Buffers.Binary;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Places;
using Dateline.Reconcile.Terms;

namespace Dateline.Reconcile.Happenings;

/// <summary>How two places stand to each other.</summary>
internal enum SiteRelation
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>One place, or places of one town.</summary>
    Same,

    /// <summary>The one may lie in the other.</summary>
    Within,

    /// <summary>Different places.</summary>
    Apart,
}

/// <summary>A place in few bytes.</summary>
/// <param name="Kind">What it is; null where no place is known.</param>
/// <param name="Country">ISO 3166-1 alpha-2 as two bytes; 0 where it has none.</param>
/// <param name="Region">A hash of the first-level region; 0 where it has none.</param>
/// <param name="Latitude">In hundredths of a degree.</param>
/// <param name="Longitude">In hundredths of a degree.</param>
internal readonly record struct Site(PlaceKind? Kind, ushort Country, ushort Region, short Latitude, short Longitude)
{
    /// <summary>The bytes of a site.</summary>
    public const int Size = 9;

    private const double SameTown = 25;
    private const double SameCounty = 80;

    /// <summary>Whether it is as exact as a town.</summary>
    public bool IsTown => IsTownKind(Kind);

    /// <summary>From a place of the gazetteer.</summary>
    public static Site Of(GazetteerPlace? place) => place is null ? new(null, 0, 0, 0, 0) : new(
        place.Kind,
        place.Country is { Length: 2 } code ? (ushort)(code[0] << 8 | code[1]) : (ushort)0,
        place.Region is { } region ? (ushort)(Stem.Hash(region) % ushort.MaxValue + 1) : (ushort)0,
        (short)Math.Round(place.Point.Latitude * 100), (short)Math.Round(place.Point.Longitude * 100));

    /// <summary>How it stands to another place.</summary>
    public SiteRelation To(Site other)
    {
        if (Kind is not { } one || other.Kind is not { } two) return SiteRelation.Unknown;
        if (Country != 0 && other.Country != 0 && Country != other.Country) return SiteRelation.Apart;
        if (one is PlaceKind.WorldRegion or PlaceKind.Water || two is PlaceKind.WorldRegion or PlaceKind.Water) return SiteRelation.Unknown;
        if (one == PlaceKind.Country || two == PlaceKind.Country) return one == two ? SiteRelation.Same : SiteRelation.Within;
        double distance = new GeoPoint(Latitude / 100d, Longitude / 100d).DistanceTo(new(other.Latitude / 100d, other.Longitude / 100d));
        if (IsTown && other.IsTown) return distance <= SameTown ? SiteRelation.Same : SiteRelation.Apart;
        if (Region != 0 && Region == other.Region && Country == other.Country) return one == two && distance < 1 ? SiteRelation.Same : SiteRelation.Within;
        return distance <= SameCounty ? SiteRelation.Within : SiteRelation.Apart;
    }

    /// <summary>Writes it.</summary>
    public void Write(Span<byte> bytes)
    {
        bytes[0] = Kind is { } kind ? (byte)kind : byte.MaxValue;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[1..], Country);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[3..], Region);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[5..], Latitude);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[7..], Longitude);
    }

    /// <summary>The site again.</summary>
    public static Site Read(ReadOnlySpan<byte> bytes) => new(
        bytes[0] == byte.MaxValue ? null : (PlaceKind)bytes[0],
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[1..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[3..]),
        BinaryPrimitives.ReadInt16LittleEndian(bytes[5..]), BinaryPrimitives.ReadInt16LittleEndian(bytes[7..]));

    private static bool IsTownKind(PlaceKind? kind) => kind is PlaceKind.City or PlaceKind.Quarter or PlaceKind.Airfield;
}
