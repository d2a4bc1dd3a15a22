using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Programmes;

namespace Dateline.Export.Text;

/// <summary>Programmes as a list: kind, name, who leads, where, how it stands.</summary>
internal sealed class ProgrammeText(Page page, Record record)
{
    /// <summary>Writes the list; nothing where there is none.</summary>
    public void Write(ShownNames names)
    {
        if (record.Programmes.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(ProgrammeDescription.Kind.Heading, Ink.Heading));
        int widest = record.Programmes.Max(p => Labels.Of(p.Kind.Value).Length);
        foreach (var programme in record.Programmes) page.Entry(2, new Run(Labels.Of(programme.Kind.Value), Ink.Faint), widest + 2, [.. Facts(programme, names)]);
    }

    private static List<Run> Facts(Programme programme, ShownNames names)
    {
        List<Run> facts = [new(names.Shown(programme.Name), Ink.Name)];
        if (programme.Leads.Length > 0) Add("led by " + string.Join(", ", programme.Leads.Select(names.Of)), Ink.Plain);
        if (programme.Place is { } place && !programme.Name.Contains(place.Span)) Add(names.Shown(place.Span), Ink.Plain);
        Add(Labels.Of(programme.Status.Value), InkOf(programme.Status.Value));
        return facts;

        void Add(string text, Ink ink)
        {
            facts.Add(new Run(" · ", Ink.Faint));
            facts.Add(new Run(text, ink));
        }
    }

    private static Ink InkOf(ProgrammeStatus status) => status switch
    {
        ProgrammeStatus.Planned => Ink.Wanting,
        ProgrammeStatus.Suspended or ProgrammeStatus.Ended => Ink.Unfavourable,
        _ => Ink.Faint,
    };
}
