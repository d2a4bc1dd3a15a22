using System.Globalization;
using System.Text.Json;
using Dateline.Reading.Places;

namespace Dateline.Training.Places;

/// <summary>Gathers the places of the gazetteer from its sources and writes it.</summary>
internal sealed class GazetteerBuilder
{
    /// <summary>Countries whose news in English names the smallest places.</summary>
    private static readonly HashSet<string> Anglophone = new(StringComparer.Ordinal) { "US", "GB", "IE", "CA", "AU", "NZ" };

    /// <summary>From how many people on a place elsewhere is taken in, and its other names are.</summary>
    private const int FewestPeople = 1000, FewestForOthers = 60_000;

    private static readonly string[] RegionLanguages = ["geonames", "fr", "es", "de"];

    private readonly PlaceSources _sources;
    private readonly List<PlaceDraft> _places = [];
    private readonly Dictionary<string, PlaceDraft> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceDraft> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _numericCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceDraft> _isoRegions = new(StringComparer.Ordinal);

    private GazetteerBuilder(PlaceSources sources) => _sources = sources;

    /// <summary>Builds the gazetteer.</summary>
    public static void Build(PlaceSources sources, string models)
    {
        var builder = new GazetteerBuilder(sources);
        builder.AddCountries();
        builder.AddRegions();
        builder.AddCities();
        builder.AddCounties();
        builder.AddPostOffices();
        builder.AddFeatures();
        builder.AddAirfields();
        builder.AddNames();
        builder.PlaceCounties();
        string path = Path.Combine(models, "gazetteer.bin");
        GazetteerFile.Write(path, builder._places, builder.Borders);
        foreach (var group in builder._places.GroupBy(p => p.Kind).OrderBy(g => g.Key)) Console.WriteLine($"{group.Key}\t{group.Count()}\t{group.Sum(p => p.Others.Count)} other names");
        Console.WriteLine($"{path}: {new FileInfo(path).Length:N0} bytes");
    }

    private byte[] Borders(IReadOnlyDictionary<string, byte> countries) => BorderLines.Make(
        _sources.World(), _numericCodes.Where(c => countries.ContainsKey(c.Value)).ToDictionary(c => c.Key, c => countries[c.Value], StringComparer.Ordinal));

    private PlaceDraft Add(PlaceDraft place)
    {
        _places.Add(place);
        return place;
    }

    private void AddCountries()
    {
        var ids = _sources.Regions().EnumerateObject().ToDictionary(c => c.Name, c => GeoNamesId(c.Value), StringComparer.Ordinal);
        var middles = new Dictionary<string, GeoPoint>(StringComparer.Ordinal);
        var world = _sources.World();
        foreach (var (id, _, rings) in world.Areas) middles[id] = world.Middle(rings);
        foreach (var country in _sources.Countries().EnumerateArray())
        {
            string code = Text(country, "cca2"), name = Text(country.GetProperty("name"), "common");
            var at = country.GetProperty("latlng");
            var place = Add(new() { Name = name, Kind = PlaceKind.Country, Point = MiddleOf(new(at[0].GetDouble(), at[1].GetDouble()), middles.GetValueOrDefault(Text(country, "ccn3"))), Country = code, Id = ids.GetValueOrDefault(code) });
            _countries[code] = place;
            _numericCodes[Text(country, "ccn3")] = code;
            place.Others.Add((Text(country.GetProperty("name"), "official"), NameUse.Other));
            foreach (var other in country.GetProperty("altSpellings").EnumerateArray().Select(a => a.GetString()!).Where(a => a.Length > 3 && IsWritten(a))) place.Others.Add((other, NameUse.Other));
            if (!country.TryGetProperty("demonyms", out var demonyms) || !demonyms.TryGetProperty("eng", out var english)) continue;
            foreach (string form in new[] { "m", "f" })
            {
                string demonym = Text(english, form);
                if (demonym.Length < 3 || string.Equals(demonym, name, StringComparison.OrdinalIgnoreCase)) continue;
                place.Others.Add((demonym, NameUse.Demonym));
                if (demonym[^1] is not ('s' or 'h' or 'e')) place.Others.Add((demonym + "s", NameUse.Demonym));
            }
        }
    }

