using Dateline.Reading.Places;

namespace Dateline.Training.Places;

/// <summary>A place while the gazetteer is being built.</summary>
internal sealed class PlaceDraft
{
    public required string Name { get; set; }

    public required PlaceKind Kind { get; init; }

    public required GeoPoint Point { get; set; }

    /// <summary>ISO 3166-1 alpha-2; empty where the place belongs to no country.</summary>
    public string Country { get; init; } = "";

    /// <summary>The region it lies in, or itself where it is one.</summary>
    public PlaceDraft? Region { get; set; }

    public long Population { get; set; }

    public bool IsCapital { get; init; }

    /// <summary>The id with its scheme, see <see cref="Gazetteer.IdOf"/>.</summary>
    public uint Id { get; init; }

    /// <summary>Further names, each with its use.</summary>
    public List<(string Name, NameUse Use)> Others { get; } = [];
}
