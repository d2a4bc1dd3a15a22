using System.Globalization;
using Dateline.Reading.Dates;
using Dateline.Reading.Description;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Incidents;
using NodaTime;
using Period = Dateline.Reading.Dates.Period;

namespace Dateline.Export.Sheets;

/// <summary>The incident table, with the columns that users of ACLED and of UCDP's Georeferenced Event Dataset look for.</summary>
/// <remarks>
/// The codes follow the ACLED codebook (time_precision, geo_precision, event types; https://acleddata.com/knowledge-base/codebook/) and the UCDP GED codebook
/// (date_prec, where_prec, best, low, high; https://ucdp.uu.se/downloads/). What the two hold and a report does not tell is empty.
/// </remarks>
internal static class IncidentSheet
{
    /// <summary>The table.</summary>
    public static Sheet<IncidentRow> Sheet { get; } = new(
    [
        new("event_id", "What names the row in Dateline.", row => row.Id),
        new("event_date", "The first day, where it is known to the day, the week or the month.", row => Day(row.Date?.Start.FirstDay)),
        new("date_end", "The last day.", row => Day(row.Date?.End.LastDay)),
        new("year", "The year.", row => row.Date?.Start.Year.ToString(CultureInfo.InvariantCulture)),
        new("time_precision", "ACLED: 1 the day, 2 the week, 3 the month; empty for longer.", row => Code(TimePrecision(row.Date))),
        new("date_prec", "UCDP: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.", row => Code(DatePrecision(row.Date))),
        new("event_type", "ACLED's type where one fits.", row => Type(row.Kind).Type),
        new("sub_event_type", "ACLED's sub-type where one fits.", row => Type(row.Kind).SubType),
        new("kind", "Dateline's kind.", row => Labels.Of(row.Kind)),
        new("status", "happened, under-way or alleged.", row => Labels.Of(row.Status)),
        new("actor1", "Who is held responsible.", row => CsvCell.Of(row.Attackers.Select(attacker => attacker.Name))),
        new("actor1_basis", "reported, claimed or blamed, in the same order.", row => CsvCell.Of(string.Join("; ", row.Attackers.Select(attacker => Labels.Of(attacker.Basis))))),
        new("actor2", "At what it was aimed, as said.", row => CsvCell.Of(row.Target)),
        new("country", "ISO 3166-1 alpha-2.", row => row.Place?.Country),
        new("admin1", "The first-level region.", row => CsvCell.Of(row.Place?.Kind is PlaceKind.Region ? row.Place.Name : row.Place?.Region)),
        new("location", "The place as the gazetteer writes it, else as said.", row => CsvCell.Of(row.Place?.Name ?? row.Location)),
        new("latitude", "Degrees north.", row => CsvCell.Of(row.Place?.Point.Latitude)),
        new("longitude", "Degrees east.", row => CsvCell.Of(row.Place?.Point.Longitude)),
        new("geo_precision", "ACLED: 1 the town, 2 a part of a region, 3 a region; empty for a country.", row => Code(GeoPrecision(row.Place?.Kind))),
        new("where_prec", "UCDP: 1 the town, 3 a district, 4 a region, 5 an area, 6 a country, 7 at sea.", row => Code(WherePrecision(row.Place?.Kind))),
        new("number_of_sources", "Sources that tell it: near-identical texts are one.", row => row.Sources.ToString(CultureInfo.InvariantCulture)),
        new("source", "Who published them.", row => CsvCell.Of(row.Publishers)),
        new("source_url", "Their addresses.", row => CsvCell.Of(row.Urls)),
        new("source_date", "The first day on which it was reported.", row => row.Reported?.ToString()),
        new("best", "The killed: the count held best.", row => CsvCell.Of((decimal?)row.Best)),
        new("low", "The lowest count.", row => CsvCell.Of((decimal?)row.Low)),
        new("high", "The highest count.", row => CsvCell.Of((decimal?)row.High)),
        new("injured", "The injured.", row => CsvCell.Of((decimal?)row.Injured)),
        new("notes", "The passages that tell it.", row => CsvCell.Of(row.Notes)),
    ]);

    private static (string? Type, string? SubType) Type(IncidentKind kind) => kind switch
    {
        IncidentKind.Strike => ("Explosions/Remote violence", "Air/drone strike"),
        IncidentKind.Shelling => ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
        IncidentKind.Bombing => ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
        IncidentKind.Clash => ("Battles", "Armed clash"),
        IncidentKind.Shooting or IncidentKind.Assault => ("Violence against civilians", "Attack"),
        IncidentKind.Abduction => ("Violence against civilians", "Abduction/forced disappearance"),
        _ => (null, null),
    };

    private static int? TimePrecision(Period? date) => Days(date) switch { null => null, 1 => 1, <= 7 => 2, <= 31 => 3, _ => null };

    private static int? DatePrecision(Period? date) => Days(date) switch { null => null, 1 => 1, <= 6 => 2, 7 => 3, <= 31 => 4, _ => 5 };

    private static int? GeoPrecision(PlaceKind? kind) => kind switch
    {
        PlaceKind.City or PlaceKind.Quarter or PlaceKind.Airfield => 1,
        PlaceKind.County or PlaceKind.Area => 2,
        PlaceKind.Region => 3,
        _ => null,
    };

    private static int? WherePrecision(PlaceKind? kind) => kind switch
    {
        PlaceKind.City or PlaceKind.Quarter or PlaceKind.Airfield => 1,
        PlaceKind.County => 3,
        PlaceKind.Region => 4,
        PlaceKind.Area => 5,
        PlaceKind.Country => 6,
        PlaceKind.Water => 7,
        _ => null,
    };

    private static int? Days(Period? date) => date is { } period ? NodaTime.Period.DaysBetween(period.Start.FirstDay, period.End.LastDay) + 1 : null;

    private static string? Day(LocalDate? day) => day is { } date ? new PartialDate(date).ToString() : null;

    private static string? Code(int? code) => code?.ToString(CultureInfo.InvariantCulture);
}
