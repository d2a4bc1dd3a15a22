using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;

namespace Dateline.Archive.Find;

/// <summary>In which order items are found.</summary>
public enum FindOrder
{
    /// <summary>Those of the latest report first; within a report, the last first.</summary>
    NewestFirst,

    /// <summary>Those of the earliest report first, reports without a date before all.</summary>
    OldestFirst,

    /// <summary>By the number that the query asks for first (the killed, or the amount, where it asks for none), the largest first; only items that have one.</summary>
    LargestFirst,

    /// <summary>The same, the smallest first.</summary>
    SmallestFirst,
}

/// <summary>A page of items.</summary>
/// <param name="Items">Their numbers, in order.</param>
/// <param name="Next">Where the next page begins; null where this is the last one.</param>
public sealed record FindPage(ImmutableArray<ItemNumber> Items, FindCursor? Next);

/// <summary>Where a page ends. It stays good when reports are added: what comes in before it is not shown, nothing is shown twice.</summary>
/// <param name="Item">The last item of the page.</param>
/// <param name="Value">Its number, in an order by numbers.</param>
public readonly record struct FindCursor(ItemNumber Item, double? Value)
{
    private const byte Version = 1;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cursor">The cursor.</param>
    /// <returns>False where the text is no cursor.</returns>
    public static bool TryParse(string text, out FindCursor cursor)
    {
        cursor = default;
        Span<byte> bytes = stackalloc byte[17];
        if (text.Length > 24 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out int length) || length is not (9 or 17) || bytes[0] != Version) return false;
        long item = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        double value = length == 17 ? BinaryPrimitives.ReadDoubleBigEndian(bytes[9..]) : 0;
        if (item < 0 || !double.IsFinite(value)) return false;
        cursor = new(new(item), length == 17 ? value : null);
        return true;
    }

    /// <summary>Letters that mean nothing outside.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[17];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], Item.Value);
        if (Value is { } value) BinaryPrimitives.WriteDoubleBigEndian(bytes[9..], value);
        return Base64Url.EncodeToString(bytes[..(Value is null ? 9 : 17)]);
    }
}
