using System.Buffers.Binary;
using System.Numerics;

namespace Dateline.Reconcile.Printings;

/// <summary>
/// A text in a few numbers, from which it can be estimated how much of one text stands in another: a fixed share of the hashes of all its
/// runs of four words.
/// </summary>
/// <remarks>
/// Of all hashes those are kept that a power of two divides, so that what is kept of a part is kept of the whole: Manku, Jain and Das Sarma's
/// need (WWW 2007) with the sampling "0 mod p" of Broder, "On the resemblance and containment of documents" (1997). The sketch of a text is the same
/// wherever and whenever it is made.
/// </remarks>
public sealed class Sketch
{
    /// <summary>The words of a run.</summary>
    public const int Run = 4;

    private const int MostValues = 160;
    private const int KeyLevel = 5;
    private const int LeastKeys = 6;

    private readonly int _level;
    private readonly uint[] _values;

    private Sketch(int level, uint[] values) => (_level, _values) = (level, values);

    /// <summary>About how many different runs of words the text has.</summary>
    public int EstimatedRuns => _values.Length << _level;

    /// <summary>Makes the sketch of a text.</summary>
    public static Sketch Of(ReadOnlySpan<char> text)
    {
        var values = WordRuns.Hash(text, Run);
        int level = Math.Max(0, BitOperations.Log2((uint)(values.Count / MostValues)) - 1);
        uint first = Mask(level);
        values.RemoveAll(value => (value & first) != 0);
        values.Sort();
        int distinct = Distinct(values);
        values.RemoveRange(distinct, values.Count - distinct);
        while (values.Count > MostValues && level < 31)
        {
            level++;
            uint mask = Mask(level);
            values.RemoveAll(value => (value & mask) != 0);
        }

        return new(level, [.. values]);
    }

    /// <summary>The sketch again.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    public static Sketch From(ReadOnlySpan<byte> bytes)
    {
        uint[] values = new uint[(bytes.Length - 1) / sizeof(uint)];
        for (int i = 0; i < values.Length; i++) values[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(1 + (i * sizeof(uint)))..]);
        return new(bytes[0], values);
    }

    /// <summary>The sketch as bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[1 + (_values.Length * sizeof(uint))];
        bytes[0] = (byte)_level;
        for (int i = 0; i < _values.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(1 + (i * sizeof(uint))), _values[i]);
        return bytes;
    }

    /// <summary>The keys under which texts that share much of this one are found: one of 32 runs, and at least six.</summary>
    public long[] Keys()
    {
        uint mask = Mask(KeyLevel);
        var keys = new SortedSet<long>();
        foreach (uint value in _values)
        {
            if ((value & mask) == 0 || keys.Count < LeastKeys) keys.Add(value);
        }

        return [.. keys];
    }

    /// <summary>How much two texts share.</summary>
    public Overlap With(Sketch other)
    {
        int level = Math.Max(_level, other._level);
        uint mask = Mask(level);
        int left = 0, right = 0, both = 0, i = 0, j = 0;
        while (i < _values.Length || j < other._values.Length)
        {
            uint a = i < _values.Length ? _values[i] : uint.MaxValue, b = j < other._values.Length ? other._values[j] : uint.MaxValue;
            bool counts = (Math.Min(a, b) & mask) == 0;
            if (counts && a <= b) left++;
            if (counts && b <= a) right++;
            if (counts && a == b) both++;
            if (a <= b) i++;
            if (b <= a) j++;
        }

        return new(left, right, both, level);
    }

    private static uint Mask(int level) => (1u << level) - 1;

    private static int Distinct(List<uint> sorted)
    {
        int kept = 0;
        for (int i = 0; i < sorted.Count; i++)
        {
            if (kept == 0 || sorted[kept - 1] != sorted[i]) sorted[kept++] = sorted[i];
        }

        return kept;
    }
}
