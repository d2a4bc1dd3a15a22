using System.Collections.Immutable;
using Dateline.Reading.Description;

namespace Dateline.Reading.Records.Programmes;

/// <summary>What a programme holds, for all that shows programmes.</summary>
public static class ProgrammeDescription
{
    /// <summary>The fields of a programme as they leave the program.</summary>
    public static KindDescription Kind { get; } = new(
        "programmes",
        "Programmes",
        "Continuing undertakings with a name or a fixed description.",
        [
            new("id", "Unique within the record, in reading order.", new ValueDescription.Id("g")),
            new("name", "The fullest form of its name in the report.", new ValueDescription.Words()),
            new("kind", "What kind of undertaking it is.", new ValueDescription.OneOf(Kinds)),
            new("leads", "Those who run or lead it, as said.", new ValueDescription.ListOf(new ValueDescription.ActorReference())),
            new("place", "Where it works or is based.", new ValueDescription.PlaceReference(), Nullable: true),
            new("status", "How it stands.", new ValueDescription.OneOf(Statuses)),
            new("evidence", "The passages that name it.", SharedFields.Passages(neverEmpty: true)),
            SharedFields.Confidence,
            SharedFields.Doubts,
            SharedFields.Why,
        ]);

    private static ImmutableArray<LabelDescription> Kinds => LabelDescription.For(
        (ProgrammeKind.Mission, "A mission."),
        (ProgrammeKind.Operation, "An operation or campaign."),
        (ProgrammeKind.Force, "A force, command, task force or coalition."),
        (ProgrammeKind.Talks, "Named talks, a peace process."),
        (ProgrammeKind.Format, "A standing format of meetings."),
        (ProgrammeKind.Fund, "A fund or aid programme."),
        (ProgrammeKind.Agreement, "A treaty, deal, ceasefire."),
        (ProgrammeKind.Other, "Sanctions, a blockade and others."));

    private static ImmutableArray<LabelDescription> Statuses => LabelDescription.For(
        (ProgrammeStatus.Active, "It runs or is in force."),
        (ProgrammeStatus.Planned, "It is to come."),
        (ProgrammeStatus.Suspended, "It is halted for a while."),
        (ProgrammeStatus.Ended, "It is over or broken off."));
}
