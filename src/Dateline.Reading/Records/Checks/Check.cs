using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading.Records.Checks;

/// <summary>What is held against what.</summary>
public enum CheckKind
{
    /// <summary>A quantity in two units.</summary>
    Unit,

    /// <summary>An amount in two currencies.</summary>
    Currency,

    /// <summary>Parts and their whole.</summary>
    Sum,

    /// <summary>A weekday and its date.</summary>
    Date,

    /// <summary>An age and a birth year.</summary>
    Age,

    /// <summary>A percentage and its counts.</summary>
    Percentage,

    /// <summary>The distance between two places, against the map.</summary>
    Distance,
}

/// <summary>Two or more expressions of the report that can be held against each other, and what came of it. A check changes nothing in a record.</summary>
public sealed record Check
{
    /// <summary>Unique within the record: <c>c1</c>, <c>c2</c> ... in reading order.</summary>
    public required string Id { get; init; }

    /// <summary>What is held against what, with the rule and the expressions that it compared.</summary>
    public required Derived<CheckKind> Kind { get; init; }

    /// <summary>Whether they agree, true to rounding; null where the report alone cannot tell, as for currencies.</summary>
    public required Derived<bool>? Agrees { get; init; }

    /// <summary>The expression that was computed again.</summary>
    public required Span Stated { get; init; }

    /// <summary>What came out in its place: "19.3 miles", "Tuesday", "12 + 5 = 17"; for currencies the rate that the two amounts mean.</summary>
    public required Derived<string> Computed { get; init; }

    /// <summary>One sentence for people: what was compared, and what came of it.</summary>
    public required Derived<string> Explanation { get; init; }

    /// <summary>The shortest passage that holds all that was compared, and each passage that says the same in the same words; never empty.</summary>
    public required ImmutableArray<Span> Evidence { get; init; }
}
