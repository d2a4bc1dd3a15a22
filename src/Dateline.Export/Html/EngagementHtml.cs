using Dateline.Reading;
using Dateline.Reading.Records.Engagements;

namespace Dateline.Export.Html;

/// <summary>Writes engagements as cards: kind, who, where, when, how it stands.</summary>
internal sealed class EngagementHtml(HtmlText html, Record record, ShownNames names, string prefix)
{
    private readonly WhyHtml _why = new(html, record.Report.Text);

    /// <summary>Writes the list; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Engagements.IsEmpty) return;
        SectionHtml.Begin(html, prefix, EngagementDescription.Kind, record.Engagements.Length);
        html.Raw("<ul class=\"cards\">\n");
        foreach (var engagement in record.Engagements) WriteCard(engagement);
        html.Raw("</ul>\n");
    }

    private void WriteCard(Engagement engagement)
    {
        string id = $"{prefix}-{engagement.Id}";
        html.Raw("<li class=\"card engagement\"").Attribute("id", id).Raw("><div class=\"body\"><a class=\"open\"").Attribute("href", $"#{id}-t").Attribute("id", id + "-h")
            .Raw("><span class=\"id\">").Text(engagement.Id).Raw("</span> <span class=\"what\">").Raw(ShownLabels.Of(engagement.Kind.Value)).Raw("</span>");
        if (engagement.Status.Value is not EngagementStatus.Held)
        {
            html.Raw(" <span class=\"act").Raw(engagement.Status.Value is EngagementStatus.CalledOff ? " unfavourable" : engagement.Status.Value is EngagementStatus.Planned ? " wanting" : " favourable")
                .Raw("\">").Raw(ShownLabels.Of(engagement.Status.Value)).Raw("</span>");
        }

        html.Raw("</a><div class=\"foot\"><dl class=\"more\">");
        if (engagement.Participants.Length > 0) Fact("Who", string.Join(", ", engagement.Participants.Select(names.Of).Distinct(StringComparer.Ordinal)));
        if (engagement.Place is { } place) Fact("Where", names.Shown(place.Span));
        if (engagement.Date is { } date) Fact("When", ShownDate.Of(date.Value));
        html.Raw("</dl>");
        WriteWhy(engagement);
        html.Raw("</div></div></li>\n");

        void Fact(string name, string value) => html.Raw("<div><dt>").Raw(name).Raw("</dt> <dd dir=\"auto\">").Text(value).Raw("</dd></div>");
    }

    private void WriteWhy(Engagement engagement)
    {
        _why.Begin();
        _why.Fact("told", ShownLabels.Of(engagement.Kind.Value), new Derived<EngagementKind>(engagement.Kind.Value, engagement.Kind.Rule, engagement.Evidence));
        _why.Fact("status", ShownLabels.Of(engagement.Status.Value), engagement.Status);
        foreach (var participant in engagement.Participants)
            if (participant.Actor is { } actor) _why.Fact("who", names.Of(participant), actor);
        if (engagement.Place?.Place is { } place) _why.Fact("where", names.Shown(engagement.Place.Span), place);
        if (engagement.Date is { } date) _why.Fact("when", ShownDate.Of(date.Value), date);
        _why.End();
    }
}
