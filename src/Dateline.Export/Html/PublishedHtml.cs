using Dateline.Reading;

namespace Dateline.Export.Html;

/// <summary>Writes the head of a report: its date and where that is from, its source, and how a date was worked out.</summary>
internal sealed class PublishedHtml(HtmlText html, Record record, string prefix)
{
    /// <summary>Writes it, and a heading where the report has no title of its own.</summary>
    public void Write()
    {
        var report = record.Report;
        html.Raw("<p class=\"facts\">");
        if (ShownDate.Of(record.Published) is { } date)
        {
            html.Raw("<time");
            if (record.Published.Value is { } value) html.Attribute("datetime", value.ToString());
            html.Raw(">").Text(date).Raw("</time>");
        }

        if (report.Source is { } source) html.Raw("<span class=\"source\" dir=\"auto\">").Text(source).Raw("</span>");
        WriteAddress(report.Url);
        html.Raw("<span class=\"id\" dir=\"auto\">").Text(report.Id).Raw("</span></p>\n");
        if (!record.Published.Steps.IsEmpty) WriteSteps();
        if (report.Title is not { IsEmpty: false })
            html.Raw("<h1").Attribute("id", prefix + "-h").Raw(" tabindex=\"-1\" dir=\"auto\">").Text(report.Id).Raw("</h1>\n");
    }

    private void WriteSteps()
    {
        html.Raw("<details class=\"dating\"><summary>How the date was worked out</summary><ol>\n");
        foreach (var step in record.Published.Steps)
        {
            html.Raw("<li dir=\"auto\">").Text(step.Words).Raw(" <b>").Text(ShownDate.Left(step)).Raw("</b>");
            foreach (var passage in step.Evidence)
            {
                html.Raw(" ");
                EvidenceHtml.Write(html, passage, record.Report.Text[passage.Start..passage.End]);
            }

            html.Raw("</li>\n");
        }

        html.Raw("</ol>");
        if (ShownDate.Fitting(record.Published) is { } days) html.Raw("<p>Days that fit: ").Text(days).Raw(".</p>");
        html.Raw("</details>\n");
    }

    /// <summary>Only web addresses become links: an address can be a script too.</summary>
    private void WriteAddress(string? url)
    {
        if (url is null) return;
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            html.Raw("<a class=\"url\" rel=\"noreferrer noopener\" target=\"_blank\"").Attribute("href", address.AbsoluteUri).Raw(">")
                .Text(address.Host).Raw("</a>");
        }
        else
        {
            html.Raw("<span dir=\"auto\">").Text(url).Raw("</span>");
        }
    }
}
