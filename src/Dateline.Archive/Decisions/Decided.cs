using Dateline.Reading;

namespace Dateline.Archive.Decisions;

/// <summary>A decision about a report or an item of it, with the item as it is read now.</summary>
/// <param name="Decision">The decision; it holds.</param>
/// <param name="Item">The item it is on; null where it is on the whole report, or where no such item is read any more.</param>
/// <param name="IsLost">Whether it is on an item that is not read any more: the decision stands, and somebody should look.</param>
public sealed record Decided(Decision Decision, AnchoredItem? Item, bool IsLost)
{
    /// <summary>The decisions about a report and its items that hold, in the order in which they were made, laid over its record.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="hash">The report's text.</param>
    /// <param name="record">Its record, by whichever reader.</param>
    public static IReadOnlyList<Decided> Of(IArchiveView view, TextHash hash, Record record)
    {
        var decisions = view.DecisionsAbout(hash).InForce();
        if (decisions.Count == 0) return [];
        string report = Target.Report(hash);
        var items = AnchoredItem.Of(record).ToList();
        return
        [
            .. from decision in decisions
               let ofReport = string.Equals(decision.On, report, StringComparison.Ordinal)
               let item = ofReport ? null : AnchoredItem.Find(items, decision.On)
               select new Decided(decision, item, !ofReport && item is null),
        ];
    }
}
