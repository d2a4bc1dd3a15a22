using System.Buffers.Binary;

namespace Dateline.Reconcile.Terms;

/// <summary>How much a word tells: the less usual it is in the news, the more. Fixed, so that no report changes what others weigh.</summary>
/// <remarks>
/// The weight is the logarithm of the share of articles that have the word (Spärck Jones 1972), counted once over general news and kept in
/// <c>terms.bin</c>: pairs of the hash of a stem and the number of articles among <see cref="Articles"/>, ascending by hash.
/// </remarks>
internal sealed class TermWeights
{
    /// <summary>The number of articles that the table counts by, whatever it was made from.</summary>
    public const int Articles = 30_000;

    private readonly uint[] _hashes;
    private readonly float[] _weights;

    private TermWeights(uint[] hashes, float[] weights) => (_hashes, _weights) = (hashes, weights);

    /// <summary>The table that ships.</summary>
    public static TermWeights Shipped { get; } = Load();

    /// <summary>What a word that the table does not have weighs.</summary>
    public static float Unknown { get; } = Weigh(0);

    /// <summary>The weight of a stem, from 0.</summary>
    public float this[uint hash] => Array.BinarySearch(_hashes, hash) is >= 0 and var at ? _weights[at] : Unknown;

    /// <summary>A table from its bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no table.</exception>
    public static TermWeights From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 6 != 0) throw new InvalidDataException("The table of terms is cut off.");
        uint[] hashes = new uint[bytes.Length / 6];
        float[] weights = new float[hashes.Length];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 6)..]);
            weights[i] = Weigh(BinaryPrimitives.ReadUInt16LittleEndian(bytes[((i * 6) + 4)..]));
        }

        return new(hashes, weights);
    }

    private static float Weigh(int articles) => MathF.Log((Articles + 1) / (articles + .5f));

    private static TermWeights Load()
    {
        using var stream = typeof(TermWeights).Assembly.GetManifestResourceStream("terms.bin")!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return From(bytes);
    }
}
