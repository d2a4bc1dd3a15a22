using System.Globalization;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Export.Html;

/// <summary>Writes the report's text in paragraphs, its passages marked and linked with the items they belong to.</summary>
internal sealed class ReportHtml(HtmlText html, Record record, string prefix)
{
    private readonly string _text = record.Report.Text;
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private string? _open;
    private bool _titled;

    public void Write()
    {
        html.Raw("<section class=\"text\" tabindex=\"-1\" aria-label=\"Report\"");
        if (IsLanguage(record.Report.Language)) html.Attribute("lang", record.Report.Language!);
        html.Raw(">\n");
        foreach (var segment in Segment.Cut(_text.Length, Marking.Of(record))) WriteLines(segment);
        EndParagraph();
        html.Raw("</section>\n");
    }

    /// <summary>Writes a segment line by line: a line of the text is a paragraph of the page.</summary>
    private void WriteLines(Segment segment)
    {
        int start = segment.Span.Start;
        while (start < segment.Span.End)
        {
            int line = _text.AsSpan(start, segment.Span.End - start).IndexOf('\n');
            int end = line < 0 ? segment.Span.End : start + line;
            if (end > start) WritePiece(new Span(start, end), segment);
            if (line >= 0) EndParagraph();
            start = line < 0 ? end : end + 1;
        }
    }

    private void WritePiece(Span piece, Segment segment)
    {
        BeginParagraph(piece.Start);
        string words = _text[piece.Start..piece.End];
        if (segment.Markings.IsEmpty)
        {
            html.Text(words);
            return;
        }

        string[] owners = Owners(segment);
        bool links = owners.Length > 0 && !IsOfActor(segment.Markings.First(m => string.Equals(m.Owner, owners[0], StringComparison.Ordinal))) && _linked.Add(owners[0]);
        html.Raw(links ? "<a" : "<span").Attribute("class", Classes(segment));
        html.Attribute("data-at", string.Create(CultureInfo.InvariantCulture, $"{piece.Start}"));
        if (owners.Length > 0) html.Attribute("data-of", string.Join(' ', owners.Select(owner => $"{prefix}-{owner}")));
        if (links)
        {
            html.Attribute("id", $"{prefix}-{owners[0]}-t").Attribute("href", $"#{prefix}-{owners[0]}")
                .Attribute("aria-describedby", $"{prefix}-{owners[0]}-h");
        }

        html.Raw(">").Text(words).Raw(links ? "</a>" : "</span>");
    }

    /// <summary>The items that a click on the segment may mean: statements before actors, the shortest passage first.</summary>
    private static string[] Owners(Segment segment) =>
    [
        .. segment.Markings.Where(m => m.Owner is not null).OrderBy(IsOfActor).Select(m => m.Owner!).Distinct(StringComparer.Ordinal),
    ];

    private static bool IsOfActor(Marking marking) => marking.Kind is MarkKind.Mention or MarkKind.Role;

    private static string Classes(Segment segment)
    {
        bool nested = segment.Markings.Count(m => m.Kind is MarkKind.Verbatim or MarkKind.Paraphrase) > 1;
        var kinds = segment.Markings.Select(m => m.Kind.ToString().ToLowerInvariant()).Distinct(StringComparer.Ordinal);
        return string.Join(' ', [nested ? "m nested" : "m", .. kinds]);
    }

    private void BeginParagraph(int at)
    {
        if (_open is not null) return;
        bool title = !_titled && record.Report.Title is { } span && span.Contains(at);
        _open = title ? "h1" : "p";
        html.Raw("<").Raw(_open);
        if (title) html.Attribute("id", prefix + "-h").Raw(" tabindex=\"-1\"");
        html.Raw(" dir=\"auto\">");
        _titled |= title;
    }

    private void EndParagraph()
    {
        if (_open is not null) html.Raw("</").Raw(_open).Raw(">\n");
        _open = null;
    }

    private static bool IsLanguage(string? tag) => tag is { Length: > 0 and < 36 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
