using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Reading.Records.Places;
using static Dateline.Reconcile.Deciding.DecisionOutcome;

namespace Dateline.Reconcile.Deciding;

/// <summary>Makes decisions: appends them, and lets the record, the index and all that is worked out across reports follow.</summary>
/// <param name="reconciler">What is worked out.</param>
/// <param name="gazetteer">Finds a place by the words that name it, where the record has none of them; null for none. What it finds is written into the decision.</param>
public sealed class Decider(IReconciler reconciler, Func<string, GazetteerPlace?>? gazetteer = null)
{
    /// <summary>Makes one decision. Where it is refused, nothing is changed.</summary>
    /// <param name="change">The change it is made in; the caller commits it.</param>
    /// <param name="request">What is asked for.</param>
    public DecisionOutcome Decide(IArchiveChange change, DecisionRequest request) => Decide(change, [request])[0];

    /// <summary>Makes many decisions, each seeing those before it, or none.</summary>
    /// <param name="change">The change they are made in; the caller commits it.</param>
    /// <param name="requests">What is asked for. An undoing may name decisions that are kept already, none of these. <see cref="DecisionRequest.Expected"/> is what
    /// the person saw before the first of them.</param>
    /// <returns>An outcome for each in their order; or, where one is refused, that refusal alone: nothing is changed then.</returns>
    public IReadOnlyList<DecisionOutcome> Decide(IArchiveChange change, IReadOnlyList<DecisionRequest> requests)
    {
        var plan = new DecisionPlan(change, gazetteer);
        foreach (var request in requests)
        {
            if (plan.Add(request) is { } refused) return [refused];
        }

        var revised = plan.Drafts.Where(draft => draft.IsRevised).ToList();
        var decisions = plan.Decisions.Select(change.Decide).ToList();
        foreach (var draft in revised)
        {
            change.Reindex(draft.Report.Number);
            reconciler.Revise(change, draft.Report, draft.Before.Record, draft.Now.Record);
        }

        foreach (var draft in plan.Drafts.Where(draft => !draft.IsRevised)) Flag(change, draft);
        foreach (var decision in decisions) reconciler.Decided(change, decision);
        return [.. decisions.Select(decision => new Made(decision))];
    }

    // The record stays as it is: only that somebody looked at it is new.
    private static void Flag(IArchiveChange change, ReportDraft draft)
    {
        foreach (var item in RecordItems.Of(draft.Now.Record))
        {
            bool was = draft.Before[item].IsDecided, now = draft.Now[item].IsDecided;
            if (was != now && item.Place < ItemNumber.Most) change.SetFlag(new(draft.Report.Number, item.Place), ItemFlag.Decided, now);
        }
    }
}
