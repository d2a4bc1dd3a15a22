namespace Dateline.Reading.Places;

/// <summary>What a place of the gazetteer is.</summary>
public enum PlaceKind
{
    /// <summary>A country or a territory with a country code of its own.</summary>
    Country,

    /// <summary>A first-level part of a country: a state, province, oblast.</summary>
    Region,

    /// <summary>A lower part of a country: a county, a district.</summary>
    County,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A part of a city.</summary>
    Quarter,

    /// <summary>An ocean, sea, bay, strait, lake, river.</summary>
    Water,

    /// <summary>A natural or historical area: a mountain range, a desert, an island, a valley.</summary>
    Area,

    /// <summary>A part of the world larger than a country: a continent, "the Middle East".</summary>
    WorldRegion,

    /// <summary>An airport or air base.</summary>
    Airfield,
}

/// <summary>How a name is used for a place.</summary>
public enum NameUse : byte
{
    /// <summary>The place's own name.</summary>
    Own,

    /// <summary>Another name of the place, of other times, languages or spellings.</summary>
    Other,

    /// <summary>A short form that means the place only after another place's name or written just so: "Ala.".</summary>
    Short,

    /// <summary>The word for the place's people: "Ukrainian".</summary>
    Demonym,
}
