using Dateline.Reading;
using Dateline.Reading.Records.Programmes;

namespace Dateline.Export.Html;

/// <summary>Writes programmes as cards: name, kind, who leads, where, how it stands.</summary>
internal sealed class ProgrammeHtml(HtmlText html, Record record, ShownNames names, string prefix)
{
    private readonly WhyHtml _why = new(html, record.Report.Text);

    /// <summary>Writes the list; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Programmes.IsEmpty) return;
        SectionHtml.Begin(html, prefix, ProgrammeDescription.Kind, record.Programmes.Length);
        html.Raw("<ul class=\"cards\">\n");
        foreach (var programme in record.Programmes) WriteCard(programme);
        html.Raw("</ul>\n");
    }

    private void WriteCard(Programme programme)
    {
        string id = $"{prefix}-{programme.Id}";
        html.Raw("<li class=\"card programme\"").Attribute("id", id).Raw("><div class=\"body\"><a class=\"open\"").Attribute("href", $"#{id}-t").Attribute("id", id + "-h")
            .Raw("><span class=\"id\">").Text(programme.Id).Raw("</span> <span class=\"named\" dir=\"auto\">").Text(names.Shown(programme.Name)).Raw("</span>");
        if (programme.Status.Value is not ProgrammeStatus.Active)
        {
            html.Raw(" <span class=\"act").Raw(programme.Status.Value is ProgrammeStatus.Planned ? " wanting" : " unfavourable")
                .Raw("\">").Raw(ShownLabels.Of(programme.Status.Value)).Raw("</span>");
        }

        html.Raw("</a><div class=\"foot\"><dl class=\"more\">");
        Fact("Kind", ShownLabels.Of(programme.Kind.Value));
        if (programme.Leads.Length > 0) Fact("Led by", string.Join(", ", programme.Leads.Select(names.Of).Distinct(StringComparer.Ordinal)));
        if (programme.Place is { } place) Fact("Where", names.Shown(place.Span));
        html.Raw("</dl>");
        WriteWhy(programme);
        html.Raw("</div></div></li>\n");

        void Fact(string name, string value) => html.Raw("<div><dt>").Raw(name).Raw("</dt> <dd dir=\"auto\">").Text(value).Raw("</dd></div>");
    }

    private void WriteWhy(Programme programme)
    {
        _why.Begin();
        _why.Fact("named", names.Shown(programme.Name), new Derived<string>(names.Shown(programme.Name), programme.Kind.Rule, programme.Evidence));
        _why.Fact("kind", ShownLabels.Of(programme.Kind.Value), programme.Kind);
        _why.Fact("status", ShownLabels.Of(programme.Status.Value), programme.Status);
        foreach (var lead in programme.Leads)
            if (lead.Actor is { } actor) _why.Fact("led by", names.Of(lead), actor);
        if (programme.Place?.Place is { } place) _why.Fact("where", names.Shown(programme.Place.Span), place);
        _why.End();
    }
}
