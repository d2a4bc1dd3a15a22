using System.Collections.Immutable;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Places;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Grouping;
using Dateline.Reconcile.Printings;

namespace Dateline.Reconcile.Happenings;

/// <summary>Finds happenings in an archive and tells what their reports say together.</summary>
/// <param name="view">The archive.</param>
public sealed class HappeningFinder(IArchiveView view)
{
    private readonly Sources _sources = new(view);

    /// <summary>The happening that an incident or engagement belongs to; null where the number is none.</summary>
    public Happening? Of(ItemNumber item)
    {
        foreach (var space in new[] { Space.Incidents, Space.Engagements })
        {
            var graph = view.Graph(space);
            if (graph.GroupOf(item.Value) is { } group) return Load(space, graph.MembersOf(group));
        }

        return null;
    }

    /// <summary>The happening of a group.</summary>
    /// <param name="space">Incidents or engagements.</param>
    /// <param name="group">The least of its items, or any.</param>
    internal Happening Of(Space space, long group)
    {
        var graph = view.Graph(space);
        return Load(space, graph.MembersOf(graph.GroupOf(group) ?? group));
    }

    /// <summary>Happenings, those of the latest reports first.</summary>
    /// <param name="space">Incidents or engagements.</param>
    /// <param name="leastItems">The least number of items that tell of one.</param>
    /// <param name="after">The least item of the happening to go on behind (see <see cref="Happening.Items"/>); null to begin with the latest.</param>
    public IEnumerable<Happening> All(Space space, int leastItems = 1, ItemNumber? after = null)
    {
        const int Page = 64;
        var graph = view.Graph(space);
        long? last = after?.Value;
        while (graph.Groups(last, Page, leastItems) is { Count: > 0 } groups)
        {
            foreach (long group in groups) yield return Load(space, graph.MembersOf(group));
            last = groups[^1];
        }
    }

    /// <summary>The items of a happening that somebody decided are not one with an item.</summary>
    /// <param name="happening">The happening.</param>
    /// <param name="item">An incident or engagement that need not be of it.</param>
    public IEnumerable<TellingItem> ApartFrom(Happening happening, ItemNumber item)
    {
        ArgumentNullException.ThrowIfNull(happening);
        var apart = view.Graph(happening.Space).LinksOf(item.Value).Where(link => link.IsDecided() && link.Score == 0).Select(link => link.Other).ToHashSet();
        return happening.Items.Where(one => apart.Contains(one.Number.Value));
    }

    /// <summary>Why the items of a happening are one: the links between them.</summary>
    public IEnumerable<(ItemNumber One, ItemNumber Other, string Reason)> Why(Happening happening)
    {
        var graph = view.Graph(happening.Space);
        var members = happening.Items.Select(item => item.Number.Value).ToHashSet();
        return happening.Items.SelectMany(item => graph.LinksOf(item.Number.Value)
            .Where(link => link.Other > item.Number.Value && members.Contains(link.Other)).Select(link => (item.Number, new ItemNumber(link.Other), link.Reason)));
    }

    private Happening Load(Space space, IReadOnlyList<long> members)
    {
        var items = members.Select(member => Load(space, new ItemNumber(member))).ToImmutableArray();
        return space == Space.Incidents ? OfIncidents(items) : OfEngagements(items);
    }

    /// <summary>An item with its report and record.</summary>
    internal TellingItem Load(Space space, ItemNumber number)
    {
        var record = view.RecordOf(number.Report);
        return new(number, view.FindReport(number.Report)!, record, number.Place - RecordItems.PlaceOf(record, space == Space.Incidents ? ItemKind.Incident : ItemKind.Engagement, 0));
    }

    private Happening OfIncidents(ImmutableArray<TellingItem> items) => new()
    {
        Id = $"{items[0].Report.Id}:{items[0].Record.Incidents[items[0].Index].Id}",
        Space = Space.Incidents,
        Kind = Most(items.Select(item => item.Record.Incidents[item.Index].Kind.Value.ToString().ToLowerInvariant()), kind => kind is "other" ? 1 : 0)!,
        Place = PlaceOf(items.Select(item => (item.Record, item.Record.Incidents[item.Index].Place))),
        Date = DateOf(items.Select(item => item.Record.Incidents[item.Index].Date?.Value)),
        Items = items,
        Sources = _sources.Count(items.Select(item => item.Report.Number)),
        Figures = FigureSeries.Of(items.SelectMany(item => FigurePoints.Of(item.Number, item.Record, item.Record.Incidents[item.Index], _sources.Of(item.Report.Number), item.Report.First.Source))),
    };

    private Happening OfEngagements(ImmutableArray<TellingItem> items) => new()
    {
        Id = $"{items[0].Report.Id}:{items[0].Record.Engagements[items[0].Index].Id}",
        Space = Space.Engagements,
        Kind = Most(items.Select(item => item.Record.Engagements[item.Index].Kind.Value.ToString().ToLowerInvariant()), kind => kind is "other" ? 1 : 0)!,
        Place = PlaceOf(items.Select(item => (item.Record, item.Record.Engagements[item.Index].Place))),
        Date = DateOf(items.Select(item => item.Record.Engagements[item.Index].Date?.Value)),
        Items = items,
        Sources = _sources.Count(items.Select(item => item.Report.Number)),
    };

    private static GazetteerPlace? PlaceOf(IEnumerable<(Record Record, PlaceReference? Place)> places)
    {
        var found = places.Where(one => one.Place?.Place is not null)
            .Select(one => one.Record.Places.FirstOrDefault(place => string.Equals(place.Id, one.Place!.Place!.Value, StringComparison.Ordinal))?.Found?.Value).OfType<GazetteerPlace>().ToList();
        string? id = Most(found.Select(place => place.Id), place => Inexact(found.Find(one => string.Equals(one.Id, place, StringComparison.Ordinal))!));
        return found.Find(place => string.Equals(place.Id, id, StringComparison.Ordinal));
    }

    private static int Inexact(GazetteerPlace place) => new Site(place.Kind, 0, 0, 0, 0).IsTown ? 0 : 1;

    private static Period? DateOf(IEnumerable<Period?> dates)
    {
        var found = dates.OfType<Period>().ToList();
        string? text = Most(found.Select(date => date.ToString()), date => found.Find(one => string.Equals(one.ToString(), date, StringComparison.Ordinal)).Precision == DatePrecision.Day ? 0 : 1);
        return text is null ? null : found.Find(date => string.Equals(date.ToString(), text, StringComparison.Ordinal));
    }

    /// <summary>The most exact, of those the most frequent, of those the first in ordinal order; null where there is none.</summary>
    private static string? Most(IEnumerable<string> values, Func<string, int> inexact) => values.CountBy(value => value, StringComparer.Ordinal)
        .OrderBy(pair => inexact(pair.Key)).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
}
