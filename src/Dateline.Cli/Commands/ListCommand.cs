using System.CommandLine;
using Dateline.Archive;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline list</c>: which reports an archive holds.</summary>
internal static class ListCommand
{
    private const int PageLength = 50;
    private const int MostInPage = 1_000_000;
    private const int AtOnce = 500;
    private const string Lines = "jsonl";

    private static readonly Argument<string[]> Ids = new("id")
    {
        Description = "Only these reports, by the beginning of their id or by an id they came with; without it, all, the latest published first.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "ID",
    };

    private static readonly Option<string> Format = Choice.OfOption(
        ["--format", "-f"], ["table", Lines], "table", "table for people, or jsonl: a report a line, with its printings and versions.");

    private static readonly Option<int> Limit = SharedOptions.Number("--limit", "-n", "N", 1, MostInPage, $"How many reports to list; without it, {PageLength} for people and all for programs.");

    private static readonly Option<string?> After = new("--after") { Description = "Go on behind this report: the last one of the page before.", HelpName = "ID" };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("list", "List the reports of an archive, the latest published first.") { Ids, ArchiveOption.Option, Format, Limit, After };
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive => Run(parsed, archive)));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, IArchive archive)
    {
        bool asJson = parsed.GetValue(Format) is Lines;
        using var output = RecordOutput.Open(null);
        using var view = archive.Read();
        var lines = new ReportLines(output, asJson);
        var code = parsed.GetValue(Ids) is { Length: > 0 } ids ? Some(view, lines, ids) : Page(parsed, view, lines, asJson);
        output.Complete();
        return code;
    }

    private static ExitCode Some(IArchiveView view, ReportLines lines, string[] ids)
    {
        var worst = ExitCode.Done;
        foreach (string id in ids)
        {
            if (ReportChoice.Find(view, id, out var code) is { } report) lines.Write(report, view.VersionsOf(report.Number));
            else worst = code;
        }

        return worst;
    }

    private static ExitCode Page(ParseResult parsed, IArchiveView view, ReportLines lines, bool asJson)
    {
        ReportNumber? after = null;
        if (parsed.GetValue(After) is { } id)
        {
            if (ReportChoice.Find(view, id, out var code) is not { } last) return code;
            after = last.Number;
        }

        int limit = parsed.GetValue(Limit) is > 0 and var given ? given : asJson ? int.MaxValue : PageLength;
        int left = limit;
        KeptReport? shown = null;
        while (left > 0 && view.ListReports(after, Math.Min(left, AtOnce)) is { Count: > 0 } page)
        {
            foreach (var report in page) lines.Write(shown = report, view.VersionsOf(report.Number));
            left -= page.Count;
            after = page[^1].Number;
        }

        if (left == 0 && shown is not null && view.ListReports(after, 1).Count > 0) Messages.Say($"there are more, {view.CountReports()} in all: --after {shown.Id}");
        return ExitCode.Done;
    }
}
