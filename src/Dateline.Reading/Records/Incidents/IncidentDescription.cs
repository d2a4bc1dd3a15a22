using System.Collections.Immutable;
using Dateline.Reading.Description;

namespace Dateline.Reading.Records.Incidents;

/// <summary>What an incident holds, for all that shows incidents.</summary>
public static class IncidentDescription
{
    /// <summary>The fields of an incident as they leave the program.</summary>
    public static KindDescription Kind { get; } = new(
        "incidents",
        "Incidents",
        "What happened and hurt or killed people, destroyed property, or took people by force.",
        [
            new("id", "Unique within the record, in reading order.", new ValueDescription.Id("i")),
            new("kind", "What kind of happening it is.", new ValueDescription.OneOf(Kinds)),
            new("status", "How it stands.", new ValueDescription.OneOf(Statuses)),
            new("place", "Where, by the most exact name in the report.", new ValueDescription.PlaceReference(), Nullable: true),
            new("date", "When; of several days the first.", SharedFields.Date, Nullable: true),
            new("attackers", "Those whom the report or a source holds responsible.", new ValueDescription.ListOf(new ValueDescription.Group(
                [new("actor", "The actor's id.", new ValueDescription.Id("a"), Nullable: true), new("basis", "On what ground.", new ValueDescription.OneOf(Bases))], IsPassage: true))),
            new("target", "What or who was the target, as said.", new ValueDescription.Passage(), Nullable: true),
            new("figures", "Every count of people given for it.", new ValueDescription.ListOf(new ValueDescription.Group(Figure))),
            new("disputedBy", "Those who give another account of it.", new ValueDescription.ListOf(new ValueDescription.Group(
                [new("actor", "The actor's id.", new ValueDescription.Id("a"), Nullable: true), new("statement", "The statement that gives the account.", new ValueDescription.Id("s"), Nullable: true)], IsPassage: true))),
            new("evidence", "The shortest passages that tell it.", SharedFields.Passages(neverEmpty: true)),
            SharedFields.Confidence,
            SharedFields.Doubts,
            SharedFields.Why,
        ]);

    private static ImmutableArray<FieldDescription> Figure =>
    [
        new("quantity", "What befell the people who are counted.", new ValueDescription.OneOf(Quantities)),
        new("value", "The number, for a range its low end; null where words give none (\"dozens\").", new ValueDescription.Number(), Nullable: true),
        new("high", "The high end of a range.", new ValueDescription.Number(), Nullable: true),
        new("bound", "How the number bounds the count.", new ValueDescription.OneOf(SharedFields.Bounds)),
        new("who", "The group as said; null where they are just people.", new ValueDescription.Passage(), Nullable: true),
        new("countedBy", "Whose count it is.", new ValueDescription.ActorReference(), Nullable: true),
        new("subset", "Whether they are part of another figure of the same quantity.", new ValueDescription.Flag()),
        new("evidence", "The shortest passages that give the count.", SharedFields.Passages(neverEmpty: true)),
        SharedFields.Confidence,
        SharedFields.Doubts,
    ];

    private static ImmutableArray<LabelDescription> Kinds => LabelDescription.For(
        (IncidentKind.Strike, "From the air: aircraft, drones, missiles."),
        (IncidentKind.Shelling, "Artillery, rockets, mortars."),
        (IncidentKind.Bombing, "Explosives that were placed or carried."),
        (IncidentKind.Shooting, "Firearms."),
        (IncidentKind.Clash, "Two armed or violent sides."),
        (IncidentKind.Assault, "Knife, vehicle, beating, chemicals."),
        (IncidentKind.Abduction, "People taken by force."),
        (IncidentKind.Accident, "Crash, collapse, blast or fire that nobody meant."),
        (IncidentKind.Disaster, "Quake, flood, storm, epidemic, wildfire."),
        (IncidentKind.Conflict, "A war or campaign as a whole."),
        (IncidentKind.Other, "By means that the report does not tell."));

    private static ImmutableArray<LabelDescription> Statuses => LabelDescription.For(
        (IncidentStatus.Happened, "It happened."),
        (IncidentStatus.UnderWay, "It goes on."),
        (IncidentStatus.Alleged, "Somebody says so; the report does not vouch for it."));

    private static ImmutableArray<LabelDescription> Bases => LabelDescription.For(
        (AttackerBasis.Reported, "The report itself says so."),
        (AttackerBasis.Claimed, "The attackers say so."),
        (AttackerBasis.Blamed, "Others say so."));

    private static ImmutableArray<LabelDescription> Quantities => LabelDescription.For(
        (FigureQuantity.Killed, "They died."),
        (FigureQuantity.Injured, "They were hurt."),
        (FigureQuantity.Missing, "Nobody knows where they are."),
        (FigureQuantity.Displaced, "They had to leave their homes."),
        (FigureQuantity.Abducted, "They were taken by force."),
        (FigureQuantity.Detained, "They were arrested or are held."),
        (FigureQuantity.Rescued, "They were saved or freed."),
        (FigureQuantity.Affected, "They were struck in another way: infected, cut off, without power."));
}
