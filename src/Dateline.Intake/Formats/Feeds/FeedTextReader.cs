using System.Buffers.Text;
using System.Text;
using System.Xml.Linq;
using Dateline.Intake.Markup;
using Dateline.Intake.Xml;

namespace Dateline.Intake.Formats.Feeds;

/// <summary>Reads the texts of a feed, which may be plain, HTML in disguise, XHTML in the open, or base64 of either.</summary>
/// <param name="paths">The paths of the document.</param>
/// <param name="isAtom10">Whether the feed is Atom 1.0, which says what is plain; elsewhere it must be seen from the text.</param>
internal sealed class FeedTextReader(XPathIndex paths, bool isAtom10)
{
    private readonly BlockReader _blocks = new(paths);

    /// <summary>The text of an element; null where there is none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="language">The language where none is said nearby.</param>
    /// <param name="onOneLine">Whether line ends are spaces, as in titles.</param>
    public FeedText? Read(XElement? element, string? language, bool onOneLine = false)
    {
        if (element is null) return null;
        var text = element.HasElements ? _blocks.Read(element) : ReadString(element);
        if (onOneLine && text.Text.Contains('\n')) text = text with { Text = OneLine(text.Text), Runs = [text.Runs[0]] };
        return text.Text.Length == 0 ? null : new FeedText(text, FeedContext.LanguageOf(element, language));
    }

    private MarkedText ReadString(XElement element)
    {
        var draft = new TextDraft();
        draft.From(paths.PathOf(element), element.LineOf());
        string type = FeedElement.Attribute(element, "type")?.ToLowerInvariant() ?? "";
        string mode = FeedElement.Attribute(element, "mode")?.ToLowerInvariant() ?? "";
        string text = element.Value;
        bool isCoded = mode is "base64" || (isAtom10 && type.Contains('/') && !IsTextType(type));
        if (isCoded) text = Decode(text) ?? (mode is "base64" || type is not "application/octet-stream" ? "" : text);
        bool isHtml = type switch
        {
            "html" or "xhtml" or "text/html" or "application/xhtml+xml" => true,
            "text" or "text/plain" or "plain" => false,
            "" when isAtom10 => false,
            _ => HtmlText.LooksLike(text),
        };
        if (isHtml) HtmlText.Append(text, draft);
        else draft.AppendLines(text);
        return draft.ToMarked();
    }

    private static bool IsTextType(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal);

    private static string? Decode(string text)
    {
        byte[] coded = Encoding.UTF8.GetBytes(text), bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(coded.Length)];
        // White space within is allowed, and usual.
        if (Base64.DecodeFromUtf8(coded, bytes, out _, out int length) != System.Buffers.OperationStatus.Done) return null;
        var decoded = bytes.AsSpan(0, length);
        return System.Text.Unicode.Utf8.IsValid(decoded) && !decoded.Contains((byte)0) ? Encoding.UTF8.GetString(decoded) : null;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
