using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Dateline.Reconcile.Contradictions;
using Dateline.Reconcile.Grouping;
using Dateline.Reconcile.Stories;

namespace Dateline.Reconcile.Happenings;

/// <summary>
/// Groups reports that tell of one event, and within that incidents and engagements of several reports that are one happening.
/// </summary>
public sealed class HappeningReconciler : IReconciler
{
    private static readonly GroupingPlan Usual = new();

    private readonly GroupingPlan _plan;

    /// <summary>Groups within the usual bounds.</summary>
    public HappeningReconciler()
        : this(Usual)
    {
    }

    /// <summary>Groups within other bounds.</summary>
    internal HappeningReconciler(GroupingPlan plan) => _plan = plan;

    /// <inheritdoc/>
    public void Add(IArchiveChange change, KeptReport report, Record record)
    {
        var changed = Stories(change).Add(report.Number.Value, StoryProfile.Of(record));
        Follow(change, Space.Incidents, changed);
        Follow(change, Space.Engagements, changed);
        AddItems(change, report, record);
    }

    /// <inheritdoc/>
    public void Remove(IArchiveChange change, ReportNumber report)
    {
        RemoveItems(change, report);
        var changed = Stories(change).Remove(report.Value);
        Follow(change, Space.Incidents, changed);
        Follow(change, Space.Engagements, changed);
    }

    /// <inheritdoc/>
    public void Revise(IArchiveChange change, KeptReport report, Record before, Record after)
    {
        // Items are compared anew; the story only where the decision changes what it is told by.
        if (change.Graph(Space.Stories).Profile(report.Number.Value) is { } kept && kept.AsSpan().SequenceEqual(StoryProfile.Of(after).ToBytes()))
        {
            RemoveItems(change, report.Number);
            AddItems(change, report, after);
            return;
        }

        Remove(change, report.Number);
        Add(change, report, after);
    }

    private void AddItems(IArchiveChange change, KeptReport report, Record record)
    {
        int main = MainIncident.IndexOf(record);
        for (int i = 0; i < record.Incidents.Length; i++)
        {
            var incident = record.Incidents[i];
            AddItem(change, Space.Incidents, ItemDecisions.NumberOf(report, record, ItemKind.Incident, i), ItemProfile.Of(record, Setting.Of(record, incident), incident.Evidence, i == main, Claims.Of(record, incident)));
        }

        for (int i = 0; i < record.Engagements.Length; i++)
        {
            var engagement = record.Engagements[i];
            AddItem(change, Space.Engagements, ItemDecisions.NumberOf(report, record, ItemKind.Engagement, i), ItemProfile.Of(record, Setting.Of(record, engagement), engagement.Evidence, isMain: false, Claims.Of(engagement)));
        }

        foreach (var (space, left, right, one) in ItemDecisions.About(change, report, record)) Decide(change, space, left, right, one);
    }

    private void RemoveItems(IArchiveChange change, ReportNumber report)
    {
        foreach (var space in new[] { Space.Incidents, Space.Engagements })
        {
            foreach (long item in ItemKinship.ItemsOf(change.Graph(space), report))
            {
                var ledger = new ContradictionLedger(change, space);
                ledger.Remove(item);
                ledger.Follow(Items(change, space).Remove(item));
            }
        }
    }

    /// <inheritdoc/>
    public void Decided(IArchiveChange change, Decision decision)
    {
        foreach (var (space, left, right, one) in ItemDecisions.From(change, decision)) Decide(change, space, left, right, one);
        if (ItemDecisions.Find(change, decision.On) is { } about) new ContradictionLedger(change, about.Space).Decided(about.Item.Value);
    }

    private GroupKeeper<StoryProfile> Stories(IArchiveChange change) => new(change.Graph(Space.Stories), new StoryKinship(), _plan);

    private GroupKeeper<ItemProfile> Items(IArchiveChange change, Space space) =>
        new(change.Graph(space), new ItemKinship(space, change.Graph(space), change.Graph(Space.Stories)), _plan);

    private void AddItem(IArchiveChange change, Space space, ItemNumber? number, ItemProfile profile)
    {
        if (number is { } item) new ContradictionLedger(change, space).Follow(Items(change, space).Add(item.Value, profile));
    }

    private void Decide(IArchiveChange change, Space space, long left, long right, bool? one) =>
        new ContradictionLedger(change, space).Follow(Items(change, space).Decide(left, right, one));

    /// <summary>Compares items anew whose reports came into one story, or left it.</summary>
    private void Follow(IArchiveChange change, Space space, Regrouping changed)
    {
        var stories = change.Graph(Space.Stories);
        var items = change.Graph(space);
        var now = changed.Before.Keys.Select(report => (Report: report, Before: changed.Before[report], Now: stories.GroupOf(report))).Where(one => one.Now is not null).ToList();
        var pairs = new List<(long, long)>();
        for (int i = 0; i < now.Count; i++)
        {
            for (int j = i + 1; j < now.Count; j++)
            {
                if ((now[i].Before == now[j].Before) != (now[i].Now == now[j].Now)) pairs.AddRange(Pairs(items, now[i].Report, now[j].Report));
            }
        }

        if (pairs.Count > 0) new ContradictionLedger(change, space).Follow(Items(change, space).Recheck(pairs));
    }

    private static IEnumerable<(long, long)> Pairs(IGraph items, long left, long right) =>
        ItemKinship.ItemsOf(items, new(left)).SelectMany(_ => ItemKinship.ItemsOf(items, new(right)), (one, other) => (one, other));
}
