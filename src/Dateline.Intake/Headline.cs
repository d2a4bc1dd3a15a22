using System.Buffers;
using Dateline.Text;

namespace Dateline.Intake;

/// <summary>Tells whether the first line of a text is its headline.</summary>
/// <remarks>
/// It is one where it is short, does not end as a sentence does, and more text follows; unless the text is wrapped at a
/// width and the line is only the beginning of a paragraph.
/// </remarks>
public static class Headline
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 120;
    private const string Closing = "\"'”’»)]";

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\u00A0\u3000");
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    /// <summary>The headline without white space at its ends; null where the text has none.</summary>
    public static Span? Find(string text)
    {
        int first = text.AsSpan().IndexOfAnyExcept(Blanks);
        if (first < 0) return null;
        var line = LineAt(text, first).Trim(text);
        if (line.Length > IntakeLimits.LongestHeadline || EndsSentence(line.Of(text))) return null;
        var rest = text.AsSpan(line.End);
        if (rest.IsWhiteSpace()) return null;
        return IsWrapped(text, line) ? null : line;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(Closing);
        return line.IsEmpty || line[^1] is '.' or '!' or '?' or '…' or ';' or ',';
    }

    // Lines directly below one another are one wrapped paragraph where each ends because the next word would not have
    // fitted, and the last one ends a sentence; or where the second one goes on in small letters.
    private static bool IsWrapped(string text, Span first)
    {
        var lines = new List<Span> { first };
        for (var next = LineBelow(text, first); next.Length > 0 && lines.Count < 64; next = LineBelow(text, next)) lines.Add(next);
        if (lines.Count == 1) return false;
        if (char.IsLower(text[lines[1].Start])) return true;
        int width = lines.Max(line => line.Length);
        if (width is < NarrowestWrap or > WidestWrap || !EndsSentence(lines[^1].Of(text))) return false;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length + 1 + FirstWord(lines[i + 1].Of(text)) <= width) return false;
        }

        return true;
    }

    private static int FirstWord(ReadOnlySpan<char> line) => line.IndexOf(' ') is var at && at < 0 ? line.Length : at;

    private static Span LineAt(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAny(LineEnds);
        return new Span(start, length < 0 ? text.Length : start + length);
    }

    private static Span LineBelow(string text, Span line)
    {
        int at = LineAt(text, line.End).End;
        if (at < text.Length && text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        return LineAt(text, at).Trim(text);
    }
}
