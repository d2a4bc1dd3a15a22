using System.Globalization;
using System.Xml.Linq;
using Dateline.Export.Charts;
using Dateline.Reading.Places;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Export.Tests.Charts;

public sealed class WorldMapTests
{
    private static readonly Arbitrary<MapPlace[]> AnyPlaces = (
        from places in (from latitude in Gen.OneOf(Gen.Choose(-90, 90).Select(n => (double)n), Gen.Elements(90, -90, 0.001, double.NaN, 1e300))
                        from longitude in Gen.OneOf(Gen.Choose(-180, 180).Select(n => (double)n), Gen.Elements(180, -180, 179.999, double.PositiveInfinity))
                        from count in Gen.Elements(long.MinValue, 0, 1, 7, 1_000_000, long.MaxValue / 1000)
                        from isArea in Gen.Elements(true, false)
                        from name in Gen.Elements("Kitwe", "", "<b>&\"'", "\u202Eevil\uFFFE", "نهر", "\uD800", "Llanfairpwllgwyngyllgogerychwyrndrobwll")
                        select new MapPlace(name, new(latitude, longitude), isArea, count, name)).ListOf()
        select places.ToArray()).ToArbitrary();

    [Fact]
    public void A_map_of_any_places_is_sound() => Prop.ForAll(AnyPlaces, places =>
    {
        foreach (var width in new[] { ChartWidth.Narrow, ChartWidth.Wide })
            ChartCheck.Sound(ChartSamples.Text(output => WorldMap.Write(output, places, width, "item", _ => "/x")));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Places_on_both_sides_of_the_date_line_lie_close_together()
    {
        var svg = Map(new MapPlace("Suva", new(-18.1, 178.4), false, 1, ""), new MapPlace("Apia", new(-13.8, -171.8), false, 1, ""));
        Assert.True(Spot(svg, "Suva").X < Spot(svg, "Apia").X);
        Assert.Contains(" km", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var svg = Map(ChartSamples.Places);
        Assert.True(Spot(svg, "Kitwe").Y < Spot(svg, "Lusaka").Y);
        Assert.True(Spot(svg, "Kitwe").X < Spot(svg, "Ndola").X);
    }

    [Fact]
    public void Land_lies_where_it_is()
    {
        // A frame around two islands of the open ocean holds less land than one around two towns far inland.
        int sea = LandOf(Map(new MapPlace("a", new(0, -140), false, 1, ""), new MapPlace("b", new(2, -138), false, 1, "")));
        int coast = LandOf(Map(new MapPlace("a", new(43.5, 16.4), false, 1, ""), new MapPlace("b", new(45.8, 16), false, 1, "")));
        Assert.Equal(0, sea);
        Assert.True(coast > 100);
    }

    [Fact]
    public void A_world_of_places_shares_marks_and_counts_all()
    {
        var places = Enumerable.Range(0, 2000).Select(i => new MapPlace($"Town {i}", new((i * 37 % 130) - 55, (i * 91 % 360) - 180), false, 1, "")).ToArray();
        string chart = ChartSamples.Text(output => WorldMap.Write(output, places, ChartWidth.Wide, "item"));
        var marks = ChartCheck.Marks(ChartCheck.Sound(chart));
        Assert.InRange(marks.Count, 50, 250);
        Assert.Equal(2000, marks.Sum(mark => long.Parse(Title(mark).Split(':')[1].TrimStart().Split(' ')[0], CultureInfo.InvariantCulture)));
        Assert.InRange(chart.Length, 1000, 300_000);
        Array.Reverse(places);
        Assert.Equal(chart, ChartSamples.Text(output => WorldMap.Write(output, places, ChartWidth.Wide, "item")));
    }

    [Fact]
    public void An_area_far_off_is_told_of_and_does_not_widen_the_map()
    {
        var svg = Map([.. ChartSamples.Places, new MapPlace("Canada", new(60, -100), true, 1, "")]);
        Assert.Equal(4, ChartCheck.Marks(svg).Count);
        Assert.Contains("1 area outside the map: Canada", svg.ToString(), StringComparison.Ordinal);
    }

    private static XElement Map(params MapPlace[] places) => ChartCheck.Sound(ChartSamples.Text(output => WorldMap.Write(output, places, ChartWidth.Wide, "incident", _ => "/x")));

    private static (double X, double Y) Spot(XElement svg, string name)
    {
        var shape = ChartCheck.Marks(svg).Single(mark => Title(mark).StartsWith(name, StringComparison.Ordinal)).Elements().Last(element => element.Name.LocalName is "circle");
        return (double.Parse(shape.Attribute("cx")!.Value, CultureInfo.InvariantCulture), double.Parse(shape.Attribute("cy")!.Value, CultureInfo.InvariantCulture));
    }

    private static string Title(XElement mark) => mark.Elements().First(element => element.Name.LocalName is "title").Value;

    private static int LandOf(XElement svg) => svg.Descendants().FirstOrDefault(element => element.Attribute("class")?.Value is "land")?.Attribute("d")!.Value.Length ?? 0;
}
