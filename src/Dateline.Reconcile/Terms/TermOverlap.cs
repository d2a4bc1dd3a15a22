namespace Dateline.Reconcile.Terms;

/// <summary>How alike two texts are by their terms; each measure from 0 to 1.</summary>
/// <param name="Names">The cosine of the words of names.</param>
/// <param name="Words">The cosine of other words.</param>
/// <param name="Numbers">The cosine of numbers.</param>
/// <param name="Lead">The cosine of words of the first lines.</param>
/// <param name="Pairs">The cosine of pairs of words.</param>
/// <param name="Contained">How much of what the shorter one says the other says too.</param>
/// <param name="HaveNumbers">Whether both have numbers.</param>
internal readonly record struct TermOverlap(double Names, double Words, double Numbers, double Lead, double Pairs, double Contained, bool HaveNumbers)
{
    /// <summary>Compares two lists of terms from <see cref="TermFinder"/>.</summary>
    public static TermOverlap Of(ReadOnlySpan<Term> one, ReadOnlySpan<Term> other)
    {
        Span<Cosine> kinds = stackalloc Cosine[5];
        kinds.Clear();
        double shared = 0, left = 0, right = 0;
        int oneWords = WordsOf(one), otherWords = WordsOf(other);
        Walk(one[..oneWords], other[..otherWords], kinds, ref shared, ref left, ref right);
        double none = 0;
        Walk(one[oneWords..], other[otherWords..], kinds, ref none, ref none, ref none);
        double least = Math.Min(left, right);
        return new(kinds[0].Value, kinds[1].Value, kinds[2].Value, kinds[3].Value, kinds[4].Value, least > 0 ? shared / least : 0, kinds[2].HasBoth);
    }

    private static int WordsOf(ReadOnlySpan<Term> terms)
    {
        int words = 0;
        while (words < terms.Length && (terms[words].Kinds & TermKinds.Pair) == TermKinds.None) words++;
        return words;
    }

    private static void Walk(ReadOnlySpan<Term> one, ReadOnlySpan<Term> other, Span<Cosine> kinds, ref double shared, ref double left, ref double right)
    {
        int i = 0, j = 0;
        while (i < one.Length || j < other.Length)
        {
            bool takeLeft = j >= other.Length || (i < one.Length && one[i].Hash <= other[j].Hash);
            bool takeRight = i >= one.Length || (j < other.Length && other[j].Hash <= one[i].Hash);
            Term? a = takeLeft ? one[i++] : null, b = takeRight ? other[j++] : null;
            double x = Raw(a), y = Raw(b);
            left += x;
            right += y;
            shared += Math.Min(x, y);
            Add(kinds, a, b);
        }
    }

    private static double Raw(Term? term) => term is { } some ? some.Weight * ((some.Kinds & TermKinds.Name) != TermKinds.None ? 1.5 : 1) : 0;

    private static void Add(Span<Cosine> kinds, Term? one, Term? other)
    {
        for (int kind = 0; kind < kinds.Length; kind++) kinds[kind].Add(Weight(one, kind), Weight(other, kind));
    }

    private static double Weight(Term? term, int kind)
    {
        if (term is not { } some) return 0;
        bool pair = (some.Kinds & TermKinds.Pair) != TermKinds.None, number = (some.Kinds & TermKinds.Number) != TermKinds.None, name = (some.Kinds & TermKinds.Name) != TermKinds.None;
        bool counts = kind switch
        {
            0 => name && !pair,
            1 => !name && !number && !pair,
            2 => number,
            3 => (some.Kinds & TermKinds.Lead) != TermKinds.None && !number && !pair,
            _ => pair,
        };
        return counts ? some.Weight : 0;
    }

    private struct Cosine
    {
        private double _both, _left, _right;

        public readonly bool HasBoth => _left > 0 && _right > 0;

        public readonly double Value => HasBoth ? _both / Math.Sqrt(_left * _right) : 0;

        public void Add(double left, double right)
        {
            _both += left * right;
            _left += left * left;
            _right += right * right;
        }
    }
}
