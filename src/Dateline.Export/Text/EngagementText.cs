using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Engagements;

namespace Dateline.Export.Text;

/// <summary>Engagements as a list: kind, who, where, when, how it stands.</summary>
internal sealed class EngagementText(Page page, Record record)
{
    /// <summary>Writes the list; nothing where there is none.</summary>
    public void Write(ShownNames names)
    {
        if (record.Engagements.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(EngagementDescription.Kind.Heading, Ink.Heading));
        int widest = record.Engagements.Max(e => Labels.Of(e.Kind.Value).Length);
        foreach (var engagement in record.Engagements) page.Entry(2, new Run(Labels.Of(engagement.Kind.Value), Ink.Name), widest + 2, [.. Facts(engagement, names)]);
    }

    private static List<Run> Facts(Engagement engagement, ShownNames names)
    {
        List<Run> facts = [];
        if (engagement.Participants.Length > 0) Add(string.Join(", ", engagement.Participants.Select(names.Of)), Ink.Plain);
        if (engagement.Place is { } place) Add(names.Shown(place.Span), Ink.Plain);
        if (engagement.Date is { } date) Add(date.Value.ToString(), Ink.Plain);
        Add(Labels.Of(engagement.Status.Value), InkOf(engagement.Status.Value));
        return facts;

        void Add(string text, Ink ink)
        {
            if (facts.Count > 0) facts.Add(new Run(" · ", Ink.Faint));
            facts.Add(new Run(text, ink));
        }
    }

    private static Ink InkOf(EngagementStatus status) => status switch
    {
        EngagementStatus.Planned => Ink.Wanting,
        EngagementStatus.CalledOff => Ink.Unfavourable,
        EngagementStatus.UnderWay => Ink.Favourable,
        _ => Ink.Faint,
    };
}
