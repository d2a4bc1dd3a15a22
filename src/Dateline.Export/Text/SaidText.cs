using System.Text;
using Dateline.Reconcile.Quotes;
using Dateline.Reconcile.Words;
using Dateline.Text;

namespace Dateline.Export.Text;

/// <summary>What an actor said, for people: each time with its day and source, its words, and how they stand elsewhere.</summary>
public sealed class SaidText : IDisposable
{
    private const int Indent = 4;

    private readonly StreamWriter _output;
    private readonly Page _page;

    /// <summary>Begins to write; the stream stays open.</summary>
    public SaidText(Stream output, ExportOptions options)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _page = new Page(_output, options.Width, options.Color);
    }

    /// <summary>Writes what was said once.</summary>
    public void Write(Said said)
    {
        var first = said.Report.First;
        string day = said.Report.Published?.ToString() ?? "no date";
        _page.Paragraph(0,
            new Run(day, Ink.Heading), new Run("  "), new Run(VisibleText.OnOneLine(first.Source ?? first.GivenId), Ink.Name),
            new Run(said.Printings > 1 ? $"  printed {said.Printings} times" : ""), new Run($"  {said.Report.Id}:{said.Statement.Id}", Ink.Faint));
        foreach (var part in said.Statement.Content)
            _page.Paragraph(Indent, new Run(VisibleText.OnOneLine(part.Span.Of(said.Record.Report.Text).ToString()), part.Verbatim.Value ? Ink.Verbatim : Ink.Paraphrase));
        foreach (var other in said.Otherwise) Write(other);
        _page.Line();
    }

    /// <summary>Ends the text.</summary>
    public void Complete() => _output.Flush();

    /// <inheritdoc/>
    public void Dispose() => _output.Dispose();

    private void Write(OtherWording other)
    {
        var runs = new List<Run>
        {
            new(other.Difference.Change == QuoteChange.Clipped ? "clipped by" : "altered by", Ink.Wanting), new(" "),
            new(VisibleText.OnOneLine(other.Report.First.Source ?? other.Report.Id), Ink.Name), new(": "),
        };
        foreach (var stretch in other.Difference.Stretches)
        {
            if (stretch.Same) runs.Add(new(Join(other.Own, stretch.Start, stretch.Length) + " "));
            if (!stretch.Same && stretch.Length > 0) runs.Add(new($"[-{Join(other.Own, stretch.Start, stretch.Length)}-] ", Ink.Unfavourable));
            if (!stretch.Same && stretch.OtherLength > 0) runs.Add(new($"{{+{Join(other.Words, stretch.OtherStart, stretch.OtherLength)}+}} ", Ink.Favourable));
        }

        _page.Paragraph(Indent, [.. runs]);
    }

    private static string Join(QuoteWords quote, int start, int length) => VisibleText.OnOneLine(string.Join(' ', quote.Words.Skip(start).Take(length)));
}
