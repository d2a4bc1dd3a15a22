using Dateline.Reading.Places;
using Dateline.Reading.Records.Places;

namespace Dateline.Export.Json;

/// <summary>Writes places; the fields are those of <see cref="PlaceDescription"/>.</summary>
internal static class PlaceJson
{
    /// <summary>Writes one place as one object.</summary>
    public static void Write(PassageJson passages, Place place)
    {
        var json = passages.Json;
        json.WriteStartObject();
        json.WriteString(FieldNames.Id, place.Id);
        json.WriteString(FieldNames.Name, passages.WordsOf(place.Name));
        if (place.Found is { Value: var found })
        {
            json.WriteNumber("lat"u8, found.Point.Latitude);
            json.WriteNumber("lon"u8, found.Point.Longitude);
        }
        else
        {
            json.WriteNull("lat"u8);
            json.WriteNull("lon"u8);
        }

        json.WriteString("country"u8, place.Found?.Value.Country);
        json.WriteString("region"u8, place.Found?.Value.Region);
        if (place.Found is { Value.Kind: var kind }) json.WriteString(FieldNames.Kind, EnumLabels<PlaceKind>.Of(kind));
        else json.WriteNull(FieldNames.Kind);
        json.WriteString("gazetteer"u8, place.Found?.Value.Id);
        json.WriteString("knownAs"u8, place.Found?.Value.Name);
        passages.Write(FieldNames.Mentions, place.Mentions);
        json.WriteStartArray(FieldNames.Why);
        passages.WriteWhy("gazetteer", place.Found);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
