using System.Text.RegularExpressions;
using Dateline.Intake.Formats.Html.Facts;

namespace Dateline.Intake.Formats.Html.Body;

/// <summary>
/// Takes out of a body what no mark tells apart: at its ends the headline again, byline and date, links; anywhere the lines by which a site
/// asks its readers to read, follow or subscribe to something else.
/// </summary>
internal static partial class BodyTrimmer
{
    private const int LongestLine = 120;
    private const int LongestCredit = 80;
    private const int HeadLines = 4;
    private const int LongestNotice = 200;
    private const double MostLinked = 0.5;

    /// <summary>The blocks that are text of the article.</summary>
    public static List<TextBlock> Trim(List<TextBlock> blocks, PageFacts facts)
    {
        int first = blocks.FindIndex(b => b.IsProse), last = blocks.FindLastIndex(b => b.IsProse);
        var kept = new List<TextBlock>(blocks.Count);
        for (int i = 0; i < blocks.Count; i++)
        {
            if ((i < first && IsHead(blocks[i], facts)) || (i < first + HeadLines && IsCredit(blocks[i].Text, facts))) continue;
            if (i > last && last >= 0 && blocks[i].LinkShare > MostLinked) continue;
            if (!IsNotice(blocks[i])) kept.Add(blocks[i]);
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

    // "By Ann Lee, Editor | Tuesday, 4 March 2025", also below the line that sums the article up.
    private static bool IsCredit(string line, PageFacts facts)
    {
        if (line.Length > LongestLine || line[^1] is '.' or '!' or '?' or '”' or '"') return false;
        bool namesWriter = facts.Byline is { } byline && line.Contains(byline, StringComparison.OrdinalIgnoreCase) && line.Length < byline.Length + LongestCredit;
        return namesWriter ? line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || PageDate.Read(line) is not null : line.Length < LongestCredit && StartsAsDate(line);
    }

    private static bool StartsAsDate(string line) => PageDate.Read(line) is { } date && (date.Moment is not null || Stamp().IsMatch(line));

    [GeneratedRegex(@"^(?:(?:first |last )?(?:updated|published|posted|modified)\b.*|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[0-9]{1,2}[a-z]{0,2} [a-z]+|[a-z]+\.? [0-9]{1,2}[a-z]{0,2}),? [0-9]{4}\b.*|[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}\b.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Stamp();

    // A word alone is a button's; a sentence that asks is one where it links to what it asks for.
    private static bool IsNotice(TextBlock block) =>
        block.Text.Length <= LongestNotice && (Button().IsMatch(block.Text) || (block.LinkShare > 0.1 && Invitation().IsMatch(block.Text)) || (block.LinkShare > MostLinked && Pointer().IsMatch(block.Text)));

    [GeneratedRegex(@"^(?:advertisement|sponsored(?: content)?|(?:article|story) continues (?:below|after).*|continue reading(?: the main story)?|skip advertisement|scroll to continue|share(?: this)?(?: story| article| page)?|(?:re)?tweet|e-?mail|print|save|loading\W*|(?:\d+ )?comments?|view comments|report this ad|read (?:more|next)|most read(?: stories)?)[.:…>]*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Button();

    [GeneratedRegex(@"^(?:sign up|subscribe|click here|follow us|follow .{1,40} on (?:twitter|facebook|x|instagram|whatsapp|telegram)|download (?:the|our)|join (?:us|our)|get (?:the latest|our)|like us|listen to our|support our|donate)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"^(?:read (?:more|also|next)|also read|see also|see more|more on|more from|more:|related|watch|listen|photos|in pictures|gallery|live updates|recommended|don't miss)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pointer();
}
