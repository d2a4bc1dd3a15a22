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

    private static Encoding? Named(string label) => label.Trim().ToLowerInvariant() switch
    {
        // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
        "utf-8" or "utf8" or "unicode-1-1-utf-8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => Encoding.UTF8,
        "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "ascii" or "us-ascii" or "cp1252" or "x-cp1252" or "windows-1252" => Windows(1252),
        "iso-8859-9" or "latin5" => Windows(1254),
        "tis-620" or "iso-8859-11" => Windows(874),
        "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030"),
        "sjis" or "x-sjis" or "shift-jis" or "windows-31j" => Windows(932),
        "ks_c_5601-1987" or "euc-kr" or "korean" => Windows(949),
        var other => Known(other),
    };

    private static Encoding? Known(string label)
    {
        if (label is "utf-7" or "utf-32" || label.Length is 0 or > 32) return null;
        var found = CodePagesEncodingProvider.Instance.GetEncoding(label);
        return found is { IsSingleByte: true } || label is "gb18030" or "big5" or "shift_jis" or "euc-jp" or "iso-2022-jp" ? found : null;
    }

    private static Encoding Guess(ReadOnlySpan<byte> body) => Utf8.IsValid(body) || MostlyUtf8(body) ? Encoding.UTF8 : Windows(1252);

    // A byte that went wrong on the way does not make a page another encoding; no valid pair of bytes at all does.
    private static bool MostlyUtf8(ReadOnlySpan<byte> body)
    {
        string text = Encoding.UTF8.GetString(body);
        int lost = text.AsSpan().Count('\uFFFD'), beyond = text.Length - text.AsSpan().CountAny(Ascii) - lost;
        return beyond > 4 * lost;
    }

    private static Encoding Windows(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;
}
