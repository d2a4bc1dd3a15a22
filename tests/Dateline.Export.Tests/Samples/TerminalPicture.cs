using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Dateline.Export.Tests.Samples;

/// <summary>A picture (SVG) of coloured text as a terminal shows it, for the documentation.</summary>
internal static partial class TerminalPicture
{
    private const double Column = 8.4, Row = 19, Margin = 18;

    public static string Of(string text, int columns)
    {
        string[] lines = text.TrimEnd('\n').Split('\n');
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {columns * Column + 2 * Margin:F0} {lines.Length * Row + 2 * Margin:F0}" role="img" aria-label="Output of dateline read">
            <style>text {"{"} font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d8dee6; white-space: pre {"}"}
            .c1 {"{"} font-weight: 700 {"}"} .c2 {"{"} fill: #8b949e {"}"} .c3 {"{"} font-style: italic {"}"} .c31 {"{"} fill: #ff8b82 {"}"} .c32 {"{"} fill: #7ed491 {"}"}
            .c33 {"{"} fill: #e8c56b {"}"} .c34 {"{"} fill: #82b4ff {"}"} .c35 {"{"} fill: #d6a1f0 {"}"} .c36 {"{"} fill: #6fd3dd {"}"}</style>
            <rect width="100%" height="100%" rx="10" fill="#1b1f24"/>

            """);
        for (int i = 0; i < lines.Length; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{Margin + (i + 0.75) * Row:F1}\" xml:space=\"preserve\">{Spans(lines[i])}</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    private static string Spans(string line)
    {
        var spans = new StringBuilder();
        string codes = "0";
        int at = 0;
        foreach (Match code in Code().Matches(line))
        {
            Add(line[at..code.Index]);
            codes = code.Groups["codes"].Value;
            at = code.Index + code.Length;
        }

        Add(line[at..]);
        return spans.ToString();

        void Add(string words)
        {
            if (words.Length == 0) return;
            string classes = string.Join(' ', codes.Split(';').Select(code => "c" + code));
            spans.Append(codes is "0" ? WebUtility.HtmlEncode(words) : $"<tspan class=\"{classes}\">{WebUtility.HtmlEncode(words)}</tspan>");
        }
    }

    [GeneratedRegex("\u001B\\[(?<codes>[0-9;]*)m", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
