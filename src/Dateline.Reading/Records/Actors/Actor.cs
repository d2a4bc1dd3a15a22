using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading.Records.Actors;

/// <summary>What kind of actor speaks or acts.</summary>
public enum ActorKind
{
    /// <summary>One human being, named.</summary>
    Person,

    /// <summary>A body: an office, a company, a party, a news outlet, an alliance.</summary>
    Organisation,

    /// <summary>A state or a place that speaks for its government ("Russia", "Kyiv").</summary>
    State,

    /// <summary>People without a name of their own: a described group or a source whose name is withheld.</summary>
    Group,
}

/// <summary>A role that the report gives an actor, as said.</summary>
/// <param name="Title">The role without the name ("Secretary-General").</param>
/// <param name="Organisation">The body the role belongs to, where it is said apart from the title.</param>
/// <param name="Evidence">The passages that give the role; never empty.</param>
public sealed record Role(Span Title, Span? Organisation, ImmutableArray<Span> Evidence);

/// <summary>Someone of whom the report says something: a person, a body, a state, a group.</summary>
public sealed record Actor
{
    /// <summary>Unique within the record: <c>a1</c>, <c>a2</c> ... in order of first mention.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest form in the report: a passage of it.</summary>
    public required Span Name { get; init; }

    /// <summary>The kind, with its rule.</summary>
    public required Derived<ActorKind> Kind { get; init; }

    /// <summary>Whether the report gives a name; false for "officials who asked not to be named".</summary>
    public bool Named { get; init; } = true;

    /// <summary>All roles the report gives the actor, in reading order.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>Every passage that means the actor, in reading order; the first is the first mention. Never empty.</summary>
    public required ImmutableArray<Span> Mentions { get; init; }
}
