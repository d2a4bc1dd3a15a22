using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF, well-formed or not.</summary>
public static class FeedReader
{
    /// <summary>The feed, or why there is none; one of the two is null.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="source">Its name, and what came with it; it is not opened.</param>
    public static (FeedDocument? Feed, Problem? Problem) Read(ReadOnlySpan<byte> bytes, Source source)
    {
        var (document, trouble) = XmlDocumentReader.Read(bytes, source.ContentType, forgiving: true);
        return Read(document, trouble, source);
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, Source)"/>
    internal static (FeedDocument? Feed, Problem? Problem) Read(XmlReading? document, XmlTrouble? trouble, Source source)
    {
        if (document is null) return (null, new Problem(source.Name, trouble!.Reason, trouble.Line));
        string root = document.Root.Name.LocalName.ToLowerInvariant();
        if (root is not ("rss" or "rdf" or "feed" or "channel" or "entry")) return (null, new Problem(source.Name, $"is XML, but no feed: its root is <{root}>"));
        return (new Reader(document, source).ReadFeed(), null);
    }

    private sealed class Reader
    {
        private readonly XmlReading _document;
        private readonly FeedNames _names;
        private readonly FeedContext _context;
        private readonly FeedTextReader _texts;
        private readonly FeedEntryReader _entries;
        private readonly FeedPersonReader _people;
        private readonly XElement _channel;
        private readonly string? _language;

        public Reader(XmlReading document, Source source)
        {
            _document = document;
            Version = FeedVersion.Of(document.Root);
            _channel = Version.StartsWith("atom", StringComparison.Ordinal) || Version is "cdf"
                ? document.Root
                : document.Root.Elements().FirstOrDefault(child => child.Name.LocalName.Equals("channel", StringComparison.OrdinalIgnoreCase)) ?? document.Root;
            _names = new FeedNames(_channel.Name.Namespace);
            _context = new FeedContext(source.Address);
            _language = FeedContext.Tag(source.Language);
            var paths = new XPathIndex();
            _texts = new FeedTextReader(paths, Version is "atom10");
            _people = new FeedPersonReader(_names, _context);
            _entries = new FeedEntryReader(_names, _context, _texts, _people, paths);
        }

        private string Version { get; }

        public FeedDocument ReadFeed()
        {
            var feed = new FeedElement(_channel, _names);
            string? language = FeedContext.LanguageOf(_channel, FeedContext.Tag(feed.Value("language", "dc:language")) ?? _language);
            var authors = _people.Read(feed, "author", "atom:author", "managingeditor", "dc:creator", "dc:author", "itunes:author");
            return new FeedDocument
            {
                Version = Version,
                IsWellFormed = _document.IsWellFormed,
                Encoding = _document.Encoding,
                Id = feed.Value("id", "guid", "atom:id") ?? _channel.Attribute(XName.Get("about", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"))?.Value,
                Title = _texts.Read(feed.First("title", "atom:title", "dc:title"), language, onOneLine: true),
                Subtitle = _texts.Read(feed.First("description", "subtitle", "tagline", "atom:subtitle", "dc:description", "abstract", "itunes:subtitle"), language),
                Info = _texts.Read(feed.First("info", "feedburner:browserfriendly"), language),
                Link = _entries.LinkOf(feed) ?? _context.Resolve(_channel, FeedElement.Attribute(_channel, "href")),
                Authors = authors,
                Language = language,
                Published = WrittenDate.Of(feed.Value("pubdate", "published", "issued", "dcterms:issued")),
                Updated = WrittenDate.Of(
                    feed.Value("updated", "modified", "lastbuilddate", "dcterms:modified", "dc:date", "atom:updated") ?? FeedElement.Attribute(_channel, "lastmod")),
                TimeToLive = TimeToLive(feed),
                Entries = ReadEntries(Version.StartsWith("atom", StringComparison.Ordinal) ? authors : [], language),
            };
        }

        // Items are sought wherever they are: RSS 1.0 has them beside the channel, broken feeds anywhere.
        private ImmutableArray<FeedEntry> ReadEntries(ImmutableArray<FeedPerson> authors, string? language)
        {
            var entries = ImmutableArray.CreateBuilder<FeedEntry>();
            if (IsItem(_document.Root)) entries.Add(_entries.Read(_document.Root, authors, language));
            else Collect(_document.Root);
            return entries.ToImmutable();

            void Collect(XElement within)
            {
                foreach (var child in within.Elements())
                {
                    if (IsItem(child)) entries.Add(_entries.Read(child, authors, language));
                    else if (child.HasElements) Collect(child);
                }
            }
        }

        private bool IsItem(XElement element) => _names.Of(element) is "item" or "entry" or "atom:entry";

        private static TimeSpan? TimeToLive(FeedElement feed)
        {
            if (int.TryParse(feed.Value("ttl"), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes is > 0 and < 100_000)
                return TimeSpan.FromMinutes(minutes);
            TimeSpan? period = feed.Value("sy:updateperiod")?.ToLowerInvariant() switch
            {
                "hourly" => TimeSpan.FromHours(1),
                "daily" => TimeSpan.FromDays(1),
                "weekly" => TimeSpan.FromDays(7),
                _ => null,
            };
            bool isOften = int.TryParse(feed.Value("sy:updatefrequency"), NumberStyles.None, CultureInfo.InvariantCulture, out int times) && times > 1;
            return isOften ? period / times : period;
        }
    }
}
