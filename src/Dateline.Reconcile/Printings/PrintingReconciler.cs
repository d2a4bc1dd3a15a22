using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Reading;

namespace Dateline.Reconcile.Printings;

/// <summary>Joins reports that are nearly one text: one source, printed more than once; and the versions at one address.</summary>
public sealed class PrintingReconciler : IReconciler
{
    // Of the many that may share a run of words, those next in time are looked at; a chain of neighbours still joins them all.
    private const int EachSide = 16;
    private const int LeastKeysShared = 2;

    /// <inheritdoc/>
    public void Add(IArchiveChange change, KeptReport report, Record record) => Add(change, report, Sketch.Of(record.Report.Text));

    /// <summary>Adds a report whose sketch was made elsewhere.</summary>
    public static void Add(IArchiveChange change, KeptReport report, Sketch sketch)
    {
        var graph = change.Graph(Space.Printings);
        long number = report.Number.Value;
        long[] keys = [.. sketch.Keys(), .. report.Printings.Select(printing => AddressKey.Of(printing.Url)).OfType<long>().Distinct()];
        graph.Put(number, sketch.ToBytes(), keys);
        var joined = new SortedSet<long>();
        foreach (long other in Candidates(graph, number, keys))
        {
            if (Compare(sketch, Sketch.From(graph.Profile(other)!)) is not { } found) continue;
            graph.Join(number, other, found.Score, found.Reason);
            joined.Add(other);
        }

        JoinVersions(graph, number, keys, joined);
        if (joined.Count > 0) graph.SetGroup(Whole(graph, joined, number));
    }

    /// <inheritdoc/>
    public void Remove(IArchiveChange change, ReportNumber report)
    {
        var graph = change.Graph(Space.Printings);
        if (graph.GroupOf(report.Value) is not { } group) return;
        var left = graph.MembersOf(group).Where(member => member != report.Value).ToList();
        graph.Remove(report.Value);
        Components.Regroup(graph, left);
    }

    /// <inheritdoc/>
    public void Revise(IArchiveChange change, KeptReport report, Record before, Record after)
    {
        // Nobody decides about the text.
    }

    private static (int Score, string Reason)? Compare(Sketch one, Sketch other)
    {
        var overlap = one.With(other);
        return overlap.IsPrinting ? ((int)Math.Round(1000 * overlap.Share), overlap.Reason) : null;
    }

    // A run of four words may stand in any report ("the president of the"); two texts that share half their runs share more of the sampled ones.
    private static IEnumerable<long> Candidates(IGraph graph, long number, long[] keys)
    {
        var shared = new Dictionary<long, int>();
        foreach (long key in keys.Where(key => !AddressKey.Is(key)))
        {
            foreach (long other in graph.NeighboursByKey(key, number, EachSide)) shared[other] = shared.GetValueOrDefault(other) + 1;
        }

        shared.Remove(number);
        return shared.Where(other => other.Value >= LeastKeysShared).Select(other => other.Key).Order();
    }

    private static void JoinVersions(IGraphChange graph, long number, long[] keys, SortedSet<long> joined)
    {
        foreach (long key in keys.Where(AddressKey.Is))
        {
            foreach (long other in graph.NeighboursByKey(key, number, EachSide).Where(other => other != number && !joined.Contains(other)))
            {
                graph.Join(number, other, 1000, "version: another text at the same address");
                joined.Add(other);
            }
        }
    }

    private static SortedSet<long> Whole(IGraph graph, SortedSet<long> joined, long number)
    {
        var whole = new SortedSet<long> { number };
        foreach (long other in joined)
        {
            if (!whole.Contains(other)) whole.UnionWith(graph.MembersOf(graph.GroupOf(other)!.Value));
        }

        return whole;
    }
}
