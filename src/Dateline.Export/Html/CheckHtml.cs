using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Checks;

namespace Dateline.Export.Html;

/// <summary>Writes checks as cards: a tick, a cross or a question mark, the passage, and what came of it.</summary>
internal sealed class CheckHtml(HtmlText html, Record record, ShownNames names, string prefix)
{
    private readonly WhyHtml _why = new(html, record.Report.Text);

    /// <summary>Writes them; nothing where there is none.</summary>
    public void Write()
    {
        if (record.Checks.IsEmpty) return;
        SectionHtml.Begin(html, prefix, CheckDescription.Kind, record.Checks.Length);
        html.Raw("<ol class=\"cards\">\n");
        foreach (var check in record.Checks) WriteCard(check);
        html.Raw("</ol>\n");
    }

    private void WriteCard(Check check)
    {
        string id = $"{prefix}-{check.Id}";
        var (sign, look, word) = check.Agrees?.Value switch
        {
            true => ("✓", "favourable", "agrees"),
            false => ("✗", "unfavourable", "does not agree"),
            null => ("?", "wanting", "cannot be told"),
        };
        html.Raw("<li class=\"card check\"").Attribute("id", id).Raw("><div class=\"body\"><a class=\"open\"")
            .Attribute("href", $"#{id}-t").Attribute("id", id + "-h")
            .Raw("><span class=\"id\">").Text(check.Id).Raw("</span> <span class=\"verdict ").Raw(look).Raw("\" role=\"img\" aria-label=\"").Raw(word).Raw("\">").Raw(sign)
            .Raw("</span> <span dir=\"auto\">").Text(names.Shown(check.Evidence[0])).Raw("</span></a>");
        html.Raw("<p class=\"more\" dir=\"auto\">").Text(check.Explanation.Value).Raw("</p><div class=\"foot\"><p class=\"more\">").Raw(Labels.Of(check.Kind.Value));
        if (check.Evidence.Length > 1) html.Raw($", {check.Evidence.Length} times");
        html.Raw("</p>");
        _why.Begin();
        _why.Fact("kind", Labels.Of(check.Kind.Value), check.Kind);
        _why.Fact("computed", check.Computed.Value, check.Computed);
        _why.End();
        html.Raw("</div></div></li>\n");
    }
}
