using Dateline.Reading;
using Dateline.Reading.Records.Engagements;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of engagements.</summary>
internal static class EngagementFields
{
    /// <summary>All of them.</summary>
    public static KindFields<Engagement> All { get; } = new()
    {
        Description = EngagementDescription.Kind,
        Get = record => record.Engagements,
        Set = (record, items) => record with { Engagements = items },
        Id = item => item.Id,
        Evidence = item => item.Evidence,
        Blank = (id, passages) => new()
        {
            Id = id,
            Kind = new(EngagementKind.Other, FieldChange.Rule, passages),
            Status = new(EngagementStatus.Held, FieldChange.Rule, passages),
            Evidence = passages,
        },
        Parts =
        [
            new LabelPart<Engagement, EngagementKind>("kind", item => item.Kind, (item, to) => item with { Kind = to }),
            new ListPart<Engagement, ActorReference>("participants", item => item.Participants, (item, to) => item with { Participants = to }, ActorList.Element),
            new PlacePart<Engagement>("place", item => item.Place, (item, to) => item with { Place = to }),
            new DatePart<Engagement>("date", item => item.Date, (item, to) => item with { Date = to }),
            new LabelPart<Engagement, EngagementStatus>("status", item => item.Status, (item, to) => item with { Status = to }),
        ],
    };
}
