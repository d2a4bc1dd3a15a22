namespace Dateline.Intake.Formats.Html.Tree;

/// <summary>Builds the tree of a page, in time and memory linear in its length whatever it holds.</summary>
/// <remarks>
/// It follows the HTML Living Standard where text depends on it: elements whose tags are left out (head, body, the ends of paragraphs,
/// items, rows and cells), end tags without a start. Formatting that overlaps is not taken apart anew, and text in the wrong
/// places of a table stays there: neither moves a word out of its order. Elements deeper than <see cref="IntakeLimits.DeepestHtml"/>
/// are left out, their text staying in the last one above, as browsers do.
/// </remarks>
internal sealed class HtmlTree
{
    private readonly HtmlScanner _scanner;
    private readonly string _page;
    private readonly List<HtmlElement> _open = [];
    private readonly Dictionary<string, int> _openByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tooDeep = new(StringComparer.Ordinal);
    private HtmlElement? _head;
    private HtmlElement? _body;
    private int _elements;

    private HtmlTree(string page)
    {
        _page = page;
        _scanner = new HtmlScanner(page);
        Root = new HtmlElement { Name = "html", Line = 1, Attributes = [] };
        _open.Add(Root);
    }

    private HtmlElement Root { get; set; }

    private HtmlElement Current => _open[^1];

    /// <summary>The root of the page's tree; null where it has more than <see cref="IntakeLimits.MostElements"/>.</summary>
    public static HtmlElement? Build(string page)
    {
        var tree = new HtmlTree(page);
        for (var token = tree._scanner.Read(); token != HtmlToken.End; token = tree._scanner.Read())
        {
            if (tree._elements > IntakeLimits.MostElements) return null;
            if (token == HtmlToken.Text) tree.AddText();
            else if (token == HtmlToken.Close) tree.Close(tree._scanner.Name);
            else tree.Open(tree._scanner.Name);
        }

        return tree.Root;
    }

    private void AddText()
    {
        var raw = _page.AsSpan(_scanner.Start, _scanner.Stop - _scanner.Start);
        if (_body is null)
        {
            if (raw.IsWhiteSpace()) return;
            if (Current.Name is "head" or "html") OpenBody();
        }

        AddText(raw);
    }

    private void AddText(ReadOnlySpan<char> raw)
    {
        _elements++;
        Current.Add(new TextNode { Text = CharacterReferences.Resolve(raw), Line = _scanner.Line });
    }

    private void Open(string name)
    {
        if (name is "html" or "head" or "body" or "frameset")
        {
            OpenFrame(name);
            return;
        }

        if (_body is null && Current.Name is "head" or "html")
        {
            if (!ElementKinds.IsOfHead(name)) OpenBody();
            else if (Current.Name is "html") Push(_head = Make("head"));
        }

        CloseImplied(name);
        var element = Make(name);
        if (ElementKinds.IsEmpty(name))
        {
            Current.Add(element);
        }
        else if (ElementKinds.IsRaw(name) || name is "title" or "textarea")
        {
            AddRaw(element);
        }
        else
        {
            Push(element);
        }
    }

    // Of what is taken as it stands only titles and linked data are ever read.
    private void AddRaw(HtmlElement element)
    {
        var raw = _scanner.TakeRaw(element.Name);
        Current.Add(element);
        bool isLinked = element.Name is "script" && element["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true;
        if (isLinked) element.Add(new TextNode { Text = raw.ToString(), Line = element.Line });
        else if (element.Name is "title") element.Add(new TextNode { Text = CharacterReferences.Resolve(raw), Line = element.Line });
    }

    private void OpenFrame(string name)
    {
        if (name is "html" && Root.Attributes.Count == 0 && Root.Children.Count == 0)
        {
            Root = Make(name);
            _open[0] = Root;
        }
        else if (name is "head" && _head is null && _body is null)
        {
            Push(_head = Make(name));
        }
        else if (name is "body" && _body is null)
        {
            Leave(1);
            Push(_body = Make(name));
        }
    }

    private void OpenBody()
    {
        Leave(1);
        Push(_body = new HtmlElement { Name = "body", Line = _scanner.Line, Attributes = [] });
    }

    private HtmlElement Make(string name)
    {
        _elements++;
        return new HtmlElement { Name = name, Line = _scanner.Line, Attributes = _scanner.Attributes() };
    }

    private void Push(HtmlElement element)
    {
        if (_open.Count >= IntakeLimits.DeepestHtml)
        {
            _tooDeep[element.Name] = _tooDeep.GetValueOrDefault(element.Name) + 1;
            return;
        }

        Current.Add(element);
        _open.Add(element);
        _openByName[element.Name] = _openByName.GetValueOrDefault(element.Name) + 1;
    }

    private void CloseImplied(string name)
    {
        if (ElementKinds.ClosesParagraph(name)) CloseIfOpen("p", "button");
        if (ElementKinds.IsHeading(name) && ElementKinds.IsHeading(Current.Name)) Leave(_open.Count - 1);
        switch (name)
        {
            case "li":
                CloseIfOpen("li", "ul", "ol", "menu", "dir");
                break;
            case "dt" or "dd":
                CloseIfOpen("dt", "dl");
                CloseIfOpen("dd", "dl");
                break;
            case "option" or "optgroup":
                CloseIfOpen("option", "select", "optgroup");
                break;
            case "td" or "th":
                CloseIfOpen("td", "tr");
                CloseIfOpen("th", "tr");
                break;
            case "tr":
                CloseIfOpen("tr", "tbody");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseIfOpen("tbody");
                CloseIfOpen("thead");
                CloseIfOpen("tfoot");
                break;
            case "a":
                CloseIfOpen("a", "p", "div", "li");
                break;
        }
    }

    // Looks no further than the table's cell it is in, or one of the elements named.
    private void CloseIfOpen(string name, params ReadOnlySpan<string> within)
    {
        if (!IsOpen(name)) return;
        for (int i = _open.Count - 1; i > 0; i--)
        {
            string at = _open[i].Name;
            if (string.Equals(at, name, StringComparison.Ordinal))
            {
                Leave(i);
                return;
            }

            if (at is "table" or "body" || (at is "td" or "th" or "caption" && name is not ("tr" or "tbody" or "thead" or "tfoot")) || within.Contains(at)) return;
        }
    }

    private void Close(string name)
    {
        if (_tooDeep.TryGetValue(name, out int above) && above > 0)
        {
            _tooDeep[name] = above - 1;
            return;
        }

        if (name is "html" or "body" || !(IsOpen(name) || ElementKinds.IsHeading(name))) return;
        bool isBlock = ElementKinds.IsBlock(name);
        for (int i = _open.Count - 1; i > 0; i--)
        {
            string at = _open[i].Name;
            if (string.Equals(at, name, StringComparison.Ordinal) || (ElementKinds.IsHeading(name) && ElementKinds.IsHeading(at)))
            {
                Leave(i);
                return;
            }

            // The end of something inline does not end the block it is in; that of a block no cell of a table around it.
            if (at is "body" or "table" || (!isBlock && ElementKinds.IsBlock(at)) || (at is "td" or "th" or "caption" && !EndsCell(name))) return;
        }
    }

    private bool IsOpen(string name) => _openByName.GetValueOrDefault(name) > 0;

    private static bool EndsCell(string name) => name is "table" or "tr" or "tbody" or "thead" or "tfoot";

    private void Leave(int first)
    {
        for (int i = first; i < _open.Count; i++) _openByName[_open[i].Name]--;
        _open.RemoveRange(first, _open.Count - first);
    }
}
