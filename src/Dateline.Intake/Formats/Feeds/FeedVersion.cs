using System.Xml.Linq;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>Names the kind and version of a feed.</summary>
internal static class FeedVersion
{
    /// <summary>The name by which tools for feeds know it: <c>rss20</c>, <c>atom10</c> and so on.</summary>
    public static string Of(XElement root) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "rss" => OfRss(FeedElement.Attribute(root, "version")),
        "feed" or "entry" => OfAtom(root),
        "channel" => "cdf",
        _ => root.Attributes().Any(attribute => attribute.IsNamespaceDeclaration && attribute.Value is "http://purl.org/rss/1.0/") ? "rss10" : "rss090",
    };

    private static string OfRss(string? version) => version switch
    {
        "0.90" => "rss090",
        "0.91" => "rss091u",
        "0.92" => "rss092",
        "0.93" => "rss093",
        "0.94" => "rss094",
        not null when version.StartsWith('2') => "rss20",
        _ => "rss",
    };

    private static string OfAtom(XElement root) => FeedElement.Attribute(root, "version") switch
    {
        "0.1" => "atom01",
        "0.2" => "atom02",
        "0.3" => "atom03",
        _ when root.Name.NamespaceName is "http://purl.org/atom/ns#" => "atom03",
        _ when FeedNames.IsAtom(root.Name.Namespace) => "atom10",
        _ => "atom",
    };
}
