using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Archive.Decisions;

/// <summary>An item by what no re-reading changes, and by what this reading calls it.</summary>
/// <param name="Kind">The name of the kind, as in JSON (<c>incidents</c>).</param>
/// <param name="Id">Its id in the record (<c>i1</c>); another reading may give it another.</param>
/// <param name="Anchor">The first passage that tells it, in UTF-16 code units of the text.</param>
public readonly record struct AnchoredItem(string Kind, string Id, Span Anchor)
{
    /// <summary>The names of the kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["statements", "incidents", "commitments", "engagements", "programmes", "actors", "places", "checks"];

    /// <summary>What a decision about it is on.</summary>
    /// <param name="hash">The text.</param>
    public string TargetIn(TextHash hash) => Target.Item(Kind, hash, Anchor);

    /// <summary>All items of a record.</summary>
    public static IEnumerable<AnchoredItem> Of(Record record) =>
    [
        .. record.Statements.Select(item => new AnchoredItem(Kinds[0], item.Id, item.Evidence[0])),
        .. record.Incidents.Select(item => new AnchoredItem(Kinds[1], item.Id, item.Evidence[0])),
        .. record.Commitments.Select(item => new AnchoredItem(Kinds[2], item.Id, item.Evidence[0])),
        .. record.Engagements.Select(item => new AnchoredItem(Kinds[3], item.Id, item.Evidence[0])),
        .. record.Programmes.Select(item => new AnchoredItem(Kinds[4], item.Id, item.Evidence[0])),
        .. record.Actors.Select(item => new AnchoredItem(Kinds[5], item.Id, item.Mentions[0])),
        .. record.Places.Select(item => new AnchoredItem(Kinds[6], item.Id, item.Mentions[0])),
        .. record.Checks.Select(item => new AnchoredItem(Kinds[7], item.Id, item.Evidence[0])),
    ];

    /// <summary>The item that a decision is on: the one with its anchor, else the first of its kind whose anchor overlaps it; null where none is read any more.</summary>
    /// <param name="items">The items of the record as it is read now.</param>
    /// <param name="target">The kind, the hash and the passage: see <see cref="Target.Item"/>.</param>
    public static AnchoredItem? Find(IEnumerable<AnchoredItem> items, string target)
    {
        if (Target.AnchorOf(target) is not var (kind, anchor)) return null;
        AnchoredItem? overlapping = null;
        foreach (var item in items)
        {
            if (!string.Equals(item.Kind, kind, StringComparison.Ordinal)) continue;
            if (item.Anchor == anchor) return item;
            if (item.Anchor.Overlaps(anchor)) overlapping ??= item;
        }

        return overlapping;
    }
}
