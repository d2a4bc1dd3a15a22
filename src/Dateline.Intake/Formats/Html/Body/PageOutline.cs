using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Body;

/// <summary>What an element holds, with everything below it.</summary>
internal sealed class Holding
{
    /// <summary>Characters of text.</summary>
    public int Text { get; set; }

    /// <summary>Characters in links.</summary>
    public int Links { get; set; }

    /// <summary>Characters of blocks that read like an article.</summary>
    public int Prose { get; set; }

    /// <summary>Blocks that do not: their weight against it.</summary>
    public int Clutter { get; set; }

    /// <summary>The share of its characters that stand in links, from 0 to 1.</summary>
    public double LinkShare => Text == 0 ? 0 : (double)Links / Text;

    /// <summary>Adds what another holds.</summary>
    public void Add(Holding other)
    {
        Text += other.Text;
        Links += other.Links;
        Prose += other.Prose;
        Clutter += other.Clutter;
    }
}

/// <summary>The elements of a page with what each holds, counted in one pass.</summary>
internal sealed class PageOutline
{
    private const int ClutterOfBlock = 20;
    private const double MostLinked = 0.4;
    private static readonly Holding Nothing = new();

    private readonly IReadOnlyList<HtmlElement> _elements;
    private readonly Dictionary<HtmlElement, Holding> _holdings = [];

    /// <summary>Counts.</summary>
    /// <param name="elements">The elements of the page, parents before children.</param>
    /// <param name="blocks">The blocks that count.</param>
    public PageOutline(IReadOnlyList<HtmlElement> elements, IEnumerable<TextBlock> blocks)
    {
        _elements = elements;
        foreach (var block in blocks)
        {
            var holding = Own(block.Holder);
            holding.Text += block.Text.Length;
            holding.Links += block.LinkLength;
            if (block.IsProse) holding.Prose += block.Text.Length;
            else if (block.LinkShare > MostLinked) holding.Clutter += block.LinkLength + ClutterOfBlock;
        }

        for (int i = elements.Count - 1; i > 0; i--)
        {
            if (_holdings.TryGetValue(elements[i], out var holding) && elements[i].Parent is { } parent) Own(parent).Add(holding);
        }
    }

    /// <summary>What an element holds.</summary>
    public Holding this[HtmlElement element] => _holdings.GetValueOrDefault(element, Nothing);

    /// <summary>The element for which a weight is greatest; of several the one that stands first and innermost. Null where nothing has text.</summary>
    public HtmlElement? Best(Func<Holding, HtmlElement, double> weight)
    {
        HtmlElement? best = null;
        double most = double.NegativeInfinity;
        foreach (var element in _elements)
        {
            if (!_holdings.TryGetValue(element, out var holding)) continue;
            double w = weight(holding, element);
            if (w < most || (w == most && !element.IsWithin(best!))) continue;
            (best, most) = (element, w);
        }

        return best;
    }

    private Holding Own(HtmlElement element)
    {
        if (!_holdings.TryGetValue(element, out var holding)) _holdings.Add(element, holding = new Holding());
        return holding;
    }
}
