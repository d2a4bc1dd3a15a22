namespace Dateline.Intake.Formats.Html;

/// <summary>Tells from how a text begins whether it is an HTML page.</summary>
internal static class HtmlBeginning
{
    private static readonly string[] Tags = ["<html", "<head", "<body", "<title", "<meta", "<div", "<p>", "<table", "<h1", "<article", "<main", "<script", "<style", "<link"];

    /// <summary>Whether the first thing that is no comment, declaration or instruction is a tag of HTML.</summary>
    public static bool Is(string text)
    {
        var at = text.AsSpan().TrimStart("\uFEFF \t\r\n\f");
        while (at.StartsWith("<"))
        {
            if (at.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)) return at[9..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
            string? end = at.StartsWith("<!--") ? "-->" : at.StartsWith("<?") ? ">" : null;
            if (end is null) return IsTag(at);
            int close = at.IndexOf(end);

            // A comment longer than what is seen: pages begin so, other XML rarely.
            if (close < 0) return end is "-->";
            at = at[(close + end.Length)..].TrimStart();
        }

        return false;
    }

    private static bool IsTag(ReadOnlySpan<char> at)
    {
        foreach (string tag in Tags)
        {
            if (!at.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) continue;
            if (tag[^1] == '>' || at.Length == tag.Length || !char.IsAsciiLetterOrDigit(at[tag.Length])) return true;
        }

        return false;
    }
}
