using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Graph;
using Dateline.Reading.Records.Actors;
using Dateline.Reconcile.Happenings;

namespace Dateline.Reconcile.Actors;

/// <summary>What people decided about who is who. A decision stands above every rule, and holds for names that come later too.</summary>
internal static class ActorDecisions
{
    private const string Together = "decided: one";
    private const string Apart = "decided: not one";

    /// <summary>Follows a decision to merge or split, or one to undo such a decision, or one to undo that.</summary>
    public static void Follow(IArchiveView view, IGraphChange nodes, Decision decision)
    {
        if (decision.Kind != DecisionKind.Undo)
        {
            Follow(nodes, decision);
            return;
        }

        if (ItemDecisions.Undone(view, decision) is not { Kind: DecisionKind.Merge or DecisionKind.Split, Other: { } other } about) return;
        var last = view.DecisionsInForce(about.On).LastOrDefault(one => one.Kind is DecisionKind.Merge or DecisionKind.Split && ItemDecisions.IsAbout(one, about.On, other));
        Undo(nodes, about);
        if (last is not null) Follow(nodes, last);
    }

    private static void Undo(IGraphChange nodes, Decision undone)
    {
        foreach (long one in NodesOf(nodes, undone.On))
        {
            foreach (long two in NodesOf(nodes, undone.Other).Where(two => HaveDecided(nodes, one, two)))
            {
                nodes.Unjoin(one, two);
                Components.Regroup(nodes, [one, two]);
            }
        }
    }

    private static void Follow(IGraphChange nodes, Decision decision)
    {
        if (decision.Kind is not (DecisionKind.Merge or DecisionKind.Split)) return;
        foreach (long one in NodesOf(nodes, decision.On))
        {
            foreach (long other in NodesOf(nodes, decision.Other).Where(other => other != one)) Set(nodes, one, other, decision.Kind);
        }
    }

    /// <summary>Applies what was decided before about a name that is new in the archive.</summary>
    public static void Apply(IArchiveView view, IGraphChange nodes, ActorKey key)
    {
        foreach (string target in new[] { Target.Actor(key.Name.Text), Target.Actor(key.Shown) }.Distinct(StringComparer.Ordinal))
        {
            foreach (var decision in view.DecisionsInForce(target)) Follow(nodes, decision);
        }
    }

    /// <summary>Whether somebody decided about two nodes.</summary>
    public static bool HaveDecided(IGraph nodes, long one, long other) =>
        nodes.LinksOf(one).Any(link => link.Other == other && link.Reason is Together or Apart);

    // A link that says "not one" holds nothing together: it is kept between the two as a score of 0, and regrouping passes over it.
    private static void Set(IGraphChange nodes, long one, long other, DecisionKind kind)
    {
        nodes.Join(one, other, kind == DecisionKind.Merge ? 1000 : 0, kind == DecisionKind.Merge ? Together : Apart);
        Components.Regroup(nodes, [one, other]);
    }

    private static IEnumerable<long> NodesOf(IGraph nodes, string? target)
    {
        if (target is null || !target.StartsWith("actor:", StringComparison.Ordinal)) return [];
        string name = target["actor:".Length..];
        return new[] { ActorKind.Person, ActorKind.Organisation }
            .Select(kind => ActorName.Read(kind, name)).OfType<ActorName>()
            .SelectMany(read => new[] { ActorKey.PersonNode(read.Text), ActorKey.BodyNode(read.Text) })
            .Distinct().Where(node => nodes.Profile(node) is not null);
    }
}
