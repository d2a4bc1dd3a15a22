using Dateline.Archive;
using Dateline.Export.Charts;
using Dateline.Text;
using Microsoft.AspNetCore.Components;

namespace Dateline.Desk.Pages.Shared;

/// <summary>Text of unknown origin and drawings, as pages show them.</summary>
public static class Shown
{
    /// <summary>A text on one line; what would hide or turn letters is written out.</summary>
    public static string Line(string text) => VisibleText.OnOneLine(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>A label with its first letter large: "Press conference".</summary>
    public static string Capital(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];

    /// <summary>"1 report", "1,200 reports".</summary>
    public static string Count(long number, string noun) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:#,0} {noun}{(number == 1 ? "" : noun.EndsWith("ch", StringComparison.Ordinal) ? "es" : "s")}");

    /// <summary>"12", "1,000+": a number that was counted up to a bound.</summary>
    public static string UpTo(int number, int most) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Min(number, most):#,0}{(number >= most ? "+" : "")}");

    /// <summary>The beginning of a text that is longer than that, with what stands for the rest; no character is cut in two.</summary>
    public static string Cut(string text, int most, string rest = "…") => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + rest;

    /// <summary>Who printed a report first; its id where that is not known.</summary>
    public static string Source(KeptReport report) => Line(report.First.Source ?? report.Id);

    /// <summary>The title of a report, else what it is called by.</summary>
    public static string Title(KeptReport report) => Line(report.Title ?? report.First.GivenId);

    /// <summary>The day of a report as it stands in a column.</summary>
    public static string Day(KeptReport report) => report.Published?.ToString() ?? "no date";

    /// <summary>A chart in both of its widths.</summary>
    public static MarkupString Chart(Action<TextWriter, ChartWidth> write)
    {
        using var output = new StringWriter();
        ChartPair.Write(output, width => write(output, width));
        return new(output.ToString());
    }

    /// <summary>A small chart.</summary>
    public static MarkupString Small(Action<TextWriter> write)
    {
        using var output = new StringWriter();
        write(output);
        return new(output.ToString());
    }
}
