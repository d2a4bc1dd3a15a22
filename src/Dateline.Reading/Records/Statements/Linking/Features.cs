namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>The features of one choice, as places in the table of weights.</summary>
internal sealed class Features
{
    /// <summary>The number of weights: a power of two.</summary>
    public const int TableSize = 1 << 16;

    private int[] _items = new int[64];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Items => _items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds the feature of a template with up to three values.</summary>
    public void Add(uint template, uint a = 0, uint b = 0, uint c = 0)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        uint hash = Mix(Mix(Mix(Mix(2166136261, template), a), b), c);
        _items[Count++] = (int)((hash ^ (hash >> 16)) & (TableSize - 1));
    }

    /// <summary>Joins a value to a hash.</summary>
    public static uint Mix(uint hash, uint value)
    {
        hash ^= value * 0xcc9e2d51u;
        hash = (hash << 13) | (hash >> 19);
        return (hash * 5) + 0xe6546b64u;
    }

    /// <summary>A distance as one of few steps: 0, 1, 2, 3, 4-5, 6-9, 10-19, 20-39, 40 and more.</summary>
    public static uint Step(int distance) => distance switch
    {
        <= 3 => (uint)Math.Max(0, distance),
        <= 5 => 4,
        <= 9 => 5,
        <= 19 => 6,
        <= 39 => 7,
        _ => 8,
    };
}
