using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;

namespace Dateline.Reconcile.Happenings;

/// <summary>A page of happenings.</summary>
/// <param name="Happenings">The happenings, the latest first.</param>
/// <param name="Next">Where to go on; null where there are no more.</param>
/// <param name="IsCut">Whether the page ended because so many items were looked at, not because it is full.</param>
public sealed record HappeningPage(IReadOnlyList<Happening> Happenings, long? Next, bool IsCut);

/// <summary>Finds happenings by what is asked of them, page by page, with the archive's index; no more is read than is shown.</summary>
/// <param name="view">The archive.</param>
public sealed class HappeningSearch(IArchiveView view)
{
    /// <summary>The most items that are looked at for one page.</summary>
    public const int MostLooked = 4000;

    private const int PageLength = 128;

    private readonly HappeningFinder _finder = new(view);
    private readonly Dictionary<long, long?> _first = [];

    /// <summary>A page of happenings, in falling order of the first item that is found of each.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    /// <param name="most">The most to give, from 1.</param>
    public HappeningPage Page(HappeningFilter filter, long? after, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var found = new List<Happening>();
        int looked = 0;
        long? last = null;
        foreach (var (item, happening) in From(filter, after))
        {
            if (found.Count == most || looked == MostLooked) return new(found, last, found.Count < most);
            (last, looked) = (item, looked + 1);
            if (happening is not null) found.Add(happening);
        }

        return new(found, null, false);
    }

    /// <summary>All such happenings, in the same order.</summary>
    public IEnumerable<Happening> All(HappeningFilter filter) => From(filter, null).Select(looked => looked.Happening).OfType<Happening>();

    /// <summary>Every item that is looked at, with the happening where it is the first item of one that fits; so that a caller can bound the looking.</summary>
    /// <param name="filter">Which happenings.</param>
    /// <param name="after">The item to go on behind; null to begin.</param>
    public IEnumerable<(long Item, Happening? Happening)> From(HappeningFilter filter, long? after)
    {
        ArgumentNullException.ThrowIfNull(filter);
        foreach (var (item, group) in Candidates(filter, after))
            yield return (item, group is { } number && _finder.Of(filter.Space, number) is var happening && filter.Fits(happening) ? happening : null);
    }

    // What was found, and the group that it stands for: of a group's items the first one that is found does.
    private IEnumerable<(long Item, long? Group)> Candidates(HappeningFilter filter, long? after) => filter.IsOpen ? Groups(filter, after) : Found(filter, after);

    private IEnumerable<(long Item, long? Group)> Groups(HappeningFilter filter, long? after)
    {
        var graph = view.Graph(filter.Space);
        while (graph.Groups(after, PageLength, filter.LeastReports) is { Count: > 0 } groups)
        {
            foreach (long group in groups) yield return (group, group);
            after = groups[^1];
        }
    }

    private IEnumerable<(long Item, long? Group)> Found(HappeningFilter filter, long? after)
    {
        if (filter.Query is not { } text || !FindQuery.TryParse(text, out var query, out _)) yield break;
        var graph = view.Graph(filter.Space);
        FindCursor? next = after is { } item ? new FindCursor(new(item), null) : null;
        do
        {
            var page = view.Find(query, FindOrder.NewestFirst, PageLength, next);
            foreach (var found in page.Items) yield return (found.Value, StandsFor(graph, text, found));
            next = page.Next;
        }
        while (next is not null);
    }

    private long? StandsFor(IGraph graph, string query, ItemNumber item)
    {
        if (graph.GroupOf(item.Value) is not { } group) return null;
        if (group == item.Value) return group;
        if (!_first.TryGetValue(group, out long? first)) _first[group] = first = FirstFound(graph.MembersOf(group), query);
        return first == item.Value ? group : null;
    }

    private long? FirstFound(IReadOnlyList<long> members, string query)
    {
        foreach (var report in members.GroupBy(member => new ItemNumber(member).Report))
        {
            if (view.FindReport(report.Key) is not { } kept || !FindQuery.TryParse($"{query} report:{kept.Hash}", out var own, out _)) continue;
            var found = view.Find(own, FindOrder.OldestFirst, PageLength).Items.Select(item => item.Value).ToHashSet();
            foreach (long member in report)
            {
                if (found.Contains(member)) return member;
            }
        }

        return null;
    }
}
