using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Programmes;

namespace Dateline.Reading.Doubts;

/// <summary>What makes a commitment, an engagement or a programme doubtful.</summary>
internal static class DealingSignals
{
    /// <summary>Notes it for a commitment.</summary>
    public static void Read(Passages passages, Commitment commitment, Signals signals)
    {
        passages.Ask(commitment.Evidence, signals);
        signals.Doubt("giver:none", commitment.Givers.IsEmpty);
        signals.Doubt("recipient:none", commitment.Recipients.IsEmpty);
        signals.Doubt("amount:none", commitment.Amount is null);
        signals.Doubt("stage:considered", commitment.Stage.Value is CommitmentStage.Considered);
    }

    /// <summary>Notes it for an engagement.</summary>
    public static void Read(Passages passages, Engagement engagement, Signals signals)
    {
        passages.Ask(engagement.Evidence, signals);
        signals.Doubt("participants:none", engagement.Participants.IsEmpty);
        signals.Doubt("participants:unknown", engagement.Participants.Any(one => one.Actor is null));
        signals.Doubt("place:none", engagement.Place is null);
        signals.Doubt("kind:ceremony", engagement.Kind.Value is EngagementKind.Ceremony);
        signals.Doubt("kind:talks", engagement.Kind.Value is EngagementKind.Talks);
        signals.Doubt("status:not-held", engagement.Status.Value is EngagementStatus.Planned or EngagementStatus.CalledOff);
    }

    /// <summary>Notes it for a programme.</summary>
    public static void Read(Passages passages, Programme programme, Signals signals)
    {
        passages.Ask(programme.Evidence, signals);
        var (first, afterLast) = passages.TokensOf(programme.Name);
        signals.Doubt("name:common", !HoldsName(passages.Ground, first, afterLast));
        signals.Doubt("name:short", afterLast - first == 1);
        signals.Doubt("lead:none", programme.Leads.IsEmpty);
        signals.Doubt("place:none", programme.Place is null);
        signals.Doubt("status:not-active", programme.Status.Value is not ProgrammeStatus.Active);
    }

    private static bool HoldsName(Groundwork ground, int first, int afterLast)
    {
        for (int t = first; t < afterLast; t++)
            if (ground.NameAt(t) is not null) return true;
        return false;
    }
}
