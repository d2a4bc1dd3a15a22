using System.Globalization;
using System.Text;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Cli.Output;
using Dateline.Text;

namespace Dateline.Cli.Archives;

/// <summary>What an archive knows of a report beyond its record, for people: its printings, its versions, what was decided about it.</summary>
internal static class ReportSurroundings
{
    /// <summary>Writes it below the record.</summary>
    public static void Write(RecordOutput output, IArchiveView view, KeptReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\nPrintings of {report.Id}\n");
        foreach (var printing in report.Printings) text.Append("  ").Append(Describe(printing)).Append('\n');
        var versions = view.VersionsOf(report.Number);
        if (versions.Count > 1)
        {
            text.Append("\nVersions, the earliest first\n");
            foreach (var version in versions)
                text.Append(CultureInfo.InvariantCulture, $"  {version.Id}  {Moment(version.First)}{(version.Number == report.Number ? "  (this one)" : "")}\n");
        }

        WriteDecided(text, view.DecidedRecordOf(report.Number));
        output.Stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void WriteDecided(StringBuilder text, DecidedRecord decided)
    {
        var lost = decided.Lost.Select(one => one.Decision).ToHashSet();
        var lines = decided.Items.SelectMany(item => item.Decisions.Where(decision => !lost.Contains(decision)).Select(decision => (decision, On: item.Item.Id)))
            .Concat(decided.OfReport.Select(decision => (decision, On: "the report")))
            .Concat(decided.Lost.Select(one => (decision: one.Decision, On: $"lost ({one.Reason})")))
            .OrderBy(line => line.decision.Number).ToList();
        if (lines.Count > 0) text.Append("\nDecided\n");
        foreach (var (decision, on) in lines) text.Append(CultureInfo.InvariantCulture, $"  {VisibleText.OnOneLine(on)}  {Deciding.Line(decision)}\n");
    }

    private static string Describe(Printing printing)
    {
        string?[] parts = [Moment(printing), printing.Source, printing.Url, printing.GivenId, printing.Origin?.Source];
        return VisibleText.OnOneLine(string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part))));
    }

    private static string Moment(Printing printing) => printing switch
    {
        { ModifiedAt: { } at } => at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        { PublishedAt: { } at } => at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        { Given: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => "undated",
    };
}
