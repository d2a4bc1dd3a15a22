namespace Dateline.Intake.Formats.Html.Tree;

/// <summary>A part of a page: an element or a stretch of text.</summary>
internal abstract class HtmlNode
{
    /// <summary>The element it stands in; null for the root alone.</summary>
    public HtmlElement? Parent { get; internal set; }

    /// <summary>The line of the page at which it begins, from 1.</summary>
    public required int Line { get; init; }
}

/// <summary>A stretch of text between two tags, its character references resolved.</summary>
internal sealed class TextNode : HtmlNode
{
    /// <summary>The characters, white space as it stood.</summary>
    public required string Text { get; init; }
}

/// <summary>An element of a page. Its name and the names of its attributes are in small letters.</summary>
internal sealed class HtmlElement : HtmlNode
{
    private const int LongestContent = 4096;

    private static readonly HtmlNode[] Nothing = [];

    private List<HtmlNode>? _children;

    /// <summary>The tag's name.</summary>
    public required string Name { get; init; }

    /// <summary>The attributes that are kept, see <see cref="HtmlScanner"/>; no name twice.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Attributes { get; init; }

    /// <summary>What stands in it, in order.</summary>
    public IReadOnlyList<HtmlNode> Children => _children ?? (IReadOnlyList<HtmlNode>)Nothing;

    /// <summary>Which of its parent's elements of this name it is, from 1; 0 until <see cref="NumberAll"/>.</summary>
    public int Position { get; private set; }

    /// <summary>The value of an attribute; null where it has none of this name.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in Attributes)
            {
                if (string.Equals(name, attribute, StringComparison.Ordinal)) return value;
            }

            return null;
        }
    }

    /// <summary>Where it stands, as an XPath from the root: <c>/html/body/div[2]/p[1]</c>. Needs <see cref="NumberAll"/>.</summary>
    public string Path => Parent is null ? $"/{Name}" : Position > 0 ? $"{Parent.Path}/{Name}[{Position}]" : $"{Parent.Path}/{Name}";

    /// <summary>The text in it and below it, with white space collapsed; of very long ones the beginning, as it is for short things.</summary>
    public string TextContent
    {
        get
        {
            var text = new CollapsedText();
            Append(this, text);
            return text.ToString();
        }
    }

    /// <summary>The elements in it and below it, in the order of the page, itself first.</summary>
    public IEnumerable<HtmlElement> Elements()
    {
        var open = new Stack<HtmlElement>();
        open.Push(this);
        while (open.TryPop(out var element))
        {
            yield return element;
            for (int i = element.Children.Count - 1; i >= 0; i--)
            {
                if (element.Children[i] is HtmlElement child) open.Push(child);
            }
        }
    }

    /// <summary>Whether the element is <paramref name="other"/> or stands below it.</summary>
    public bool IsWithin(HtmlElement other)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, other)) return true;
        }

        return false;
    }

    /// <summary>Numbers every element below this one among its namesakes, in time linear in their number.</summary>
    public void NumberAll()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var parent in Elements())
        {
            counts.Clear();
            foreach (var child in parent.Children.OfType<HtmlElement>())
            {
                counts.TryGetValue(child.Name, out int before);
                counts[child.Name] = child.Position = before + 1;
            }
        }
    }

    /// <summary>Puts a node behind the others.</summary>
    internal void Add(HtmlNode child)
    {
        child.Parent = this;
        (_children ??= []).Add(child);
    }

    // The depth of a tree is bounded: see HtmlTree.
    private static void Append(HtmlElement element, CollapsedText text)
    {
        foreach (var child in element.Children)
        {
            if (text.Length > LongestContent) return;
            if (child is TextNode stretch) text.Append(stretch.Text.AsSpan(0, Math.Min(stretch.Text.Length, LongestContent)));
            else if (child is HtmlElement inner)
            {
                if (ElementKinds.Breaks(inner.Name)) text.Append(" ");
                if (!ElementKinds.IsSilent(inner.Name)) Append(inner, text);
                if (ElementKinds.Breaks(inner.Name)) text.Append(" ");
            }
        }
    }
}
