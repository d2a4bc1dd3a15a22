namespace Dateline.Text;

/// <summary>
/// A passage of a text: half-open, <c>[Start, End)</c>, counted in UTF-16 code units from 0. A span cannot be
/// negative or inside out; it may be empty. Outside the program spans are written in Unicode code points:
/// see <see cref="CodePointMap"/>.
/// </summary>
public readonly record struct Span : IComparable<Span>
{
    /// <summary>Makes the span <c>[start, end)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or lies after <paramref name="end"/>.</exception>
    public Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit of the passage.</summary>
    public int Start { get; }

    /// <summary>The code unit after the last one of the passage.</summary>
    public int End { get; }

    /// <summary>The number of code units; 0 for an empty span.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds nothing.</summary>
    public bool IsEmpty => Start == End;

    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span; a span contains itself.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="offset"/> belongs to this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The shortest span that holds both.</summary>
    public Span Cover(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The passage itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches beyond <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>The same passage without white space at its ends; an all-white passage becomes empty at its start.</summary>
    public Span Trim(string text)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return start == end ? new Span(Start, Start) : new Span(start, end);
    }

    /// <summary>Reading order: by start; at one start, the longer span first, so that a whole comes before its parts.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
