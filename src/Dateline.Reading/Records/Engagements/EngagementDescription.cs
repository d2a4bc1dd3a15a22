using System.Collections.Immutable;
using Dateline.Reading.Description;

namespace Dateline.Reading.Records.Engagements;

/// <summary>What an engagement holds, for all that shows engagements.</summary>
public static class EngagementDescription
{
    /// <summary>The fields of an engagement as they leave the program.</summary>
    public static KindDescription Kind { get; } = new(
        "engagements",
        "Engagements",
        "People or bodies that come together, in person or by phone or video.",
        [
            new("id", "Unique within the record, in reading order.", new ValueDescription.Id("e")),
            new("kind", "How they came together.", new ValueDescription.OneOf(Kinds)),
            new("participants", "Those who take part, as said.", new ValueDescription.ListOf(new ValueDescription.ActorReference())),
            new("place", "Where, by the most exact name in the report.", new ValueDescription.PlaceReference(), Nullable: true),
            new("date", "When; of several days the first.", SharedFields.Date, Nullable: true),
            new("status", "How it stands.", new ValueDescription.OneOf(Statuses)),
            new("evidence", "The shortest passages that tell it.", SharedFields.Passages(neverEmpty: true)),
            SharedFields.Confidence,
            SharedFields.Doubts,
            SharedFields.Why,
        ]);

    private static ImmutableArray<LabelDescription> Kinds => LabelDescription.For(
        (EngagementKind.Visit, "Somebody goes somewhere to see it or those who are there."),
        (EngagementKind.Meeting, "They meet."),
        (EngagementKind.Call, "They speak by phone or video."),
        (EngagementKind.Summit, "A summit, conference or session of a body."),
        (EngagementKind.PressConference, "Somebody answers reporters, at an event that is named."),
        (EngagementKind.Talks, "They negotiate."),
        (EngagementKind.Signing, "They sign."),
        (EngagementKind.Ceremony, "Awards, funerals, swearing-in."),
        (EngagementKind.Other, "In another way."));

    private static ImmutableArray<LabelDescription> Statuses => LabelDescription.For(
        (EngagementStatus.Held, "It took place."),
        (EngagementStatus.UnderWay, "It goes on."),
        (EngagementStatus.Planned, "It is to come."),
        (EngagementStatus.CalledOff, "It was cancelled, broken off or put off."));
}
