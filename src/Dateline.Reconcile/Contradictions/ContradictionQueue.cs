using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reconcile.Happenings;

namespace Dateline.Reconcile.Contradictions;

/// <summary>A contradiction as it is written down, before its reports are opened.</summary>
/// <param name="Space">Whether it is between incidents or engagements.</param>
/// <param name="Left">The earlier item.</param>
/// <param name="Right">The later one.</param>
/// <param name="Field">About what.</param>
/// <param name="Reason">In words.</param>
/// <param name="IsDecided">Whether a person has accepted, corrected or added one of the two.</param>
public sealed record ContradictionEntry(Space Space, ItemNumber Left, ItemNumber Right, ClaimField Field, string Reason, bool IsDecided);

/// <summary>Goes through contradictions without opening a report: those that are looked at are opened one by one.</summary>
/// <param name="view">The archive.</param>
public sealed class ContradictionQueue(IArchiveView view)
{
    private readonly IGraph _ledger = view.Graph(Space.Contradictions);
    private readonly HappeningFinder _finder = new(view);

    /// <summary>The contradictions, those of the latest reports first, each once.</summary>
    /// <param name="decided">Only those that are decided, or are not; null for all.</param>
    /// <param name="field">Only those about this; null for all.</param>
    /// <param name="from">Only from those on whose later item this is; null for all.</param>
    public IEnumerable<ContradictionEntry> Entries(bool? decided = null, ClaimField? field = null, ItemNumber? from = null)
    {
        const int Page = 64;
        long? after = from is { } first ? first.Value + 1 : null;
        while (_ledger.Groups(after, Page) is { Count: > 0 } items)
        {
            // Each pair once: from its later item.
            foreach (long item in items)
            {
                foreach (var entry in Of(item, link => link.Other < item).Reverse().Where(entry => Fits(entry, decided, field))) yield return entry;
            }

            after = items[^1];
        }
    }

    /// <summary>The contradictions between the items of one happening.</summary>
    public IEnumerable<ContradictionEntry> Within(Happening happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        var members = happening.Items.Select(item => item.Number.Value).ToHashSet();
        return members.Order().SelectMany(item => Of(item, link => link.Other < item && members.Contains(link.Other)));
    }

    /// <summary>Opens one; null where what is written down no longer holds.</summary>
    public Contradiction? Open(ContradictionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var items = view.Graph(entry.Space);
        if (items.Profile(entry.Left.Value) is not { } one || items.Profile(entry.Right.Value) is not { } other) return null;
        foreach (var conflict in Conflict.Between(ItemProfile.From(one), ItemProfile.From(other)))
        {
            if (conflict.Field != entry.Field) continue;
            return new(entry.Field, conflict.Reason, _finder.Load(entry.Space, entry.Left), conflict.Left, _finder.Load(entry.Space, entry.Right), conflict.Right, entry.IsDecided);
        }

        return null;
    }

    /// <summary>Whether an item takes part in a contradiction that nobody has decided.</summary>
    public bool IsOpen(ItemNumber item) => view.HasFlag(item, ItemFlag.Unresolved);

    private static bool Fits(ContradictionEntry entry, bool? decided, ClaimField? field) =>
        (decided is null || entry.IsDecided == decided) && (field is null || entry.Field == field);

    private IEnumerable<ContradictionEntry> Of(long item, Func<Link, bool> holds)
    {
        if (_ledger.Profile(item) is not { } where) yield break;
        bool isDecided = ContradictionFinder.IsDecided(view, item);
        foreach (var link in _ledger.LinksOf(item).Where(holds))
        {
            bool decided = isDecided || ContradictionFinder.IsDecided(view, link.Other);
            foreach (string part in link.Reason.Split("; "))
            {
                int colon = part.IndexOf(": ", StringComparison.Ordinal);
                if (colon > 0 && Enum.TryParse(part[..colon], out ClaimField field)) yield return new((Space)where[0], new(link.Other), new(item), field, part[(colon + 2)..], decided);
            }
        }
    }
}
