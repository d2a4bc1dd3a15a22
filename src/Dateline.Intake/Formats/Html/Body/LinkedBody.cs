using Dateline.Intake.Formats.Html.Facts;
using Dateline.Intake.Formats.Html.Tree;

namespace Dateline.Intake.Formats.Html.Body;

/// <summary>The text of an article as the page's linked data gives it, for pages that show theirs only by a script.</summary>
internal static class LinkedBody
{
    private const int Shortest = 400;
    private const double LeastShown = 0.4;

    /// <summary>What was found in the page; where that is much less than the linked data has, what the linked data has.</summary>
    public static IReadOnlyList<TextBlock> Check(IReadOnlyList<TextBlock> found, PageFacts facts)
    {
        if (facts.Linked is not { Body: { Length: >= Shortest } body } linked || found.Sum(b => (long)b.Text.Length) > LeastShown * body.Length) return found;

        // Some sites write it as HTML.
        if (body.Contains("</p>", StringComparison.OrdinalIgnoreCase) && HtmlTree.Build(body) is { } tree)
            return [.. PageBlocks.Read(tree, showHidden: false).Select(b => b with { Holder = linked.Script, Line = linked.Script.Line })];
        return [.. body.Split('\n').Select(CollapsedText.Of).Where(l => l.Length > 0).Select(l => new TextBlock(linked.Script, linked.Script.Line, l, 0))];
    }
}
