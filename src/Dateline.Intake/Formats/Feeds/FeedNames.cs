using System.Xml.Linq;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>
/// The names of a feed's elements by what they mean, whatever prefix they have: <c>title</c> for the feed's own kind, <c>dc:title</c> for
/// a module. Names are in small letters, as careless feeds mix them.
/// </summary>
/// <param name="core">The namespace of the root, whose elements are the feed's own.</param>
internal sealed class FeedNames(XNamespace core)
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "",
        ["http://backend.userland.com/rss"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://backend.userland.com/rss191"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://purl.org/net/rss1.1#"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = "",
        ["http://www.w3.org/2005/Atom"] = "atom:",
        ["http://purl.org/atom/ns#"] = "atom:",
        ["http://purl.org/dc/elements/1.1/"] = "dc:",
        ["http://purl.org/dc/elements/1.0/"] = "dc:",
        ["http://purl.org/dc/terms/"] = "dcterms:",
        ["http://purl.org/rss/1.0/modules/content/"] = "content:",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy:",
        ["http://purl.org/syndication/history/1.0"] = "fh:",
        ["http://www.w3.org/1999/xhtml"] = "xhtml:",
        ["http://schemas.pocketsoap.com/rss/myDescModule/"] = "fullitem:",
        ["http://search.yahoo.com/mrss/"] = "media:",
        ["http://search.yahoo.com/mrss"] = "media:",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes:",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf:",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner:",
    };

    /// <summary>The name of an element; empty where it belongs to a module that is not known.</summary>
    public string Of(XElement element)
    {
        string local = element.Name.LocalName.ToLowerInvariant();
        if (element.Name.Namespace == core) return local;
        return Prefixes.TryGetValue(element.Name.NamespaceName.Trim(), out string? prefix) ? prefix + local : "";
    }

    /// <summary>Whether the namespace is one of Atom's.</summary>
    public static bool IsAtom(XNamespace space) => Prefixes.GetValueOrDefault(space.NamespaceName.Trim()) is "atom:";
}
