using System.Collections.Immutable;
using Dateline.Reading.Doubts;
using Dateline.Text;

namespace Dateline.Reading.Records.Programmes;

/// <summary>What kind of undertaking it is.</summary>
public enum ProgrammeKind
{
    /// <summary>A mission.</summary>
    Mission,

    /// <summary>An operation or campaign.</summary>
    Operation,

    /// <summary>A force, command, task force or coalition.</summary>
    Force,

    /// <summary>Named talks, a peace process.</summary>
    Talks,

    /// <summary>A standing format of meetings.</summary>
    Format,

    /// <summary>A fund or aid programme.</summary>
    Fund,

    /// <summary>A treaty, deal, ceasefire.</summary>
    Agreement,

    /// <summary>Sanctions, a blockade and others.</summary>
    Other,
}

/// <summary>How a programme stands, as the report tells it.</summary>
public enum ProgrammeStatus
{
    /// <summary>It runs or is in force.</summary>
    Active,

    /// <summary>It is to come.</summary>
    Planned,

    /// <summary>It is halted for a while.</summary>
    Suspended,

    /// <summary>It is over or broken off.</summary>
    Ended,
}

/// <summary>A continuing undertaking with a name or a fixed description.</summary>
public sealed record Programme
{
    /// <summary>Unique within the record: <c>g1</c>, <c>g2</c> ... in reading order.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest form of its name: a passage of the report.</summary>
    public required Span Name { get; init; }

    /// <summary>The kind, with the cue that tells it.</summary>
    public required Derived<ProgrammeKind> Kind { get; init; }

    /// <summary>Those who run or lead it, as said.</summary>
    public ImmutableArray<ActorReference> Leads { get; init; } = [];

    /// <summary>Where it works or is based.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>How it stands, with the words that tell.</summary>
    public required Derived<ProgrammeStatus> Status { get; init; }

    /// <summary>The passages that name it; never empty.</summary>
    public required ImmutableArray<Span> Evidence { get; init; }

    /// <summary>How sure the reader is of it; null for one that a person added or an older version read.</summary>
    public Confidence? Confidence { get; init; }
}
