using Dateline.Archive;
using Dateline.Archive.Graph;

namespace Dateline.Reconcile.Actors;

/// <summary>An actor and in how many of the reports that were looked at it is named.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Reports">How many.</param>
/// <param name="Last">The latest of them.</param>
public sealed record NamedActor(ActorGroup Actor, int Reports, ReportNumber Last);

/// <summary>Who is named most of late.</summary>
/// <param name="view">The archive.</param>
public sealed class NamedActors(IArchiveView view)
{
    /// <summary>How many mentions of an actor in a report are looked at, the latest ones.</summary>
    public const int MostLooked = 6000;

    /// <summary>The actors that most of the latest reports name, the first by the number of reports, of equals the one named last.</summary>
    /// <param name="most">The most to give.</param>
    /// <param name="isWhole">Whether no older report was left out.</param>
    public IReadOnlyList<NamedActor> Latest(int most, out bool isWhole)
    {
        var items = view.Graph(Space.ActorItems);
        var nodes = view.Graph(Space.Actors);
        var latest = view.ListReports(null, 1);
        // Members of one space lie between those of others: it saves time to begin where the reports end.
        var mentions = latest.Count == 0 ? [] : items.Groups(new ItemNumber(latest[0].Number, ItemNumber.Most - 1).Value, MostLooked);
        isWhole = mentions.Count < MostLooked;
        var groups = new Dictionary<long, long?>();
        var reports = new Dictionary<long, HashSet<ReportNumber>>();
        foreach (long mention in mentions)
        {
            long node = ActorItem.From(items.Profile(mention)!).Node;
            if (!groups.TryGetValue(node, out long? group)) groups[node] = group = nodes.GroupOf(node);
            if (group is not { } actor) continue;
            if (!reports.TryGetValue(actor, out var named)) reports[actor] = named = [];
            named.Add(new ItemNumber(mention).Report);
        }

        var finder = new ActorFinder(view);
        return
        [
            .. reports.Select(one => (Node: one.Key, one.Value.Count, Last: one.Value.Max())).OrderByDescending(one => one.Count).ThenByDescending(one => one.Last).ThenBy(one => one.Node)
                .Take(most).Select(one => new NamedActor(finder.OfNode(one.Node), one.Count, one.Last)),
        ];
    }
}
