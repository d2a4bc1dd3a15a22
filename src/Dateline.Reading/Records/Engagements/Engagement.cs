using System.Collections.Immutable;
using Dateline.Reading.Dates;
using Dateline.Reading.Doubts;
using Dateline.Text;

namespace Dateline.Reading.Records.Engagements;

/// <summary>How people came together.</summary>
public enum EngagementKind
{
    /// <summary>Somebody goes somewhere to see it or those who are there.</summary>
    Visit,

    /// <summary>They meet.</summary>
    Meeting,

    /// <summary>They speak by phone or video.</summary>
    Call,

    /// <summary>A summit, conference or session of a body.</summary>
    Summit,

    /// <summary>Somebody answers reporters, at an event that is named.</summary>
    PressConference,

    /// <summary>They negotiate.</summary>
    Talks,

    /// <summary>They sign.</summary>
    Signing,

    /// <summary>Awards, funerals, swearing-in.</summary>
    Ceremony,

    /// <summary>In another way.</summary>
    Other,
}

/// <summary>How an engagement stands, as the report tells it.</summary>
public enum EngagementStatus
{
    /// <summary>It took place.</summary>
    Held,

    /// <summary>It goes on.</summary>
    UnderWay,

    /// <summary>It is to come.</summary>
    Planned,

    /// <summary>It was cancelled, broken off or put off.</summary>
    CalledOff,
}

/// <summary>People or bodies that come together, in person or by phone or video.</summary>
public sealed record Engagement
{
    /// <summary>Unique within the record: <c>e1</c>, <c>e2</c> ... in reading order.</summary>
    public required string Id { get; init; }

    /// <summary>The kind, with the cue that tells it.</summary>
    public required Derived<EngagementKind> Kind { get; init; }

    /// <summary>Those who take part, as said.</summary>
    public ImmutableArray<ActorReference> Participants { get; init; } = [];

    /// <summary>Where, by the most exact name in the report.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>When; of several days the first.</summary>
    public Derived<Period>? Date { get; init; }

    /// <summary>How it stands, with the words that tell.</summary>
    public required Derived<EngagementStatus> Status { get; init; }

    /// <summary>The shortest passages that tell it; never empty.</summary>
    public required ImmutableArray<Span> Evidence { get; init; }

    /// <summary>How sure the reader is of it; null for one that a person added or an older version read.</summary>
    public Confidence? Confidence { get; init; }
}
