namespace Dateline.Reading.Quantities;

/// <summary>The quantities of one report in reading order; they do not overlap.</summary>
public sealed class QuantityTable
{
    private readonly Quantity[] _all;

    /// <summary>Makes a table.</summary>
    /// <param name="all">The quantities, in reading order, not overlapping.</param>
    /// <param name="dollar">ISO 4217 of the bare "$" of this report.</param>
    internal QuantityTable(Quantity[] all, string dollar) => (_all, Dollar) = (all, dollar);

    /// <summary>ISO 4217 of the bare "$" and "dollar" of this report.</summary>
    public string Dollar { get; }

    /// <summary>All of them, in reading order.</summary>
    public ReadOnlySpan<Quantity> All => _all;

    /// <summary>The quantity that holds a token, bound words and unit included; null where none does.</summary>
    public Quantity? At(int token)
    {
        int index = FirstEndingAfter(token);
        return index < _all.Length && _all[index].First <= token ? _all[index] : null;
    }

    /// <summary>The quantities whose number begins within a stretch of tokens, in reading order.</summary>
    /// <param name="first">The first token of the stretch.</param>
    /// <param name="afterLast">The token after its last one.</param>
    public ReadOnlySpan<Quantity> In(int first, int afterLast)
    {
        int from = FirstEndingAfter(first);
        if (from < _all.Length && _all[from].NumberFirst < first) from++;
        int to = from;
        while (to < _all.Length && _all[to].NumberFirst < afterLast) to++;
        return _all.AsSpan(from, to - from);
    }

    private int FirstEndingAfter(int token)
    {
        int low = 0, high = _all.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_all[middle].AfterLast <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
