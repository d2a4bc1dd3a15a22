using System.Buffers.Binary;
using Dateline.Reading;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Reconcile.Happenings;

/// <summary>What an item says of kind, place, time and toll, in few bytes.</summary>
/// <param name="Kind">The number of the kind; null where there is no item.</param>
/// <param name="Site">Where.</param>
/// <param name="Days">When.</param>
/// <param name="Killed">The highest whole count of killed; null where none is given.</param>
/// <param name="Injured">That of injured.</param>
internal readonly record struct Setting(byte? Kind, Site Site, DayRange Days, int? Killed, int? Injured)
{
    /// <summary>The bytes of a setting.</summary>
    public const int Size = 1 + Site.Size + 8 + 8;

    /// <summary>No item.</summary>
    public static readonly Setting None = new(null, default, DayRange.Unknown, null, null);

    /// <summary>From an incident.</summary>
    public static Setting Of(Record record, Incident incident)
    {
        var toll = Toll.Of(incident);
        return new((byte)incident.Kind.Value, SiteOf(record, incident.Place), DayRange.Of(incident.Date?.Value), Small(toll.Killed), Small(toll.Injured));
    }

    /// <summary>From an engagement.</summary>
    public static Setting Of(Record record, Engagement engagement) =>
        new((byte)engagement.Kind.Value, SiteOf(record, engagement.Place), DayRange.Of(engagement.Date?.Value), null, null);

    /// <summary>Writes it.</summary>
    public void Write(Span<byte> bytes)
    {
        bytes[0] = Kind ?? byte.MaxValue;
        Site.Write(bytes[1..]);
        var rest = bytes[(1 + Site.Size)..];
        BinaryPrimitives.WriteInt32LittleEndian(rest, Days.First);
        BinaryPrimitives.WriteInt32LittleEndian(rest[4..], Days.Last);
        BinaryPrimitives.WriteInt32LittleEndian(rest[8..], Killed ?? -1);
        BinaryPrimitives.WriteInt32LittleEndian(rest[12..], Injured ?? -1);
    }

    /// <summary>The setting again.</summary>
    public static Setting Read(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[(1 + Site.Size)..];
        return new(
            bytes[0] == byte.MaxValue ? null : bytes[0],
            Site.Read(bytes[1..]),
            new(BinaryPrimitives.ReadInt32LittleEndian(rest), BinaryPrimitives.ReadInt32LittleEndian(rest[4..])),
            BinaryPrimitives.ReadInt32LittleEndian(rest[8..]) is >= 0 and var killed ? killed : null,
            BinaryPrimitives.ReadInt32LittleEndian(rest[12..]) is >= 0 and var injured ? injured : null);
    }

    private static Site SiteOf(Record record, PlaceReference? place) =>
        place?.Place is { } id ? Site.Of(record.Places.FirstOrDefault(one => string.Equals(one.Id, id.Value, StringComparison.Ordinal))?.Found?.Value) : default;

    private static int? Small(long? count) => count is { } some ? (int)Math.Clamp(some, 0, int.MaxValue) : null;
}
