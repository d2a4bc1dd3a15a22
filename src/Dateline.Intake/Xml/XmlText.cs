using System.Text;
using System.Text.RegularExpressions;
using Dateline.Intake.Bytes;

namespace Dateline.Intake.Xml;

/// <summary>
/// Turns the bytes of an XML document into text. The encoding is sought in the order of RFC 7303: the byte order mark, the
/// charset that came with the document, its own declaration, then UTF-8, and at last windows-1252, which holds any byte.
/// </summary>
internal static partial class XmlText
{
    private const int DeclarationLength = 1024;

    /// <summary>The text without a byte order mark, and the name of its encoding.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="contentType">The media type that came with it, such as <c>text/xml; charset=utf-8</c>; null where none did.</param>
    /// <exception cref="XmlTroubleException">The bytes are no text in the encoding that is declared, or no text at all.</exception>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var (marked, length) = ByMark(bytes);
        var body = bytes[length..];
        string? multibyte = null;
        foreach (string name in marked is null ? Candidates(body, contentType) : [marked])
        {
            if (NamedEncoding.Find(name) is not { } encoding) continue;
            if (NamedEncoding.Decode(encoding, body) is { } text) return (WithoutZero(text), encoding.WebName);
            if (!encoding.IsSingleByte && encoding is not UTF8Encoding) multibyte ??= encoding.WebName;
        }

        if (marked is not null || multibyte is not null)
            throw new XmlTroubleException(new XmlTrouble($"is not text in its encoding, {marked ?? multibyte}"));
        return (WithoutZero(NamedEncoding.Decode(NamedEncoding.Find("windows-1252")!, body)!), "windows-1252");
    }

    private static List<string> Candidates(ReadOnlySpan<byte> body, string? contentType)
    {
        var names = new List<string>();
        if (ByZeros(body) is { } wide) names.Add(wide);
        if (NamedEncoding.CharsetOf(contentType) is { } given) names.Add(given);
        if (Declared(body) is { } declared) names.Add(declared);
        names.Add("utf-8");
        return names;
    }

    private static (string? Name, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (null, 3),
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32", 4),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32BE", 4),
        [0xFF, 0xFE, ..] => ("utf-16", 2),
        [0xFE, 0xFF, ..] => ("utf-16BE", 2),
        _ => (null, 0),
    };

    // XML 1.0, appendix F: how the first "<" or "<?" lies tells the width of a code unit.
    private static string? ByZeros(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, 0, 0, (byte)'<', ..] => "utf-32BE",
        [(byte)'<', 0, 0, 0, ..] => "utf-32",
        [0, (byte)'<', 0, _, ..] => "utf-16BE",
        [(byte)'<', 0, _, 0, ..] => "utf-16",
        _ => null,
    };

    private static string? Declared(ReadOnlySpan<byte> body)
    {
        string start = Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationLength)]);
        var match = Declaration().Match(start);
        if (!match.Success) return null;
        string name = match.Groups["name"].Value;
        // Text that could be read as ASCII up to here is not of two bytes a character, whatever it says.
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase) ? null : name;
    }

    private static string WithoutZero(string text) => text.Contains('\0')
        ? throw new XmlTroubleException(new XmlTrouble("is binary data, not text: it holds a zero character"))
        : text;

    [GeneratedRegex("""<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z][A-Za-z0-9._:\-]{0,39})["']""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
