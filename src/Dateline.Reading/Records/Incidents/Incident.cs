using System.Collections.Immutable;
using Dateline.Reading.Dates;
using Dateline.Reading.Doubts;
using Dateline.Text;

namespace Dateline.Reading.Records.Incidents;

/// <summary>What kind of happening hurt, killed or destroyed.</summary>
public enum IncidentKind
{
    /// <summary>From the air: aircraft, drones, missiles.</summary>
    Strike,

    /// <summary>Artillery, rockets, mortars.</summary>
    Shelling,

    /// <summary>Explosives that were placed or carried.</summary>
    Bombing,

    /// <summary>Firearms.</summary>
    Shooting,

    /// <summary>Two armed or violent sides.</summary>
    Clash,

    /// <summary>Knife, vehicle, beating, chemicals.</summary>
    Assault,

    /// <summary>People taken by force.</summary>
    Abduction,

    /// <summary>Crash, collapse, blast or fire that nobody meant.</summary>
    Accident,

    /// <summary>Quake, flood, storm, epidemic, wildfire.</summary>
    Disaster,

    /// <summary>A war or campaign as a whole.</summary>
    Conflict,

    /// <summary>By means that the report does not tell.</summary>
    Other,
}

/// <summary>How an incident stands, as the report tells it.</summary>
public enum IncidentStatus
{
    /// <summary>It happened.</summary>
    Happened,

    /// <summary>It goes on.</summary>
    UnderWay,

    /// <summary>Somebody says so; the report does not vouch for it.</summary>
    Alleged,
}

/// <summary>On what ground somebody is named as the attacker.</summary>
public enum AttackerBasis
{
    /// <summary>The report itself says so.</summary>
    Reported,

    /// <summary>The attackers say so.</summary>
    Claimed,

    /// <summary>Others say so.</summary>
    Blamed,
}

/// <summary>Somebody held responsible for an incident.</summary>
/// <param name="Who">The attacker, as said.</param>
/// <param name="Basis">On what ground.</param>
public sealed record Attacker(ActorReference Who, Derived<AttackerBasis> Basis);

/// <summary>Somebody who gives another account of an incident.</summary>
/// <param name="Who">Who does.</param>
/// <param name="Statement">The id of the statement that gives it, where it is one of the record.</param>
public sealed record Dispute(ActorReference Who, string? Statement);

/// <summary>Something that happened and hurt or killed people, destroyed property, or took people by force.</summary>
public sealed record Incident
{
    /// <summary>Unique within the record: <c>i1</c>, <c>i2</c> ... in reading order.</summary>
    public required string Id { get; init; }

    /// <summary>The kind, with the cue that tells it.</summary>
    public required Derived<IncidentKind> Kind { get; init; }

    /// <summary>How it stands.</summary>
    public required Derived<IncidentStatus> Status { get; init; }

    /// <summary>Where, by the most exact name in the report.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>When; of several days the first.</summary>
    public Derived<Period>? Date { get; init; }

    /// <summary>Those whom the report or a source holds responsible.</summary>
    public ImmutableArray<Attacker> Attackers { get; init; } = [];

    /// <summary>What or who was the target, as said.</summary>
    public Span? Target { get; init; }

    /// <summary>Every count of people given for it.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Those who give another account.</summary>
    public ImmutableArray<Dispute> DisputedBy { get; init; } = [];

    /// <summary>The shortest passages that tell it; never empty.</summary>
    public required ImmutableArray<Span> Evidence { get; init; }

    /// <summary>How sure the reader is of it; null for one that a person added or an older version read.</summary>
    public Confidence? Confidence { get; init; }
}
