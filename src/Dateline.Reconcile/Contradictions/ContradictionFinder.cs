using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Reconcile.Contradictions;

/// <summary>Two reports that cannot both be right about a happening.</summary>
/// <param name="Field">About what.</param>
/// <param name="Reason">In words.</param>
/// <param name="Left">The one.</param>
/// <param name="LeftPassage">What it says.</param>
/// <param name="Right">The other.</param>
/// <param name="RightPassage">What that says.</param>
/// <param name="IsDecided">Whether a person has accepted, corrected or added one of them.</param>
public sealed record Contradiction(ClaimField Field, string Reason, TellingItem Left, Span LeftPassage, TellingItem Right, Span RightPassage, bool IsDecided);

/// <summary>Lists what reports contradict each other in.</summary>
/// <param name="view">The archive.</param>
public sealed class ContradictionFinder(IArchiveView view)
{
    /// <summary>All contradictions, those of the latest reports first.</summary>
    public IEnumerable<Contradiction> All()
    {
        const int Page = 64;
        var ledger = view.Graph(Space.Contradictions);
        var finder = new HappeningFinder(view);
        long? after = null;
        while (ledger.Groups(after, Page) is { Count: > 0 } items)
        {
            foreach (long item in items)
            {
                // Each pair once: from its later item.
                foreach (var link in ledger.LinksOf(item).Where(link => link.Other < item).Reverse())
                {
                    foreach (var found in Between(finder, (Space)ledger.Profile(item)![0], link.Other, item)) yield return found;
                }
            }

            after = items[^1];
        }
    }

    /// <summary>Whether a person has accepted, corrected or added an item; one that was rejected is none any more.</summary>
    internal static bool IsDecided(IArchiveView view, long item) => view.HasFlag(new(item), ItemFlag.Decided);

    private IEnumerable<Contradiction> Between(HappeningFinder finder, Space space, long left, long right)
    {
        var items = view.Graph(space);
        if (items.Profile(left) is not { } one || items.Profile(right) is not { } other) yield break;
        TellingItem first = finder.Load(space, new(left)), second = finder.Load(space, new(right));
        bool decided = IsDecided(view, left) || IsDecided(view, right);
        foreach (var conflict in Conflict.Between(ItemProfile.From(one), ItemProfile.From(other)))
            yield return new(conflict.Field, conflict.Reason, first, conflict.Left, second, conflict.Right, decided);
    }
}
