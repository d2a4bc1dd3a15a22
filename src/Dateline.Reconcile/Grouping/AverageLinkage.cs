namespace Dateline.Reconcile.Grouping;

/// <summary>
/// Groups members by the average of the links between them: again and again the two groups that are most alike on average become one, until no
/// two are alike enough (Sokal and Michener 1958, "UPGMA").
/// </summary>
/// <remarks>
/// Averages are compared as fractions of whole numbers and ties are broken by the least members, so that the result depends on the links only.
/// What people decided to be one is one from the beginning; groups of which two members were decided apart are never joined.
/// </remarks>
internal sealed class AverageLinkage
{
    private readonly long[,] _sums;
    private readonly bool[,] _apart;
    private readonly List<int>?[] _groups;
    private readonly int _threshold;

    private AverageLinkage(int members, int threshold)
    {
        (_sums, _apart, _groups, _threshold) = (new long[members, members], new bool[members, members], new List<int>?[members], threshold);
        for (int i = 0; i < members; i++) _groups[i] = [i];
    }

    /// <summary>Groups members.</summary>
    /// <param name="members">How many there are, numbered from 0 in canonical order.</param>
    /// <param name="links">Scores in thousandths between two members, each pair once; pairs that are missing count as 0.</param>
    /// <param name="decided">Pairs that were decided to be one (true) or not.</param>
    /// <param name="threshold">The least average, in thousandths, above 0.</param>
    /// <returns>The groups, by their least members; each ascending.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Group(
        int members, IEnumerable<(int Left, int Right, int Score)> links, IEnumerable<(int Left, int Right, bool One)> decided, int threshold)
    {
        var linkage = new AverageLinkage(members, threshold);
        foreach (var (left, right, score) in links) linkage._sums[left, right] = linkage._sums[right, left] = score;
        var all = decided.OrderBy(pair => Math.Min(pair.Left, pair.Right)).ThenBy(pair => Math.Max(pair.Left, pair.Right)).ToList();
        foreach (var (left, right, one) in all)
        {
            if (!one) linkage._apart[left, right] = linkage._apart[right, left] = true;
        }

        foreach (var (left, right, one) in all)
        {
            if (one) linkage.Decide(left, right);
        }

        while (linkage.Best() is { } best) linkage.Join(best.Left, best.Right);
        return [.. linkage._groups.OfType<List<int>>().Select(group => (IReadOnlyList<int>)[.. group.Order()])];
    }

    private void Decide(int left, int right)
    {
        int one = Holder(left), other = Holder(right);
        if (one != other && !_apart[one, other]) Join(Math.Min(one, other), Math.Max(one, other));
    }

    private int Holder(int member) => Array.FindIndex(_groups, group => group is not null && group.Contains(member));

    private (int Left, int Right)? Best()
    {
        (int Left, int Right)? best = null;
        long bestSum = 0, bestPairs = 1;
        for (int i = 0; i < _groups.Length; i++)
        {
            if (_groups[i] is not { } left) continue;
            for (int j = i + 1; j < _groups.Length; j++)
            {
                if (_sums[i, j] == 0 || _apart[i, j] || _groups[j] is not { } right) continue;
                long sum = _sums[i, j], pairs = (long)left.Count * right.Count;
                if (sum < _threshold * pairs || sum * bestPairs <= bestSum * pairs) continue;
                (best, bestSum, bestPairs) = ((i, j), sum, pairs);
            }
        }

        return best;
    }

    // A group stands in the place of its least member, so the left one stays.
    private void Join(int left, int right)
    {
        _groups[left]!.AddRange(_groups[right]!);
        _groups[right] = null;
        for (int i = 0; i < _groups.Length; i++)
        {
            _sums[left, i] += _sums[right, i];
            _sums[i, left] = _sums[left, i];
            _apart[left, i] |= _apart[right, i];
            _apart[i, left] = _apart[left, i];
        }
    }
}
