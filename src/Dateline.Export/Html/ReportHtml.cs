using System.Globalization;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Export.Html;

/// <summary>Writes the report's text in paragraphs, its passages marked and linked with the items they belong to.</summary>
internal sealed class ReportHtml(HtmlText html, Record record, string prefix, bool marksEveryPiece = false)
{
    private readonly string _text = record.Report.Text;
    private readonly Anchors _anchors = new();
    private string? _open;
    private bool _titled;

    public void Write()
    {
        html.Raw("<section class=\"text\" tabindex=\"-1\" aria-label=\"Report\"");
        if (IsLanguage(record.Report.Language)) html.Attribute("lang", record.Report.Language!);
        html.Raw(">\n");
        Segment[] segments = [.. Segment.Cut(_text.Length, Marking.Of(record))];
        _anchors.Place(segments, _text);
        foreach (var segment in segments) WriteLines(segment);
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
            if (marksEveryPiece) html.Raw("<span").Attribute("data-at", string.Create(CultureInfo.InvariantCulture, $"{piece.Start}")).Raw(">").Text(words).Raw("</span>");
            else html.Text(words);
            return;
        }

        string[] owners = Anchors.Owners(segment);
        string? link = null, anchor = null;
        foreach (string owner in _anchors.Take(segment.Span.Start))
        {
            if (anchor is null && link is null && Anchors.IsItem(segment, owner)) link = owner;
            else if (anchor is null && link is null) anchor = owner;
            else html.Raw("<span").Attribute("id", $"{prefix}-{owner}-t").Raw("></span>");
        }

        html.Raw(link is null ? "<span" : "<a").Attribute("class", Classes(segment));
        html.Attribute("data-at", string.Create(CultureInfo.InvariantCulture, $"{piece.Start}"));
        if (owners.Length > 0) html.Attribute("data-of", string.Join(' ', owners.Select(owner => $"{prefix}-{owner}")));
        if (anchor is not null) html.Attribute("id", $"{prefix}-{anchor}-t");
        if (link is not null) html.Attribute("id", $"{prefix}-{link}-t").Attribute("href", $"#{prefix}-{link}").Attribute("aria-describedby", $"{prefix}-{link}-h");
        html.Raw(">").Text(words).Raw(link is null ? "</span>" : "</a>");
    }

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
