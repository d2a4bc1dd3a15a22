using Dateline.Reading;
using Dateline.Reading.Records.Programmes;

namespace Dateline.Export.Text;

/// <summary>Programmes as a table: kind, name, who leads, where, how it stands.</summary>
internal sealed class ProgrammeText(Page page, Record record)
{
    /// <summary>Writes the table; nothing where there is none.</summary>
    public void Write(ShownNames names)
    {
        if (record.Programmes.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(ProgrammeDescription.Kind.Heading, Ink.Heading));
        var table = new Table(page, 2);
        foreach (var programme in record.Programmes)
        {
            string leads = string.Join(", ", programme.Leads.Select(names.Of).Distinct(StringComparer.Ordinal));
            table.Add(
                new Run(ShownConfidence.Id(programme.Id, programme.Confidence), Ink.Faint),
                new Run(ShownLabels.Of(programme.Kind.Value), Ink.Faint),
                new Run(names.Shown(programme.Name), Ink.Name),
                new Run(leads.Length > 0 ? "led by " + leads : ""),
                new Run(programme.Place is { } place && !programme.Name.Contains(place.Span) ? names.Shown(place.Span) : ""),
                new Run(ShownLabels.Of(programme.Status.Value), InkOf(programme.Status.Value)));
        }

        table.Write();
    }

    private static Ink InkOf(ProgrammeStatus status) => status switch
    {
        ProgrammeStatus.Planned => Ink.Wanting,
        ProgrammeStatus.Suspended or ProgrammeStatus.Ended => Ink.Unfavourable,
        _ => Ink.Faint,
    };
}
