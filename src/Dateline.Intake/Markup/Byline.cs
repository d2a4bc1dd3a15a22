namespace Dateline.Intake.Markup;

/// <summary>Who wrote a report, as a byline says it.</summary>
internal static class Byline
{
    /// <summary>The byline on one line and without a leading "By"; null where it says nothing.</summary>
    public static string? Read(string? written)
    {
        string text = string.Join(' ', (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)) text = text[3..].TrimStart();
        return text.Length is 0 or > 1000 ? null : text;
    }
}
