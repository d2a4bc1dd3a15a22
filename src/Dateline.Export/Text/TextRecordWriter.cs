using System.Text;
using Dateline.Reading;

namespace Dateline.Export.Text;

/// <summary>Records for people: the report's title and date, then each kind of item of which there is any.</summary>
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
        var names = new ShownNames(record);
        new PublishedText(_page, record).Write();
        new IncidentText(_page, record, names).Write();
        new StatementText(_page, record, names).Write();
        new CommitmentText(_page, record, names).Write();
        new EngagementText(_page, record).Write(names);
        new ProgrammeText(_page, record).Write(names);
        new ActorText(_page, record).Write(names);
        new PlaceText(_page, record).Write();
        new CheckText(_page, record).Write(names);
        if (ShownConfidence.HasUnsure(record))
        {
            _page.Line();
            _page.Paragraph(0, new Run(ShownConfidence.Legend, Ink.Faint));
        }

        if (ShownRecord.IsEmpty(record))
        {
            _page.Line();
            _page.Paragraph(0, new Run("Nothing found.", Ink.Faint));
        }
    }

    public void Flush() => _output.Flush();

    public void Complete() => _output.Flush();

    public void Dispose() => _output.Dispose();
}
