using System.Collections.Immutable;
using System.Xml.Linq;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>Reads one item of a feed.</summary>
internal sealed class FeedEntryReader(FeedNames names, FeedContext context, FeedTextReader texts, FeedPersonReader people, XPathIndex paths)
{
    private static readonly XName About = XName.Get("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    /// <summary>The item.</summary>
    /// <param name="xml">Its element.</param>
    /// <param name="authors">The authors of an item that names none.</param>
    /// <param name="language">The language of the feed.</param>
    public FeedEntry Read(XElement xml, ImmutableArray<FeedPerson> authors, string? language)
    {
        var item = new FeedElement(xml, names);
        var named = people.Read(item, "author", "atom:author", "dc:creator", "dc:author", "itunes:author");
        var source = item.First("source", "atom:source");
        if (named.Length == 0 && source is { HasElements: true }) named = people.Read(new FeedElement(source, names), "author", "atom:author");
        var (summary, content) = Bodies(item);
        return new FeedEntry
        {
            Pointer = paths.PathOf(xml),
            Line = xml.LineOf(),
            Id = item.Value("guid", "id", "atom:id") ?? xml.Attribute(About)?.Value.Trim() ?? item.Value("dc:identifier"),
            Title = texts.Read(item.First("title", "atom:title", "dc:title", "media:title"), language, onOneLine: true),
            Link = LinkOf(item) ?? PermanentLink(item) ?? context.Resolve(xml, FeedElement.Attribute(xml, "href")),
            Summary = texts.Read(summary, language),
            Content = texts.Read(content, language),
            Authors = named.Length > 0 ? named : authors,
            Published = WrittenDate.Of(item.Value("pubdate", "published", "issued", "dcterms:issued", "atom:published", "created", "dcterms:created")),
            Updated = WrittenDate.Of(item.Value("updated", "modified", "dcterms:modified", "dc:date", "atom:updated", "date") ?? FeedElement.Attribute(xml, "lastmod")),
            Source = source is { HasElements: true } ? texts.Read(new FeedElement(source, names).First("title", "atom:title"), language, onOneLine: true) : texts.Read(source, language, onOneLine: true),
            Language = FeedContext.LanguageOf(content ?? summary ?? xml, FeedContext.Tag(item.Value("dc:language")) ?? language),
        };
    }

    /// <summary>The page that a feed or an item leads to.</summary>
    public string? LinkOf(FeedElement element)
    {
        foreach (string name in (string[])["link", "atom:link"])
        {
            XElement? best = null;
            foreach (var link in element.All(name))
            {
                string? href = FeedElement.Attribute(link, "href"), relation = FeedElement.Attribute(link, "rel");
                if (href is null || relation is null or "alternate") best ??= Resolve(link) is null ? null : link;
            }

            if (best is not null) return Resolve(best);
        }

        return null;

        string? Resolve(XElement link) => context.Resolve(link, FeedElement.Attribute(link, "href") ?? link.Value);
    }

    private string? PermanentLink(FeedElement item) =>
        item.First("guid") is { } guid && FeedElement.Attribute(guid, "ispermalink") is null or "true" ? context.Resolve(item.First("guid")!, item.Value("guid")) : null;

    // RSS has two for the whole text, and where both "description" and "summary" are there, the later one is the longer.
    private static (XElement? Summary, XElement? Content) Bodies(FeedElement item)
    {
        var content = item.First("content:encoded", "content", "atom:content", "xhtml:body", "body", "fullitem:fullitem");
        var summary = item.First("description", "summary", "atom:summary", "dc:description", "dcterms:abstract", "abstract", "media:description", "itunes:summary");
        if (content is null && item.First("description") is { } description && item.First("summary") is { } other)
            (summary, content) = description.IsBefore(other) ? (description, other) : (other, description);
        return (summary, content);
    }
}
