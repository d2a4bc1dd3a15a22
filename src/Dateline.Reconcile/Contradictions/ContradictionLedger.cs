using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reconcile.Grouping;
using Dateline.Reconcile.Happenings;

namespace Dateline.Reconcile.Contradictions;

/// <summary>Keeps which items of one happening contradict each other, and flags those that nobody has decided about.</summary>
internal sealed class ContradictionLedger(IArchiveChange change, Space space)
{
    private readonly IGraphChange _items = change.Graph(space);
    private readonly IGraphChange _ledger = change.Graph(Space.Contradictions);

    /// <summary>Looks again at all pairs that came into one happening, or left it.</summary>
    public void Follow(Regrouping changed)
    {
        if (changed.Before.Count == 0) return;
        var touched = new SortedSet<long>();
        foreach (long item in changed.Before.Keys) Compare(item, changed, touched);
        foreach (long item in touched) Flag(item);
    }

    /// <summary>Takes an item away, before its group is made anew.</summary>
    public void Remove(long item)
    {
        var others = _ledger.LinksOf(item).Select(link => link.Other).ToList();
        _ledger.Remove(item);
        foreach (long other in others) Tidy(other);
    }

    /// <summary>Flags an item, and those that contradict it, as it stands after a decision.</summary>
    public void Decided(long item)
    {
        Flag(item);
        foreach (var link in _ledger.LinksOf(item)) Flag(link.Other);
    }

    private void Compare(long item, Regrouping changed, SortedSet<long> touched)
    {
        if (_items.GroupOf(item) is not { } group) return;
        var mates = _items.MembersOf(group);
        foreach (var link in _ledger.LinksOf(item).Where(link => !mates.Contains(link.Other)))
        {
            _ledger.Unjoin(item, link.Other);
            touched.UnionWith([item, link.Other]);
        }

        foreach (long mate in mates)
        {
            if (mate == item || (changed.Before.TryGetValue(item, out long one) && changed.Before.TryGetValue(mate, out long other) && one == other)) continue;
            if (Join(item, mate)) touched.UnionWith([item, mate]);
        }
    }

    private bool Join(long item, long mate)
    {
        if (new ItemNumber(item).Report == new ItemNumber(mate).Report) return false;
        var (left, right) = item < mate ? (item, mate) : (mate, item);
        var conflicts = Conflict.Between(ItemProfile.From(_items.Profile(left)!), ItemProfile.From(_items.Profile(right)!));
        if (conflicts.Count == 0) return false;
        byte[] where = [(byte)space];
        if (_ledger.Profile(left) is null) _ledger.Put(left, where);
        if (_ledger.Profile(right) is null) _ledger.Put(right, where);
        _ledger.Join(left, right, 1000, string.Join("; ", conflicts.Select(conflict => $"{conflict.Field}: {conflict.Reason}")));
        return true;
    }

    private void Tidy(long item)
    {
        if (_ledger.Profile(item) is not null && _ledger.LinksOf(item).Count == 0) _ledger.Remove(item);
        Flag(item);
    }

    private void Flag(long item)
    {
        var links = _ledger.LinksOf(item);
        if (links.Count == 0 && _ledger.Profile(item) is not null) _ledger.Remove(item);
        if (_items.Profile(item) is not null) change.SetFlag(new(item), ItemFlag.Unresolved, links.Any(link => !ContradictionFinder.IsDecided(change, item) && !ContradictionFinder.IsDecided(change, link.Other)));
    }
}
