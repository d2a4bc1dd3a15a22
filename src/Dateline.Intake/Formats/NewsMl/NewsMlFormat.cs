using Dateline.Intake.Markup;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.NewsMl;

/// <summary>NewsML-G2: one report an item (see README.md in this folder).</summary>
public sealed class NewsMlFormat : IReportFormat
{
    private const string FormatName = "NewsML-G2";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => XmlBeginning.Root(head.Text) is { } root && root.Name switch
    {
        "newsitem" or "packageitem" or "newsmessage" or "conceptitem" or "knowledgeitem" or "catalogitem" or "planningitem" or "newsml" => true,
        "contentset" or "contentmeta" or "groupset" => true,
        "catalog" => root.Tag.Contains("iptc.org/std/nar", StringComparison.Ordinal),
        _ => false,
    };

    /// <inheritdoc/>
    public IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes)
    {
        var (document, trouble) = XmlDocumentReader.Read(bytes, head.Source.ContentType, forgiving: false);
        if (document is null)
        {
            yield return new Refused(new Problem(head.Source.Name, trouble!.Reason, trouble.Line));
            yield break;
        }

        int number = 0;
        bool isAlone = document.Root.Name.LocalName is not "newsMessage";
        foreach (var item in new NewsMlReader().Read(document.Root))
        {
            number++;
            yield return Make(item, head, isAlone ? id : $"{id}:{number}");
        }

        if (number == 0) yield return new Refused(new Problem(head.Source.Name, "is a news message without items"));
    }

    private static Outcome Make(NewsItem item, SourceHead head, string otherwise)
    {
        if (NewsMlRefusal.Reason(item) is { } reason) return new Refused(new Problem(head.Source.Name, reason, item.Line));
        var (text, title, runs) = new StoryText
        {
            Headline = item.Headline,
            Below = item.Below,
            Dateline = item.Dateline ?? item.Located,
            Body = item.Body ?? item.Description!,
        }.Compose();
        var published = NewsMlTimes.Published(item);
        return new Taken(new Report
        {
            Id = item.Guid is { } guid ? head.Ids.Claim(guid) : otherwise,
            Text = text,
            Title = title,
            Source = item.Source,
            Url = head.Source.Address?.AbsoluteUri ?? (item.Guid is { } link && link.StartsWith("http", StringComparison.Ordinal) ? link : null),
            Language = item.Language,
            Given = published?.Day,
            Byline = item.Byline,
            PublishedAt = published?.Moment,
            ModifiedAt = NewsMlTimes.Modified(item, published),
            Origin = new Origin(head.Source.Name, FormatName, runs),
        });
    }
}
