using System.Globalization;
using Dateline.Reading.People;
using Dateline.Text;

namespace Dateline.Archive.Decisions;

/// <summary>Names what a decision is about by what no re-reading changes: the text and a passage of it.</summary>
public static class Target
{
    /// <summary>An item: the kind, the hash of the text and the passage that anchors it.</summary>
    /// <param name="kind">The name of the kind (<c>incidents</c>).</param>
    /// <param name="hash">The text.</param>
    /// <param name="anchor">The first passage of the item's evidence, in UTF-16 code units.</param>
    public static string Item(string kind, TextHash hash, Span anchor) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{hash}:{anchor.Start}-{anchor.End}");

    /// <summary>A whole report, by its text.</summary>
    public static string Report(TextHash hash) => $"report:{hash}";

    /// <summary>An actor across reports, by its name; capitals and accents do not count.</summary>
    public static string Actor(string name) => "actor:" + string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Fold(word)));

    /// <summary>The kind and the anchor of an item, in UTF-16 code units; null where the target is none.</summary>
    public static (string Kind, Span Anchor)? AnchorOf(string target)
    {
        string[] parts = target.Split(':');
        if (parts.Length != 3 || parts[2].Split('-') is not [var first, var last]) return null;
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int start) || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int end)) return null;
        return end < start ? null : (parts[0], new Span(start, end));
    }

    /// <summary>The text that a report or an item is of; null for a target of another sort.</summary>
    public static TextHash? HashOf(string target)
    {
        string[] parts = target.Split(':');
        return parts.Length is 2 or 3 && parts[0] is not "actor" && parts[1].Length == 64 && parts[1].All(char.IsAsciiHexDigit) ? new TextHash(Convert.FromHexString(parts[1])) : null;
    }
}
