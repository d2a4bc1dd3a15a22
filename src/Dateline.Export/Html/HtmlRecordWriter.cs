using System.Globalization;
using System.Text;
using Dateline.Reading;

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
        new PublishedHtml(_html, record, prefix).Write();
        new ReportHtml(_html, record, prefix).Write();
        _html.Raw("</div>\n");
        _html.Raw("<section class=\"record\" tabindex=\"-1\" aria-label=\"Record\">\n");
        SectionHtml.Links(_html, prefix, record);
        new IncidentHtml(_html, record, names, prefix).Write();
        new StatementHtml(_html, record, names, prefix).Write();
        new CommitmentHtml(_html, record, names, prefix).Write();
        new EngagementHtml(_html, record, names, prefix).Write();
        new ProgrammeHtml(_html, record, names, prefix).Write();
        new ActorHtml(_html, record, names, prefix).Write();
        new PlaceHtml(_html, record, prefix).Write();
        new CheckHtml(_html, record, names, prefix).Write();
        if (ShownRecord.IsEmpty(record)) _html.Raw("<p class=\"none\">Nothing found.</p>\n");
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

    private void WriteReader(ReaderVersion reader)
    {
        _html.Raw("<p class=\"reader\">Read by Dateline ").Text(reader.Version);
        foreach (var (name, hash) in reader.Models) _html.Raw(" · ").Text(name).Raw(" ").Text(hash[..Math.Min(8, hash.Length)]);
        _html.Raw("</p>\n");
    }
}
