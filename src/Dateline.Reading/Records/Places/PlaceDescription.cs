using System.Collections.Immutable;
using Dateline.Reading.Description;
using Dateline.Reading.Places;

namespace Dateline.Reading.Records.Places;

/// <summary>What a place holds, for all that shows places.</summary>
public static class PlaceDescription
{
    /// <summary>The fields of a place as they leave the program.</summary>
    public static KindDescription Kind { get; } = new(
        "places",
        "Places",
        "A place that the report names, with where it is by the gazetteer.",
        [
            new("id", "Unique within the record, in order of first mention.", new ValueDescription.Id("p")),
            new("name", "The fullest form of the name in the report.", new ValueDescription.Words()),
            new("lat", "Degrees north of its middle; null where the gazetteer does not know the place.", new ValueDescription.Number(), Nullable: true),
            new("lon", "Degrees east of its middle; null where the gazetteer does not know the place.", new ValueDescription.Number(), Nullable: true),
            new("country", "The country it lies in, ISO 3166-1 alpha-2; null for seas and areas of several countries.", new ValueDescription.Words("^[A-Z]{2}$"), Nullable: true),
            new("region", "The state, province or like part of the country that it lies in.", new ValueDescription.Words(), Nullable: true),
            new("kind", "What kind of place it is.", new ValueDescription.OneOf(Kinds), Nullable: true),
            new("gazetteer", "The place in an open list of places: `geonames:` and its number there, or another list.", new ValueDescription.Words("^[a-z-]+:[0-9]+$"), Nullable: true),
            new("knownAs", "The name in that list.", new ValueDescription.Words(), Nullable: true),
            new("mentions", "Every passage that names the place, in reading order.", SharedFields.Passages(neverEmpty: true)),
            SharedFields.Why,
        ]);

    private static ImmutableArray<LabelDescription> Kinds => LabelDescription.For(
        (PlaceKind.Country, "A country or a territory with a country code."),
        (PlaceKind.Region, "A state, province or like part of a country."),
        (PlaceKind.County, "A county, district or like smaller part."),
        (PlaceKind.City, "A city, town or village."),
        (PlaceKind.Quarter, "A part of a city."),
        (PlaceKind.Water, "A sea, lake, river or canal."),
        (PlaceKind.Area, "A natural or historical area: mountains, an island, a desert."),
        (PlaceKind.WorldRegion, "A part of the world larger than a country."),
        (PlaceKind.Airfield, "An airport or air base."));
}
