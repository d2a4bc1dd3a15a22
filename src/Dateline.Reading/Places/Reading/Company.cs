namespace Dateline.Reading.Places;

/// <summary>The countries and regions of the places of a report, as they are resolved now, by how often they are named.</summary>
internal sealed class Company
{
    private readonly Dictionary<byte, float> _countries = [];
    private readonly Dictionary<ushort, float> _regions = [];
    private readonly Dictionary<byte, int> _namedCountries = [];
    private readonly Dictionary<ushort, int> _namedRegions = [];
    private readonly IReadOnlyDictionary<byte, int> _peoples;
    private readonly float _all, _allPeoples;

    public Company(List<NameGroup> groups, IReadOnlyDictionary<byte, int> peoples)
    {
        _peoples = peoples;
        foreach (int count in peoples.Values) _allPeoples += count;
        foreach (var group in groups)
        {
            if (group.Meaning is not { } entry) continue;
            float weight = Weight(group.Mentions.Count);
            _all += weight;
            if (entry.Country != 0) _countries[entry.Country] = _countries.GetValueOrDefault(entry.Country) + weight;
            if (entry.Region != 0) _regions[entry.Region] = _regions.GetValueOrDefault(entry.Region) + weight;
            if (entry.Kind == PlaceKind.Country) _namedCountries[entry.Country] = _namedCountries.GetValueOrDefault(entry.Country) + 1;
            if (entry.Kind == PlaceKind.Region) _namedRegions[entry.Region] = _namedRegions.GetValueOrDefault(entry.Region) + 1;
        }
    }

    /// <summary>The shares of the other names that lie in the same country and in the same region.</summary>
    public (float Country, float Region) Shares(GazetteerEntry sense, GazetteerEntry? current, int mentions)
    {
        float own = current is null ? 0 : Weight(mentions), all = _all - own;
        if (all <= 0) return (0, 0);
        float country = sense.Country == 0 ? 0 : _countries.GetValueOrDefault(sense.Country) - (current?.Country == sense.Country ? own : 0);
        float region = sense.Region == 0 ? 0 : _regions.GetValueOrDefault(sense.Region) - (current?.Region == sense.Region ? own : 0);
        return (country / all, region / all);
    }

    /// <summary>Whether another name means the country itself.</summary>
    public bool NamesCountry(byte country, GazetteerEntry? current) =>
        country != 0 && _namedCountries.GetValueOrDefault(country) > (current is { Kind: PlaceKind.Country } self && self.Country == country ? 1 : 0);

    /// <summary>Whether another name means the region itself.</summary>
    public bool NamesRegion(ushort region, GazetteerEntry? current) =>
        region != 0 && _namedRegions.GetValueOrDefault(region) > (current is { Kind: PlaceKind.Region } self && self.Region == region ? 1 : 0);

    /// <summary>The share of words for people that mean those of a country.</summary>
    public float PeopleShare(byte country) => _allPeoples == 0 || country == 0 ? 0 : _peoples.GetValueOrDefault(country) / _allPeoples;

    private static float Weight(int mentions) => MathF.Log2(1 + mentions);
}
