namespace Dateline.Reconcile.Quotes;

/// <summary>How one quote differs from another.</summary>
public enum QuoteChange
{
    /// <summary>They are not the same words at all.</summary>
    Other,

    /// <summary>Word for word the same.</summary>
    Same,

    /// <summary>One is a piece of the other, word for word.</summary>
    Clipped,

    /// <summary>Words within are others, gone or new.</summary>
    Altered,
}

/// <summary>A stretch of words in one quote and what stands for it in the other.</summary>
/// <param name="Start">The first word in the one, from 0.</param>
/// <param name="Length">How many words there.</param>
/// <param name="OtherStart">The first word in the other, from 0.</param>
/// <param name="OtherLength">How many words there; 0 where they are missing.</param>
/// <param name="Same">Whether they are the same words.</param>
public readonly record struct QuoteStretch(int Start, int Length, int OtherStart, int OtherLength, bool Same);

/// <summary>Two quotes held against each other, word by word.</summary>
/// <param name="Change">What is different.</param>
/// <param name="Stretches">All words of both, in order.</param>
public sealed record QuoteDifference(QuoteChange Change, IReadOnlyList<QuoteStretch> Stretches)
{
    private const int LeastShared = 5;
    private const double LeastShare = .65;

    /// <summary>Whether so many words in common can make one quote of two.</summary>
    /// <param name="shared">The words in common.</param>
    /// <param name="least">The words of the shorter one.</param>
    public static bool IsEnough(int shared, int least) => shared >= LeastShared && shared >= LeastShare * least;

    /// <summary>Compares by the longest common subsequence of words (Wagner and Fischer, 1974).</summary>
    public static QuoteDifference Between<T>(IReadOnlyList<T> one, IReadOnlyList<T> other)
        where T : IEquatable<T>
    {
        var stretches = Align(one, other);
        int shared = stretches.Where(stretch => stretch.Same).Sum(stretch => stretch.Length), least = Math.Min(one.Count, other.Count);
        if (!IsEnough(shared, least)) return new(QuoteChange.Other, stretches);
        int from = stretches.FindIndex(stretch => stretch.Same), to = stretches.FindLastIndex(stretch => stretch.Same);
        if (from != to || !OneSide(stretches[..from]) || !OneSide(stretches[(to + 1)..])) return new(QuoteChange.Altered, stretches);
        return new(stretches.Count == 1 ? QuoteChange.Same : shared == least ? QuoteChange.Clipped : QuoteChange.Altered, stretches);
    }

    // At an end words may be missing from one, but not be others.
    private static bool OneSide(List<QuoteStretch> ends) => ends.All(end => end.Length == 0 || end.OtherLength == 0);

    private static List<QuoteStretch> Align<T>(IReadOnlyList<T> one, IReadOnlyList<T> other)
        where T : IEquatable<T>
    {
        var lengths = Lengths(one, other);
        var stretches = new List<QuoteStretch>();
        int i = 0, j = 0;
        while (i < one.Count || j < other.Count)
        {
            int startI = i, startJ = j;
            while (i < one.Count && j < other.Count && one[i].Equals(other[j]))
            {
                i++;
                j++;
            }

            if (i > startI)
            {
                stretches.Add(new(startI, i - startI, startJ, j - startJ, true));
                continue;
            }

            while ((i < one.Count || j < other.Count) && !(i < one.Count && j < other.Count && one[i].Equals(other[j])))
            {
                if (j >= other.Count || (i < one.Count && lengths[i + 1, j] >= lengths[i, j + 1])) i++;
                else j++;
            }

            stretches.Add(new(startI, i - startI, startJ, j - startJ, false));
        }

        return stretches;
    }

    private static ushort[,] Lengths<T>(IReadOnlyList<T> one, IReadOnlyList<T> other)
        where T : IEquatable<T>
    {
        var lengths = new ushort[one.Count + 1, other.Count + 1];
        for (int i = one.Count - 1; i >= 0; i--)
        {
            for (int j = other.Count - 1; j >= 0; j--)
                lengths[i, j] = one[i].Equals(other[j]) ? (ushort)(lengths[i + 1, j + 1] + 1) : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }
}
