using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Training.Places;

/// <summary>Packs the outlines of land and countries (TopoJSON) into what the maps of <c>src/Dateline.Export/Charts/Maps</c> are drawn from.</summary>
/// <remarks>
/// Numbers are variable-length, signed ones zigzag-coded, all compressed with Brotli: scale and origin of the coordinates as doubles; the arcs, each with whether
/// two countries share it, its number of points and the step from each point to the next; the rings of the land; the countries with name and rings. A
/// ring is a list of arcs, a negative one walked from its end (its complement).
/// </remarks>
internal static class OutlinePacker
{
    /// <summary>Packs one file.</summary>
    public static void Pack(string source, string target)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(source));
        var world = json.RootElement;
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            foreach (string part in new[] { "scale", "translate" })
                foreach (var number in world.GetProperty("transform").GetProperty(part).EnumerateArray()) writer.Write(number.GetDouble());
            var countries = world.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray().Where(HasArcs).ToList();
            WriteArcs(writer, world.GetProperty("arcs"), Shared(countries));
            WriteRings(writer, [.. world.GetProperty("objects").GetProperty("land").GetProperty("geometries").EnumerateArray().Where(HasArcs).SelectMany(Rings)]);
            writer.Write7BitEncodedInt(countries.Count);
            foreach (var country in countries)
            {
                writer.Write(country.GetProperty("properties").GetProperty("name").GetString()!);
                WriteRings(writer, [.. Rings(country)]);
            }
        }

        using var output = File.Create(target);
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize);
        packed.Write(bytes.ToArray());
    }

    private static bool HasArcs(JsonElement geometry) => geometry.TryGetProperty("arcs", out _);

    private static HashSet<int> Shared(List<JsonElement> countries)
    {
        var owner = new Dictionary<int, int>();
        var shared = new HashSet<int>();
        for (int i = 0; i < countries.Count; i++)
        {
            foreach (int arc in Rings(countries[i]).SelectMany(ring => ring).Select(arc => arc < 0 ? ~arc : arc))
                if (!owner.TryAdd(arc, i) && owner[arc] != i) shared.Add(arc);
        }

        return shared;
    }

    private static void WriteArcs(BinaryWriter writer, JsonElement arcs, HashSet<int> shared)
    {
        writer.Write7BitEncodedInt(arcs.GetArrayLength());
        int number = 0;
        foreach (var arc in arcs.EnumerateArray())
        {
            writer.Write(shared.Contains(number++));
            writer.Write7BitEncodedInt(arc.GetArrayLength());
            foreach (var step in arc.EnumerateArray())
            {
                WriteSigned(writer, step[0].GetInt32());
                WriteSigned(writer, step[1].GetInt32());
            }
        }
    }

    private static void WriteRings(BinaryWriter writer, int[][] rings)
    {
        writer.Write7BitEncodedInt(rings.Length);
        foreach (int[] ring in rings)
        {
            writer.Write7BitEncodedInt(ring.Length);
            foreach (int arc in ring) WriteSigned(writer, arc);
        }
    }

    private static IEnumerable<int[]> Rings(JsonElement geometry)
    {
        var arcs = geometry.GetProperty("arcs").EnumerateArray();
        var rings = geometry.GetProperty("type").GetString() is "Polygon" ? arcs : arcs.SelectMany(polygon => polygon.EnumerateArray());
        return rings.Select(ring => ring.EnumerateArray().Select(arc => arc.GetInt32()).ToArray());
    }

    private static void WriteSigned(BinaryWriter writer, int value) => writer.Write7BitEncodedInt((value << 1) ^ (value >> 31));
}