    /// <summary>Lists give a country's middle in whole degrees: drawn by a third towards that of its largest part, unless the two lie far apart.</summary>
    private static GeoPoint MiddleOf(GeoPoint listed, GeoPoint drawn) => drawn == default || listed.DistanceTo(drawn) > 500 || drawn.Longitude > 180
        ? listed
        : new(((2 * listed.Latitude) + drawn.Latitude) / 3, ((2 * listed.Longitude) + drawn.Longitude) / 3);

    private void AddRegions()
    {
        var states = _sources.States().Where(s => Number(s, "latitude") is not null).ToList();
        var byCode = states.Where(s => Text(s, "iso2").Length > 0).GroupBy(s => Text(s, "country_code") + "-" + Text(s, "iso2"), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var middles = _sources.UsStates().Areas.ToDictionary(a => a.Name, a => _sources.UsStates().Middle(a.Rings), StringComparer.Ordinal);
        var used = new HashSet<int>();
        var citiesOf = _sources.Cities().GroupBy(c => c[8] + "." + c[10], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var country in _sources.Regions().EnumerateObject().Where(c => _countries.ContainsKey(c.Name)))
        {
            foreach (var region in country.Value.GetProperty("regions").EnumerateArray())
            {
                string admin = country.Name + "." + Text(region, "admin"), iso = country.Name + "-" + Text(region, "iso"), name = Text(region.GetProperty("names"), "en");
                if (name.Length == 0) name = Text(region, "name");
                GeoPoint? point = null;
                if (byCode.TryGetValue(iso, out var state))
                {
                    used.Add(state.GetProperty("id").GetInt32());
                    point = PointOf(state);
                }

                if (country.Name is "US" && middles.TryGetValue(name, out var middle)) point = middle;
                var cities = citiesOf.GetValueOrDefault(admin, []);
                if (point is null && cities.Count > 0) point = new(cities.Average(c => Degrees(c[4])), cities.Average(c => Degrees(c[5])));
                if (point is null || name.Length == 0) continue;
                var place = Add(new() { Name = name, Kind = PlaceKind.Region, Point = point.Value, Country = country.Name, Id = GeoNamesId(region), Population = cities.Sum(c => People(c)) });
                place.Region = place;
                foreach (string form in RegionLanguages.Select(l => Text(region.GetProperty("names"), l)).Append(Text(region, "name")))
                {
                    if (form.Length > 3 && IsWritten(form)) AddRegionNames(place, form);
                }

                AddRegionNames(place, name);
                _regions[admin] = place;
                _isoRegions[iso] = place;
            }
        }

        AddOtherStates(states.Where(s => !used.Contains(s.GetProperty("id").GetInt32())));
    }

    /// <summary>Regions of other levels: provinces of regions, counties.</summary>
    private void AddOtherStates(IEnumerable<JsonElement> states)
    {
        var known = _places.Where(p => p.Kind == PlaceKind.Region).Select(p => p.Country + PlaceKey.Of(p.Name).Hash).ToHashSet(StringComparer.Ordinal);
        foreach (var state in states)
        {
            string name = Text(state, "name"), code = Text(state, "country_code");
            if (!_countries.ContainsKey(code) || !known.Add(code + PlaceKey.Of(name).Hash)) continue;
            var place = Add(new() { Name = name, Kind = PlaceKind.County, Point = PointOf(state), Country = code, Id = Scheme(3, state.GetProperty("id").GetInt32()) });
            AddRegionNames(place, name);
        }
    }

    /// <summary>Adds a name and the name without the word for what it is: "Sumy Oblast", "Sumy".</summary>
    private static void AddRegionNames(PlaceDraft place, string name)
    {
        place.Others.Add((name, string.Equals(name, place.Name, StringComparison.Ordinal) ? NameUse.Own : NameUse.Other));
        string[] words = name.Split(' ');
        if (words.Length > 1 && AdminWords.Contains(words[^1])) place.Others.Add((string.Join(' ', words[..^1]), NameUse.Other));
        if (words.Length > 2 && AdminWords.Contains(words[0]) && words[1] is "of") place.Others.Add((string.Join(' ', words[2..]), NameUse.Other));
    }

    private static readonly HashSet<string> AdminWords = new(StringComparer.Ordinal)
    {
        "Province", "Oblast", "Region", "State", "Prefecture", "Governorate", "District", "Department", "Krai", "County", "Voivodeship", "Municipality", "Parish", "Canton", "Division", "Territory", "Republic",
    };

    private void AddCities()
    {
        foreach (string[] c in _sources.Cities())
        {
            long people = People(c);
            bool seat = c[7] is "PPLC" or "PPLA" or "PPLA2" or "PPLG";
            if (c[7] is "PPLH" or "PPLW" or "PPLQ" or "PPLCH" || !_countries.ContainsKey(c[8])) continue;
            if (people < FewestPeople && !Anglophone.Contains(c[8]) && !(seat && c[7] is not "PPLA2")) continue;
            var place = Add(new()
            {
                Name = c[1],
                Kind = c[7] is "PPLX" ? PlaceKind.Quarter : PlaceKind.City,
                Point = new(Degrees(c[4]), Degrees(c[5])),
                Country = c[8],
                Region = _regions.GetValueOrDefault(c[8] + "." + c[10]),
                Population = Math.Max(people, c[7] is "PPLC" ? 100_000 : 0),
                IsCapital = c[7] is "PPLC",
                Id = uint.Parse(c[0], CultureInfo.InvariantCulture),
            });
            _countries[c[8]].Population += place.Kind == PlaceKind.City ? people : 0;
            if (PlaceKey.Of(c[2]).Hash != PlaceKey.Of(c[1]).Hash && IsWritten(c[2])) place.Others.Add((c[2], NameUse.Other));
            if (c[1].EndsWith(" City", StringComparison.Ordinal) && people > 200_000) place.Others.Add((c[1][..^5], NameUse.Other));
            if (people < FewestForOthers && c[7] is not ("PPLC" or "PPLA")) continue;
            var region = place.Region is { } r && seat ? r.Others.Select(o => PlaceKey.Of(o.Name).Hash).ToHashSet() : [];
            foreach (string other in c[3].Split(',').Where(o => o.Length is > 3 and < 30 && IsWritten(o)))
            {
                // A region is named for its seat: the name it has is the seat's own, too.
                place.Others.Add((other, region.Contains(PlaceKey.Of(other).Hash) ? NameUse.Own : NameUse.Other));
            }
        }
    }

    /// <summary>Gives counties whose region no source tells that of the nearest town.</summary>
    private void PlaceCounties()
    {
        var towns = _places.Where(p => p is { Kind: PlaceKind.City, Region: not null }).ToLookup(p => p.Country, StringComparer.Ordinal);
        foreach (var county in _places.Where(p => p is { Kind: PlaceKind.County, Region: null }))
        {
            var nearest = towns[county.Country].Where(t => Math.Abs(t.Point.Latitude - county.Point.Latitude) < 0.7).MinBy(t => t.Point.DistanceTo(county.Point));
            if (nearest is not null && nearest.Point.DistanceTo(county.Point) < 60) county.Region = nearest.Region;
        }
    }

    private void AddCounties()
    {
        var people = _sources.Cities().Where(c => c[8] is "US").GroupBy(c => c[10] + c[11], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(People), StringComparer.Ordinal);
        var states = _sources.UsStates().Areas.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var regions = _regions.Values.Where(r => r.Country is "US").ToDictionary(r => r.Name, StringComparer.Ordinal);
        var towns = _places.Where(p => p is { Country: "US", Region: not null }).Select(p => p.Region!.Name + PlaceKey.Of(p.Name).Hash).ToHashSet(StringComparer.Ordinal);
        var counties = _sources.Counties();
        foreach (var (id, name, rings) in counties.Areas)
        {
            if (!states.TryGetValue(id[..2], out string? state) || !regions.TryGetValue(state, out var region) || (id[..2] is "51" && id[2] >= '5')) continue;
            string full = name + (state is "Louisiana" ? " Parish" : state is "Alaska" ? " Borough" : " County");
            string code = _regions.First(r => r.Value == region).Key[3..];
            var county = Add(new() { Name = full, Kind = PlaceKind.County, Point = counties.Middle(rings), Country = "US", Region = region, Population = people.GetValueOrDefault(code + id[2..]), Id = Scheme(1, int.Parse(id, CultureInfo.InvariantCulture)) });
            if (!towns.Contains(region.Name + PlaceKey.Of(name).Hash)) county.Others.Add((name, NameUse.Other));
        }
    }

    /// <summary>Adds places of the United States that have a post office but are not among those of 500 people.</summary>
    private void AddPostOffices()
    {
        var known = _places.Where(p => p.Country is "US" && p.Region is not null).Select(p => p.Region!.Name + PlaceKey.Of(p.Name).Hash).ToHashSet(StringComparer.Ordinal);
        foreach (var (zip, city, state, point) in _sources.PostOffices())
        {
            if (!_regions.TryGetValue("US." + state, out var region) || !known.Add(region.Name + PlaceKey.Of(city).Hash)) continue;
            Add(new() { Name = city, Kind = PlaceKind.City, Point = point, Country = "US", Region = region, Population = 100, Id = Scheme(5, zip) });
        }
    }

    private void AddFeatures()
    {
        foreach (string[] f in _sources.Lines("features.tsv"))
        {
            var place = Add(new()
            {
                Name = f[1],
                Kind = Enum.Parse<PlaceKind>(f[2]),
                Point = new(Degrees(f[3]), Degrees(f[4])),
                Country = f[5] is "-" ? "" : f[5],
                Id = Scheme(4, int.Parse(f[0], CultureInfo.InvariantCulture)),
                Population = 1_000_000,
            });
            if (f.Length > 6) place.Others.AddRange(f[6].Split(';').Select(n => (n.TrimStart('~'), n[0] == '~' ? NameUse.Demonym : NameUse.Other)));
        }
    }

    private void AddAirfields()
    {
        foreach (var field in _sources.Airfields().EnumerateArray())
        {
            string name = Text(field, "name"), country = Text(field, "iso_country"), type = Text(field, "type");
            bool isBase = name.Contains("Air Base", StringComparison.Ordinal) || name.Contains("Air Force", StringComparison.Ordinal) || name.Contains("Airbase", StringComparison.Ordinal);
            if (!_countries.ContainsKey(country) || !(isBase || type is "large_airport" || name.Contains("International", StringComparison.Ordinal)) || name.Contains('/', StringComparison.Ordinal)) continue;
            Add(new()
            {
                Name = name,
                Kind = PlaceKind.Airfield,
                Point = new(Degrees(Text(field, "latitude_deg")), Degrees(Text(field, "longitude_deg"))),
                Country = country,
                Region = _isoRegions.GetValueOrDefault(Text(field, "iso_region")),
                Id = Scheme(2, int.Parse(Text(field, "id"), CultureInfo.InvariantCulture)),
            });
        }
    }

    /// <summary>Adds names that no source has: short forms, old and common names, words for people.</summary>
    private void AddNames()
    {
        foreach (string[] line in _sources.Lines("names.tsv"))
        {
            var place = line[0].Contains('-', StringComparison.Ordinal) ? _isoRegions.GetValueOrDefault(line[0])
                : line[0].Length == 2 ? _countries.GetValueOrDefault(line[0])
                : _places.Find(p => p.Id == uint.Parse(line[0], CultureInfo.InvariantCulture));
            if (place is null) throw new InvalidDataException($"names.tsv: no place {line[0]}");
            if (line[1] is "at")
            {
                place.Point = new(Degrees(line[2]), Degrees(line[3]));
                continue;
            }

            if (line[1] is "called")
            {
                place.Others.Add((place.Name, NameUse.Other));
                place.Name = line[2];
                AddRegionNames(place, place.Name);
                continue;
            }

            var use = Enum.Parse<NameUse>(line[1]);
            // A name given here says better how it is used than one from elsewhere.
            foreach (string name in line[2].Split(';')) place.Others.Insert(0, (name, use));
        }
    }

    /// <summary>Whether a name is written as one in Latin letters: capital first, small letters after.</summary>
    private static bool IsWritten(string name) => name.Length > 0 && char.IsUpper(name[0]) && name.Any(char.IsLower) && name.All(c => c < 0x250 || c is '’' or '‘') && !name.Any(c => char.IsDigit(c) || c is '(' or '/' or '=');

    private static uint Scheme(uint scheme, int number) => (scheme << Gazetteer.SchemeShift) | (uint)number;

    private static uint GeoNamesId(JsonElement place) =>
        place.TryGetProperty("reference", out var r) && r.TryGetProperty("geonames", out var g) && g.ValueKind == JsonValueKind.Number ? g.GetUInt32() : 0;

    private static long People(string[] city) => long.TryParse(city[14], CultureInfo.InvariantCulture, out long people) ? people : 0;

    private static string Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var p) && p.ValueKind is JsonValueKind.String or JsonValueKind.Number ? p.ToString() : "";

    private static double? Number(JsonElement element, string property) => double.TryParse(Text(element, property), CultureInfo.InvariantCulture, out double n) ? n : null;

    private static GeoPoint PointOf(JsonElement state) => new(Number(state, "latitude")!.Value, Number(state, "longitude")!.Value);

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
