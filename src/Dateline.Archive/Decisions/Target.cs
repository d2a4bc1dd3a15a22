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
}
