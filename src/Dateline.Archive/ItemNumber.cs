namespace Dateline.Archive;

/// <summary>An item's number in its archive: its report's, and its place in the record.</summary>
/// <param name="Value">The number, from 0.</param>
public readonly record struct ItemNumber(long Value) : IComparable<ItemNumber>
{
    private const int PlaceBits = 16;

    /// <summary>The most items of one report that can be told apart: those behind are kept in the record but cannot be found or joined.</summary>
    public const int Most = 1 << PlaceBits;

    /// <summary>Makes the number of an item.</summary>
    /// <param name="report">The report.</param>
    /// <param name="place">Which item of the record, all kinds counted through in the order of the record, from 0, below <see cref="Most"/>.</param>
    public ItemNumber(ReportNumber report, int place)
        : this(report.Value << PlaceBits | (uint)place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Most);
    }

    /// <summary>The report.</summary>
    public ReportNumber Report => new(Value >> PlaceBits);

    /// <summary>Which item of the record it is, from 0.</summary>
    public int Place => (int)(Value & (Most - 1));

    public static bool operator <(ItemNumber left, ItemNumber right) => left.Value < right.Value;

    public static bool operator >(ItemNumber left, ItemNumber right) => left.Value > right.Value;

    public static bool operator <=(ItemNumber left, ItemNumber right) => left.Value <= right.Value;

    public static bool operator >=(ItemNumber left, ItemNumber right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(ItemNumber other) => Value.CompareTo(other.Value);
}
