using Dateline.Reading;
using Dateline.Reading.Records.Incidents;
using Dateline.Text;

namespace Dateline.Export.Text;

/// <summary>Incidents: a line for each that says what happened where, when and by whom, its figures below in columns.</summary>
internal sealed class IncidentText(Page page, Record record, ShownNames names)
{
    /// <summary>Writes the list; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Incidents.IsEmpty) return;
        page.Line();
        page.Paragraph(0, new Run(IncidentDescription.Kind.Heading, Ink.Heading));
        int idColumns = record.Incidents.Max(incident => ShownConfidence.Id(incident.Id, incident.Confidence).Length) + 2;
        foreach (var incident in record.Incidents)
        {
            page.Entry(2, new Run(ShownConfidence.Id(incident.Id, incident.Confidence), Ink.Faint), idColumns, [.. Headline(incident)]);
            WriteFigures(incident, 2 + idColumns);
            WriteDisputes(incident, 2 + idColumns);
        }
    }

    private List<Run> Headline(Incident incident)
    {
        List<Run> runs = [new(ShownLabels.Of(incident.Kind.Value), Ink.Name)];
        if (incident.Place is { } place) Add(names.Shown(place.Span));
        if (incident.Date is { } date) Add(ShownDate.Of(date.Value));
        if (incident.Target is { } target) Add("against " + names.Shown(target));
        string before = "by ";
        foreach (var (name, basis) in ShownIncidents.Attackers(incident, names))
        {
            if (before.Length > 2) Add(before + name);
            else runs.Add(new Run(before + name));
            runs.Add(new Run($" [{basis}]", Ink.Faint));
            before = ", ";
        }

        if (incident.Status.Value is not IncidentStatus.Happened) Add(ShownLabels.Of(incident.Status.Value), Ink.Wanting);
        return runs;

        void Add(string text, Ink ink = Ink.Plain)
        {
            runs.Add(new Run(" · ", Ink.Faint));
            runs.Add(new Run(text, ink));
        }
    }

    private void WriteFigures(Incident incident, int indent)
    {
        var table = new Table(page, indent) { Right = 1 };
        foreach (var figure in ShownIncidents.InOrder(incident))
        {
            table.Add(
                new Run(ShownIncidents.Quantity(figure, incident.Figures)),
                new Run(ShownIncidents.Number(figure, names), Ink.Title),
                new Run(figure.Who is { } who ? names.Shown(who) : ""),
                new Run(figure.CountedBy is { } by ? "counted by " + names.Of(by) : "", Ink.Faint));
        }

        table.Write();
        if (ShownIncidents.HasCompetingCounts(incident)) page.Paragraph(indent, new Run("in all: " + string.Join(", ", ShownIncidents.Toll(incident)), Ink.Faint));
    }

    private void WriteDisputes(Incident incident, int indent)
    {
        string[] disputes = [.. ShownIncidents.DisputedBy(incident, names).Select(d => d.Statement is { } id ? $"{d.Name} ({VisibleText.OnOneLine(id)})" : d.Name)];
        if (disputes.Length > 0) page.Paragraph(indent, new Run("disputed by " + string.Join(", ", disputes), Ink.Unfavourable));
    }
}
