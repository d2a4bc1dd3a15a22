using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Actors;

namespace Dateline.Export.Html;

/// <summary>Writes people and bodies as cards.</summary>
internal sealed class ActorHtml(HtmlText html, Record record, ShownNames names, string prefix)
{
    private readonly WhyHtml _why = new(html, record.Report.Text);

    /// <summary>Writes them; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Actors.IsEmpty) return;
        SectionHtml.Begin(html, prefix, ActorDescription.Kind, record.Actors.Length);
        html.Raw("<ul class=\"cards actors\">\n");
        foreach (var actor in record.Actors) WriteCard(actor);
        html.Raw("</ul>\n");
    }

    private void WriteCard(Actor actor)
    {
        string id = $"{prefix}-{actor.Id}";
        html.Raw("<li class=\"card actor\"").Attribute("id", id).Raw("><div class=\"body\"><a class=\"open\"")
            .Attribute("href", $"#{id}-t").Attribute("id", id + "-h")
            .Raw("><span class=\"id\">").Text(actor.Id).Raw("</span> <span class=\"who\" dir=\"auto\">").Text(names.Of(actor))
            .Raw("</span> <span class=\"as\">").Raw(Labels.Of(actor.Kind.Value)).Raw(actor.Named ? "" : ", not named")
            .Raw("</span></a>");
        foreach (var role in actor.Roles)
        {
            html.Raw("<p class=\"role-of\" dir=\"auto\">").Text(names.Shown(role.Title));
            if (role.Organisation is { } organisation && !role.Title.Contains(organisation)) html.Raw(", ").Text(names.Shown(organisation));
            html.Raw("</p>");
        }

        string times = actor.Mentions.Length == 1 ? "1 mention" : $"{actor.Mentions.Length} mentions";
        html.Raw("<div class=\"foot\"><p class=\"more\">").Raw(times).Raw("</p>");
        _why.Begin();
        _why.Fact("kind", Labels.Of(actor.Kind.Value), actor.Kind);
        _why.End();
        html.Raw("</div></div></li>\n");
    }
}
