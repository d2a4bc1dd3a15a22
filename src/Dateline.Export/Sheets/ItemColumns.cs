using System.Collections.Immutable;
using Dateline.Export.Items;
using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Places;
using Dateline.Text;

namespace Dateline.Export.Sheets;

/// <summary>Columns that the tables of all kinds share.</summary>
internal static class ItemColumns
{
    /// <summary>What names an item and its report.</summary>
    public static ImmutableArray<SheetColumn<FoundItem>> Report { get; } =
    [
        new("id", "The report's id and the item's in its record.", found => $"{found.Report.Id}:{found.Item.Id}"),
        new("source", "Who published the report, each printing.", found => CsvCell.Of(found.Report.Printings.Select(printing => printing.Source).OfType<string>())),
        new("url", "Its address, as given.", found => CsvCell.Of(found.Report.First.Url)),
        new("title", "Its title.", found => CsvCell.Of(found.Report.Title)),
        new("published", "Its date, ISO 8601.", found => found.Report.Published?.ToString()),
    ];

    /// <summary>When, by the item's own words.</summary>
    public static ImmutableArray<SheetColumn<FoundItem>> Date { get; } =
    [
        new("date", "When, ISO 8601: a day, month, year or period; empty where only the report's date tells.", found => found.Date?.Value.ToString()),
        new("date_precision", "day, month, year or period.", found => found.Date is { } date ? Labels.Of(date.Value.Precision) : null),
    ];

    /// <summary>Where.</summary>
    public static ImmutableArray<SheetColumn<FoundItem>> Place { get; } =
    [
        new("place", "Where, as said.", found => CsvCell.Of(found.Place is { } place ? Words(found, place.Span) : null)),
        new("region", "The state, province or like part that it lies in.", found => CsvCell.Of(PlaceOf(found)?.Region)),
        new("country", "The country, ISO 3166-1 alpha-2.", found => PlaceOf(found)?.Country),
        new("lat", "Degrees north.", found => CsvCell.Of(PlaceOf(found)?.Point.Latitude)),
        new("lon", "Degrees east.", found => CsvCell.Of(PlaceOf(found)?.Point.Longitude)),
        new("gazetteer", "The place in an open list of places.", found => PlaceOf(found)?.Id),
    ];

    /// <summary>The passage.</summary>
    public static ImmutableArray<SheetColumn<FoundItem>> Passage { get; } =
    [
        new("passage", "The passages that tell the item.", found => CsvCell.Of(string.Join(" … ", found.Passages().Select(span => Words(found, span))))),
        new("start", "Code points of the report's text before the first passage.", found => new CodePointMap(found.Text).ToCodePoint(found.Passages()[0].Start).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("end", "Code points before the end of the last passage.", found => new CodePointMap(found.Text).ToCodePoint(found.Passages()[^1].End).ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>What the gazetteer says of an item's place; null where it says nothing.</summary>
    public static GazetteerPlace? PlaceOf(FoundItem found) => found.Place?.Place is { Value: var id }
        ? found.Record.Places.FirstOrDefault(place => string.Equals(place.Id, id, StringComparison.Ordinal))?.Found?.Value
        : null;

    /// <summary>The words of a passage.</summary>
    public static string Words(FoundItem found, Span span) => span.Of(found.Text).ToString();

    /// <summary>The name of an actor in the record; the words as said where nobody was found.</summary>
    public static string Name(FoundItem found, ActorReference reference) =>
        reference.Actor is { Value: var id } && found.Record.Actors.FirstOrDefault(actor => string.Equals(actor.Id, id, StringComparison.Ordinal)) is { } actor
            ? Words(found, actor.Name)
            : Words(found, reference.Span);

    /// <summary>The names of actors in one cell.</summary>
    public static string? Names(FoundItem found, params IEnumerable<ActorReference?> references) => CsvCell.Of(references.OfType<ActorReference>().Select(reference => Name(found, reference)));
}
