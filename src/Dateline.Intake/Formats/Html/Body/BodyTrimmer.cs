using Dateline.Intake.Formats.Html.Facts;

namespace Dateline.Intake.Formats.Html.Body;

/// <summary>Takes off what is left at the ends of a body: the headline again, byline and date, headings with nothing below them.</summary>
internal static class BodyTrimmer
{
    private const int LongestLine = 120;

    /// <summary>The blocks that are text of the article.</summary>
    public static List<TextBlock> Trim(List<TextBlock> blocks, PageFacts facts)
    {
        int first = blocks.FindIndex(b => b.IsProse), last = blocks.FindLastIndex(b => b.IsProse);
        var kept = new List<TextBlock>(blocks.Count);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (i < first && IsHead(blocks[i], facts)) continue;
            if (i > last && last >= 0 && blocks[i].LinkShare > 0.5) continue;
            kept.Add(blocks[i]);
        }

        return kept;
    }

    private static bool IsHead(TextBlock block, PageFacts facts)
    {
        if (string.Equals(block.Text, facts.Title, StringComparison.OrdinalIgnoreCase)) return true;
        if (block.Text.Length > LongestLine) return false;
        if (Bylines.IsByline(block.Holder)) return true;
        return Bylines.Clean(block.Text) is { } name && string.Equals(name, facts.Byline, StringComparison.OrdinalIgnoreCase);
    }
}
