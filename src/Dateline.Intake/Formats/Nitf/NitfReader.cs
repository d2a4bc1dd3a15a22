using System.Xml.Linq;
using Dateline.Intake.Formats.Feeds;
using Dateline.Intake.Markup;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.Nitf;

/// <summary>Reads NITF 3.x, whatever its namespace.</summary>
/// <param name="paths">The paths of the document.</param>
internal sealed class NitfReader(XPathIndex paths)
{
    private readonly BlockReader _blocks = new(paths);

    /// <summary>The story of an <c>nitf</c> element.</summary>
    public NitfStory Read(XElement nitf)
    {
        var head = nitf.Child("head");
        var data = head?.Child("docdata");
        var body = nitf.Child("body");
        var top = body?.Child("body.head");
        var hedline = top?.Child("hedline");
        var dateline = top?.Child("dateline");
        var published = head?.Child("pubdata");
        return new NitfStory
        {
            Id = data?.Child("doc-id")?.Attribute("id-string")?.Value.Trim(),
            Headline = OneLine(hedline?.Child("hl1")) ?? OneLine(head?.Child("title")),
            Below = Join(hedline?.Children("hl2") ?? []),
            Dateline = OneLine(dateline),
            Byline = ReadByline(top),
            Body = ReadBody(body),
            Source = Said(published?.Attribute("name")?.Value) ?? Said(OneLine(top?.Child("distributor"))?.Text) ?? Said(data?.Child("doc.copyright")?.Attribute("holder")?.Value),
            Language = FeedContext.LanguageOf(nitf, FeedContext.Tag(nitf.Attribute("lang")?.Value)),
            Issued = WrittenDate.Of(
                Norm(data?.Child("date.issue")) ?? Norm(data?.Child("date.release")) ?? published?.Attribute("date.publication")?.Value ?? Norm(dateline?.Child("story.date"))),
            Release = WrittenDate.Of(Norm(data?.Child("date.release"))),
            Revised = WrittenDate.Of(head?.Children("revision-history").Select(Norm).OfType<string>().Max(StringComparer.Ordinal)),
        };
    }

    private MarkedText? ReadBody(XElement? body)
    {
        var draft = new TextDraft();
        foreach (var part in body?.Elements() ?? [])
        {
            if (part.Name.LocalName is not ("body.content" or "body.end")) continue;
            draft.Break(2);
            _blocks.Append(part, draft);
        }

        // A body without parts, as careless writers have it.
        if (draft.Length == 0 && body is not null && body.Child("body.head") is null) _blocks.Append(body, draft);
        if (draft.Length == 0 && body?.Child("body.head")?.Child("abstract") is { } summary) _blocks.Append(summary, draft);
        return draft.Length == 0 ? null : draft.ToMarked();
    }

    private string? ReadByline(XElement? top)
    {
        string[] lines = [.. (top?.Children("byline") ?? []).Select(byline => Byline.Read(_blocks.Read(byline).Text)).OfType<string>()];
        return lines.Length == 0 ? null : string.Join(", ", lines);
    }

    private MarkedText? OneLine(XElement? element)
    {
        if (element is null) return null;
        var text = _blocks.Read(element);
        return text.Text.Length == 0 ? null : MarkedText.Of(string.Join(' ', text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), text.Runs[0].Pointer, text.Runs[0].Line);
    }

    private MarkedText? Join(IEnumerable<XElement> elements)
    {
        var draft = new TextDraft();
        foreach (var element in elements)
        {
            draft.Break(1);
            _blocks.Append(element, draft);
        }

        return draft.Length == 0 ? null : draft.ToMarked();
    }

    private static string? Norm(XElement? element) => Said(element?.Attribute("norm")?.Value) ?? Said(element?.Value);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
