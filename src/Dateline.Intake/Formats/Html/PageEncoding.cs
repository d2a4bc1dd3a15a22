using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Dateline.Intake.Bytes;

namespace Dateline.Intake.Formats.Html;

/// <summary>Finds how the bytes of a page stand for characters, as browsers do: byte order mark, declaration, then what the bytes look like.</summary>
/// <remarks>Labels and their meaning: the WHATWG Encoding Standard, by which latin1 and ASCII are windows-1252.</remarks>
internal static class PageEncoding
{
    // Browsers look at 1,024 bytes; pages with long comments or scripts before the declaration are found with a few more.
    private const int DeclarationWithin = 8192;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \"';/\t\r\n");
    private static readonly SearchValues<char> Ascii = SearchValues.Create([.. Enumerable.Range(0, 128).Select(i => (char)i)]);

    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="page">Its characters; what cannot be decoded is U+FFFD, as in browsers.</param>
    /// <param name="announced">The encoding's name as it came with the page (HTTP's <c>charset</c>); null where none did.</param>
    /// <returns>Why it is no text; null where it is.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string page, string? announced = null)
    {
        page = "";
        var marked = TextEncoding.Detect(bytes);
        var body = bytes[marked.MarkLength..];
        if (marked.MarkLength > 0)
        {
            page = marked.DecodeLeniently(body);
            return Trouble(page);
        }

        if (body.Contains((byte)0)) return DecodeUnmarkedUtf16(body, out page);
        var declared = (announced is null ? null : Named(announced)) ?? Declared(body[..Math.Min(body.Length, DeclarationWithin)]);
        page = (declared ?? Guess(body)).GetString(body);
        return Trouble(page);
    }

    // Letters with a zero byte beside each are UTF-16 without its mark.
    private static string? DecodeUnmarkedUtf16(ReadOnlySpan<byte> body, out string page)
    {
        page = "";
        var encoding = body is [(byte)'<', 0, ..] ? Encoding.Unicode : body is [0, (byte)'<', ..] ? Encoding.BigEndianUnicode : null;
        if (encoding is null) return "is binary data, not text: it holds a zero byte";
        page = encoding.GetString(body);
        return Trouble(page);
    }

    // A page of which much cannot be decoded is in an encoding that it does not say.
    private static string? Trouble(string page)
    {
        if (page.Contains('\0')) return "is binary data, not text: it holds a zero character";
        int lost = page.AsSpan().Count('\uFFFD');
        return lost > 16 && lost > page.Length / 100 ? $"is in another encoding than it says: {lost:N0} of its characters cannot be decoded" : null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> head)
    {
        string text = Encoding.Latin1.GetString(head);
        for (int at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text.AsSpan(at).StartsWith("<!--"))
            {
                at = text.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (at < 0) return null;
                continue;
            }

            bool isMeta = text.AsSpan(at).StartsWith("<meta", StringComparison.OrdinalIgnoreCase), isXml = text.AsSpan(at).StartsWith("<?xml", StringComparison.Ordinal);
            if (!isMeta && !isXml) continue;
            int end = text.IndexOf('>', at);
            if (end < 0) return null;
            if (Label(text[at..end], isXml ? "encoding" : "charset") is { } label && Named(label) is { } encoding) return encoding;
        }

        return null;
    }

    private static string? Label(string tag, string key)
    {
        int at = tag.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = tag.AsSpan(at + key.Length).TrimStart();
        if (!rest.StartsWith("=")) return null;
        rest = rest[1..].TrimStart(" \"'");
        int length = rest.IndexOfAny(LabelEnds);
        return (length < 0 ? rest : rest[..length]).ToString();
    }

    // A declaration that can be read byte by byte is not in UTF-16, whatever it says; ASCII means windows-1252 on the web.
    private static Encoding? Named(string label) => NamedEncoding.Find(label) switch
    {
        null => null,
        { CodePage: 1200 or 1201 or 12000 or 12001 } => Encoding.UTF8,
        { CodePage: 20127 } => Windows1252(),
        var named => Lenient(named),
    };

    private static Encoding Lenient(Encoding strict)
    {
        var lenient = (Encoding)strict.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return lenient;
    }

    private static Encoding Windows1252() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static Encoding Guess(ReadOnlySpan<byte> body) => Utf8.IsValid(body) || MostlyUtf8(body) ? Encoding.UTF8 : Windows1252();

    // A byte that went wrong on the way does not make a page another encoding; no valid pair of bytes at all does.
    private static bool MostlyUtf8(ReadOnlySpan<byte> body)
    {
        string text = Encoding.UTF8.GetString(body);
        int lost = text.AsSpan().Count('\uFFFD'), beyond = text.Length - text.AsSpan().CountAny(Ascii) - lost;
        return beyond > 4 * lost;
    }
}
