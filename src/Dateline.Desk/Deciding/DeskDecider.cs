using Dateline.Desk.Accounts;
using Dateline.Desk.Serving;
using Dateline.Reconcile.Deciding;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Deciding;

/// <summary>Why decisions were not made.</summary>
/// <param name="Sentence">For people.</param>
/// <param name="IsChanged">Whether somebody else decided in the meantime, or the report was read anew.</param>
public sealed record Refusal(string Sentence, bool IsChanged);

/// <summary>Makes decisions for the person who asks, one change after the other.</summary>
/// <param name="decider">Makes them.</param>
/// <param name="desk">The archive.</param>
/// <param name="gate">Lets one change at a time through.</param>
/// <param name="asker">Who asks.</param>
/// <param name="time">The clock.</param>
public sealed class DeskDecider(Decider decider, DeskView desk, ChangeGate gate, IHttpContextAccessor asker, TimeProvider time)
{
    /// <summary>Whether the person may decide at all.</summary>
    public bool MayDecide => User is { MayReview: true };

    private DeskUser? User => asker.HttpContext is { } context ? DeskUser.Of(context) : null;

    /// <summary>Makes all of these decisions, or none.</summary>
    /// <returns>Why none was made; null where all were.</returns>
    public Refusal? Decide(IReadOnlyList<DecisionRequest> requests)
    {
        if (!MayDecide) return new("You may read, but not decide.", IsChanged: false);
        return Make(requests) is [DecisionOutcome.Refused refused, ..] ? new(refused.Sentence + ".", refused.Reason == RefusalReason.Changed) : null;
    }

    /// <summary>Makes all of these decisions, or none, whatever the person may; who asks has seen to that.</summary>
    /// <returns>An outcome for each in their order; or, where one is refused, that refusal alone.</returns>
    internal IReadOnlyList<DecisionOutcome> Make(IReadOnlyList<DecisionRequest> requests)
    {
        var (name, at) = (User?.Name ?? "", time.GetUtcNow());
        var outcomes = gate.Run(desk.Archive, change =>
        {
            var made = decider.Decide(change, [.. requests.Select(request => request with { By = name, At = at })]);
            if (made is not [DecisionOutcome.Refused, ..]) change.Commit();
            return made;
        });
        desk.Renew();
        return outcomes;
    }
}
