using System.Collections.Immutable;
using Dateline.Reading.Description;

namespace Dateline.Reading.Records.Statements;

/// <summary>What a statement holds, for all that shows statements.</summary>
public static class StatementDescription
{
    /// <summary>The fields of a statement as they leave the program.</summary>
    public static KindDescription Kind { get; } = new(
        "statements",
        "Statements",
        "Somebody says, thinks, wants or shows something: who, by which words, and what.",
        [
            new("id", "Unique within the record, in reading order.", new ValueDescription.Id("s")),
            new("speaker", "Who speaks, as the report writes it.", new ValueDescription.ActorReference(), Nullable: true),
            new("cue", "The words that signal the statement; null where only quotation marks do.",
                new ValueDescription.Passage(), Nullable: true),
            new("content", "What was said, in pieces in reading order, with quotation marks and a leading \"that\".",
                new ValueDescription.ListOf(
                    new ValueDescription.Group(
                        [
                            new("verbatim", "Whether the piece, but for a few leading words at most, stands in quotation marks.",
                                new ValueDescription.Flag()),
                        ],
                        IsPassage: true),
                    NeverEmpty: true)),
            new("addressee", "To whom it was said.", new ValueDescription.ActorReference(), Nullable: true),
            new("channel", "Through what it was said: \"on X\", \"in a statement\".", new ValueDescription.Passage(), Nullable: true),
            new("occasion", "The engagement at which it was said.", new ValueDescription.Id("e"), Nullable: true),
            new("place", "Where it was said.", new ValueDescription.PlaceReference(), Nullable: true),
            new("date", "When it was said.", SharedFields.Date, Nullable: true),
            new("act", "What is done by saying it.", new ValueDescription.OneOf(Acts)),
            new("within", "The statement whose content holds this one.", new ValueDescription.Id("s"), Nullable: true),
            new("evidence", "The shortest passages that hold speaker, cue and content.", SharedFields.Passages(neverEmpty: true)),
            SharedFields.Confidence,
            SharedFields.Doubts,
            SharedFields.Why,
        ]);

    private static ImmutableArray<LabelDescription> Acts => LabelDescription.For(
        (Act.Say, "Says, thinks, knows or shows; whatever is none of the others."),
        (Act.Deny, "Says that it is not so."),
        (Act.Promise, "Says that the speaker will or intends to."),
        (Act.Urge, "Says that others should."),
        (Act.Support, "Is for it."),
        (Act.Oppose, "Is against it."),
        (Act.Accuse, "Lays it to somebody's charge."),
        (Act.Decline, "Will not."),
        (Act.Ask, "Wants to know."));
}
