using Dateline.Reading;
using Dateline.Reading.Records.Programmes;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of programmes.</summary>
internal static class ProgrammeFields
{
    /// <summary>All of them.</summary>
    public static KindFields<Programme> All { get; } = new()
    {
        Description = ProgrammeDescription.Kind,
        Get = record => record.Programmes,
        Set = (record, items) => record with { Programmes = items },
        Id = item => item.Id,
        Evidence = item => item.Evidence,
        Blank = (id, passages) => new()
        {
            Id = id,
            Name = passages[0],
            Kind = new(ProgrammeKind.Other, FieldChange.Rule, passages),
            Status = new(ProgrammeStatus.Active, FieldChange.Rule, passages),
            Evidence = passages,
        },
        Parts =
        [
            new PassagePart<Programme>("name", item => item.Name, (item, to) => item with { Name = to!.Value }, isNeeded: true),
            new LabelPart<Programme, ProgrammeKind>("kind", item => item.Kind, (item, to) => item with { Kind = to }),
            new ListPart<Programme, ActorReference>("leads", item => item.Leads, (item, to) => item with { Leads = to }, ActorList.Element),
            new PlacePart<Programme>("place", item => item.Place, (item, to) => item with { Place = to }),
            new LabelPart<Programme, ProgrammeStatus>("status", item => item.Status, (item, to) => item with { Status = to }),
        ],
    };
}
