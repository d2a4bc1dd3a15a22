using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using NodaTime;

namespace Dateline.Reconcile.Happenings;

/// <summary>A happening by what is written down of its first item: enough to place it in time, without opening a report.</summary>
/// <param name="Item">The item.</param>
/// <param name="Kind">Its kind, as in JSON.</param>
/// <param name="First">The first day on which it may have been; the report's day where it has none of its own.</param>
/// <param name="Last">The last day.</param>
public readonly record struct HappeningSketch(ItemNumber Item, string Kind, LocalDate First, LocalDate Last)
{
    private const int PageLength = 256;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The latest happenings, each once; those for which no day is known are left out.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="filter">Which. The number of reports does not matter.</param>
    /// <param name="most">The most to give.</param>
    public static IEnumerable<HappeningSketch> Latest(IArchiveView view, HappeningFilter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var graph = view.Graph(filter.Space);
        return Groups(view, graph, filter).Distinct().Select(group => Of(graph, filter.Space, group)).OfType<HappeningSketch>().Take(most);
    }

    private static IEnumerable<long> Groups(IArchiveView view, IGraph graph, HappeningFilter filter)
    {
        if (filter.IsOpen)
        {
            long? after = null;
            while (graph.Groups(after, PageLength) is { Count: > 0 } groups)
            {
                foreach (long group in groups) yield return group;
                after = groups[^1];
            }

            yield break;
        }

        if (filter.Query is not { } text || !FindQuery.TryParse(text, out var query, out _)) yield break;
        FindCursor? next = null;
        do
        {
            var page = view.Find(query, FindOrder.NewestFirst, PageLength, next);
            foreach (var item in page.Items)
            {
                if (graph.GroupOf(item.Value) is { } group) yield return group;
            }

            next = page.Next;
        }
        while (next is not null);
    }

    private static HappeningSketch? Of(IGraph graph, Space space, long group)
    {
        if (graph.Profile(group) is not { } profile) return null;
        var setting = ItemProfile.From(profile).Setting;
        if (setting.Kind is not { } kind) return null;
        string label = space == Space.Incidents ? Labels.Of((IncidentKind)kind) : Labels.Of((EngagementKind)kind);
        if (setting.Days.IsKnown) return new(new(group), label, Epoch.PlusDays(setting.Days.First), Epoch.PlusDays(setting.Days.Last));
        return new ItemNumber(group).Report.Day is { } told ? new(new(group), label, told, told) : null;
    }
}
