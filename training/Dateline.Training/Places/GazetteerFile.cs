using System.Runtime.InteropServices;
using System.Text;
using Dateline.Language.Models;
using Dateline.Reading.Places;

namespace Dateline.Training.Places;

/// <summary>Lays places out as <see cref="Gazetteer"/> maps them.</summary>
internal static class GazetteerFile
{
    public static void Write(string path, IReadOnlyCollection<PlaceDraft> places, Func<IReadOnlyDictionary<string, byte>, byte[]> borders)
    {
        PlaceDraft[] ordered = [.. places.OrderBy(p => p.Name, StringComparer.Ordinal).ThenByDescending(p => p.Population).ThenBy(p => p.Id).ThenBy(p => p.Point.Latitude)];
        string[] codes = [.. ordered.Select(p => p.Country).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var country = codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => (byte)(c.i + 1), StringComparer.Ordinal);
        var number = ordered.Select((place, i) => (place, i)).ToDictionary(p => p.place, p => p.i);
        PlaceDraft[] regions = [.. ordered.Where(p => p.Kind == PlaceKind.Region)];
        if (codes.Length > byte.MaxValue || regions.Length >= ushort.MaxValue) throw new InvalidDataException("too many countries or regions");
        var regionNumber = regions.Select((place, i) => (place, i)).ToDictionary(p => p.place, p => (ushort)(p.i + 1));
        ulong[] where = [.. ordered.Select(p => GazetteerEntry.Pack(p.Kind, p.Point, p.Country.Length == 0 ? (byte)0 : country[p.Country], Size(p.Population), p.IsCapital))];
        ushort[] region = [.. ordered.Select(p => p.Region is { } r ? regionNumber[r] : (ushort)0)];
        var (names, blocks) = Names(ordered);
        var (buckets, keys, lists) = Keys(ordered, number);
        ModelFile.Write(path,
        [
            ("where", Bytes<ulong>(where)), ("region", Bytes<ushort>(region)), ("id", Bytes<uint>([.. ordered.Select(p => p.Id)])), ("names", names), ("block", Bytes<uint>(blocks)),
            ("buckets", Bytes<uint>(buckets)), ("keys", keys), ("lists", lists), ("countries", Encoding.ASCII.GetBytes(string.Concat(codes))),
            ("regions", Bytes<int>([-1, .. regions.Select(r => number[r])])), ("borders", borders(country)),
        ]);
    }

    private static byte Size(long population) => population <= 0 ? (byte)0 : (byte)Math.Clamp(Math.Round(2 * Math.Log2(population)), 1, 63);

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static (byte[] Names, uint[] Blocks) Names(PlaceDraft[] ordered)
    {
        using var names = new MemoryStream();
        var blocks = new List<uint>();
        byte[] before = [];
        for (int i = 0; i < ordered.Length; i++)
        {
            byte[] name = Encoding.UTF8.GetBytes(ordered[i].Name);
            if (name.Length > byte.MaxValue) name = name[..byte.MaxValue];
            int shared = 0;
            if (i % Gazetteer.BlockSize == 0) blocks.Add((uint)names.Position);
            else shared = before.AsSpan().CommonPrefixLength(name);
            names.WriteByte((byte)shared);
            names.WriteByte((byte)(name.Length - shared));
            names.Write(name.AsSpan(shared));
            before = name;
        }

        return (names.ToArray(), [.. blocks]);
    }

    private static (uint[] Buckets, byte[] Keys, byte[] Lists) Keys(PlaceDraft[] ordered, Dictionary<PlaceDraft, int> number)
    {
        var uses = new Dictionary<ulong, List<(PlaceDraft Place, NameUse Use)>>();
        foreach (var place in ordered)
        {
            foreach (var (name, use) in place.Others.Prepend((place.Name, NameUse.Own)))
            {
                var key = PlaceKey.Of(name);
                if (key.Length == 0) continue;
                if (!uses.TryGetValue(key.Hash, out var list)) uses[key.Hash] = list = [];
                if (!list.Exists(u => u.Place == place)) list.Add((place, use));
            }
        }

        const int Count = 1 << Gazetteer.BucketBits;
        var buckets = new uint[Count + 1];
        using var keys = new MemoryStream();
        using var lists = new MemoryStream();
        var byBucket = uses.OrderBy(u => u.Key).ToLookup(u => (int)(u.Key & (Count - 1)));
        for (int bucket = 0; bucket < Count; bucket++)
        {
            buckets[bucket] = (uint)(keys.Position / Gazetteer.KeySize);
            foreach (var (hash, list) in byBucket[bucket])
            {
                Write(keys, (uint)(hash >> 40));
                Write(keys, list.Count == 1 ? Value(list[0]) : (uint)lists.Position | Gazetteer.ListFlag);
                if (list.Count == 1) continue;
                Write(lists, (uint)list.Count);
                foreach (var use in list.OrderBy(u => u.Use == NameUse.Other ? 1 : 0).ThenByDescending(u => u.Place.Population)) Write(lists, Value(use));
            }
        }

        buckets[Count] = (uint)(keys.Position / Gazetteer.KeySize);
        if (lists.Length >= Gazetteer.ListFlag) throw new InvalidDataException("too many places of the same name");
        return (buckets, keys.ToArray(), lists.ToArray());

        uint Value((PlaceDraft Place, NameUse Use) use) => ((uint)number[use.Place] << 2) | (uint)use.Use;
    }

    private static void Write(MemoryStream stream, uint value)
    {
        stream.WriteByte((byte)value);
        stream.WriteByte((byte)(value >> 8));
        stream.WriteByte((byte)(value >> 16));
    }
}
