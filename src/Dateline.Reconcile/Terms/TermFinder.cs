namespace Dateline.Reconcile.Terms;

/// <summary>Finds the terms that tell most about a text.</summary>
internal static class TermFinder
{
    /// <summary>The most single words that are kept of a text.</summary>
    public const int MostWords = 48;

    /// <summary>The most pairs of words that are kept.</summary>
    public const int MostPairs = 32;

    private const int LeadWords = 60;
    private const int MostRead = 4000;
    private const float LeastWeight = 1.5f;
    private const float NameFactor = 1.5f;
    private const float NumberWeight = 4f;

    /// <summary>The terms of a text: words by hash, then pairs by hash.</summary>
    /// <param name="text">The text; its first 4,000 words count.</param>
    /// <param name="weights">What words weigh.</param>
    public static Term[] Find(ReadOnlySpan<char> text, TermWeights weights)
    {
        var words = new Dictionary<uint, Counted>(512);
        var pairs = new Dictionary<uint, Counted>(512);
        var scan = new WordScan(text);
        (uint Hash, float Weight, bool Name) before = default;
        for (int at = 0; at < MostRead && scan.Next(); at++)
        {
            uint hash = Stem.Hash(scan.Word);
            bool number = scan.Kind == WordKind.Number, name = scan.Kind == WordKind.Capital;
            float weight = number || scan.Word.Length < 2 ? 0 : weights[hash] - LeastWeight;
            if (number && scan.Word.Length > 1) Count(words, hash, at, NumberWeight, TermKinds.Number, name: false);
            if (weight > 0) Count(words, hash, at, weight, TermKinds.None, name);
            if (weight > 0 && before.Weight > 0) Count(pairs, Both(before.Hash, hash), at, before.Weight + weight, TermKinds.Pair, name && before.Name);
            before = (hash, weight, name);
        }

        return [.. Best(words, MostWords), .. Best(pairs, MostPairs)];
    }

    private static void Count(Dictionary<uint, Counted> counts, uint hash, int at, float weight, TermKinds kinds, bool name)
    {
        ref var counted = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out bool known);
        if (!known) counted = new() { Weight = weight, Kinds = kinds | (at < LeadWords ? TermKinds.Lead : TermKinds.None) };
        counted.Count++;
        if (name) counted.Capitals++;
    }

    private static Term[] Best(Dictionary<uint, Counted> counts, int most)
    {
        var ranked = new (float Rank, uint Hash)[counts.Count];
        int count = 0;
        foreach (var (hash, counted) in counts) ranked[count++] = (-counted.Total * (counted.IsName ? NameFactor : 1), hash);
        Array.Sort(ranked);
        var terms = new Term[Math.Min(most, count)];
        for (int i = 0; i < terms.Length; i++)
        {
            var counted = counts[ranked[i].Hash];
            terms[i] = new(ranked[i].Hash, (byte)Math.Clamp((int)MathF.Round(4 * counted.Total), 1, 255), counted.Kinds | (counted.IsName ? TermKinds.Name : TermKinds.None));
        }

        Array.Sort(terms, (one, other) => one.Hash.CompareTo(other.Hash));
        return terms;
    }

    private static uint Both(uint left, uint right) => unchecked(((left * 0x9E3779B1) ^ right) * 0x85EBCA6B);

    private struct Counted
    {
        public int Count, Capitals;
        public float Weight;
        public TermKinds Kinds;

        public readonly bool IsName => Capitals * 2 > Count;

        // Each further time counts less: Salton and Buckley 1988.
        public readonly float Total => (Kinds & TermKinds.Number) != TermKinds.None ? Weight : Weight * (1 + MathF.Log(Count));
    }
}
