using System.Globalization;
using System.Text;
using Dateline.Reading;
using Dateline.Reading.Dates.Publication;

namespace Dateline.Export.Html;

/// <summary>
/// One page for all records that needs nothing but itself: each report with its passages marked, its record beside it. Without
/// its script it still is a page of reports one after the other, with links between passages and items.
/// </summary>
internal sealed class HtmlRecordWriter : IRecordWriter
{
    private readonly StreamWriter _output;
    private readonly HtmlText _html;
    private int _reports;

    public HtmlRecordWriter(Stream output)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _html = new HtmlText(_output);
        PageParts.Begin(_html);
    }

    public void Write(Record record)
    {
        string prefix = string.Create(CultureInfo.InvariantCulture, $"r{++_reports}");
        _html.Raw("<article class=\"report\"").Attribute("id", prefix).Attribute("aria-labelledby", prefix + "-h").Raw(">\n");
        var names = new ShownNames(record);
        _html.Raw("<div class=\"page\">\n");
        WriteFacts(record, prefix);
        new ReportHtml(_html, record, prefix).Write();
        _html.Raw("</div>\n");
        _html.Raw("<section class=\"record\" tabindex=\"-1\" aria-label=\"Record\">\n");
        new StatementHtml(_html, record, names, prefix).Write();
        new EngagementHtml(_html, record, names, prefix).Write();
        new ProgrammeHtml(_html, record, names, prefix).Write();
        new CheckHtml(_html, record, names, prefix).Write();
        new ActorHtml(_html, record, names, prefix).Write();
        new PlaceHtml(_html, record, prefix).Write();
        WriteReader(record.Reader);
        _html.Raw("</section>\n</article>\n");
    }

    public void Flush() => _output.Flush();

    public void Complete()
    {
        PageParts.End(_html);
        _output.Flush();
    }

    public void Dispose() => _output.Dispose();

    private void WriteFacts(Record record, string prefix)
    {
        var report = record.Report;
        _html.Raw("<p class=\"facts\">");
        if (ShownDate.Of(record.Published) is { } date)
        {
            _html.Raw("<time");
            if (record.Published.Value is { } value) _html.Attribute("datetime", value.ToString());
            _html.Raw(">").Text(date).Raw("</time>");
        }

        if (report.Source is { } source) _html.Raw("<span class=\"source\" dir=\"auto\">").Text(source).Raw("</span>");
        WriteAddress(report.Url);
        _html.Raw("<span class=\"id\" dir=\"auto\">").Text(report.Id).Raw("</span></p>\n");
        WriteSteps(record.Published);
        if (report.Title is not { IsEmpty: false })
            _html.Raw("<h1").Attribute("id", prefix + "-h").Raw(" tabindex=\"-1\" dir=\"auto\">").Text(report.Id).Raw("</h1>\n");
    }

    private void WriteSteps(ReportDate published)
    {
        if (published.Steps.IsEmpty) return;
        _html.Raw("<details class=\"dating\"><summary>How the date was worked out</summary><ol>\n");
        foreach (var step in published.Steps) _html.Raw("<li>").Text(step.Words).Raw(" <b>").Text(ShownDate.Left(step)).Raw("</b></li>\n");
        _html.Raw("</ol></details>\n");
    }

    /// <summary>Only web addresses become links: an address can be a script too.</summary>
    private void WriteAddress(string? url)
    {
        if (url is null) return;
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            _html.Raw("<a class=\"url\" rel=\"noreferrer noopener\" target=\"_blank\"").Attribute("href", address.AbsoluteUri).Raw(">")
                .Text(address.Host).Raw("</a>");
        }
        else
        {
            _html.Raw("<span dir=\"auto\">").Text(url).Raw("</span>");
        }
    }

    private void WriteReader(ReaderVersion reader)
    {
        _html.Raw("<p class=\"reader\">Read by Dateline ").Text(reader.Version);
        foreach (var (name, hash) in reader.Models) _html.Raw(" · ").Text(name).Raw(" ").Text(hash[..Math.Min(8, hash.Length)]);
        _html.Raw("</p>\n");
    }
}
