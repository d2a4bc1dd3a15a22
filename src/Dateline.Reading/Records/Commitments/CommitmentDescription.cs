using System.Collections.Immutable;
using Dateline.Reading.Description;

namespace Dateline.Reading.Records.Commitments;

/// <summary>What a commitment holds, for all that shows commitments.</summary>
public static class CommitmentDescription
{
    /// <summary>The fields of a commitment as they leave the program.</summary>
    public static KindDescription Kind { get; } = new(
        "commitments",
        "Commitments",
        "Aid that one party gives, or says that it will give or not give, to another.",
        [
            new("id", "Unique within the record, in reading order.", new ValueDescription.Id("m")),
            new("stage", "How far it has come.", new ValueDescription.OneOf(Stages)),
            new("givers", "Those who give.", new ValueDescription.ListOf(new ValueDescription.ActorReference())),
            new("recipients", "Those who receive.", new ValueDescription.ListOf(new ValueDescription.ActorReference())),
            new("amount", "The money, where it is money.", new ValueDescription.Group(
                [
                    new("value", "The number in full.", new ValueDescription.Number()),
                    new("currency", "ISO 4217; null where the report does not tell.", new ValueDescription.Words("^[A-Z]{3}$"), Nullable: true),
                    new("bound", "How the number bounds what is given.", new ValueDescription.OneOf(SharedFields.Bounds)),
                    new("evidence", "The passages that give the amount.", SharedFields.Passages(neverEmpty: true)),
                ]),
                Nullable: true),
            new("items", "What is given where it is not just money, as said.", new ValueDescription.Passage(), Nullable: true),
            new("kind", "What it consists of.", new ValueDescription.OneOf(Kinds)),
            new("period", "The time for which it is given.", new ValueDescription.Group(
                [
                    new("start", "The first date, ISO 8601; null where it cannot be told.", new ValueDescription.Words(SharedFields.DatePattern), Nullable: true),
                    new("end", "The last date, ISO 8601; null where it cannot be told.", new ValueDescription.Words(SharedFields.DatePattern), Nullable: true),
                    new("text", "The period as said.", new ValueDescription.Words()),
                    new("evidence", "The passages that give the period.", SharedFields.Passages(neverEmpty: true)),
                ]),
                Nullable: true),
            new("occasion", "The engagement at which it was made.", new ValueDescription.Id("e"), Nullable: true),
            new("statedBy", "The statement that tells of it.", new ValueDescription.Id("s"), Nullable: true),
            new("evidence", "The shortest passages that tell it.", SharedFields.Passages(neverEmpty: true)),
            SharedFields.Confidence,
            SharedFields.Doubts,
            SharedFields.Why,
        ]);

    private static ImmutableArray<LabelDescription> Stages => LabelDescription.For(
        (CommitmentStage.Considered, "Asked for, proposed, under discussion."),
        (CommitmentStage.Pledged, "Announced or promised."),
        (CommitmentStage.Committed, "Approved, signed, allocated."),
        (CommitmentStage.Delivered, "Given, sent, provided, under way."),
        (CommitmentStage.Withheld, "Refused, suspended, cut, ended."));

    private static ImmutableArray<LabelDescription> Kinds => LabelDescription.For(
        (CommitmentKind.Military, "Weapons, equipment, military support."),
        (CommitmentKind.Financial, "Money, loans, grants."),
        (CommitmentKind.Humanitarian, "Relief: food, medicine, shelter."),
        (CommitmentKind.Training, "Training and teaching."),
        (CommitmentKind.Troops, "Soldiers and police."),
        (CommitmentKind.Other, "Anything else."));
}
