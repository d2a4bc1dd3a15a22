using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Reconcile.Grouping;

namespace Dateline.Reconcile.Happenings;

/// <summary>Items of one kind compared: those whose reports tell of one event, and those that name one town and day.</summary>
internal sealed class ItemKinship(Space space, IGraph items, IGraph stories) : Kinship<ItemProfile>
{
    /// <inheritdoc/>
    public override ItemProfile Read(ReadOnlySpan<byte> bytes) => ItemProfile.From(bytes);

    /// <inheritdoc/>
    public override byte[] Write(ItemProfile profile) => profile.ToBytes();

    /// <inheritdoc/>
    public override IReadOnlyList<long> KeysOf(ItemProfile profile) => profile.Keys;

    /// <inheritdoc/>
    public override (int Score, string Reason) Compare(long left, ItemProfile one, long right, ItemProfile other)
    {
        ReportNumber a = new ItemNumber(left).Report, b = new ItemNumber(right).Report;
        // The reader keeps items of one report apart for a reason.
        return a == b ? (0, "") : ItemScore.Of(space, one, other, AreBound(left, right));
    }

    /// <inheritdoc/>
    public override bool AreBound(long left, long right)
    {
        ReportNumber a = new ItemNumber(left).Report, b = new ItemNumber(right).Report;
        return a != b && stories.GroupOf(a.Value) is { } story && story == stories.GroupOf(b.Value);
    }

    /// <inheritdoc/>
    public override IEnumerable<long> Bound(long member)
    {
        var report = new ItemNumber(member).Report;
        if (stories.GroupOf(report.Value) is not { } story) return [];
        return stories.MembersOf(story).Where(other => other != report.Value).SelectMany(other => ItemsOf(items, new(other)));
    }

    /// <summary>The items of a report that are members.</summary>
    public static IReadOnlyList<long> ItemsOf(IGraph items, ReportNumber report) =>
        items.MembersBetween(new ItemNumber(report, 0).Value, new ItemNumber(report, ItemNumber.Most - 1).Value);
}
