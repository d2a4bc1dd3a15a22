using System.Numerics;

namespace Dateline.Language.Network;

/// <summary>
/// Numbers the rows of a table that is filled as it is asked for and kept from one text to the next. What is asked for first is common, and stays;
/// the room of the others is used anew. For one thread at a time.
/// </summary>
/// <param name="lasting">How many rows stay; there is room for so many and <see cref="LanguageReader.Longest"/> more.</param>
internal sealed class KeptRows(int lasting)
{
    private readonly ulong[] _keys = new ulong[lasting + LanguageReader.Longest];
    private readonly ushort[] _slots = new ushort[BitOperations.RoundUpToPowerOf2((uint)(4 * (lasting + LanguageReader.Longest)))];

    /// <summary>How many rows there is room for.</summary>
    public int Most => _keys.Length;

    /// <summary>How many rows are filled.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for so many rows, at most <see cref="LanguageReader.Longest"/>: rows that do not last may go.</summary>
    public void MakeRoom(int rows)
    {
        if (Count + rows <= Most) return;
        Array.Clear(_slots);
        Count = Math.Min(Count, lasting);
        for (int row = 0; row < Count; row++) SlotOf(_keys[row]) = (ushort)(row + 1);
    }

    /// <summary>The row of a key; where it is new, a row to be filled.</summary>
    /// <param name="key">The key, spread over its highest bits.</param>
    /// <param name="isNew">Whether the row is to be filled.</param>
    public ushort Find(ulong key, out bool isNew)
    {
        ref ushort slot = ref SlotOf(key);
        isNew = slot == 0;
        if (isNew)
        {
            _keys[Count++] = key;
            slot = (ushort)Count;
        }

        return (ushort)(slot - 1);
    }

    /// <summary>The slot that holds a key's row, counted from 1, or the empty one where it is to stand.</summary>
    private ref ushort SlotOf(ulong key)
    {
        ushort[] slots = _slots;
        uint mask = (uint)slots.Length - 1, slot = (uint)(key >> 40) & mask;
        while (slots[slot] != 0 && _keys[slots[slot] - 1] != key) slot = (slot + 1) & mask;
        return ref slots[slot];
    }
}
