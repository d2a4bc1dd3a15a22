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
        if (User is not { MayReview: true } user) return new("You may read, but not decide.", IsChanged: false);
        var at = time.GetUtcNow();
        var outcomes = gate.Run(desk.Archive, change =>
        {
            var made = decider.Decide(change, [.. requests.Select(request => request with { By = user.Name, At = at })]);
            if (made is not [DecisionOutcome.Refused, ..]) change.Commit();
            return made;
        });
        desk.Renew();
        return outcomes is [DecisionOutcome.Refused refused, ..] ? new(refused.Sentence + ".", refused.Reason == RefusalReason.Changed) : null;
    }
}
