using System.Collections.Immutable;
using Dateline.Reading.Doubts;
using Dateline.Reading.Quantities;
using Dateline.Text;

namespace Dateline.Reading.Records.Incidents;

/// <summary>What befell the people who are counted.</summary>
public enum FigureQuantity
{
    /// <summary>They died.</summary>
    Killed,

    /// <summary>They were hurt.</summary>
    Injured,

    /// <summary>Nobody knows where they are.</summary>
    Missing,

    /// <summary>They had to leave their homes.</summary>
    Displaced,

    /// <summary>They were taken by force.</summary>
    Abducted,

    /// <summary>They were arrested or are held.</summary>
    Detained,

    /// <summary>They were saved or freed.</summary>
    Rescued,

    /// <summary>They were struck in another way: infected, cut off, without power.</summary>
    Affected,
}

/// <summary>A count of people.</summary>
/// <param name="Value">The number, for a range its low end; null where words give none ("dozens").</param>
/// <param name="High">The high end of a range.</param>
/// <param name="Bound">How the number bounds the count.</param>
public readonly record struct Count(long? Value, long? High, Bound Bound);

/// <summary>A count of people given for an incident.</summary>
public sealed record Figure
{
    /// <summary>What befell them, with the word that tells.</summary>
    public required Derived<FigureQuantity> Quantity { get; init; }

    /// <summary>How many, with the words that tell.</summary>
    public required Derived<Count> Count { get; init; }

    /// <summary>The group as said ("civilians"); null where they are just people.</summary>
    public Span? Who { get; init; }

    /// <summary>Whose count it is; null where the report gives it on its own word.</summary>
    public ActorReference? CountedBy { get; init; }

    /// <summary>Whether they are part of another figure of the same quantity.</summary>
    public required Derived<bool> Subset { get; init; }

    /// <summary>The shortest passages that give the count; never empty.</summary>
    public required ImmutableArray<Span> Evidence { get; init; }

    /// <summary>How sure the reader is of it; null for one that a person added or an older version read.</summary>
    public Confidence? Confidence { get; init; }
}
