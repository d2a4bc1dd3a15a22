using System.Xml.Linq;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>What elements inherit from those around them: the base of addresses and the language.</summary>
/// <param name="address">Where the feed came from; null where that is not known.</param>
internal sealed class FeedContext(Uri? address)
{
    private const int LongestAddress = 4096;

    /// <summary>
    /// An address as it stands in an element, made absolute; null where it leads nowhere: it is relative to nothing, or to be run and
    /// not to be opened (<c>javascript:</c> and the like).
    /// </summary>
    public string? Resolve(XElement element, string? written)
    {
        if (written is null) return null;
        string link = string.Concat(written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (link.Length is 0 or > LongestAddress) return null;
        if (IsWeb(link)) return link;
        if (!Uri.TryCreate(link, UriKind.RelativeOrAbsolute, out var uri)) return null;
        if (uri.IsAbsoluteUri && !link.StartsWith('/')) return null;
        return BaseOf(element) is { } root && Uri.TryCreate(root, link, out var whole) && IsWeb(whole.AbsoluteUri) ? whole.AbsoluteUri : null;
    }

    /// <summary>The base of relative addresses in an element: <c>xml:base</c>, each within the one around it, then the feed's own address.</summary>
    public Uri? BaseOf(XElement? element)
    {
        var bases = new List<string>();
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.Attribute(XNamespace.Xml + "base")?.Value.Trim() is { Length: > 0 and <= LongestAddress } written) bases.Add(written);
        }

        var root = address;
        for (int i = bases.Count - 1; i >= 0; i--)
        {
            if (root is null ? Uri.TryCreate(bases[i], UriKind.Absolute, out var next) : Uri.TryCreate(root, bases[i], out next))
            {
                if (IsWeb(next.AbsoluteUri)) root = next;
            }
        }

        return root;
    }

    /// <summary>The language of an element by the nearest <c>xml:lang</c>, else the one given; null where that is blank.</summary>
    public static string? LanguageOf(XElement? element, string? otherwise)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.Attribute(XNamespace.Xml + "lang") is { } language) return Tag(language.Value);
        }

        return otherwise;
    }

    /// <summary>A language tag as BCP 47 has it; null where it is blank.</summary>
    public static string? Tag(string? written) =>
        string.IsNullOrWhiteSpace(written) || written.Length > 64 ? null : written.Trim().Replace('_', '-');

    private static bool IsWeb(string link) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
