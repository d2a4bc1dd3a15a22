using System.Text;
using Dateline.Intake.Formats;

namespace Dateline.Intake.Tests;

/// <summary>Takes in bytes as if they were files.</summary>
internal static class Taking
{
    /// <summary>What becomes of bytes on standard input.</summary>
    public static List<Outcome> In(byte[] bytes) => [.. ReportIntake.Read(["-"], () => new MemoryStream(bytes))];

    /// <summary>What becomes of text, as UTF-8 on standard input.</summary>
    public static List<Outcome> In(string text) => In(Encoding.UTF8.GetBytes(text));

    /// <summary>The only report of a text.</summary>
    public static Report Report(string text) => Assert.IsType<Taken>(Assert.Single(In(text))).Report;

    /// <summary>The only problem of bytes.</summary>
    public static Problem Problem(byte[] bytes) => Assert.IsType<Refused>(Assert.Single(In(bytes))).Problem;

    /// <summary>The only problem of a text.</summary>
    public static Problem Problem(string text) => Problem(Encoding.UTF8.GetBytes(text));

    /// <summary>The title as it stands in the text.</summary>
    public static string? TitleOf(Report report) => report.Title?.Of(report.Text).ToString();

    /// <summary>The format that recognises a file by name and beginning.</summary>
    public static string Format(string fileName, string beginning) => ReportFormats.Recognise(
        new SourceHead(new Source(fileName, fileName, () => Stream.Null), Encoding.UTF8.GetBytes(beginning))).Name;
}
