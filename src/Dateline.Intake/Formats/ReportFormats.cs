using Dateline.Intake.Formats.Feeds;
using Dateline.Intake.Formats.Html;
using Dateline.Intake.Formats.JsonLines;
using Dateline.Intake.Formats.NewsMl;
using Dateline.Intake.Formats.Ninjs;
using Dateline.Intake.Formats.Nitf;
using Dateline.Intake.Formats.PlainText;
using Dateline.Intake.Formats.Warc;

namespace Dateline.Intake.Formats;

/// <summary>The formats that can be read.</summary>
public static class ReportFormats
{
    /// <summary>All formats, in the order in which they are asked; plain text, which refuses nothing, is the last.</summary>
    public static IReadOnlyList<IReportFormat> All { get; } =
    [
        new FeedFormat(), new NewsMlFormat(), new NitfFormat(), new NinjsFormat(), new WarcFormat(), new JsonLinesFormat(), new HtmlFormat(), new PlainTextFormat(),
    ];

    /// <summary>The first format that recognises the source.</summary>
    public static IReportFormat Recognise(SourceHead head)
    {
        foreach (var format in All)
        {
            if (format.Recognises(head)) return format;
        }

        return All[^1];
    }
}
