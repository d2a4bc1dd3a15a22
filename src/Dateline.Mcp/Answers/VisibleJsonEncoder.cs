using System.Buffers;
using System.Text.Encodings.Web;

namespace Dateline.Mcp.Answers;

/// <summary>
/// Puts one visible sign in the place of each character that cannot be seen or changes what is seen, so that neither a person nor a model is shown a text other than
/// the one that is there: controls become their pictures (U+2400 and after), marks of direction, separators, invisible letters such as tags (U+E0000 and after), and half
/// surrogate pairs become U+FFFD.
/// </summary>
/// <remarks>
/// One code point stands for one, so offsets in code points hold in the text as shown. Line feeds, tabs and carriage returns before a line feed stay; so do the joiners
/// U+200C and U+200D, the soft hyphen and the selectors U+FE0E and U+FE0F, which honest text needs.
/// </remarks>
internal sealed unsafe class VisibleJsonEncoder : JavaScriptEncoder
{
    /// <summary>The one encoder; it keeps no state.</summary>
    public static readonly VisibleJsonEncoder Instance = new();

    private const char Unknown = '\uFFFD', FirstPicture = '\u2400', DeletePicture = '\u2421', Delete = '\u007F';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        '"', '\\', Delete, '\u034F', '\u061C', '\u180E', '\uFEFF',
        .. Range(0x00, 0x1F), .. Range(0x80, 0x9F), .. Range(0x115F, 0x1160), .. Range(0x17B4, 0x17B5), '\u200B', '\u200E', '\u200F', .. Range(0x2028, 0x202E),
        .. Range(0x2060, 0x206F), '\u3164', .. Range(0xFE00, 0xFE0D), '\uFFA0', .. Range(0xFFF9, 0xFFFB), .. Range(0xD800, 0xDFFF),
    ]);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue ? Suspects.Contains((char)unicodeScalar) : IsHidden(unicodeScalar);

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength) => First(new ReadOnlySpan<char>(text, textLength));

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        TryPut(SignOf(unicodeScalar, beforeLineFeed: false), new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);

    /// <inheritdoc/>
    public override OperationStatus Encode(ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten, bool isFinalBlock = true)
    {
        charsConsumed = charsWritten = 0;
        while (charsConsumed < source.Length)
        {
            var rest = source[charsConsumed..];
            int plain = First(rest);
            if (plain < 0) plain = rest.Length;
            if (plain > destination.Length - charsWritten) return OperationStatus.DestinationTooSmall;
            rest[..plain].CopyTo(destination[charsWritten..]);
            charsConsumed += plain;
            charsWritten += plain;
            if (plain == rest.Length) break;
            bool isLast = plain == rest.Length - 1;
            if (isLast && !isFinalBlock && (char.IsHighSurrogate(rest[plain]) || rest[plain] == '\r')) return OperationStatus.NeedMoreData;
            bool isPair = !isLast && char.IsSurrogatePair(rest[plain], rest[plain + 1]);
            int scalar = isPair ? char.ConvertToUtf32(rest[plain], rest[plain + 1]) : rest[plain];
            if (!TryPut(SignOf(scalar, !isLast && rest[plain + 1] == '\n'), destination[charsWritten..], out int written)) return OperationStatus.DestinationTooSmall;
            charsConsumed += isPair ? 2 : 1;
            charsWritten += written;
        }

        return OperationStatus.Done;
    }

    private static int First(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (true)
        {
            int found = text[at..].IndexOfAny(Suspects);
            if (found < 0) return -1;
            at += found;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]) || IsHidden(char.ConvertToUtf32(text[at], text[at + 1]))) return at;
            at += 2;
        }
    }

    // Tags and the further selectors of variants, in which whole sentences can be hidden; marks of shorthand and music that cannot be seen.
    private static bool IsHidden(int scalar) => scalar is (>= 0xE0000 and <= 0xE0FFF) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A);

    private static (char First, char Second) SignOf(int scalar, bool beforeLineFeed) => scalar switch
    {
        '"' or '\\' => ('\\', (char)scalar),
        '\n' => ('\\', 'n'),
        '\t' => ('\\', 't'),
        '\r' when beforeLineFeed => ('\\', 'r'),
        < 0x20 => ((char)(FirstPicture + scalar), '\0'),
        Delete => (DeletePicture, '\0'),
        _ => (Unknown, '\0'),
    };

    private static bool TryPut((char First, char Second) sign, Span<char> destination, out int written)
    {
        int length = sign.Second == '\0' ? 1 : 2;
        written = destination.Length < length ? 0 : length;
        if (written == 0) return false;
        destination[0] = sign.First;
        if (length == 2) destination[1] = sign.Second;
        return true;
    }

    private static IEnumerable<char> Range(int first, int last)
    {
        for (int c = first; c <= last; c++) yield return (char)c;
    }
}
