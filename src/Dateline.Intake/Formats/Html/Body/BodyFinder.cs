using Dateline.Intake.Formats.Html.Facts;
using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Body;

/// <summary>Finds the body of the article in a page: its blocks, without what stands around and between them.</summary>
/// <remarks>
/// The idea is that of readability tools: paragraphs of prose with few links are the article, and the element that holds most of
/// them with least else is its body. Here: the element with the greatest weight of prose less clutter; elements marked as something
/// else are left out unless they hold much of the page's prose, as marks are sometimes wrong.
/// </remarks>
internal sealed class BodyFinder
{
    private const double MostInAside = 0.3;
    private const double MostInComments = 0.85;
    private const double MostLinkedInPart = 0.5;
    private const double MostLinkedInList = 0.8;
    private const int FewestCharacters = 200;

    private readonly List<HtmlElement> _elements;
    private readonly HashSet<HtmlElement> _dropped = [];

    private BodyFinder(HtmlElement root) => _elements = [.. root.Elements()];

    /// <summary>The blocks of the article's body in order; empty where the page has no text.</summary>
    public static IReadOnlyList<TextBlock> Find(HtmlElement root, PageFacts facts)
    {
        var shown = new BodyFinder(root).Find(PageBlocks.Read(root, showHidden: false), facts);
        if (Length(shown) >= FewestCharacters) return shown;
        var all = new BodyFinder(root).Find(PageBlocks.Read(root, showHidden: true), facts);
        return Length(all) > 3 * Length(shown) ? all : shown;
    }

    private static int Length(IEnumerable<TextBlock> blocks) => blocks.Sum(b => b.Text.Length);

    private List<TextBlock> Find(List<TextBlock> blocks, PageFacts facts)
    {
        var whole = new PageOutline(_elements, blocks);
        Drop(whole, inside: null);
        var left = Left(blocks);
        var outline = new PageOutline(_elements, left);
        if (outline.Best((h, e) => HoldsParts(e) ? h.Prose - h.Clutter - whole[e].Clutter : double.NegativeInfinity) is not { } body) return [];
        left = left.FindAll(b => b.Holder.IsWithin(body));
        Drop(new PageOutline(_elements, left), body);
        return BodyTrimmer.Trim(Left(left), facts);
    }

    // Elements come parents first, so those in a dropped one are dropped with it.
    private void Drop(PageOutline outline, HtmlElement? inside)
    {
        double prose = Math.Max(1, outline[inside ?? _elements[0]].Prose);
        foreach (var element in _elements)
        {
            if (element.Parent is { } parent && _dropped.Contains(parent)) _dropped.Add(element);
            else if (element.Name is not ("html" or "body") && !ReferenceEquals(element, inside) && IsBeside(element, outline[element], prose, inside is not null)) _dropped.Add(element);
        }
    }

    private static bool IsBeside(HtmlElement element, Holding holding, double prose, bool isInside)
    {
        if (holding.Text == 0) return false;
        var mark = Marks.Of(element);
        double share = holding.Prose / prose;
        if (mark.HasFlag(Mark.Never) && share < 0.5) return true;
        if (mark.HasFlag(Mark.Comments) && share < MostInComments) return true;
        if (mark.HasFlag(Mark.Aside) && share < MostInAside) return true;
        return isInside && IsListOfLinks(element, holding);
    }

    // A list or a table is a part of a body, never the whole of it.
    private static bool HoldsParts(HtmlElement element) =>
        element.Name is not ("ul" or "ol" or "li" or "dl" or "dd" or "dt" or "table" or "tbody" or "tr" or "p" or "pre" or "figure" or "blockquote" or "header") && !ElementKinds.IsHeading(element.Name);

    private static bool IsListOfLinks(HtmlElement element, Holding holding) => holding.Prose < FewestCharacters && element.Name switch
    {
        "ul" or "ol" or "dl" or "menu" => holding.LinkShare > MostLinkedInList,
        "table" or "div" or "section" or "form" or "center" => holding.LinkShare > MostLinkedInPart,
        _ => false,
    };

    private List<TextBlock> Left(List<TextBlock> blocks) => blocks.FindAll(b => !_dropped.Contains(b.Holder));
}
