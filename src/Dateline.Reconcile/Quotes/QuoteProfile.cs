using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Dateline.Reconcile.Quotes;

/// <summary>What is written down of a quote: whose it is, and its words as 16 bits each, which is enough to align two that share runs of words.</summary>
/// <param name="Speaker">The node of the speaker in <see cref="Archive.Graph.Space.Actors"/>; 0 where it is not known.</param>
/// <param name="Words">A hash of each word.</param>
internal sealed record QuoteProfile(long Speaker, ushort[] Words)
{
    private const int Run = 4;
    private const ulong Mask = 7;
    private const int LeastKeys = 3;

    /// <summary>The profile of a quote.</summary>
    public static QuoteProfile Of(long speaker, QuoteWords quote) => new(speaker, [.. quote.Words.Select(word => (ushort)(Hash(word) >> 16))]);

    /// <summary>Reads it.</summary>
    public static QuoteProfile From(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadInt64LittleEndian(bytes), MemoryMarshal.Cast<byte, ushort>(bytes[sizeof(long)..]).ToArray());

    /// <summary>Writes it.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[sizeof(long) + (Words.Length * sizeof(ushort))];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, Speaker);
        MemoryMarshal.AsBytes(Words.AsSpan()).CopyTo(bytes.AsSpan(sizeof(long)));
        return bytes;
    }

    /// <summary>Whether the two share so many words, in whatever order, that they may be one quote: cheaper than aligning them.</summary>
    public bool SharesWords(QuoteProfile other)
    {
        int least = Math.Min(Words.Length, other.Words.Length), shared = 0;
        Span<ushort> left = stackalloc ushort[Words.Length], right = stackalloc ushort[other.Words.Length];
        Words.CopyTo(left);
        other.Words.CopyTo(right);
        left.Sort();
        right.Sort();
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j]) shared++;
            int order = left[i].CompareTo(right[j]);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return QuoteDifference.IsEnough(shared, least);
    }

    /// <summary>Keys under which quotes that share runs of four words are found: one run of eight, and at least three.</summary>
    public static long[] Keys(QuoteWords quote)
    {
        var runs = new SortedSet<ulong>();
        for (int i = 0; i + Run <= quote.Words.Count; i++)
        {
            ulong hash = 0;
            for (int j = 0; j < Run; j++) hash = (hash ^ Hash(quote.Words[i + j])) * 0xBF58476D1CE4E5B9;
            runs.Add((hash ^ (hash >> 29)) >> 1);
        }

        return [.. runs.Where((run, rank) => rank < LeastKeys || (run & Mask) == 0).Select(run => (long)run)];
    }

    private static ulong Hash(string word)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in word) hash = (hash ^ letter) * 1099511628211;
        return (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
    }
}
