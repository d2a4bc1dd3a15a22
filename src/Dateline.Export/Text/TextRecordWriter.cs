using System.Text;
using Dateline.Reading;
using Dateline.Reading.Dates.Publication;
using Dateline.Text;

namespace Dateline.Export.Text;

/// <summary>Records for people: the report's title and date, the people and bodies, the statements in reading order.</summary>
internal sealed class TextRecordWriter : IRecordWriter
{
    private readonly StreamWriter _output;
    private readonly Page _page;
    private bool _begun;

    public TextRecordWriter(Stream output, ExportOptions options)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _page = new Page(_output, options.Width, options.Color);
    }

    public void Write(Record record)
    {
        if (_begun)
        {
            _page.Line();
            _page.Line();
        }

        _begun = true;
        WriteReport(record);
        var actors = new ShownNames(record);
        if (!record.Actors.IsEmpty) new ActorText(_page, record).Write(actors);
        _page.Line();
        if (record.Statements.IsEmpty) _page.Paragraph(0, new Run("No statements found.", Ink.Faint));
        else new StatementText(_page, record, actors).Write();
        new PlaceText(_page, record).Write();
        new EngagementText(_page, record).Write(actors);
        new ProgrammeText(_page, record).Write(actors);
        if (!record.Checks.IsEmpty) new CheckText(_page, record).Write(actors);
    }

    public void Flush() => _output.Flush();

    public void Complete() => _output.Flush();

    public void Dispose() => _output.Dispose();

    private void WriteReport(Record record)
    {
        var report = record.Report;
        string title = report.Title is { } span && !span.IsEmpty ? report.Text[span.Start..span.End] : report.Id;
        _page.Paragraph(0, new Run(VisibleText.OnOneLine(title), Ink.Title));
        string?[] facts =
        [
            ShownDate.Of(record.Published),
            report.Source is null ? null : VisibleText.OnOneLine(report.Source),
            report.Title is null ? null : VisibleText.OnOneLine(report.Id),
        ];
        string line = string.Join(" · ", facts.Where(fact => !string.IsNullOrWhiteSpace(fact)));
        if (line.Length > 0) _page.Paragraph(0, new Run(line, Ink.Faint));
        if (!record.Published.Steps.IsEmpty) WriteSteps(record.Published);
    }

    private void WriteSteps(ReportDate published)
    {
        _page.Line();
        _page.Paragraph(0, new Run("The date was worked out:", Ink.Faint));
        foreach (var (number, step) in published.Steps.Index())
            _page.Entry(2, new Run($"{number + 1}.", Ink.Faint), 3, new Run($"{VisibleText.OnOneLine(step.Words)} {ShownDate.Left(step)}", Ink.Faint));
    }
}
