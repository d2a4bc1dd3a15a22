using System.Globalization;
using System.Text;
using Dateline.Intake.Bytes;

namespace Dateline.Intake.Formats.Warc;

/// <summary>An answer of HTTP as it was archived.</summary>
/// <param name="Status">The status, such as 200; 0 where there is none.</param>
/// <param name="Headers">The header fields.</param>
/// <param name="Body">The body as it stands: chunked or packed.</param>
internal sealed record HttpMessage(int Status, HeaderFields Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Parts an answer; null where the bytes are none.</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> bytes)
    {
        var rest = bytes.Span;
        if (!rest.StartsWith("HTTP/"u8)) return null;
        int at = 0, status = -1;
        var headers = new HeaderFields();
        while (true)
        {
            int feed = rest[at..].IndexOf((byte)'\n');
            if (feed < 0) return null;
            var line = rest.Slice(at, feed).TrimEnd((byte)'\r');
            at += feed + 1;
            if (line.IsEmpty) return new HttpMessage(status, headers, bytes[at..]);
            if (status < 0) status = StatusOf(Encoding.Latin1.GetString(line[..Math.Min(line.Length, 64)]));
            else headers.Add(line);
        }
    }

    /// <summary>The body without chunks and packing; null where it is more than <paramref name="most"/> bytes.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public ReadOnlyMemory<byte>? Decode(int most)
    {
        bool isChunked = Headers["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;
        var body = isChunked ? Dechunk(Body) ?? Body : Body;
        return ContentDecoding.Decode(body, Headers["Content-Encoding"], most);
    }

    // Null where the body is not chunked, whatever its header says; archives often keep the one and not the other.
    private static ReadOnlyMemory<byte>? Dechunk(ReadOnlyMemory<byte> body)
    {
        var whole = new MemoryStream(body.Length);
        var rest = body;
        while (true)
        {
            int feed = rest.Span.IndexOf((byte)'\n');
            if (feed is < 1 or > 64) return null;
            string size = Encoding.Latin1.GetString(rest.Span[..feed]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int length) || length < 0) return null;
            rest = rest[(feed + 1)..];
            if (length == 0 || rest.Length < length)
            {
                whole.Write(rest.Span[..Math.Min(length, rest.Length)]);
                return whole.GetBuffer().AsMemory(0, (int)whole.Length);
            }

            whole.Write(rest.Span[..length]);
            rest = rest[length..];
            if (rest.Span.StartsWith("\r\n"u8)) rest = rest[2..];
            if (rest.IsEmpty) return whole.GetBuffer().AsMemory(0, (int)whole.Length);
        }
    }

    private static int StatusOf(string line)
    {
        string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : 0;
    }
}
