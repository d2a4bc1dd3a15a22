using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Html;

namespace Dateline.Intake.Formats.Html.Tree;

/// <summary>Resolves character references (<c>&amp;amp;</c>, <c>&amp;#8217;</c>) as the HTML Living Standard says, each once.</summary>
internal static class CharacterReferences
{
    // "&CounterClockwiseContourIntegral;" is the longest name there is.
    private const int LongestName = 33;
    private const string Replacement = "\uFFFD";

    // What the numbers 0x80 to 0x9F mean: the characters of windows-1252, as pages that use them mean.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text with every reference replaced by what it stands for; what is none stays.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAttribute">Whether it is an attribute's value, in which <c>&amp;section=2</c> is no reference to <c>&amp;sect</c>.</param>
    public static string Resolve(ReadOnlySpan<char> text, bool isAttribute = false)
    {
        int at = text.IndexOf('&');
        if (at < 0) return text.ToString();
        var resolved = new StringBuilder(text.Length);
        while (at >= 0)
        {
            resolved.Append(text[..at]);
            text = text[at..];
            int length = text.Length > 1 && text[1] == '#' ? ResolveNumber(text, resolved) : ResolveName(text, resolved, isAttribute);
            if (length == 0) resolved.Append('&');
            text = text[Math.Max(length, 1)..];
            at = text.IndexOf('&');
        }

        return resolved.Append(text).ToString();
    }

    private static int ResolveNumber(ReadOnlySpan<char> text, StringBuilder resolved)
    {
        bool isHex = text.Length > 2 && text[2] is 'x' or 'X';
        int start = isHex ? 3 : 2, at = start, number = 0;
        while (at < text.Length && (isHex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])))
        {
            int digit = int.Parse(text.Slice(at, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            number = Math.Min((number * (isHex ? 16 : 10)) + digit, 0x110000);
            at++;
        }

        if (at == start) return 0;
        resolved.Append(Character(number));
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static string Character(int number) => number switch
    {
        0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => Replacement,
        >= 0x80 and <= 0x9F => Windows1252[number - 0x80].ToString(),
        _ => char.ConvertFromUtf32(number),
    };

    // Old names stand without a semicolon too ("&amp", "&copy2024"); the longest one counts.
    private static int ResolveName(ReadOnlySpan<char> text, StringBuilder resolved, bool isAttribute)
    {
        int length = 1;
        while (length < text.Length && length <= LongestName && char.IsAsciiLetterOrDigit(text[length])) length++;
        if (length == 1) return 0;
        if (length < text.Length && text[length] == ';' && Known(text[1..(length + 1)].ToString()) is { } named)
        {
            resolved.Append(named);
            return length + 1;
        }

        for (int shorter = Math.Min(length, 7); shorter > 2; shorter--)
        {
            if (Known(text[1..shorter].ToString()) is not { } old) continue;
            if (isAttribute && shorter < text.Length && (text[shorter] == '=' || char.IsAsciiLetterOrDigit(text[shorter]))) return 0;
            resolved.Append(old);
            return shorter;
        }

        return 0;
    }

    // The commonest are answered here, so that most pages need no table of the two thousand.
    private static string? Known(string name) => name switch
    {
        "amp;" or "amp" => "&",
        "lt;" or "lt" => "<",
        "gt;" or "gt" => ">",
        "quot;" or "quot" => "\"",
        "apos;" => "'",
        "nbsp;" or "nbsp" => "\u00A0",
        "rsquo;" => "’",
        "lsquo;" => "‘",
        "rdquo;" => "”",
        "ldquo;" => "“",
        "mdash;" => "—",
        "ndash;" => "–",
        "hellip;" => "…",
        "raquo;" => "»",
        "copy;" => "©",
        _ => Rare(name),
    };

    // By itself, so that the library is loaded only for a page that needs it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Rare(string name) => HtmlEntityProvider.Resolver.GetSymbol(name);
}
