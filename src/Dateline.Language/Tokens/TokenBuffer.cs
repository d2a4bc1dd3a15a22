namespace Dateline.Language.Tokens;

/// <summary>The growing flat arrays the scanner writes.</summary>
internal struct TokenBuffer(int capacity)
{
    public int[] Starts = new int[capacity];
    public int[] Ends = new int[capacity];
    public TokenKind[] Kinds = new TokenKind[capacity];
    public Gap[] Gaps = new Gap[capacity];
    public int Count;

    public void Add(int start, int end, TokenKind kind, Gap gap)
    {
        if (Count == Starts.Length) Grow();
        Starts[Count] = start;
        Ends[Count] = end;
        Kinds[Count] = kind;
        Gaps[Count] = gap;
        Count++;
    }

    private void Grow()
    {
        int size = Starts.Length * 2;
        Array.Resize(ref Starts, size);
        Array.Resize(ref Ends, size);
        Array.Resize(ref Kinds, size);
        Array.Resize(ref Gaps, size);
    }
}
