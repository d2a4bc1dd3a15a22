using Dateline.Reading;
using Dateline.Reading.Records.Engagements;

namespace Dateline.Export.Text;

/// <summary>Engagements as a table: kind, who, where, when, how it stands.</summary>
internal sealed class EngagementText(Page page, Record record)
{
    /// <summary>Writes the table; nothing where there is none.</summary>
    public void Write(ShownNames names)
    {
        if (record.Engagements.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(EngagementDescription.Kind.Heading, Ink.Heading));
        var table = new Table(page, 2);
        foreach (var engagement in record.Engagements)
        {
            table.Add(
                new Run(ShownConfidence.Id(engagement.Id, engagement.Confidence), Ink.Faint),
                new Run(ShownLabels.Of(engagement.Kind.Value), Ink.Name),
                new Run(string.Join(", ", engagement.Participants.Select(names.Of).Distinct(StringComparer.Ordinal))),
                new Run(engagement.Place is { } place ? names.Shown(place.Span) : ""),
                new Run(engagement.Date is { } date ? ShownDate.Of(date.Value) : ""),
                new Run(ShownLabels.Of(engagement.Status.Value), InkOf(engagement.Status.Value)));
        }

        table.Write();
    }

    private static Ink InkOf(EngagementStatus status) => status switch
    {
        EngagementStatus.Planned => Ink.Wanting,
        EngagementStatus.CalledOff => Ink.Unfavourable,
        EngagementStatus.UnderWay => Ink.Favourable,
        _ => Ink.Faint,
    };
}
