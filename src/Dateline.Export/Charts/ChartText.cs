using System.Globalization;
using Dateline.Text;

namespace Dateline.Export.Charts;

/// <summary>What charts say: cut to fit, measured roughly, safe to show on one line.</summary>
internal static class ChartText
{
    /// <summary>How long a text is told in full, in UTF-16 code units: what hovers and what is read aloud.</summary>
    public const int Longest = 300;

    /// <summary>The text on one line, with what no XML may hold made visible.</summary>
    public static string Clean(string text)
    {
        string line = VisibleText.OnOneLine(text.Length > Longest ? Cut(text, Longest) : text);
        return line.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0 ? line : line.Replace("\uFFFE", "\\u{FFFE}", StringComparison.Ordinal).Replace("\uFFFF", "\\u{FFFF}", StringComparison.Ordinal);
    }

    /// <summary>At most so many UTF-16 code units, from 2, the last of them an ellipsis where something is left out; what people see as one letter is not cut in two.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        // Between ASCII letters nothing is one; only else it has to be walked through.
        if (char.IsAscii(text[most - 2]) && char.IsAscii(text[most - 1])) return text[..(most - 1)].TrimEnd() + "…";
        int end = 0;
        while (end < most && StringInfo.GetNextTextElementLength(text.AsSpan(end, Math.Min(text.Length - end, most + 1))) is var next && end + next < most) end += next;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>About how wide a text is, in units, at a size of 12: rather too wide, since the reader's font is not known.</summary>
    public static double WidthOf(string text)
    {
        double width = 0;
        foreach (char c in text)
        {
            width += c switch
            {
                >= '\u1100' and not '…' and not '–' and not '’' => 12.4,
                'm' or 'w' or 'M' or 'W' or '@' or '…' => 10.5,
                'i' or 'j' or 'l' or 't' or 'f' or 'I' or '.' or ',' or ' ' or ':' or ';' or '\'' or '|' or '·' => 4.2,
                >= 'A' and <= 'Z' => 8.4,
                _ => 7.2,
            };
        }

        return width;
    }

    /// <summary>"1 report", "9 reports".</summary>
    public static string Count(long number, string noun) => $"{Grouped(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>The digits in groups of three; from ten million on, in millions and more, to three digits.</summary>
    public static string Grouped(double number)
    {
        if (Math.Abs(number) < 10_000_000) return number.ToString("#,0.##", CultureInfo.InvariantCulture);
        foreach (var (size, name) in new[] { (1e18, " quintillion"), (1e15, " quadrillion"), (1e12, " trillion"), (1e9, " billion"), (1e6, " million") })
            if (Math.Abs(number) >= size) return (number / size).ToString("0.##", CultureInfo.InvariantCulture) + name;
        return "";
    }

    /// <summary>A number in little room: "12,500", "2.5M", "3bn".</summary>
    public static string Short(double number)
    {
        if (Math.Abs(number) < 1_000_000) return number.ToString("#,0", CultureInfo.InvariantCulture);
        foreach (var (size, name) in new[] { (1e18, "E"), (1e15, "P"), (1e12, "tn"), (1e9, "bn"), (1e6, "M") })
            if (Math.Abs(number) >= size) return (number / size).ToString("#,0.##", CultureInfo.InvariantCulture) + name;
        return "";
    }
}
