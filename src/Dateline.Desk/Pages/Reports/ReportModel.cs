using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Export;
using Dateline.Reading.Description;
using Dateline.Reading.Doubts;
using Dateline.Reconcile.Deciding;

namespace Dateline.Desk.Pages.Reports;

/// <summary>Which items of a report are to be worked on.</summary>
public enum ItemFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those about which nobody decided.</summary>
    Undecided,

    /// <summary>Those that another report contradicts.</summary>
    Contradicted,

    /// <summary>Those that the reader is unsure of and nobody decided.</summary>
    Unsure,
}

/// <summary>All that the page of a report shows.</summary>
public sealed class ReportModel
{
    private static readonly ItemKind[] Order =
    [
        ItemKind.Incident, ItemKind.Statement, ItemKind.Commitment, ItemKind.Engagement, ItemKind.Programme, ItemKind.Check, ItemKind.Actor, ItemKind.Place,
    ];

    private ReportModel(KeptReport report, DecidedRecord decided, string version)
    {
        (Report, Decided, Version) = (report, decided, version);
        Names = new ShownNames(decided.Whole);
    }

    /// <summary>The report.</summary>
    public KeptReport Report { get; }

    /// <summary>Its record with what was decided.</summary>
    public DecidedRecord Decided { get; }

    /// <summary>The version of both, which a decision must bear.</summary>
    public string Version { get; }

    /// <summary>What its actors are called.</summary>
    public ShownNames Names { get; }

    /// <summary>The groups of items, in the order of the page; none is empty.</summary>
    public IReadOnlyList<ItemGroup> Groups { get; private init; } = [];

    /// <summary>The items one after the other, as the page shows them.</summary>
    public IReadOnlyList<ItemModel> Items { get; private init; } = [];

    /// <summary>All decisions about the report, undone ones too, the last first.</summary>
    public IReadOnlyList<Decision> History { get; private init; } = [];

    /// <summary>The numbers of the decisions that hold.</summary>
    public IReadOnlySet<long> InForce { get; private init; } = new HashSet<long>();

    /// <summary>The versions of the report, the earliest first, itself among them.</summary>
    public IReadOnlyList<KeptReport> Versions { get; private init; } = [];

    /// <summary>How many items tell something: all but actors and places.</summary>
    public int Telling { get; private init; }

    /// <summary>How many of them nobody decided.</summary>
    public int Undecided { get; private init; }

    /// <summary>Loads it; null where there is no such report, or several.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="id">The beginning of its id.</param>
    /// <param name="filter">Which items are asked for.</param>
    /// <param name="kept">An item that is shown whatever the filter.</param>
    public static ReportModel? Load(IArchiveView view, string id, ItemFilter filter, string? kept)
    {
        if (view.FindReports(id, 2) is not [var report]) return null;
        var all = view.DecisionsAbout(report.Hash).ToList();
        var decided = DecidedRecord.Of(view.MachineRecordOf(report.Number), all);
        var places = RecordItems.Of(decided.Record).ToDictionary(item => item.Id, item => item.Place, StringComparer.Ordinal);
        var items = RecordItems.Of(decided.Whole).Select(item => new ItemModel(item, decided[item])
        {
            Confidence = RecordItems.ConfidenceOf(decided.Whole, item),
            IsContradicted = places.TryGetValue(item.Id, out int place) && view.HasFlag(new ItemNumber(report.Number, place), ItemFlag.Unresolved),
        }).ToList();
        var telling = items.Where(item => item.Item.Kind is not (ItemKind.Actor or ItemKind.Place)).ToList();
        var groups = Order.Select(kind => new ItemGroup(Description(kind), [.. items.Where(item => item.Item.Kind == kind && (Fits(item, filter) || string.Equals(item.Id, kept, StringComparison.Ordinal)))]))
            .Where(group => group.Items.Count > 0).ToList();
        return new(report, decided, ReportVersion.Of(view, report))
        {
            Groups = groups,
            Items = [.. groups.SelectMany(group => group.Items)],
            History = [.. all.OrderByDescending(decision => decision.Number)],
            InForce = all.InForce().Select(decision => decision.Number).ToHashSet(),
            Versions = view.VersionsOf(report.Number),
            Telling = telling.Count,
            Undecided = telling.Count(item => !item.Decided.IsDecided),
        };
    }

    /// <summary>The item of an id; null where the page shows none.</summary>
    public ItemModel? Of(string? id) => Items.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    /// <summary>The item that comes so many places behind another, in a ring; the first where there is no other.</summary>
    public ItemModel? Beside(ItemModel? item, int step)
    {
        if (Items.Count == 0) return null;
        int at = item is null ? -1 : Items.ToList().IndexOf(item);
        return at < 0 ? Items[step > 0 ? 0 : ^1] : Items[(at + step + Items.Count) % Items.Count];
    }

    private static bool Fits(ItemModel item, ItemFilter filter) => filter switch
    {
        ItemFilter.Undecided => !item.Decided.IsDecided,
        ItemFilter.Contradicted => item.IsContradicted,
        ItemFilter.Unsure => item.IsUnsure,
        _ => true,
    };

    private static KindDescription Description(ItemKind kind) => RecordDescription.Kinds.First(one => string.Equals(one.Name, AnchoredItem.Kinds[(int)kind], StringComparison.Ordinal));
}

/// <summary>The items of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Items">The items.</param>
public sealed record ItemGroup(KindDescription Kind, IReadOnlyList<ItemModel> Items);

/// <summary>An item as the page shows it.</summary>
/// <param name="Item">The item, in the whole record.</param>
/// <param name="Decided">What was decided about it.</param>
public sealed record ItemModel(RecordItem Item, DecidedItem Decided)
{
    /// <summary>Its id in the record.</summary>
    public string Id => Item.Id;

    /// <summary>How sure the reader is of it; null where it was not asked.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>Whether the reader is unsure of it, and nobody decided.</summary>
    public bool IsUnsure => Confidence is { IsUnsure: true } && !Decided.IsDecided;

    /// <summary>Whether an item of another report contradicts it, and nobody decided.</summary>
    public bool IsContradicted { get; init; }
}
