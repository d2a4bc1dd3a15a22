using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Intake.Bytes;

/// <summary>How the bytes of a source stand for characters: UTF-8, or UTF-16 announced by a byte order mark.</summary>
public sealed class TextEncoding
{
    private static readonly TextEncoding Utf8 = new("UTF-8", 0, Encoding.UTF8);
    private static readonly TextEncoding MarkedUtf8 = new("UTF-8", 3, Encoding.UTF8);
    private static readonly TextEncoding LittleUtf16 = new("UTF-16", 2, Encoding.Unicode);
    private static readonly TextEncoding BigUtf16 = new("UTF-16", 2, Encoding.BigEndianUnicode);

    private readonly Encoding _lenient;

    private TextEncoding(string name, int markLength, Encoding lenient)
    {
        Name = name;
        MarkLength = markLength;
        _lenient = lenient;
    }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>How many bytes the byte order mark takes; it is no part of the text.</summary>
    public int MarkLength { get; }

    /// <summary>Whether a code unit is one byte.</summary>
    public bool IsUtf8 => ReferenceEquals(_lenient, Encoding.UTF8);

    /// <summary>The encoding announced by the first bytes of a source.</summary>
    public static TextEncoding Detect(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return MarkedUtf8;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return LittleUtf16;
        return head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? BigUtf16 : Utf8;
    }

    /// <summary>Decodes bytes without their mark; null where they are no text in this encoding: see <see cref="FindInvalid"/>.</summary>
    public string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (IsUtf8) return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
        if (bytes.Length % 2 != 0) return null;
        char[] units = Units(bytes);
        return FindLoneSurrogate(units) < 0 ? new string(units) : null;
    }

    /// <summary>Decodes what can be decoded, with U+FFFD for the rest.</summary>
    public string DecodeLeniently(ReadOnlySpan<byte> bytes) => _lenient.GetString(bytes);

    /// <summary>The offset of the first byte that is no text in this encoding; the length where all are.</summary>
    public int FindInvalid(ReadOnlySpan<byte> bytes)
    {
        if (!IsUtf8)
        {
            int lone = FindLoneSurrogate(Units(bytes));
            return lone >= 0 ? lone * 2 : bytes.Length & ~1;
        }

        var scratch = new char[4096];
        int done = 0;
        while (done < bytes.Length)
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(bytes[done..], scratch, out int read, out _, replaceInvalidSequences: false);
            done += read;
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData) break;
        }

        return done;
    }

    /// <summary>The offset of the first line feed in bytes that begin at a character; -1 where there is none.</summary>
    public int IndexOfLineFeed(ReadOnlySpan<byte> bytes)
    {
        if (IsUtf8) return bytes.IndexOf((byte)'\n');
        ushort lineFeed = IsBigEndian ? BinaryPrimitives.ReverseEndianness((ushort)'\n') : '\n';
        int at = MemoryMarshal.Cast<byte, ushort>(bytes).IndexOf(lineFeed);
        return at < 0 ? -1 : at * 2;
    }

    private bool IsBigEndian => ReferenceEquals(this, BigUtf16);

    private static int FindLoneSurrogate(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int next = text[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0) return -1;
            at += next;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return at;
            at += 2;
        }

        return -1;
    }

    private char[] Units(ReadOnlySpan<byte> bytes)
    {
        var units = MemoryMarshal.Cast<byte, char>(bytes).ToArray();
        if (!IsBigEndian) return units;
        var numbers = MemoryMarshal.Cast<char, ushort>(units.AsSpan());
        BinaryPrimitives.ReverseEndianness(numbers, numbers);
        return units;
    }
}
