using System.Collections.Immutable;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reading;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Printings;

namespace Dateline.Reconcile.Commitments;

/// <summary>A commitment as one report tells it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Report">The report.</param>
/// <param name="Record">Its record.</param>
/// <param name="Commitment">The commitment.</param>
public sealed record ToldCommitment(ItemNumber Number, KeptReport Report, Record Record, Commitment Commitment)
{
    /// <summary>Who gives, each by the fullest name in the report.</summary>
    public IEnumerable<string> Givers => Commitment.Givers.Select(who => FigurePoints.NameOf(Record, who));

    /// <summary>Who receives, each by the fullest name in the report.</summary>
    public IEnumerable<string> Recipients => Commitment.Recipients.Select(who => FigurePoints.NameOf(Record, who));

    /// <summary>What people call it by: its report and its id there.</summary>
    public string Id => $"{Report.Id}:{Commitment.Id}";
}

/// <summary>One stage that a commitment has reached.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="First">The report that tells of it first.</param>
/// <param name="Amount">The largest amount told at this stage: amounts of one commitment overlap and are never added up.</param>
/// <param name="Sources">How many sources tell of it.</param>
public sealed record LadderStep(CommitmentStage Stage, ToldCommitment First, Money? Amount, int Sources);

/// <summary>A commitment followed along its stages through all reports that tell of it.</summary>
/// <param name="Id">The report and item of its least member.</param>
/// <param name="Items">What the reports tell, by number.</param>
/// <param name="Steps">The stages in their order: considered, pledged, committed, delivered, withheld.</param>
public sealed record CommitmentLadder(string Id, ImmutableArray<ToldCommitment> Items, ImmutableArray<LadderStep> Steps)
{
    /// <summary>All ladders, those that the latest reports begin first.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="after">The least item of the ladder to go on behind; null to begin with the latest.</param>
    public static IEnumerable<CommitmentLadder> All(IArchiveView view, ItemNumber? after = null)
    {
        const int Page = 64;
        var graph = view.Graph(Space.Commitments);
        var sources = new Sources(view);
        long? last = after?.Value;
        while (graph.Groups(last, Page) is { Count: > 0 } groups)
        {
            foreach (long group in groups) yield return Load(view, sources, graph.MembersOf(group));
            last = groups[^1];
        }
    }

    /// <summary>The ladders that are asked for, each once, those whose latest report that was found is the latest first.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<CommitmentLadder> Find(IArchiveView view, CommitmentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.IsOpen ? All(view) : filter.Query is { } text && FindQuery.TryParse(text, out var query, out _) ? Found(view, query) : [];
    }

    private static IEnumerable<CommitmentLadder> Found(IArchiveView view, FindQuery query)
    {
        const int Page = 128;
        var graph = view.Graph(Space.Commitments);
        var sources = new Sources(view);
        var seen = new HashSet<long>();
        FindCursor? next = null;
        do
        {
            var page = view.Find(query, FindOrder.NewestFirst, Page, next);
            foreach (var item in page.Items)
            {
                if (graph.GroupOf(item.Value) is { } group && seen.Add(group)) yield return Load(view, sources, graph.MembersOf(group));
            }

            next = page.Next;
        }
        while (next is not null);
    }

    /// <summary>The parties that the reports name, each once, as their records call them most fully, in the order of the reports.</summary>
    /// <param name="givers">Those who give; else those who receive.</param>
    public IReadOnlyList<string> Parties(bool givers) =>
    [
        .. Items.SelectMany(item => (givers ? item.Commitment.Givers : item.Commitment.Recipients).Select(who => FigurePoints.NameOf(item.Record, who)))
            .DistinctBy(name => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name, StringComparer.OrdinalIgnoreCase),
    ];

    private static CommitmentLadder Load(IArchiveView view, Sources sources, IReadOnlyList<long> members)
    {
        var items = members.Select(member => Load(view, new ItemNumber(member))).ToImmutableArray();
        return new($"{items[0].Report.Id}:{items[0].Commitment.Id}", items, [.. items.GroupBy(item => item.Commitment.Stage.Value).OrderBy(stage => stage.Key).Select(stage => Step(sources, stage))]);
    }

    private static LadderStep Step(Sources sources, IGrouping<CommitmentStage, ToldCommitment> stage)
    {
        var sums = stage.Where(item => item.Commitment.Amount is not null).Select(item => item.Commitment.Amount!.Value.Money).ToList();
        return new(stage.Key, stage.First(), sums.Count == 0 ? null : sums.MaxBy(sum => sum.Value), sources.Count(stage.Select(item => item.Report.Number)));
    }

    private static ToldCommitment Load(IArchiveView view, ItemNumber number)
    {
        var record = view.RecordOf(number.Report);
        return new(number, view.FindReport(number.Report)!, record, record.Commitments[number.Place - RecordItems.PlaceOf(record, ItemKind.Commitment, 0)]);
    }
}
