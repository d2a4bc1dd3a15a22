using System.Globalization;
using System.Text;
using Dateline.Archive.Find;
using Dateline.Export.Text;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Export.Items;

/// <summary>Items for people: when and what, the passage with what was looked for marked, and the report it stands in.</summary>
internal sealed class TextItemWriter : IItemWriter
{
    private const int DateColumns = 12, LongestPassage = 600;

    private readonly StreamWriter _output;
    private readonly Page _page;
    private readonly Hits _hits;
    private bool _begun;

    public TextItemWriter(Stream output, ItemOptions options)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _page = new Page(_output, options.Width, options.Color);
        _hits = new(options.Query);
    }

    public void Write(FoundItem found)
    {
        if (_begun) _page.Line();
        _begun = true;
        var names = new ShownNames(found.Record);
        var headline = ItemHeadline.Of(found, names);
        List<Run> runs = [new(Labels.Of(found.Item.Kind) + " ", Ink.Faint), new(headline[0], Ink.Name)];
        foreach (string part in headline.Skip(1))
        {
            runs.Add(new(" · ", Ink.Faint));
            runs.Add(new(part));
        }

        _page.Entry(0, new Run(DateOf(found), Ink.Title), DateColumns, [.. runs]);
        _page.Paragraph(DateColumns, [.. Passage(found)]);
        _page.Paragraph(DateColumns, new Run(Source(found), Ink.Faint));
    }

    public void Complete(FindCursor? next) => _output.Flush();

    public void Dispose() => _output.Dispose();

    private IEnumerable<Run> Passage(FoundItem found)
    {
        string passage = string.Join(" … ", found.Readable().Select(span => string.Join(' ', found.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        if (passage.Length > LongestPassage) passage = passage[..(char.IsHighSurrogate(passage[LongestPassage - 1]) ? LongestPassage - 1 : LongestPassage)] + " …";
        return _hits.Pieces(passage).Select(piece => new Run(VisibleText.OnOneLine(piece.Text), piece.IsHit ? Ink.Verbatim : Ink.Plain));
    }

    private static string DateOf(FoundItem found) => (found.Date?.Value.Start ?? found.Report.Published)?.ToString() ?? "no date";

    private static string Source(FoundItem found)
    {
        string?[] parts =
        [
            found.Report.First.Source, found.Report.Title, found.Report.Published is { } published ? published.ToString() : null,
            string.Create(CultureInfo.InvariantCulture, $"{found.Report.Id} {found.Item.Id}"),
        ];
        return VisibleText.OnOneLine(string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part))));
    }
}
