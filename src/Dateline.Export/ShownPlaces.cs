using System.Globalization;
using Dateline.Reading;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Places;
using Dateline.Text;

namespace Dateline.Export;

/// <summary>How places are shown to people.</summary>
public static class ShownPlaces
{
    /// <summary>The name as the report has it, on one line.</summary>
    public static string Name(Record record, Place place) => VisibleText.OnOneLine(record.Report.Text[place.Name.Start..place.Name.End]);

    /// <summary>Where it is, in words: the gazetteer's name where it is another, the region and the country's code.</summary>
    public static string Where(Record record, Place place)
    {
        if (place.Found is not { Value: var found }) return "not in the gazetteer";
        string name = Name(record, place);
        string?[] parts = [string.Equals(found.Name, name, StringComparison.OrdinalIgnoreCase) ? null : found.Name, found.Region, found.Country];
        return string.Join(", ", parts.Where(p => p is not null));
    }

    /// <summary>Whether a place is an area, which one point says little about.</summary>
    public static bool IsArea(PlaceKind kind) => kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.County or PlaceKind.Area;

    /// <summary>The coordinates as on maps: "46.49° N, 30.74° E"; empty where they are not known.</summary>
    public static string Coordinates(Place place) => place.Found is { Value.Point: var point } ? Coordinates(point) : "";

    /// <summary>The coordinates of a point.</summary>
    public static string Coordinates(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(point.Latitude):F2}° {(point.Latitude < 0 ? 'S' : 'N')}, {Math.Abs(point.Longitude):F2}° {(point.Longitude < 0 ? 'W' : 'E')}");

    /// <summary>How often it is named.</summary>
    public static string Times(Place place) => place.Mentions.Length == 1 ? "named once" : string.Create(CultureInfo.InvariantCulture, $"named {place.Mentions.Length} times");
}
