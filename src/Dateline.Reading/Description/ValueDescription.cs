using System.Collections.Immutable;

namespace Dateline.Reading.Description;

/// <summary>What a field holds, apart from whether it may be null.</summary>
public abstract record ValueDescription
{
    private ValueDescription()
    {
    }

    /// <summary>Free text, not necessarily a passage of the report.</summary>
    /// <param name="Pattern">A regular expression (ECMA-262, anchored) that every value matches; null for any text.</param>
    public sealed record Words(string? Pattern = null) : ValueDescription;

    /// <summary>True or false.</summary>
    public sealed record Flag : ValueDescription;

    /// <summary>A passage of the report.</summary>
    public sealed record Passage : ValueDescription;

    /// <summary>A passage that means an actor, with the id of the actor.</summary>
    public sealed record ActorReference : ValueDescription;

    /// <summary>A passage that names a place, with the id of the place.</summary>
    public sealed record PlaceReference : ValueDescription;

    /// <summary>A number.</summary>
    public sealed record Number : ValueDescription;

    /// <summary>The id of an item of the same record: <paramref name="Letters"/> and a number from 1.</summary>
    /// <param name="Letters">The letters that ids of the kind begin with.</param>
    public sealed record Id(string Letters) : ValueDescription;

    /// <summary>One of a closed list of labels.</summary>
    /// <param name="Labels">The labels, in the order of their declaration.</param>
    public sealed record OneOf(ImmutableArray<LabelDescription> Labels) : ValueDescription;

    /// <summary>Zero, one or more values of one description.</summary>
    /// <param name="Item">What each value is.</param>
    /// <param name="NeverEmpty">Whether the list is never empty.</param>
    public sealed record ListOf(ValueDescription Item, bool NeverEmpty = false) : ValueDescription;

    /// <summary>A value of several fields.</summary>
    /// <param name="Fields">The fields, in the order in which they are written.</param>
    /// <param name="IsPassage">Whether the value is itself a passage, to which the fields are added.</param>
    public sealed record Group(ImmutableArray<FieldDescription> Fields, bool IsPassage = false) : ValueDescription;

    /// <summary>Names chosen by the writer, each with a text that matches a pattern.</summary>
    /// <param name="Pattern">A regular expression (ECMA-262, anchored) that every text matches.</param>
    public sealed record Table(string Pattern) : ValueDescription;
}
