using System.Buffers;
using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Body;

/// <summary>Cuts what a page shows into blocks of text. What it hides, and what is no text (scripts, forms' fields), is left out.</summary>
internal sealed class PageBlocks
{
    // How pages call what only the readers of screens read aloud: "Image caption", "Share this".
    private static readonly SearchValues<string> OffScreen = SearchValues.Create(
        ["visually-hidden", "visuallyhidden", "sr-only", "off-screen", "offscreen", "screen-reader-text", "screenreader"], StringComparison.OrdinalIgnoreCase);

    private const int MostCells = 100;

    private readonly List<TextBlock> _blocks = [];
    private readonly CollapsedText _text = new();
    private HtmlElement _holder;
    private int _line;
    private int _linkLength;
    private int _links;
    private bool _inRow;

    private PageBlocks(HtmlElement root) => _holder = root;

    /// <summary>The blocks below an element in the order of the page.</summary>
    /// <param name="root">The element.</param>
    /// <param name="showHidden">Whether what is hidden is read as well: some pages show their text by a script.</param>
    public static List<TextBlock> Read(HtmlElement root, bool showHidden)
    {
        var reader = new PageBlocks(root);
        reader.Visit(root, showHidden);
        reader.Flush();
        return reader._blocks;
    }

    private static bool IsHidden(HtmlElement element)
    {
        if (element["hidden"] is not null || element["aria-hidden"] is "true") return true;
        if (element["class"] is { Length: < 1000 } names && names.AsSpan().ContainsAny(OffScreen)) return true;
        if (element["style"] is not { Length: < 4096 } style) return false;
        string plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    // The depth of a tree is bounded: see HtmlTree.
    private void Visit(HtmlElement element, bool showHidden)
    {
        foreach (var child in element.Children)
        {
            if (child is TextNode text) Add(text, _holder);
            else if (child is HtmlElement inner && !ElementKinds.IsSilent(inner.Name) && (showHidden || !IsHidden(inner))) Enter(inner, showHidden);
        }
    }

    private void Enter(HtmlElement inner, bool showHidden)
    {
        if (inner.Name is "br" or "hr")
        {
            if (_inRow) _text.Append(" ");
            else Flush();
            return;
        }

        bool isLink = inner.Name is "a" && inner["href"] is { Length: > 0 } address && address[0] != '#';
        if (isLink) _links++;
        if (_inRow || !ElementKinds.IsBlock(inner.Name))
        {
            bool isCell = _inRow && ElementKinds.IsBlock(inner.Name);
            if (isCell) _text.Append(" ");
            Visit(inner, showHidden);
            if (isCell) _text.Append(" ");
        }
        else
        {
            Flush();
            var outer = _holder;
            _holder = inner;
            _inRow = inner.Name is "tr" && IsDataRow(inner);
            Visit(inner, showHidden);
            Flush();
            _inRow = false;
            _holder = outer;
        }

        if (isLink) _links--;
    }

    // A row of a table of data is one line; the rows of a table that only lays out the page hold paragraphs and lists.
    private static bool IsDataRow(HtmlElement row)
    {
        var cells = row.Children.OfType<HtmlElement>().ToList();
        return cells.Count > 1 && cells.Count < MostCells && cells.TrueForAll(c => c.Children.Count < MostCells && c.Children.All(n => n is TextNode || !ElementKinds.IsBlock(((HtmlElement)n).Name) || n is HtmlElement { Name: "p" } && c.Children.Count == 1));
    }

    private void Add(TextNode text, HtmlElement holder)
    {
        if (holder.Name is "pre" or "listing")
        {
            AddLines(text);
            return;
        }

        Append(text.Text, text.Line);
    }

    // Preformatted text is old wire copy and the like: a blank line ends a paragraph.
    private void AddLines(TextNode text)
    {
        int line = text.Line;
        foreach (var range in text.Text.AsSpan().Split('\n'))
        {
            var part = text.Text.AsSpan(range);
            if (part.IsWhiteSpace()) Flush();
            else Append(part, line);
            Append(" ", line);
            line++;
        }
    }

    private void Append(ReadOnlySpan<char> text, int line)
    {
        int before = _text.Length;
        _text.Append(text);
        if (before == 0 && _text.Length > 0) _line = line + text[..(text.Length - text.TrimStart().Length)].Count('\n');
        if (_links > 0) _linkLength += _text.Length - before;
    }

    private void Flush()
    {
        if (_text.Length > 0) _blocks.Add(new TextBlock(_holder, _line, _text.ToString(), Math.Min(_linkLength, _text.Length)));
        _text.Clear();
        _linkLength = 0;
    }
}
