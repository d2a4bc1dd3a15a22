namespace Dateline.Training.Network;

/// <summary>A small random source (SplitMix64, Steele, Lea, Flood 2014): the same numbers on every machine.</summary>
internal sealed class Chance(ulong seed)
{
    // The seed is mixed first: the streams of neighbouring seeds would be one stream, a few numbers apart.
    private ulong _state = Mix(seed + 0x9E3779B97F4A7C15);

    public ulong NextBits()
    {
        return Mix(_state += 0x9E3779B97F4A7C15);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public float Next() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>Uniform in [0, bound).</summary>
    public int Next(int bound) => (int)((NextBits() >> 33) % (ulong)bound);

    public void Shuffle<T>(T[] items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
