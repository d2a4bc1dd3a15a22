using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dateline.Text;

/// <summary>
/// Makes text of unknown origin safe to show: characters that a terminal would obey, or that change the order in which
/// the characters around them are shown, become visible escapes such as <c>\u{1B}</c>. Nothing else changes.
/// </summary>
/// <remarks>
/// Escaped are the C0 and C1 controls with DEL, the marks, overrides and isolates of bidirectional text
/// (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), the line and paragraph separators U+2028 and U+2029,
/// and surrogates without a partner. It is for showing only: the result has other offsets than the text.
/// </remarks>
public static class VisibleText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(AllSuspects());

    /// <summary>The text with every such character escaped, line ends and tabs too: for messages and file names.</summary>
    public static string OnOneLine(string text) => Escape(text, keepLayout: false);

    /// <summary>The text with every such character escaped but line feeds and tabs: for passages over several lines.</summary>
    /// <remarks>A carriage return stays only before a line feed; alone it would let text overwrite its own line.</remarks>
    public static string OnManyLines(string text) => Escape(text, keepLayout: true);

    /// <summary>Whether the character, on its own, would be escaped; line ends and tabs would.</summary>
    public static bool IsHidden(char c) => Suspects.Contains(c) && !char.IsSurrogate(c);

    private static string Escape(string text, bool keepLayout)
    {
        StringBuilder? visible = null;
        int copied = 0;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            int harmless = Harmless(text.AsSpan(at), keepLayout);
            if (harmless > 0)
            {
                at += harmless;
                continue;
            }

            visible ??= new StringBuilder(text.Length + 16);
            visible.Append(text, copied, at - copied).Append(CultureInfo.InvariantCulture, $"\\u{{{(int)text[at]:X}}}");
            copied = ++at;
        }

        return visible is null ? text : visible.Append(text, copied, text.Length - copied).ToString();
    }

    private static int Next(string text, int from)
    {
        int found = text.AsSpan(from).IndexOfAny(Suspects);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>How many characters at the beginning may stay as they are: a surrogate pair, or layout that is to be kept.</summary>
    private static int Harmless(ReadOnlySpan<char> text, bool keepLayout)
    {
        if (char.IsSurrogate(text[0])) return text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 0;
        if (!keepLayout) return 0;
        if (text[0] is '\n' or '\t') return 1;
        return text.StartsWith("\r\n") ? 2 : 0;
    }

    private static string AllSuspects()
    {
        var all = new StringBuilder("\u007F\u061C\u200E\u200F\u2028\u2029");
        AddRange(all, 0x00, 0x1F);
        AddRange(all, 0x80, 0x9F);
        AddRange(all, 0x202A, 0x202E);
        AddRange(all, 0x2066, 0x2069);
        AddRange(all, 0xD800, 0xDFFF);
        return all.ToString();
    }

    private static void AddRange(StringBuilder all, int first, int last)
    {
        for (int c = first; c <= last; c++) all.Append((char)c);
    }
}
