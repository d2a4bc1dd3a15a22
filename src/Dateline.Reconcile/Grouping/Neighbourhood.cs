using Dateline.Archive.Graph;

namespace Dateline.Reconcile.Grouping;

/// <summary>
/// Which members are found by their keys: those that stand near each other in the list of some key. Numbers rise with the day, so they are near
/// in time.
/// </summary>
/// <remarks>
/// Who is near whom depends on who is there, not on who came first: a newcomer in the middle of a full list pushes members apart, and one that
/// leaves lets others come near. Both are told here.
/// </remarks>
internal sealed class Neighbourhood
{
    private readonly SortedDictionary<long, int> _near = [];
    private readonly SortedSet<(long Left, long Right)> _border = [];

    /// <summary>The members near this one, with the sum of what the keys say under which they are.</summary>
    public IReadOnlyDictionary<long, int> Near => _near;

    /// <summary>Pairs that are near each other under some key when this one is not there, and are not under that key when it is.</summary>
    public IReadOnlyCollection<(long Left, long Right)> Border => _border;

    /// <summary>Looks around a member that has these keys.</summary>
    /// <param name="graph">The space.</param>
    /// <param name="member">The member.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="weight">What a key says.</param>
    /// <param name="window">How far.</param>
    public static Neighbourhood Of(IGraph graph, long member, IEnumerable<long> keys, Func<long, int> weight, int window)
    {
        var found = new Neighbourhood();
        foreach (long key in keys) found.Look(graph.NeighboursByKey(key, member, window), weight(key), member, window);
        return found;
    }

    private void Look(IReadOnlyList<long> list, int weight, long member, int window)
    {
        int before = 0;
        while (before < list.Count && list[before] < member) before++;
        int firstAfter = before < list.Count && list[before] == member ? before + 1 : before, after = list.Count - firstAfter;
        foreach (long other in list)
        {
            if (other != member) _near[other] = _near.GetValueOrDefault(other) + weight;
        }

        // The i-th before and the j-th after stand i + j apart with the member between them, one less without it.
        for (int i = Math.Max(1, window + 1 - after); i <= before && i <= window; i++)
            _border.Add((list[before - i], list[firstAfter + window - i]));
    }
}
