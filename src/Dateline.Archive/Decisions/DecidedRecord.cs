using System.Collections.Immutable;
using Dateline.Archive.Find;
using Dateline.Reading;

namespace Dateline.Archive.Decisions;

/// <summary>A record as people decided it: what the machine read, without what was rejected, with what was corrected and added.</summary>
/// <remarks>Items keep their ids. A pure function of the machine's record and the decisions, so that it is the same in whichever order they came to be kept.</remarks>
public sealed class DecidedRecord
{
    private readonly Dictionary<(string Kind, string Id), DecidedItem> _items;

    internal DecidedRecord(Record machine, Record whole, Record record, IEnumerable<DecidedItem> items, ImmutableArray<Decision> ofReport, ImmutableArray<LostDecision> lost)
    {
        (Machine, Whole, Record, OfReport, Lost) = (machine, whole, record, ofReport, lost);
        _items = items.ToDictionary(item => (item.Item.Kind, item.Item.Id));
        Items = [.. AnchoredItem.Of(whole).Select(item => _items.GetValueOrDefault((item.Kind, item.Id)) ?? new(item, ItemState.Undecided, [], NoFields))];
    }

    /// <summary>The record as decided.</summary>
    public Record Record { get; }

    /// <summary>The record as the machine read it.</summary>
    public Record Machine { get; }

    /// <summary>The record as decided, but with the items that were rejected still in it, to be shown struck through.</summary>
    public Record Whole { get; }

    /// <summary>All items of <see cref="Whole"/>, in its order.</summary>
    public ImmutableArray<DecidedItem> Items { get; }

    /// <summary>The items of <see cref="Whole"/> that were rejected.</summary>
    public ImmutableArray<RecordItem> Rejected => [.. RecordItems.Of(Whole).Where(item => StateOf(item) == ItemState.Rejected)];

    /// <summary>The decisions that hold about the report as a whole, in the order in which they were made. They change no item.</summary>
    public ImmutableArray<Decision> OfReport { get; }

    /// <summary>The decisions that hold and can no longer be followed: their item or field is not read any more.</summary>
    public ImmutableArray<LostDecision> Lost { get; }

    /// <summary>Whether nobody decided anything.</summary>
    public bool IsUntouched => _items.Count == 0 && Lost.IsEmpty && OfReport.IsEmpty;

    internal static ImmutableSortedDictionary<string, Decision> NoFields { get; } = ImmutableSortedDictionary.Create<string, Decision>(StringComparer.Ordinal);

    /// <summary>Lays decisions over a record.</summary>
    /// <param name="machine">The record as the machine read it.</param>
    /// <param name="about">All decisions about the report and its items, undone ones and undoings among them: see <see cref="IArchiveView.DecisionsAbout"/>.</param>
    public static DecidedRecord Of(Record machine, IReadOnlyList<Decision> about) =>
        about.Count == 0 ? new(machine, machine, machine, [], [], []) : new Layering(machine).Lay(about);

    /// <summary>What was decided about an item of <see cref="Whole"/> or <see cref="Record"/>.</summary>
    public DecidedItem this[RecordItem item] =>
        _items.GetValueOrDefault((AnchoredItem.Kinds[(int)item.Kind], item.Id))
        ?? new(new(AnchoredItem.Kinds[(int)item.Kind], item.Id, item.Evidence[0]), ItemState.Undecided, [], NoFields);

    /// <summary>How an item of <see cref="Whole"/> or <see cref="Record"/> stands.</summary>
    public ItemState StateOf(RecordItem item) => this[item].State;

    /// <summary>The item of <see cref="Whole"/> that a target is on; null where there is none.</summary>
    /// <param name="target">See <see cref="Target.Item"/>.</param>
    public RecordItem? Find(string target) => AnchoredItem.Find(AnchoredItem.Of(Machine).Concat(AnchoredItem.Of(Whole)), target) is { } found ? At(Whole, found) : null;

    /// <summary>The item of <see cref="Record"/> that a target is on; null where there is none, or it was rejected.</summary>
    /// <param name="target">See <see cref="Target.Item"/>.</param>
    public RecordItem? FindKept(string target) => Find(target) is { } item && StateOf(item) != ItemState.Rejected
        ? At(Record, new(AnchoredItem.Kinds[(int)item.Kind], item.Id, item.Evidence[0]))
        : null;

    /// <summary>The item of <see cref="Whole"/> that has an id; null where there is none.</summary>
    public RecordItem? WithId(string id) => RecordItems.Of(Whole).Where(item => string.Equals(item.Id, id, StringComparison.Ordinal)).Select(item => (RecordItem?)item).FirstOrDefault();

    private static RecordItem? At(Record record, AnchoredItem item) => RecordItems.Of(record)
        .Where(one => string.Equals(one.Id, item.Id, StringComparison.Ordinal) && string.Equals(AnchoredItem.Kinds[(int)one.Kind], item.Kind, StringComparison.Ordinal))
        .Select(one => (RecordItem?)one).FirstOrDefault();
}
