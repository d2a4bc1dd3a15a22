using System.IO.Compression;
using System.Text;

namespace Dateline.Export.Charts.Maps;

/// <summary>A line or a closed ring on the globe: degrees, longitudes running on beyond 180 where it crosses the date line.</summary>
/// <param name="Points">Longitude and latitude in turn.</param>
/// <param name="West">The least longitude.</param>
/// <param name="East">The greatest longitude.</param>
/// <param name="South">The least latitude.</param>
/// <param name="North">The greatest latitude.</param>
internal sealed record Outline(float[] Points, double West, double East, double South, double North)
{
    /// <summary>A closed ring; one that goes round the globe is led over the pole.</summary>
    public static Outline Ring(List<(double Lon, double Lat)> points)
    {
        var whole = RunOn(points);
        if (Math.Abs(whole[^1].Lon - whole[0].Lon) > 180)
        {
            double pole = whole[0].Lat < 0 ? -90 : 90;
            whole.Add((whole[^1].Lon, pole));
            whole.Add((whole[0].Lon, pole));
        }

        return Of(whole);
    }

    /// <summary>An open line.</summary>
    public static Outline Line(List<(double Lon, double Lat)> points) => Of(RunOn(points));

    private static Outline Of(List<(double Lon, double Lat)> points) => new(
        [.. points.SelectMany(point => new[] { (float)point.Lon, (float)point.Lat })],
        points.Min(point => point.Lon), points.Max(point => point.Lon), points.Min(point => point.Lat), points.Max(point => point.Lat));

    // Two neighbours are never half the globe apart: a jump is the date line.
    private static List<(double Lon, double Lat)> RunOn(List<(double Lon, double Lat)> points)
    {
        var whole = new List<(double Lon, double Lat)>(points.Count);
        double turn = 0;
        for (int i = 0; i < points.Count; i++)
        {
            if (i > 0 && points[i].Lon - points[i - 1].Lon is var step && Math.Abs(step) > 180) turn -= Math.Sign(step) * 360;
            whole.Add((points[i].Lon + turn, points[i].Lat));
        }

        return whole;
    }
}

/// <summary>A country's name and the rings around it.</summary>
/// <param name="Name">The name, in English.</param>
/// <param name="Rings">Its rings.</param>
internal sealed record CountryOutline(string Name, Outline[] Rings);

/// <summary>Coasts and borders of the world, from Natural Earth; README.md tells of the files, <c>OutlinePacker</c> of their form.</summary>
internal sealed class WorldOutlines
{
    private static readonly Lazy<WorldOutlines> LazyCoarse = new(() => Load("world-110m.bin")), LazyFine = new(() => Load("world-50m.bin"));

    private WorldOutlines(Outline[] land, Outline[] borders, CountryOutline[] countries) => (Land, Borders, Countries) = (land, borders, countries);

    /// <summary>At 1 to 110 million, for the world.</summary>
    public static WorldOutlines Coarse => LazyCoarse.Value;

    /// <summary>At 1 to 50 million, for a part of it.</summary>
    public static WorldOutlines Fine => LazyFine.Value;

    /// <summary>The rings around land.</summary>
    public Outline[] Land { get; }

    /// <summary>The lines that two countries share.</summary>
    public Outline[] Borders { get; }

    /// <summary>The countries.</summary>
    public CountryOutline[] Countries { get; }

    private static WorldOutlines Load(string name)
    {
        using var packed = typeof(WorldOutlines).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks its part '{name}'.");
        using var bytes = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionMode.Decompress)) stream.CopyTo(bytes);
        bytes.Position = 0;
        using var reader = new BinaryReader(bytes, Encoding.UTF8);
        var (scaleX, scaleY, left, top) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        var arcs = new (bool IsShared, List<(double Lon, double Lat)> Points)[reader.Read7BitEncodedInt()];
        for (int i = 0; i < arcs.Length; i++)
        {
            bool isShared = reader.ReadBoolean();
            int count = reader.Read7BitEncodedInt();
            var points = new List<(double Lon, double Lat)>(count);
            long x = 0, y = 0;
            for (int more = count; more > 0; more--)
            {
                x += Signed(reader);
                y += Signed(reader);
                points.Add(((x * scaleX) + left, (y * scaleY) + top));
            }

            arcs[i] = (isShared, points);
        }

        var land = Rings(reader, arcs);
        var countries = new CountryOutline[reader.Read7BitEncodedInt()];
        for (int i = 0; i < countries.Length; i++) countries[i] = new(reader.ReadString(), Rings(reader, arcs));
        return new(land, [.. arcs.Where(arc => arc.IsShared).Select(arc => Outline.Line(arc.Points))], countries);
    }

    private static Outline[] Rings(BinaryReader reader, (bool IsShared, List<(double Lon, double Lat)> Points)[] arcs)
    {
        var rings = new Outline[reader.Read7BitEncodedInt()];
        for (int i = 0; i < rings.Length; i++)
        {
            var points = new List<(double Lon, double Lat)>();
            for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                int number = Signed(reader);
                var arc = number < 0 ? Enumerable.Reverse(arcs[~number].Points) : arcs[number].Points;
                // Each arc begins where the one before it ends.
                points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
            }

            rings[i] = Outline.Ring(points);
        }

        return rings;
    }

    private static int Signed(BinaryReader reader)
    {
        int value = reader.Read7BitEncodedInt();
        return (int)((uint)value >> 1) ^ -(value & 1);
    }
}
