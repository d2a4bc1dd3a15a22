using System.Buffers;
using System.Text.Encodings.Web;

namespace Dateline.Export.Json;

/// <summary>
/// Escapes in JSON what must be, and what is harmful where JSON ends up: controls and marks of text direction (terminals, editors),
/// <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> (web pages), U+2028 and U+2029 (scripts). All else stays readable. The list is our own
/// and not the runtime's table of Unicode, so the bytes do not change with the runtime.
/// </summary>
/// <remarks>Half a surrogate pair becomes U+FFFD: one code point for one, so that offsets hold.</remarks>
internal sealed unsafe class SafeJsonEncoder : JavaScriptEncoder
{
    /// <summary>The one encoder; it keeps no state.</summary>
    public static readonly SafeJsonEncoder Instance = new();

    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. Escaped(), .. Range(0xD800, 0xDFFF)]);
    private static readonly SearchValues<char> Harmful = SearchValues.Create([.. Escaped()]);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar <= char.MaxValue && Suspects.Contains((char)unicodeScalar);

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength) => FirstToEscape(new ReadOnlySpan<char>(text, textLength));

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        TryEscape((char)unicodeScalar, new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);

    /// <inheritdoc/>
    public override OperationStatus Encode(
        ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        charsConsumed = charsWritten = 0;
        while (charsConsumed < source.Length)
        {
            ReadOnlySpan<char> rest = source[charsConsumed..];
            int plain = FirstToEscape(rest);
            if (plain < 0) plain = rest.Length;
            if (plain > destination.Length - charsWritten) return OperationStatus.DestinationTooSmall;
            rest[..plain].CopyTo(destination[charsWritten..]);
            charsConsumed += plain;
            charsWritten += plain;
            if (plain == rest.Length) break;
            if (!isFinalBlock && plain == rest.Length - 1 && char.IsHighSurrogate(rest[plain])) return OperationStatus.NeedMoreData;
            if (!TryEscape(rest[plain], destination[charsWritten..], out int written)) return OperationStatus.DestinationTooSmall;
            charsConsumed++;
            charsWritten += written;
        }

        return OperationStatus.Done;
    }

    /// <summary>The place of the first character that cannot stay, or -1.</summary>
    private static int FirstToEscape(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (true)
        {
            int found = text[at..].IndexOfAny(Suspects);
            if (found < 0) return -1;
            at += found;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return at;
            at += 2;
        }
    }

    private static bool TryEscape(char c, Span<char> destination, out int written)
    {
        char letter = c switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        if (!Harmful.Contains(c)) return Put(char.IsSurrogate(c) ? ['\uFFFD'] : [c], destination, out written);
        if (letter != '\0') return Put(['\\', letter], destination, out written);
        return Put(['\\', 'u', Digit(c >> 12), Digit(c >> 8), Digit(c >> 4), Digit(c)], destination, out written);
    }

    private static bool Put(ReadOnlySpan<char> escape, Span<char> destination, out int written)
    {
        written = escape.TryCopyTo(destination) ? escape.Length : 0;
        return written > 0;
    }

    private static char Digit(int value) => "0123456789abcdef"[value & 15];

    private static IEnumerable<char> Escaped() =>
    [
        .. "\"\\<>&\u061C\u200E\u200F\u2028\u2029\uFEFF",
        .. Range(0x00, 0x1F), .. Range(0x7F, 0x9F), .. Range(0x202A, 0x202E), .. Range(0x2066, 0x2069),
    ];

    private static IEnumerable<char> Range(int first, int last)
    {
        for (int c = first; c <= last; c++) yield return (char)c;
    }
}
