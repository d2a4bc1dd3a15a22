namespace Dateline.Export.Charts.Maps;

/// <summary>Places that stand on one spot of a map, the one that weighs most first.</summary>
/// <param name="X">Where it stands, in units.</param>
/// <param name="Y">Where it stands, in units.</param>
/// <param name="Places">The places; never empty.</param>
internal sealed record MapGroup(double X, double Y, List<MapPlace> Places)
{
    /// <summary>Where it stands, in units; a mark at the edge is moved in until it is whole.</summary>
    public double X { get; private set; } = X;

    /// <summary>Where it stands, in units; a mark at the edge is moved in until it is whole.</summary>
    public double Y { get; private set; } = Y;

    /// <summary>What the places weigh together.</summary>
    public long Count { get; private set; } = Places[0].Count;

    /// <summary>How large its mark is, in units.</summary>
    public double Radius { get; private set; }

    /// <summary>Whether all are known only as an area.</summary>
    public bool IsArea => Places[0].IsArea;

    /// <summary>The name of the first, with how many others there are.</summary>
    public string Name => Places.Select(place => place.Name).Distinct(StringComparer.Ordinal).Count() is > 1 and var names ? $"{Places[0].Name} +{names - 1}" : Places[0].Name;

    /// <summary>Gathers places into spots so that no two spots of a kind lie closer than a mark is wide.</summary>
    /// <param name="places">The places within the frame.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="apart">How far spots lie apart, in units.</param>
    /// <param name="most">How many spots at most: with more, they lie farther apart.</param>
    public static List<MapGroup> Gather(IReadOnlyCollection<MapPlace> places, MapFrame frame, double apart, int most)
    {
        var ordered = places.OrderByDescending(place => place.Count).ThenBy(place => place.Name, StringComparer.Ordinal).ThenBy(place => place.Point.Latitude).ThenBy(place => place.Point.Longitude)
            .Select(place => (Place: place, At: frame.At(frame.Turned(place.Point.Longitude), place.Point.Latitude))).ToList();
        while (true)
        {
            var groups = Gather(ordered, apart);
            if (groups.Count <= most) return groups;
            apart *= Math.Max(1.2, Math.Sqrt((double)groups.Count / most) * 1.1);
        }
    }

    /// <summary>
    /// Sizes the marks: the area tells the count, as far as a single one can still be seen, none is larger than twenty units, and all together
    /// cover no more than a seventh of the map.
    /// </summary>
    /// <param name="groups">The marks.</param>
    /// <param name="width">The width of the map, in units.</param>
    /// <param name="height">Its height.</param>
    public static void Size(List<MapGroup> groups, double width, double height)
    {
        const double Least = 3.6, Greatest = 20, Share = 1 / 7.0;
        double most = groups.Count == 0 ? 1 : groups.Max(group => group.Count), all = Math.Max(1, groups.Sum(group => (double)group.Count));
        double unit = Math.Min(Math.Min(Least, Greatest / Math.Sqrt(most)), Math.Sqrt(Share * width * height / (Math.PI * all)));
        foreach (var group in groups)
        {
            group.Radius = Math.Max(Least, unit * Math.Sqrt(group.Count));
            group.X = Math.Clamp(group.X, group.Radius, width - group.Radius);
            group.Y = Math.Clamp(group.Y, group.Radius, height - group.Radius);
        }
    }

    private static List<MapGroup> Gather(List<(MapPlace Place, (double X, double Y) At)> ordered, double apart)
    {
        var groups = new List<MapGroup>();
        var cells = new Dictionary<long, List<MapGroup>>();
        foreach (var (place, (x, y)) in ordered)
        {
            var (cellX, cellY) = ((int)Math.Floor(x / apart), (int)Math.Floor(y / apart));
            if (Near(cells, cellX, cellY, place.IsArea, x, y, apart) is { } near)
            {
                near.Places.Add(place);
                near.Count += place.Count;
                continue;
            }

            var group = new MapGroup(x, y, [place]);
            groups.Add(group);
            if (!cells.TryGetValue(Key(cellX, cellY, place.IsArea), out var cell)) cells[Key(cellX, cellY, place.IsArea)] = cell = [];
            cell.Add(group);
        }

        return [.. groups.OrderByDescending(group => group.Count)];
    }

    // Areas and towns never share a mark.
    private static long Key(int cellX, int cellY, bool isArea) => ((long)cellX << 32) ^ ((uint)cellY << 1) ^ (isArea ? 1 : 0);

    private static MapGroup? Near(Dictionary<long, List<MapGroup>> cells, int cellX, int cellY, bool isArea, double x, double y, double apart)
    {
        for (int dx = -1; dx <= 1; dx++)
        {
            for (int dy = -1; dy <= 1; dy++)
                if (cells.TryGetValue(Key(cellX + dx, cellY + dy, isArea), out var cell) && cell.Find(group => double.Hypot(group.X - x, group.Y - y) < apart) is { } near) return near;
        }

        return null;
    }
}
