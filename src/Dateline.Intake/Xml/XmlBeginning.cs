using System.Buffers;

namespace Dateline.Intake.Xml;

/// <summary>What kind of XML a text is, seen from its first characters alone and without an XML parser, which takes time to load.</summary>
internal static class XmlBeginning
{
    private const int MostJunk = 256;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\uFEFF\uFFFD");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The local name of the root element in small letters, and its start tag as far as it is there; null where the text is no XML.</summary>
    /// <remarks>Junk before the declaration, as broken servers send it, is passed over; junk before a bare element is not.</remarks>
    public static (string Name, string Tag)? Root(string head)
    {
        // UTF-16 and UTF-32 without a mark look like this when taken for UTF-8.
        string text = head.Contains('\0') ? head.Replace("\0", "", StringComparison.Ordinal) : head;
        int at = Start(text);
        while (at >= 0 && at < text.Length)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\uFEFF' or '\uFFFD')) at++;
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<?")) at = After(text, "?>", at);
            else if (rest.StartsWith("<!--")) at = After(text, "-->", at);
            else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) at = AfterDocumentType(text, at);
            else return rest.Length > 1 && rest[0] == '<' && IsNameStart(rest[1]) ? Tag(rest) : null;
        }

        return null;
    }

    private static int Start(string text)
    {
        int first = text.AsSpan().IndexOfAnyExcept(Blanks);
        if (first >= 0 && text[first] == '<') return first;
        int declared = text.AsSpan(0, Math.Min(text.Length, MostJunk)).IndexOf("<?xml ");
        return declared;
    }

    private static (string Name, string Tag) Tag(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf('>');
        var tag = end < 0 ? rest : rest[..(end + 1)];
        var name = tag[1..];
        int length = name.IndexOfAny(NameEnds);
        if (length >= 0) name = name[..length];
        return (name[(name.IndexOf(':') + 1)..].ToString().ToLowerInvariant(), tag.ToString());
    }

    private static int AfterDocumentType(string text, int at)
    {
        int open = text.AsSpan(at).IndexOfAny('[', '>');
        if (open < 0) return -1;
        if (text[at + open] == '>') return at + open + 1;
        int close = text.IndexOf(']', at + open);
        return close < 0 ? -1 : After(text, ">", close);
    }

    private static int After(string text, string end, int from) => text.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var at ? at + end.Length : -1;

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';
}
