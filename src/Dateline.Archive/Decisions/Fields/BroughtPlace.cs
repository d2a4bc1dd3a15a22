using System.Text.Json;
using Dateline.Reading.Description;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Places;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>A place of the gazetteer inside a decision, so that it means the same with any gazetteer.</summary>
public static class BroughtPlace
{
    /// <summary>The name of the property beside <c>passages</c>.</summary>
    public const string Property = "place";

    /// <summary>Writes a place as an object.</summary>
    public static void Write(Utf8JsonWriter json, GazetteerPlace place)
    {
        json.WriteStartObject();
        json.WriteString("gazetteer"u8, place.Id);
        json.WriteString("knownAs"u8, place.Name);
        json.WriteString("kind"u8, Labels.Of(place.Kind));
        json.WriteNumber("lat"u8, place.Point.Latitude);
        json.WriteNumber("lon"u8, place.Point.Longitude);
        json.WriteString("country"u8, place.Country);
        json.WriteString("region"u8, place.Region);
        json.WriteEndObject();
    }

    /// <summary>The place that comes with a change; null where none does.</summary>
    internal static Edit<GazetteerPlace?> Of(FieldChange change)
    {
        if (change.Json.ValueKind != JsonValueKind.Object || !change.Json.TryGetProperty(Property, out var place)) return (GazetteerPlace?)null;
        if (place.ValueKind != JsonValueKind.Object || Text(place, "gazetteer") is not { Length: > 0 } id || Text(place, "knownAs") is not { Length: > 0 } name) return Wrong;
        if (Number(place, "lat") is not (>= -90 and <= 90 and var lat) || Number(place, "lon") is not (>= -180 and <= 180 and var lon)) return Wrong;
        foreach (var kind in Enum.GetValues<PlaceKind>())
        {
            if (string.Equals(Labels.Of(kind), Text(place, "kind"), StringComparison.Ordinal))
                return new GazetteerPlace(id, name, kind, new(lat, lon), Text(place, "country"), Text(place, "region"));
        }

        return Wrong;
    }

    private static Edit<GazetteerPlace?> Wrong => Edit.Not<GazetteerPlace?>("brings a place with gazetteer, knownAs, kind, lat, lon");

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
