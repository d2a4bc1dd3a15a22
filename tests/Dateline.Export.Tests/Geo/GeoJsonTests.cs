using System.Text.Json;
using Dateline.Export.Sheets;
using Dateline.Export.Tests.Items;
using Dateline.Export.Tests.Samples;
using Dateline.Reading.Records.Places;

namespace Dateline.Export.Tests.Geo;

public sealed class GeoJsonTests
{
    [Fact]
    public void Incidents_are_features_and_those_without_a_known_place_have_no_geometry()
    {
        var features = Features(QuayRecord.Read());
        Assert.Equal(2, features.Count);
        Assert.All(features, feature => Assert.Equal("Feature", feature.GetProperty("type").GetString()));
        Assert.Equal(JsonValueKind.Null, features[0].GetProperty("geometry").ValueKind);
        Assert.Equal(35, features[0].GetProperty("properties").GetProperty("killed").GetInt64());
    }

    [Fact]
    public void A_point_has_its_longitude_first()
    {
        var record = QuayRecord.Read();
        var place = new GazetteerPlace("geonames:2", "Novo Selo", Dateline.Reading.Places.PlaceKind.City, new(44.16, 22.79), "BG", "Vidin");
        record = record with { Places = record.Places.SetItem(0, record.Places[0] with { Found = new(place, "test", [record.Places[0].Name]) }) };
        var geometry = Features(record)[0].GetProperty("geometry");
        Assert.Equal("Point", geometry.GetProperty("type").GetString());
        Assert.Equal([22.79, 44.16], geometry.GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
    }

    [Fact]
    public void Other_items_have_no_row_of_the_incident_table() =>
        Assert.Throws<ArgumentException>(() => IncidentRow.Of(FoundSamples.Of(SampleRecords.Harbour()).First()));

    private static List<JsonElement> Features(Record record) =>
        [.. JsonDocument.Parse(FoundSamples.Write("geojson", null, null, record)).RootElement.GetProperty("features").EnumerateArray()];
}
