namespace Dateline.Intake.Formats.PlainText;

/// <summary>How files begin that hold text but are not plain text. Read as such, their markup would be taken for words.</summary>
internal static class ForeignMarks
{
    private static readonly (string Beginning, string Name)[] Known =
    [
        ("<?xml", "XML"),
        ("%PDF-", "a PDF document"),
        (@"{\rtf", "a rich text (RTF) document"),
    ];

    /// <summary>The name of the format that text begins with; null where it is none of them.</summary>
    public static string? Name(string text)
    {
        var start = text.AsSpan().TrimStart();
        foreach (var (beginning, name) in Known)
        {
            if (start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return name;
        }

        return null;
    }
}
