using System.Text;

namespace Dateline.Intake.Tests.Formats.Html;

/// <summary>Pages of our own writing, about a bridge and people who do not exist.</summary>
internal static class Page
{
    /// <summary>Paragraphs that make an article.</summary>
    public static readonly string[] Paragraphs =
    [
        "The old road bridge at Tulcea will stay closed until the end of May, the county engineer, Mirela Dobrescu, said on Tuesday, after divers found two of its piers hollow.",
        "“Nobody should drive over it, and nobody will,” Ms Dobrescu told reporters at the county hall. Lorries are sent over the ferry at Galați, 70 kilometres upstream.",
        "The county has asked the ministry for 12 million lei for the repair. A spokesman for the ministry, Horia Stanciu, said that the request would be looked at this week.",
    ];

    /// <summary>The paragraphs as HTML.</summary>
    public static string Body => string.Concat(Paragraphs.Select(p => $"<p>{p}</p>\n"));

    /// <summary>A page with a head and a body.</summary>
    public static string Of(string head, string body) => $"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>{head}</head>\n<body>{body}</body>\n</html>";

    /// <summary>What is read of a page, in UTF-8 on standard input.</summary>
    public static Report Read(string page) => Assert.IsType<Taken>(Assert.Single(Taking.In(Encoding.UTF8.GetBytes(page)))).Report;

    /// <summary>The lines of a report below its title.</summary>
    public static string[] Lines(Report report) => report.Text.Split('\n')[(report.Title is null ? 0 : 1)..];
}
