namespace Dateline.Text;

/// <summary>
/// Turns offsets inside the program (UTF-16 code units) into offsets outside it (Unicode code points) and back.
/// A lone surrogate counts as one code point. Texts without surrogates cost nothing.
/// </summary>
public sealed class CodePointMap
{
    private readonly int[] _pairs;
    private readonly int _length;

    /// <summary>Makes the map of <paramref name="text"/>; time linear in its length.</summary>
    public CodePointMap(string text)
    {
        _length = text.Length;
        var pairs = new List<int>();
        int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        for (; at >= 0 && at + 1 < text.Length; at++)
        {
            if (!char.IsHighSurrogate(text[at]) || !char.IsLowSurrogate(text[at + 1])) continue;
            pairs.Add(at);
            at++;
        }

        _pairs = [.. pairs];
    }

    /// <summary>The number of code points before the code unit at <paramref name="offset"/> (0 to the text's length).</summary>
    /// <remarks>An offset between the halves of a pair counts the pair as passed.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> lies outside the text.</exception>
    public int ToCodePoint(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _length);
        if (_pairs.Length == 0) return offset;
        int passed = Array.BinarySearch(_pairs, offset);
        if (passed < 0) passed = ~passed;
        bool inside = passed > 0 && _pairs[passed - 1] == offset - 1;
        return offset - passed + (inside ? 1 : 0);
    }

    /// <summary>The code unit at which code point number <paramref name="codePoint"/> begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="codePoint"/> lies outside the text.</exception>
    public int ToCodeUnit(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, _length - _pairs.Length);
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_pairs[middle] - middle < codePoint) low = middle + 1;
            else high = middle;
        }

        return codePoint + low;
    }
}
