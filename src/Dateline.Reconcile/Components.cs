using Dateline.Archive.Graph;

namespace Dateline.Reconcile;

/// <summary>Groups as what links hold together; a link of score 0 says that two are not one, and holds nothing.</summary>
internal static class Components
{
    /// <summary>Groups these members, and all that links reach from them, anew.</summary>
    public static void Regroup(IGraphChange graph, IEnumerable<long> members)
    {
        var left = new SortedSet<long>(members);
        while (left.Count > 0)
        {
            var part = Reach(graph, left.Min);
            graph.SetGroup(part);
            left.ExceptWith(part);
        }
    }

    private static SortedSet<long> Reach(IGraph graph, long from)
    {
        var reached = new SortedSet<long> { from };
        var next = new Stack<long>([from]);
        while (next.TryPop(out long member))
        {
            foreach (var link in graph.LinksOf(member).Where(link => link.Score > 0))
            {
                if (reached.Add(link.Other)) next.Push(link.Other);
            }
        }

        return reached;
    }
}
