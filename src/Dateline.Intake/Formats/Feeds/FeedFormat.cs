using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>RSS, Atom and CDF: one report an item (see README.md in this folder).</summary>
public sealed class FeedFormat : IReportFormat
{
    /// <summary>The name of the format.</summary>
    internal const string FormatName = "feed";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognises(SourceHead head)
    {
        if (XmlBeginning.Root(head.Text) is not { } root) return false;
        return root.Name switch
        {
            "rss" => true,
            "rdf" => root.Tag.Contains("purl.org/rss/", StringComparison.Ordinal) || root.Tag.Contains("rdf/simple/0.9", StringComparison.Ordinal)
                || head.Text.Contains("<channel", StringComparison.Ordinal),
            // Others call their root so too; a feed says whose it is, or has entries.
            "feed" => root.Tag.Contains("atom", StringComparison.OrdinalIgnoreCase) || root.Tag.Contains("version", StringComparison.Ordinal)
                || head.Text.Contains("<entry", StringComparison.Ordinal) || head.Text.Contains("<title", StringComparison.Ordinal),
            "entry" => root.Tag.Contains("/Atom", StringComparison.Ordinal),
            "channel" => head.Text.Contains("<item", StringComparison.OrdinalIgnoreCase) || head.HasExtension(".cdf"),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes)
    {
        var (document, trouble) = XmlDocumentReader.Read(bytes, head.Source.ContentType, forgiving: true);
        var (feed, problem) = FeedReader.Read(document, trouble, head.Source);
        if (feed is null)
        {
            yield return new Refused(problem!);
            yield break;
        }

        if (feed.Entries.IsEmpty) yield return new Refused(new Problem(head.Source.Name, "is a feed without items"));
        for (int i = 0; i < feed.Entries.Length; i++)
        {
            var entry = feed.Entries[i];
            var report = FeedReport.Make(feed, entry, "", head.Source.Name);
            yield return report is null
                ? new Refused(new Problem(head.Source.Name, "is an item without title and text", entry.Line))
                : new Taken(report with { Id = head.Ids.Claim(string.IsNullOrEmpty(entry.Id) ? $"{id}:{i + 1}" : entry.Id) });
        }
    }
}
