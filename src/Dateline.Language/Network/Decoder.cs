using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>Picks labels by scores.</summary>
internal static unsafe class Decoder
{
    /// <summary>The best label of each token by itself; of equals the first.</summary>
    public static void Best(NetworkHead head, float* scores, int count, Span<byte> labels)
    {
        int last = (head.Labels - 1) / Kernel.Lane * Kernel.Lane;
        var valid = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(head.Labels - last)).AsSingle();
        var lowest = Vector512.Create(float.NegativeInfinity);
        for (int t = 0; t < count; t++, scores += head.Columns)
        {
            var most = Vector512.ConditionalSelect(valid, Vector512.Load(scores + last), lowest);
            for (int j = 0; j < last; j += Kernel.Lane) most = Vector512.MaxNative(most, Vector512.Load(scores + j));
            var best = Vector512.Create(Largest(most));
            int at = 0;
            ulong equal;
            while ((equal = Vector512.ExtractMostSignificantBits(Vector512.Equals(Vector512.Load(scores + at), best))) == 0 && at < last) at += Kernel.Lane;
            labels[t] = (byte)(at + BitOperations.TrailingZeroCount(equal));
        }
    }

    /// <summary>
    /// The best row of begin-inside-outside labels (Viterbi 1967): 0 is outside, odd labels begin, even labels carry on what
    /// the odd label before them or they themselves began. All labels of a token are weighed at once.
    /// </summary>
    public static void BestRow(NetworkHead head, float* scores, int count, Span<byte> labels)
    {
        if (head.Columns != Kernel.Lane) throw new ArgumentException("A chain has at most as many labels as a vector has numbers.", nameof(head));
        if (count == 0) return;
        int size = head.Labels;
        float* steps = stackalloc float[Kernel.Lane * Kernel.Lane];
        for (int from = 0; from < size; from++) Steps(head, from).Store(steps + (from * Kernel.Lane));
        var back = new byte[count * Kernel.Lane];
        float* before = stackalloc float[Kernel.Lane];
        var now = Vector512.ConditionalSelect(Inside(head), Vector512.Create(-1e4f), Vector512.Load(scores));
        fixed (byte* start = back)
        {
            byte* backs = start;
            for (int t = 1; t < count; t++)
            {
                now.Store(before);
                var value = Vector512.Create(before[0]) + Vector512.Load(steps);
                var best = Vector512<int>.Zero;
                for (int i = 1; i < size; i++)
                {
                    var score = Vector512.Create(before[i]) + Vector512.Load(steps + (i * Kernel.Lane));
                    var better = Vector512.GreaterThan(score, value);
                    value = Vector512.ConditionalSelect(better, score, value);
                    best = Vector512.ConditionalSelect(better.AsInt32(), Vector512.Create(i), best);
                }

                backs += Kernel.Lane;
                var halves = Vector512.Narrow(best, best).GetLower();
                Vector128.Narrow(halves.GetLower(), halves.GetUpper()).AsByte().Store(backs);
                now = value + Vector512.Load(scores + ((nint)t * Kernel.Lane));
            }
        }

        now.Store(before);
        int label = 0;
        for (int j = 1; j < size; j++)
            if (before[j] > before[label]) label = j;
        for (int t = count - 1; t >= 0; t--)
        {
            labels[t] = (byte)label;
            label = back[(t * Kernel.Lane) + label];
        }
    }

    /// <summary>
    /// By how much each token's label outscores the best other one, on its own; below zero where its neighbours made the row choose against the token's own scores.
    /// Keeps the lower of that and what is there.
    /// </summary>
    public static void LowerToMargins(NetworkHead head, float* scores, ReadOnlySpan<byte> labels, Span<float> margins)
    {
        int last = (head.Labels - 1) / Kernel.Lane * Kernel.Lane;
        var valid = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(head.Labels - last)).AsSingle();
        var lowest = Vector512.Create(float.NegativeInfinity);
        for (int t = 0; t < labels.Length; t++, scores += head.Columns)
        {
            // The label's own score is taken out while the others are compared.
            float own = scores[labels[t]];
            scores[labels[t]] = float.NegativeInfinity;
            var most = Vector512.ConditionalSelect(valid, Vector512.Load(scores + last), lowest);
            for (int j = 0; j < last; j += Kernel.Lane) most = Vector512.MaxNative(most, Vector512.Load(scores + j));
            scores[labels[t]] = own;
            margins[t] = MathF.Min(margins[t], own - Largest(most));
        }
    }

    /// <summary>What it scores to go on from a label to each: what carries on has two forerunners only, anything else may follow anything.</summary>
    private static Vector512<float> Steps(NetworkHead head, int from)
    {
        var own = Vector512.Equals(Vector512<int>.Indices, Vector512.Create((from + 1) / 2 * 2)).AsSingle();
        var forbidden = Vector512.AndNot(Inside(head), own);
        return Vector512.ConditionalSelect(forbidden, Vector512.Create(float.NegativeInfinity), Vector512.Load(head.Transitions + (from * Kernel.Lane)));
    }

    /// <summary>All bits set where a label carries on what another began.</summary>
    private static Vector512<float> Inside(NetworkHead head)
    {
        var even = Vector512.Equals(Vector512<int>.Indices & Vector512<int>.One, Vector512<int>.Zero);
        return (even & Vector512.GreaterThan(Vector512<int>.Indices, Vector512<int>.Zero) & Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(head.Labels))).AsSingle();
    }

    internal static float Largest(Vector512<float> values)
    {
        var half = Vector256.MaxNative(values.GetLower(), values.GetUpper());
        var quarter = Vector128.MaxNative(half.GetLower(), half.GetUpper());
        return MathF.Max(MathF.Max(quarter[0], quarter[1]), MathF.Max(quarter[2], quarter[3]));
    }
}
