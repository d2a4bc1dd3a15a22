using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Reading;

namespace Dateline.Reconcile.Happenings;

/// <summary>What people decided about items being one happening or not.</summary>
internal static class ItemDecisions
{
    private const string Incidents = "incidents", Engagements = "engagements";

    /// <summary>The number of an item; null where the record has more items than can be told apart.</summary>
    public static ItemNumber? NumberOf(KeptReport report, Record record, ItemKind kind, int index) =>
        RecordItems.PlaceOf(record, kind, index) is < ItemNumber.Most and var place ? new ItemNumber(report.Number, place) : null;

    /// <summary>What was decided about the items of a report that has just come in.</summary>
    public static IEnumerable<(Space Space, long Left, long Right, bool? One)> About(IArchiveView view, KeptReport report, Record record)
    {
        var targets = record.Incidents.Select(item => Target.Item(Incidents, report.Hash, item.Evidence[0]))
            .Concat(record.Engagements.Select(item => Target.Item(Engagements, report.Hash, item.Evidence[0])));
        return [.. targets.SelectMany(target => view.DecisionsInForce(target)).OrderBy(decision => decision.Number).SelectMany(decision => From(view, decision))];
    }

    /// <summary>What follows from a decision: two items that are one, are not, or are left to the rules again.</summary>
    public static IEnumerable<(Space Space, long Left, long Right, bool? One)> From(IArchiveView view, Decision decision)
    {
        bool undo = decision.Kind == DecisionKind.Undo;
        var about = undo ? Undone(view, decision) : decision;
        if (about is not { Kind: DecisionKind.Merge or DecisionKind.Split, Other: { } other }) yield break;
        if (Find(view, about.On) is not { } left || Find(view, other) is not { } right || left.Space != right.Space) yield break;
        var last = view.DecisionsInForce(about.On).LastOrDefault(one => one.Kind is DecisionKind.Merge or DecisionKind.Split && IsAbout(one, about.On, other));
        yield return (left.Space, left.Item.Value, right.Item.Value, last is null ? null : last.Kind == DecisionKind.Merge);
    }

    /// <summary>The item that a target names, as its report is read now; null where no report of the archive has it.</summary>
    public static (Space Space, ItemNumber Item)? Find(IArchiveView view, string target)
    {
        if (Target.AnchorOf(target) is not { Kind: Incidents or Engagements } || Target.HashOf(target) is not { } hash || view.FindReport(hash) is not { } report) return null;
        if (view.DecidedRecordOf(report.Number).FindKept(target) is not { Place: < ItemNumber.Most } item) return null;
        return (item.Kind == ItemKind.Incident ? Space.Incidents : Space.Engagements, new(report.Number, item.Place));
    }

    /// <summary>Whether a decision is about these two, either way round.</summary>
    public static bool IsAbout(Decision decision, string one, string other) =>
        (string.Equals(decision.On, one, StringComparison.Ordinal) && string.Equals(decision.Other, other, StringComparison.Ordinal))
        || (string.Equals(decision.On, other, StringComparison.Ordinal) && string.Equals(decision.Other, one, StringComparison.Ordinal));

    /// <summary>What an undoing bears on in the end: undoing an undoing brings back what that one undid. Null where it cannot be told.</summary>
    public static Decision? Undone(IArchiveView view, Decision undo)
    {
        Decision? about = undo;

        // Numbers fall, so this ends.
        while (about is { Kind: DecisionKind.Undo, Undone: { } number } && number < about.Number) about = view.FindDecision(number);
        return about is { Kind: DecisionKind.Undo } ? null : about;
    }
}
