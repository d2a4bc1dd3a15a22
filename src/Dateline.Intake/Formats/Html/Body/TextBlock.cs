using System.Buffers;
using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Body;

/// <summary>A paragraph, heading, item, cell or line of a page: text that no block of its own interrupts.</summary>
/// <param name="Holder">The innermost block-level element around it.</param>
/// <param name="Line">The line of the page at which it begins, from 1.</param>
/// <param name="Text">Its text, white space collapsed; never empty.</param>
/// <param name="LinkLength">How many of its characters stand in links to other pages.</param>
internal sealed record TextBlock(HtmlElement Holder, int Line, string Text, int LinkLength)
{
    private const int ShortestProse = 60;
    private const double MostLinked = 0.4;
    private const double MostLinkedOfLong = 0.6;

    private static readonly SearchValues<string> Notices = SearchValues.Create(["all rights reserved", "©", "(c) 20"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The share of its characters that stand in links, from 0 to 1.</summary>
    public double LinkShare => (double)LinkLength / Text.Length;

    /// <summary>Whether it reads like the text of an article: long enough, and not mostly links.</summary>
    public bool IsProse { get; } = Text.Length >= ShortestProse && (LinkLength < MostLinked * Text.Length || (Text.Length - LinkLength >= ShortestProse && LinkLength < MostLinkedOfLong * Text.Length))
        && !ElementKinds.IsHeading(Holder.Name) && !Text.AsSpan().ContainsAny(Notices);
}
