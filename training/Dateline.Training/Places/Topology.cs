using System.Text.Json;
using Dateline.Reading.Places;

namespace Dateline.Training.Places;

/// <summary>Areas that share their outlines (TopoJSON).</summary>
internal sealed class Topology
{
    private readonly (double X, double Y)[][] _arcs;

    public Topology(JsonElement json, string objects)
    {
        var scale = json.GetProperty("transform").GetProperty("scale");
        var move = json.GetProperty("transform").GetProperty("translate");
        double sx = scale[0].GetDouble(), sy = scale[1].GetDouble(), mx = move[0].GetDouble(), my = move[1].GetDouble();
        _arcs = [.. json.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            long x = 0, y = 0;
            return arc.EnumerateArray().Select(p => (((x += p[0].GetInt64()) * sx) + mx, ((y += p[1].GetInt64()) * sy) + my)).ToArray();
        })];
        Areas = [.. json.GetProperty("objects").GetProperty(objects).GetProperty("geometries").EnumerateArray().Where(g => g.TryGetProperty("arcs", out _)).Select(Area)];
    }

    /// <summary>The areas: their code, name and the outlines of each part, as numbers of arcs.</summary>
    public IReadOnlyList<(string Id, string Name, int[][] Rings)> Areas { get; }

    /// <summary>The line of an arc.</summary>
    public (double X, double Y)[] Arc(int number) => number < 0 ? [.. _arcs[~number].Reverse()] : _arcs[number];

    /// <summary>The middle of an area's largest part.</summary>
    public GeoPoint Middle(int[][] rings)
    {
        double largest = -1;
        GeoPoint middle = default;
        foreach (int[] ring in rings)
        {
            (double X, double Y)[] points = [.. ring.SelectMany(Arc)];
            double area = 0, x = 0, y = 0;
            for (int i = 0; i < points.Length; i++)
            {
                var (a, b) = (points[i], points[(i + 1) % points.Length]);
                double cross = (a.X * b.Y) - (b.X * a.Y);
                (area, x, y) = (area + cross, x + ((a.X + b.X) * cross), y + ((a.Y + b.Y) * cross));
            }

            double size = Math.Abs(area) * Math.Cos(y / (3 * area) * Math.PI / 180);
            if (area == 0 || size <= largest) continue;
            (largest, middle) = (size, new(y / (3 * area), x / (3 * area)));
        }

        return middle;
    }

    private static (string Id, string Name, int[][] Rings) Area(JsonElement geometry)
    {
        string id = geometry.TryGetProperty("id", out var given) ? given.ToString() : "";
        string name = geometry.TryGetProperty("properties", out var p) && p.TryGetProperty("name", out var n) ? n.GetString() ?? "" : "";
        var arcs = geometry.GetProperty("arcs").EnumerateArray();
        // The first outline of a polygon is its outer one.
        return (id, name, geometry.GetProperty("type").GetString() is "Polygon" ? [Ring(arcs.First())] : [.. arcs.Select(polygon => Ring(polygon[0]))]);
    }

    private static int[] Ring(JsonElement ring) => [.. ring.EnumerateArray().Select(a => a.GetInt32())];
}
