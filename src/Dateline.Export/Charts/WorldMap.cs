using Dateline.Export.Charts.Maps;
using Dateline.Reading.Places;

namespace Dateline.Export.Charts;

/// <summary>A place to be marked on a map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Point">Where it is, or the middle of the area.</param>
/// <param name="IsArea">Whether it is known only as an area, a country or region, of which the point is the middle: drawn as a ring.</param>
/// <param name="Count">How much it weighs, from 1: so many incidents, say.</param>
/// <param name="About">What is told of it besides its name; may be empty.</param>
/// <param name="Key">What the caller knows it by, for links; not shown.</param>
public readonly record struct MapPlace(string Name, GeoPoint Point, bool IsArea, long Count, string About, string Key = "");

/// <summary>Places on coasts and borders: the part of the world where they lie, never closer than two degrees, each spot a mark whose area tells how much it weighs.</summary>
/// <remarks>
/// At most 250 marks: places that fall on one spot, and where there are more spots neighbouring ones, share a mark. The ground is a few thousand
/// points at most, thinned to the unit, so the output is bounded by about 300 kB, and is 20 to 60 kB as a rule.
/// </remarks>
public static class WorldMap
{
    private const int MostMarks = 250, NamedInWords = 6;
    private const double Apart = 9, FarOut = 2.5;

    /// <summary>Writes the map.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="places">The places, in any order; those without a real point are told of in words only.</param>
    /// <param name="width">For which width.</param>
    /// <param name="noun">What is counted, in the singular: "incident".</param>
    /// <param name="link">Where a mark leads, by the places that share it, the one that weighs most first; null, or a null address, for nowhere.</param>
    public static void Write(TextWriter output, IReadOnlyCollection<MapPlace> places, ChartWidth width, string noun = "mention", Func<IReadOnlyList<MapPlace>, string?>? link = null)
    {
        var real = places.Where(place => IsReal(place.Point)).Select(place => place with { Count = Math.Max(1, place.Count) }).ToList();
        bool isWide = width is ChartWidth.Wide;
        double units = width.Units();
        var frame = Fit(real, points => new MapFrame(points, units, isWide ? 300 : 240, isWide ? 460 : 400));
        var inside = real.Where(place => frame.Holds(place.Point)).ToList();
        var groups = MapGroup.Gather(inside, frame, Apart, MostMarks);
        MapGroup.Size(groups, units, frame.Height);
        var svg = new SvgText(output);
        svg.Begin("world", units, frame.Height, $"Map of {ChartText.Count(places.Count, "place")}", About(places, real, inside, frame, noun), link is not null);
        var ground = new MapGround(svg, frame);
        ground.Write();
        var room = new LabelRoom(new(2, 2, units - 2, frame.Height - 2));
        WriteMarks(svg, groups, room, noun, link);
        ground.WriteScale(room);
        foreach (var group in groups.Take(isWide ? 28 : 9))
        {
            string name = ChartText.Cut(ChartText.Clean(group.Name), isWide ? 28 : 18);
            if (room.Beside(Box.Around(group.X, group.Y, group.Radius), name) is { } at) svg.Label(group.IsArea ? "halo region" : "halo", at.X, at.Y, name, at.Anchor);
        }

        ground.WriteCountries(room, isWide ? 16 : 6);
        svg.End();
    }

    // Towns set the frame; the middles of countries are let in where that does not make towns a speck.
    private static MapFrame Fit(List<MapPlace> places, Func<IReadOnlyList<GeoPoint>, MapFrame> fit)
    {
        var whole = fit([.. places.Select(place => place.Point)]);
        var towns = places.Where(place => !place.IsArea).Select(place => place.Point).ToList();
        if (towns.Count == 0 || towns.Count == places.Count) return whole;
        var close = fit(towns);
        return whole.North - whole.South > (close.North - close.South) * FarOut ? close : whole;
    }

    private static void WriteMarks(SvgText svg, List<MapGroup> groups, LabelRoom room, string noun, Func<IReadOnlyList<MapPlace>, string?>? link)
    {
        foreach (var group in groups) room.Occupy(Box.Around(group.X, group.Y, group.Radius));
        svg.BeginMarks();
        foreach (var group in groups)
        {
            svg.BeginMark(group.IsArea ? "mark ring" : "mark spot", link?.Invoke(group.Places), Of(group, noun));
            if (group.Radius < 9) svg.Circle("hit", group.X, group.Y, 9);
            svg.Circle("shape", group.X, group.Y, group.Radius);
            if (group.Radius >= 10) svg.Label("inside", group.X, group.Y + 4, ChartText.Short(group.Count), "middle");
            svg.EndMark();
        }

        svg.Raw("</g>\n");
    }

    private static string Of(MapGroup group, string noun)
    {
        string others = group.Places.Count == 1 ? "" : $"; with {string.Join(", ", group.Places.Skip(1).Take(NamedInWords).Select(place => place.Name))}{(group.Places.Count > NamedInWords + 1 ? " and others" : "")}";
        string about = group.Places[0].About.Length > 0 ? $"; {group.Places[0].About}" : "";
        return $"{group.Places[0].Name}{(group.IsArea ? " (area)" : "")}: {ChartText.Count(group.Count, noun)}{about}{others}";
    }

    private static string About(IReadOnlyCollection<MapPlace> places, List<MapPlace> real, List<MapPlace> inside, MapFrame frame, string noun)
    {
        if (inside.Count == 0) return "Nothing to show on it.";
        var most = inside.OrderByDescending(place => place.Count).ThenBy(place => place.Name, StringComparer.Ordinal).Take(NamedInWords);
        string words = $"{(inside.Count > NamedInWords ? "Most" : "They are")}: {string.Join(", ", most.Select(place => $"{place.Name} {ChartText.Count(place.Count, noun)}"))}.";
        int areas = inside.Count(place => place.IsArea), unknown = places.Count - real.Count;
        var outside = real.Where(place => !frame.Holds(place.Point)).OrderByDescending(place => place.Count).ThenBy(place => place.Name, StringComparer.Ordinal).ToList();
        if (areas > 0) words += $" {ChartText.Count(areas, "place")} known only as an area, drawn as rings.";
        if (outside.Count > 0) words += $" {ChartText.Count(outside.Count, "area")} outside the map: {string.Join(", ", outside.Take(NamedInWords).Select(place => place.Name))}{(outside.Count > NamedInWords ? " and others" : "")}.";
        return unknown == 0 ? words : words + $" {ChartText.Count(unknown, "place")} without a point.";
    }

    private static bool IsReal(GeoPoint point) => Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 360;
}
