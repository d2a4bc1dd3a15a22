namespace Dateline.Reconcile.Grouping;

/// <summary>The members whose groups were made anew, with the group that each was in before.</summary>
internal sealed class Regrouping
{
    private readonly SortedDictionary<long, long> _before;

    /// <summary>Begins with members and their groups.</summary>
    public Regrouping(IEnumerable<KeyValuePair<long, long>>? before = null) => _before = new((before ?? []).ToDictionary());

    /// <summary>The members with their former groups, ascending.</summary>
    public IReadOnlyDictionary<long, long> Before => _before;

    /// <summary>Notes a member's group, unless an earlier one is noted.</summary>
    public void Note(long member, long group) => _before.TryAdd(member, group);

    /// <summary>What happened first, and then this.</summary>
    public Regrouping Then(Regrouping later)
    {
        foreach (var (member, group) in later._before) Note(member, group);
        return this;
    }
}
