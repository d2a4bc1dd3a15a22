using Dateline.Reading.Places;

namespace Dateline.Reading.Tests.Places;

/// <summary>The gazetteer that ships: names, points, borders.</summary>
public sealed class GazetteerTests : IDisposable
{
    private readonly Gazetteer _gazetteer = Gazetteer.Open(Path.Combine(AppContext.BaseDirectory, "models"));

    public void Dispose() => _gazetteer.Dispose();

    [Theory]
    [InlineData("St. Louis", "Saint Louis")]
    [InlineData("Medellín", "MEDELLIN")]
    [InlineData("Port-au-Prince", "Port au Prince")]
    [InlineData("the Gambia", "Gambia")]
    [InlineData("Mt. Pleasant", "Mount Pleasant")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => Assert.Equal(PlaceKey.Of(one).Hash, PlaceKey.Of(other).Hash);

    [Theory]
    [InlineData("Sumy", "UA", 50.92, 34.80)]
    [InlineData("Odesa", "UA", 46.49, 30.74)]
    [InlineData("Kiev", "UA", 50.45, 30.52)]
    [InlineData("Wiesbaden", "DE", 50.08, 8.25)]
    [InlineData("Moskva", "RU", 55.75, 37.62)]
    public void A_city_is_found_by_any_of_its_names(string name, string country, double latitude, double longitude) =>
        Assert.Contains(Find(name), e => _gazetteer.CountryCode(e.Country) == country && e.Point.DistanceTo(new(latitude, longitude)) < 10);

    [Fact]
    public void A_name_that_no_place_has_is_not_found() => Assert.Empty(Find("Qarvanshahrabad"));

    [Fact]
    public void Names_of_entries_are_those_that_they_are_found_by()
    {
        foreach (int number in Enumerable.Range(0, _gazetteer.Count).Where(n => n % 997 == 0))
        {
            var room = new NamedEntry[2000];
            int count = _gazetteer.Find(PlaceKey.Of(_gazetteer.NameOf(number)), room);
            Assert.Contains(room[..count], n => n.Number == number);
        }
    }

    [Fact]
    public void A_city_lies_in_its_region_and_that_in_its_country()
    {
        var city = Find("Kharkiv").Single(e => e.Kind == PlaceKind.City);
        var region = _gazetteer.Region(city.Region);
        Assert.Equal("Kharkiv Oblast", _gazetteer.NameOf(region!.Value.Number));
        Assert.Equal(city.Country, region.Value.Country);
    }

    [Fact]
    public void A_number_beyond_the_last_entry_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => _gazetteer[_gazetteer.Count]);

    [Theory]
    [InlineData(50.9216, 34.8003, "RU", "UA", 25, 40)]
    [InlineData(49.9808, 36.2527, "RU", "UA", 25, 40)]
    [InlineData(50.4547, 30.5238, "BY", "UA", 80, 110)]
    [InlineData(32.5149, -117.0382, "US", "MX", 0, 10)]
    public void A_distance_to_a_border_is_that_of_the_map(double latitude, double longitude, string country, string with, double from, double to) =>
        Assert.InRange(_gazetteer.Borders.Distance(new(latitude, longitude), country, with)!.Value, from, to);

    [Fact]
    public void An_island_state_has_no_land_border() => Assert.Null(_gazetteer.Borders.Distance(new(35.7, 139.7), "JP"));

    [Fact]
    public void The_distance_between_two_cities_is_the_great_circles() =>
        Assert.InRange(new GeoPoint(48.8534, 2.3488).DistanceTo(new(51.5085, -0.1257)), 340, 348);

    private IEnumerable<GazetteerEntry> Find(string name)
    {
        var room = new NamedEntry[200];
        return [.. room[.._gazetteer.Find(PlaceKey.Of(name), room)].Select(n => _gazetteer[n.Number])];
    }
}
