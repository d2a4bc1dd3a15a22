using Dateline.Reading;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Export.Html;

/// <summary>Writes incidents as cards: what happened where, when, by whom; the toll; a table of its figures; who disputes it.</summary>
internal sealed class IncidentHtml(HtmlText html, Record record, ShownNames names, string prefix)
{
    private readonly WhyHtml _why = new(html, record.Report.Text);

    /// <summary>Writes the list; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Incidents.IsEmpty) return;
        SectionHtml.Begin(html, prefix, IncidentDescription.Kind, record.Incidents.Length);
        html.Raw("<ol class=\"cards\">\n");
        foreach (var incident in record.Incidents) WriteCard(incident);
        html.Raw("</ol>\n");
    }

    private void WriteCard(Incident incident)
    {
        string id = $"{prefix}-{incident.Id}";
        html.Raw("<li class=\"card incident\"").Attribute("id", id).Raw("><div class=\"body\"><a class=\"open\"").Attribute("href", $"#{id}-t").Attribute("id", id + "-h")
            .Raw("><span class=\"id\">").Text(incident.Id).Raw("</span> <span class=\"what\">").Raw(ShownLabels.Of(incident.Kind.Value)).Raw("</span>");
        if (incident.Place is { } place) html.Raw(" <span class=\"where\" dir=\"auto\">").Text(names.Shown(place.Span)).Raw("</span>");
        if (incident.Date is { } date) html.Raw(" <time").Attribute("datetime", date.Value.Start.ToString()).Raw(">").Text(ShownDate.Of(date.Value)).Raw("</time>");
        if (incident.Status.Value is not IncidentStatus.Happened)
            html.Raw(" <span class=\"act wanting\">").Raw(ShownLabels.Of(incident.Status.Value)).Raw("</span>");
        foreach (string toll in ShownIncidents.Toll(incident)) html.Raw(" <span class=\"toll\">").Text(toll).Raw("</span>");
        html.Raw("</a>");
        WriteParties(incident);
        WriteFigures(incident);
        html.Raw("<div class=\"foot\">");
        WriteDisputes(incident);
        WriteWhy(incident);
        html.Raw("</div></div></li>\n");
    }

    private void WriteParties(Incident incident)
    {
        if (incident.Attackers.IsEmpty && incident.Target is null) return;
        html.Raw("<p class=\"parties\" dir=\"auto\">");
        string before = "By ";
        foreach (var (name, basis) in ShownIncidents.Attackers(incident, names))
        {
            html.Raw(before).Raw("<b>").Text(name).Raw("</b> <span class=\"as\">").Raw(basis).Raw("</span>");
            before = ", ";
        }

        if (incident.Target is { } target) html.Raw(incident.Attackers.IsEmpty ? "Against " : " against ").Raw("<b>").Text(names.Shown(target)).Raw("</b>");
        html.Raw("</p>");
    }

    private void WriteFigures(Incident incident)
    {
        if (incident.Figures.IsEmpty) return;
        html.Raw("<table class=\"figures\"><caption class=\"hidden\">Figures</caption><thead class=\"hidden\"><tr><th scope=\"col\">What befell them</th><th scope=\"col\">How many</th>")
            .Raw("<th scope=\"col\">Who</th><th scope=\"col\">Counted by</th></tr></thead><tbody>\n");
        foreach (var figure in ShownIncidents.InOrder(incident))
        {
            html.Raw(figure.Subset.Value ? "<tr class=\"part\">" : "<tr>").Raw("<th scope=\"row\">").Raw(ShownIncidents.Quantity(figure, incident.Figures)).Raw("</th><td class=\"number\">");
            EvidenceHtml.Write(html, figure.Evidence[0], ShownIncidents.Number(figure, names));
            html.Raw("</td><td dir=\"auto\">");
            if (figure.Who is { } who) html.Text(names.Shown(who));
            html.Raw("</td><td class=\"by\" dir=\"auto\">");
            if (figure.CountedBy is { } by) html.Raw("<span class=\"as\">counted by</span> ").Text(names.Of(by));
            html.Raw("</td></tr>\n");
        }

        html.Raw("</tbody></table>");
    }

    private void WriteDisputes(Incident incident)
    {
        string before = "<p class=\"disputed\" dir=\"auto\">Disputed by ";
        foreach (var (name, statement) in ShownIncidents.DisputedBy(incident, names))
        {
            html.Raw(before).Raw("<b>").Text(name).Raw("</b>");
            if (statement is not null && record.Statements.Any(s => string.Equals(s.Id, statement, StringComparison.Ordinal)))
                html.Raw(" <a class=\"see\"").Attribute("href", $"#{prefix}-{statement}").Raw(">").Text(statement).Raw("</a>");
            before = ", ";
        }

        if (before.Length == 2) html.Raw("</p>");
    }

    private void WriteWhy(Incident incident)
    {
        _why.Begin();
        _why.Fact("told", ShownLabels.Of(incident.Kind.Value), incident.Kind with { Evidence = incident.Evidence });
        _why.Fact("kind", ShownLabels.Of(incident.Kind.Value), incident.Kind);
        _why.Fact("status", ShownLabels.Of(incident.Status.Value), incident.Status);
        if (incident.Place?.Place is { } place) _why.Fact("where", names.Shown(incident.Place.Span), place);
        if (incident.Date is { } date) _why.Fact("when", ShownDate.Of(date.Value), date);
        foreach (var attacker in incident.Attackers)
        {
            if (attacker.Who.Actor is { } actor) _why.Fact("by", names.Of(attacker.Who), actor);
            _why.Fact($"{ShownLabels.Of(attacker.Basis.Value)}", names.Of(attacker.Who), attacker.Basis);
        }

        foreach (var figure in incident.Figures)
        {
            _why.Fact(ShownLabels.Of(figure.Quantity.Value), ShownIncidents.Number(figure, names), figure.Count);
            if (figure.Subset.Value) _why.Fact("part", "of them", figure.Subset);
            if (figure.CountedBy?.Actor is { } by) _why.Fact("counted by", names.Of(figure.CountedBy), by);
        }

        _why.End();
    }
}
