using Dateline.Archive.Graph;

namespace Dateline.Reconcile.Grouping;

/// <summary>
/// Cuts the linked members into parts that are small enough to be grouped by averages, and groups them. A part is what links of one strength
/// hold together; where that is too much, stronger links are asked for.
/// </summary>
internal sealed class Parts
{
    private readonly IGraphChange _graph;
    private readonly GroupingPlan _plan;
    private readonly Dictionary<long, IReadOnlyList<Link>> _links = [];
    private readonly Regrouping _done = new();

    private Parts(IGraphChange graph, GroupingPlan plan) => (_graph, _plan) = (graph, plan);

    /// <summary>Groups anew all members whose part may have changed.</summary>
    /// <param name="graph">The space.</param>
    /// <param name="plan">The bounds.</param>
    /// <param name="touched">The members of which a link changed.</param>
    /// <param name="joined">The members that have new links: what they have just joined to a part too large is cut anew.</param>
    public static Regrouping Regroup(IGraphChange graph, GroupingPlan plan, IReadOnlyCollection<long> touched, IReadOnlyCollection<long> joined)
    {
        var parts = new Parts(graph, plan);
        var left = new SortedSet<long>(touched);
        var without = new HashSet<long>(joined);
        foreach (long member in joined) left.UnionWith(parts.CutOff(member, without));
        while (left.Count > 0)
        {
            var part = parts.PartOf(left.Min);
            parts.Group(part);
            left.ExceptWith(part);
        }

        return parts._done;
    }

    /// <summary>The members of parts that were small enough without the new links and are not with them.</summary>
    private SortedSet<long> CutOff(long member, HashSet<long> joined)
    {
        var all = new SortedSet<long>();
        foreach (int level in _plan.Levels)
        {
            if (Walk(member, level, _plan.Most, without: null) is not null) break;
            var seen = new HashSet<long> { member };
            foreach (var link in LinksOf(member).Where(link => Holds(link, level) && !seen.Contains(link.Other)))
            {
                if (Walk(link.Other, level, _plan.Most, joined) is not { } part) continue;
                seen.UnionWith(part);
                all.UnionWith(part);
            }
        }

        return all;
    }

    private SortedSet<long> PartOf(long member)
    {
        foreach (int level in _plan.Levels)
        {
            if (Walk(member, level, _plan.Most, without: null) is { } part) return part;
        }

        return Walk(member, _plan.Levels[^1], int.MaxValue, without: null)!;
    }

    /// <summary>All that links of a strength hold together with a member; null where that is more than <paramref name="most"/>.</summary>
    private SortedSet<long>? Walk(long from, int level, int most, HashSet<long>? without)
    {
        var reached = new SortedSet<long> { from };
        var next = new Stack<long>([from]);
        while (next.TryPop(out long member))
        {
            foreach (var link in LinksOf(member))
            {
                if (!Holds(link, level) || without?.Contains(link.Other) == true || !reached.Add(link.Other)) continue;
                if (reached.Count > most) return null;
                next.Push(link.Other);
            }
        }

        return reached;
    }

    private void Group(SortedSet<long> part)
    {
        if (part.Count > _plan.Most)
        {
            Set([.. part]);
            return;
        }

        long[] members = [.. part];
        var scores = new List<(int, int, int)>();
        var decided = new List<(int, int, bool)>();
        for (int i = 0; i < members.Length; i++)
        {
            foreach (var link in LinksOf(members[i]))
            {
                int other = Array.BinarySearch(members, link.Other);
                if (other <= i) continue;
                if (link.IsDecided()) decided.Add((i, other, link.Score > 0));
                scores.Add((i, other, link.Score));
            }
        }

        foreach (var group in AverageLinkage.Group(members.Length, scores, decided, _plan.Threshold))
        {
            Set([.. group.Select(i => members[i])]);
        }
    }

    private void Set(long[] members)
    {
        if (IsGroup(members)) return;

        // Those that stay behind are parted from those that leave: both sides are noted.
        foreach (long group in members.Select(member => _graph.GroupOf(member)!.Value).Distinct())
        {
            foreach (long member in _graph.MembersOf(group)) _done.Note(member, group);
        }

        _graph.SetGroup(members);
    }

    private bool IsGroup(long[] members) =>
        members.All(member => _graph.GroupOf(member) == members[0]) && _graph.MembersOf(members[0]).Count == members.Length;

    private static bool Holds(Link link, int level) => link.Score >= level;

    private IReadOnlyList<Link> LinksOf(long member)
    {
        if (!_links.TryGetValue(member, out var links)) _links[member] = links = _graph.LinksOf(member);
        return links;
    }
}
