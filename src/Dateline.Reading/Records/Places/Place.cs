using System.Collections.Immutable;
using Dateline.Reading.Places;
using Dateline.Text;

namespace Dateline.Reading.Records.Places;

/// <summary>A place that the report names.</summary>
public sealed record Place
{
    /// <summary>Unique within the record: <c>p1</c>, <c>p2</c> ... in order of first mention.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest form in the report: a passage of it.</summary>
    public required Span Name { get; init; }

    /// <summary>The place of the gazetteer that is meant, with the rule that chose it; null where the gazetteer has none of the name.</summary>
    public required Derived<GazetteerPlace>? Found { get; init; }

    /// <summary>Every passage that names the place, in reading order; never empty.</summary>
    public required ImmutableArray<Span> Mentions { get; init; }
}

/// <summary>What the gazetteer says of a place.</summary>
/// <param name="Id">The id in the list it is from (<c>geonames:698740</c>).</param>
/// <param name="Name">Its name as the gazetteer writes it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Point">Where it is: its middle, for an area.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of its country; null for seas, continents and areas of several countries.</param>
/// <param name="Region">The name of its first-level region; null where it has or is none.</param>
public sealed record GazetteerPlace(string Id, string Name, PlaceKind Kind, GeoPoint Point, string? Country, string? Region);
