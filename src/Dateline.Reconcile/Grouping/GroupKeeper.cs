using Dateline.Archive.Graph;

namespace Dateline.Reconcile.Grouping;

/// <summary>
/// Keeps the members of one space linked and grouped, so that links and groups depend on which members there are and what was decided, not on
/// the order in which they came.
/// </summary>
/// <param name="graph">The space.</param>
/// <param name="kinship">How its members are compared.</param>
/// <param name="plan">The bounds.</param>
internal sealed class GroupKeeper<T>(IGraphChange graph, Kinship<T> kinship, GroupingPlan plan)
    where T : class
{
    /// <summary>Adds a member, or takes it in anew.</summary>
    /// <returns>What became of the groups.</returns>
    public Regrouping Add(long member, T profile)
    {
        var gone = Remove(member);
        var keys = kinship.KeysOf(profile);
        graph.Put(member, kinship.Write(profile), [.. keys]);
        var around = Neighbourhood.Of(graph, member, keys, kinship.WeightOf, plan.Window);
        var touched = new SortedSet<long> { member };
        foreach (long other in around.Near.Where(near => near.Value >= Kinship<T>.Enough).Select(near => near.Key).Union(kinship.Bound(member)))
        {
            if (other != member && Link(member, profile, other)) touched.Add(other);
        }

        foreach (var (left, right) in around.Border)
        {
            if (Linked(left, right) is not { } link || link.IsDecided() || AreCompared(left, right)) continue;
            graph.Unjoin(left, right);
            touched.UnionWith([left, right]);
        }

        // Alone, it is the group that it was put in.
        return touched.Count == 1 ? gone : gone.Then(Parts.Regroup(graph, plan, touched, [member]));
    }

    /// <summary>Takes a member away, if it is one.</summary>
    /// <returns>What became of the groups of the others.</returns>
    public Regrouping Remove(long member)
    {
        if (ProfileOf(member) is not { } profile) return new();
        var around = Neighbourhood.Of(graph, member, kinship.KeysOf(profile), kinship.WeightOf, plan.Window);
        var touched = new SortedSet<long>(graph.LinksOf(member).Select(link => link.Other));
        touched.UnionWith(graph.MembersOf(graph.GroupOf(member)!.Value));
        touched.Remove(member);
        var before = touched.ToDictionary(other => other, other => graph.GroupOf(other)!.Value);
        graph.Remove(member);
        foreach (var (left, right) in around.Border)
        {
            if (Linked(left, right) is null && AreCompared(left, right) && Link(left, ProfileOf(left)!, right)) touched.UnionWith([left, right]);
        }

        return new Regrouping(before).Then(Parts.Regroup(graph, plan, touched, []));
    }

    /// <summary>Compares pairs anew whose circumstances have changed.</summary>
    public Regrouping Recheck(IEnumerable<(long Left, long Right)> pairs)
    {
        var touched = new SortedSet<long>();
        foreach (var (left, right) in pairs)
        {
            if (left == right || ProfileOf(left) is not { } profile || ProfileOf(right) is null) continue;
            var link = Linked(left, right);
            if (link is { } kept && kept.IsDecided()) continue;
            bool joined = AreCompared(left, right) && Link(left, profile, right);
            if (!joined && link is not null) graph.Unjoin(left, right);
            if (joined || link is not null) touched.UnionWith([left, right]);
        }

        return Parts.Regroup(graph, plan, touched, touched);
    }

    /// <summary>Sets what a person decided about two members.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="one">Whether they are one; null where nothing is decided any more.</param>
    public Regrouping Decide(long left, long right, bool? one)
    {
        if (left == right || ProfileOf(left) is not { } profile || ProfileOf(right) is null) return new();
        if (one is { } decided) graph.Join(left, right, decided ? 1000 : 0, decided ? Marks.Together : Marks.Apart);
        else if (!AreCompared(left, right) || !Link(left, profile, right)) graph.Unjoin(left, right);
        return Parts.Regroup(graph, plan, [left, right], [left, right]);
    }

    private T? ProfileOf(long member) => graph.Profile(member) is { } bytes ? kinship.Read(bytes) : null;

    private Link? Linked(long left, long right)
    {
        foreach (var link in graph.LinksOf(left))
        {
            if (link.Other == right) return link;
        }

        return null;
    }

    private bool AreCompared(long left, long right)
    {
        if (kinship.AreBound(left, right)) return true;
        var others = kinship.KeysOf(ProfileOf(right)!).ToHashSet();
        return kinship.KeysOf(ProfileOf(left)!).Where(key => others.Contains(key) && graph.NeighboursByKey(key, left, plan.Window).Contains(right)).Sum(kinship.WeightOf) >= Kinship<T>.Enough;
    }

    private bool Link(long member, T profile, long other)
    {
        var (score, reason) = kinship.Compare(member, profile, other, ProfileOf(other)!);
        if (score < plan.LeastKept) return false;
        graph.Join(member, other, score, reason);
        return true;
    }
}
