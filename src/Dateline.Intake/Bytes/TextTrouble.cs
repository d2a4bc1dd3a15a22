namespace Dateline.Intake.Bytes;

/// <summary>Why bytes are not text.</summary>
/// <param name="Reason">The reason, as the rest of a sentence about the source.</param>
/// <param name="Line">The line it is on, from 1, counted in the bytes looked at; null where lines mean nothing.</param>
/// <param name="Offset">The first wrong byte, from 0, counted in the bytes looked at.</param>
internal sealed record TextTrouble(string Reason, long? Line, long Offset)
{
    /// <summary>Finds the first trouble in bytes without their byte order mark; null where all is text.</summary>
    public static TextTrouble? Find(ReadOnlySpan<byte> body, TextEncoding encoding)
    {
        int zero = IndexOfZero(body, encoding);
        if (zero >= 0)
            return new TextTrouble("is binary data, not text: it holds a zero " + (encoding.IsUtf8 ? "byte" : "character"), null, zero);
        int wrong = encoding.FindInvalid(body);
        if (wrong == body.Length) return null;
        return new TextTrouble(Describe(body, wrong, encoding), LineOf(body, wrong, encoding), wrong);
    }

    private static string Describe(ReadOnlySpan<byte> body, int wrong, TextEncoding encoding) => encoding.IsUtf8
        ? $"is not UTF-8 text: byte 0x{body[wrong]:X2} cannot stand there; save it as UTF-8"
        : "is not UTF-16 text: " + (wrong + 1 == body.Length ? "its last character is cut off" : "half a surrogate pair stands alone");

    private static int IndexOfZero(ReadOnlySpan<byte> body, TextEncoding encoding)
    {
        if (encoding.IsUtf8) return body.IndexOf((byte)0);
        int at = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(body).IndexOf((ushort)0);
        return at < 0 ? -1 : at * 2;
    }

    private static long LineOf(ReadOnlySpan<byte> body, int offset, TextEncoding encoding)
    {
        long line = 1;
        var before = body[..offset];
        int width = encoding.IsUtf8 ? 1 : 2;
        for (int at = encoding.IndexOfLineFeed(before); at >= 0; at = encoding.IndexOfLineFeed(before))
        {
            line++;
            before = before[(at + width)..];
        }

        return line;
    }
}
