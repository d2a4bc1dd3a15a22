using System.Collections.Immutable;
using Dateline.Reading.Description;

namespace Dateline.Reading.Records.Actors;

/// <summary>What an actor holds, for all that shows actors.</summary>
public static class ActorDescription
{
    /// <summary>The fields of an actor as they leave the program.</summary>
    public static KindDescription Kind { get; } = new(
        "actors",
        "People and bodies",
        "A person, a body, a state or a group of whom the report says something.",
        [
            new("id", "Unique within the record, in order of first mention.", new ValueDescription.Id("a")),
            new("name", "The fullest form of the name in the report.", new ValueDescription.Words()),
            new("kind", "What kind of actor it is.", new ValueDescription.OneOf(Kinds)),
            new("named", "Whether the report gives a name; false for a source whose name is withheld.", new ValueDescription.Flag()),
            new("roles", "The roles that the report gives the actor, in reading order.",
                new ValueDescription.ListOf(new ValueDescription.Group(
                [
                    new("title", "The role as said, without the name.", new ValueDescription.Words()),
                    new("organisation", "The body that the role belongs to, where it is said apart from the title.",
                        new ValueDescription.Words(), Nullable: true),
                    new("evidence", "The passages that give the role.", SharedFields.Passages(neverEmpty: true)),
                ]))),
            new("mentions", "Every passage that means the actor, in reading order.", SharedFields.Passages(neverEmpty: true)),
            SharedFields.Why,
        ]);

    private static ImmutableArray<LabelDescription> Kinds => LabelDescription.For(
        (ActorKind.Person, "One human being, named."),
        (ActorKind.Organisation, "A body: an office, a company, a party, a news outlet, an alliance."),
        (ActorKind.State, "A state, or a place that speaks for its government."),
        (ActorKind.Group, "People without a name of their own: a described group, or a source whose name is withheld."));
}
