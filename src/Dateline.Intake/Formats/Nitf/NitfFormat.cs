using Dateline.Intake.Markup;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.Nitf;

/// <summary>NITF 3.x: one report a file (see README.md in this folder).</summary>
public sealed class NitfFormat : IReportFormat
{
    private const string FormatName = "NITF";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => XmlBeginning.Root(head.Text) is { Name: "nitf" };

    /// <inheritdoc/>
    public IEnumerable<Outcome> Read(SourceHead head, string id, Stream bytes)
    {
        var (document, trouble) = XmlDocumentReader.Read(bytes, head.Source.ContentType, forgiving: false);
        yield return document is null
            ? new Refused(new Problem(head.Source.Name, trouble!.Reason, trouble.Line))
            : Make(new NitfReader(new XPathIndex()).Read(document.Root), head, id);
    }

    private static Outcome Make(NitfStory story, SourceHead head, string id)
    {
        if (story.Body is null) return new Refused(new Problem(head.Source.Name, "is a story in NITF without text: its body is empty"));
        var (text, title, runs) = new StoryText { Headline = story.Headline, Below = story.Below, Dateline = story.Dateline, Body = story.Body }.Compose();
        return new Taken(new Report
        {
            Id = story.Id is { Length: > 0 } own ? head.Ids.Claim(own) : id,
            Text = text,
            Title = title,
            Source = story.Source,
            Url = head.Source.Address?.AbsoluteUri,
            Language = story.Language,
            Given = story.Issued?.Date?.Day,
            Byline = story.Byline,
            PublishedAt = story.Issued?.Date?.Moment,
            ModifiedAt = story.Revised?.Date?.Moment,
            Origin = new Origin(head.Source.Name, FormatName, runs),
        });
    }
}
