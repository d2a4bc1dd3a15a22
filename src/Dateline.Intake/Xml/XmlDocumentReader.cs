using System.Xml;
using System.Xml.Linq;
using Dateline.Intake.Bytes;

namespace Dateline.Intake.Xml;

/// <summary>A document that was read.</summary>
/// <param name="Root">Its root element; every element carries its <see cref="SourceLine"/>.</param>
/// <param name="IsWellFormed">Whether it kept the rules of XML.</param>
/// <param name="Encoding">The encoding its bytes were read in.</param>
internal sealed record XmlReading(XElement Root, bool IsWellFormed, string Encoding);

/// <summary>Reads XML from unknown hands: within limits, fetching nothing, and forgivingly where that is wanted.</summary>
internal static class XmlDocumentReader
{
    /// <summary>The document, or why there is none; one of the two is null.</summary>
    /// <param name="stream">The document from its first byte.</param>
    /// <param name="contentType">The media type that came with it; null where none did.</param>
    /// <param name="forgiving">Whether what is not well-formed is read as well as can be. Names of HTML characters are forgiven anyhow.</param>
    public static (XmlReading? Document, XmlTrouble? Trouble) Read(Stream stream, string? contentType, bool forgiving)
    {
        if (WholeSource.Read(stream, XmlLimits.LongestDocument) is not { } bytes)
            return (null, new XmlTrouble($"is larger than {XmlLimits.LongestDocument / (1024 * 1024)} MiB, the most one document may have"));
        return Read(bytes.Span, contentType, forgiving);
    }

    /// <inheritdoc cref="Read(Stream, string?, bool)"/>
    public static (XmlReading? Document, XmlTrouble? Trouble) Read(ReadOnlySpan<byte> bytes, string? contentType, bool forgiving)
    {
        try
        {
            var (text, encoding) = XmlText.Decode(bytes, contentType);
            return Read(text, encoding, forgiving);
        }
        catch (XmlTroubleException failure)
        {
            return (null, failure.Trouble);
        }
    }

    private static (XmlReading? Document, XmlTrouble? Trouble) Read(string text, string encoding, bool forgiving)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, new XmlTrouble("is empty: it holds no text"));
        // First of all: a document that asks for files from outside is not read at all.
        var type = DocumentType.Read(text);
        XmlTrouble trouble;
        try
        {
            return (new XmlReading(StrictXml.Read(text), true, encoding), null);
        }
        catch (XmlException failure)
        {
            trouble = new XmlTrouble($"is not well-formed XML: {Words(failure)}", failure.LineNumber > 0 ? failure.LineNumber : null);
        }

        var (root, faults) = LenientXml.Read(text, type);
        return root is null || (!forgiving && faults > 0) ? (null, trouble) : (new XmlReading(root, faults == 0, encoding), null);
    }

    // The framework's words end with the place, which stands elsewhere here.
    private static string Words(XmlException failure)
    {
        string words = failure.Message;
        int place = words.LastIndexOf(" Line ", StringComparison.Ordinal);
        if (place > 0) words = words[..place];
        return char.ToLowerInvariant(words[0]) + words[1..].TrimEnd('.');
    }
}
