using System.Collections.Immutable;
using Dateline.Reading.Dates;
using Dateline.Reading.Doubts;
using Dateline.Reading.Quantities;
using Dateline.Text;

namespace Dateline.Reading.Records.Commitments;

/// <summary>How far aid has come.</summary>
public enum CommitmentStage
{
    /// <summary>Asked for, proposed, under discussion.</summary>
    Considered,

    /// <summary>Announced or promised.</summary>
    Pledged,

    /// <summary>Approved, signed, allocated.</summary>
    Committed,

    /// <summary>Given, sent, provided, under way.</summary>
    Delivered,

    /// <summary>Refused, suspended, cut, ended.</summary>
    Withheld,
}

/// <summary>What the aid consists of.</summary>
public enum CommitmentKind
{
    /// <summary>Weapons, equipment, military support.</summary>
    Military,

    /// <summary>Money, loans, grants.</summary>
    Financial,

    /// <summary>Relief: food, medicine, shelter.</summary>
    Humanitarian,

    /// <summary>Training and teaching.</summary>
    Training,

    /// <summary>Soldiers and police.</summary>
    Troops,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A sum of money and how it bounds what is given.</summary>
/// <param name="Money">The money.</param>
/// <param name="Bound">How it bounds.</param>
public readonly record struct Amount(Money Money, Bound Bound);

/// <summary>The time for which aid is given.</summary>
/// <param name="Span">The period as said.</param>
/// <param name="Dates">Its dates, where they could be worked out.</param>
public sealed record CommitmentPeriod(Span Span, Derived<Period>? Dates);

/// <summary>Aid that one party gives, or says that it will give or not give, to another.</summary>
public sealed record Commitment
{
    /// <summary>Unique within the record: <c>m1</c>, <c>m2</c> ... in reading order.</summary>
    public required string Id { get; init; }

    /// <summary>How far it has come, with the words that tell.</summary>
    public required Derived<CommitmentStage> Stage { get; init; }

    /// <summary>Those who give.</summary>
    public ImmutableArray<ActorReference> Givers { get; init; } = [];

    /// <summary>Those who receive.</summary>
    public ImmutableArray<ActorReference> Recipients { get; init; } = [];

    /// <summary>The money, where it is money.</summary>
    public Derived<Amount>? Amount { get; init; }

    /// <summary>What is given where it is not just money, as said.</summary>
    public Span? Items { get; init; }

    /// <summary>What it consists of, with the words that tell.</summary>
    public required Derived<CommitmentKind> Kind { get; init; }

    /// <summary>The time for which it is given.</summary>
    public CommitmentPeriod? Period { get; init; }

    /// <summary>The engagement at which it was made.</summary>
    public string? Occasion { get; init; }

    /// <summary>The id of the statement that tells of it.</summary>
    public string? StatedBy { get; init; }

    /// <summary>The shortest passages that tell it; never empty.</summary>
    public required ImmutableArray<Span> Evidence { get; init; }

    /// <summary>How sure the reader is of it; null for one that a person added or an older version read.</summary>
    public Confidence? Confidence { get; init; }
}
