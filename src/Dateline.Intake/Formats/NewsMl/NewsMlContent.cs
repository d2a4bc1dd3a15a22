using System.Buffers.Text;
using System.Text;
using System.Xml.Linq;
using Dateline.Intake.Formats.Nitf;
using Dateline.Intake.Markup;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.NewsMl;

/// <summary>Reads the text that an item of NewsML-G2 carries within it: NITF, XHTML, or plain.</summary>
internal sealed class NewsMlContent(XPathIndex paths, BlockReader blocks)
{
    /// <summary>The content; null where there is no text. Renditions are one content in several forms: the first with text is taken.</summary>
    public NitfStory? Read(XElement? contentSet)
    {
        foreach (var rendition in contentSet?.Elements() ?? [])
        {
            var story = rendition.Name.LocalName switch
            {
                "inlineXML" => ReadXml(rendition),
                "inlineData" => ReadData(rendition),
                _ => null,
            };
            if (story is not null) return story;
        }

        return null;
    }

    private NitfStory? ReadXml(XElement rendition)
    {
        if (Find(rendition, "nitf") is { } nitf)
        {
            var story = new NitfReader(paths).Read(nitf);
            return story.Body is null && story.Headline is null ? null : story;
        }

        if (Find(rendition, "html") is { } html) return Text(html.Child("body") ?? html);
        // Paragraphs are text in any vocabulary; figures, results and events without any are data.
        return Find(rendition, "p") is null ? null : Text(rendition);
    }

    private NitfStory? ReadData(XElement rendition)
    {
        string type = rendition.Attribute("contenttype")?.Value.ToLowerInvariant() ?? "text/plain";
        if (!type.StartsWith("text/", StringComparison.Ordinal) && type is not "application/xhtml+xml") return null;
        bool isCoded = (rendition.Attribute("encoding")?.Value ?? rendition.Attribute("encodinguri")?.Value ?? "").Contains("base64", StringComparison.OrdinalIgnoreCase);
        string? text = isCoded ? Decode(rendition.Value) : rendition.Value;
        if (string.IsNullOrWhiteSpace(text)) return null;
        var draft = new TextDraft();
        draft.From(paths.PathOf(rendition), rendition.LineOf());
        if (type.Contains("html", StringComparison.Ordinal)) HtmlText.Append(text, draft);
        else draft.AppendLines(text);
        return draft.Length == 0 ? null : new NitfStory { Body = draft.ToMarked() };
    }

    private NitfStory? Text(XElement element)
    {
        var body = blocks.Read(element);
        return body.Text.Length == 0 ? null : new NitfStory { Body = body };
    }

    private static XElement? Find(XElement within, string name) => within.Descendants().FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.Ordinal));

    private static string? Decode(string text)
    {
        byte[] coded = Encoding.UTF8.GetBytes(text), bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(coded.Length)];
        if (Base64.DecodeFromUtf8(coded, bytes, out _, out int length) != System.Buffers.OperationStatus.Done) return null;
        var decoded = bytes.AsSpan(0, length);
        return System.Text.Unicode.Utf8.IsValid(decoded) && !decoded.Contains((byte)0) ? Encoding.UTF8.GetString(decoded) : null;
    }
}
