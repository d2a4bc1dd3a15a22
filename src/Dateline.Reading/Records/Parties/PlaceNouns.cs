namespace Dateline.Reading.Records.Parties;

/// <summary>Nouns for places that people visit and meet at.</summary>
internal static class PlaceNouns
{
    /// <summary>Whether a lemma names such a place.</summary>
    public static bool Holds(ReadOnlySpan<char> lemma) => lemma is "hospital" or "clinic" or "center" or "centre" or "school" or "university" or "college" or "headquarters" or "headquarter" or "base" or "camp"
        or "border" or "port" or "airport" or "church" or "mosque" or "synagogue" or "temple" or "cathedral" or "factory" or "plant" or "site" or "shelter" or "palace" or "embassy" or "consulate"
        or "office" or "city" or "town" or "village" or "capital" or "province" or "region" or "country" or "island" or "memorial" or "cemetery" or "monument" or "museum" or "prison" or "orphanage"
        or "state" or "area" or "district" or "neighborhood" or "neighbourhood" or "park" or "stadium" or "theater" or "theatre" or "facility" or "mansion" or "residence" or "ranch" or "resort" or "club"
        or "hotel" or "library" or "station" or "house" or "square" or "hall" or "courthouse" or "coast" or "valley" or "shipyard" or "farm" or "laboratory" or "lab";
}
