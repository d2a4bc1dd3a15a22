using Dateline.Archive.Decisions;

namespace Dateline.Reconcile.Deciding;

/// <summary>Why a decision was not made.</summary>
public enum RefusalReason
{
    /// <summary>There is no such report, item, field or decision.</summary>
    NotFound,

    /// <summary>Several reports may be meant.</summary>
    Ambiguous,

    /// <summary>What is asked for cannot be.</summary>
    Invalid,

    /// <summary>Somebody decided about the report, or it was read anew, since the person saw it.</summary>
    Changed,
}

/// <summary>What became of a request to decide.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome()
    {
    }

    /// <summary>It was made.</summary>
    /// <param name="Decision">The decision as it is kept.</param>
    public sealed record Made(Decision Decision) : DecisionOutcome;

    /// <summary>It was not, and nothing is changed.</summary>
    /// <param name="Reason">Why not.</param>
    /// <param name="Sentence">Why not, for people, without a full stop.</param>
    public sealed record Refused(RefusalReason Reason, string Sentence) : DecisionOutcome;
}
