using System.CommandLine;
using Dateline.Archive;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline show</c>: the record of a kept report.</summary>
internal static class ShowCommand
{
    private const string ForPeople = "text";

    private static readonly Argument<string> Id = new("id")
    {
        Description = "The beginning of the report's id (4 digits or more), or an id that it came with.",
        HelpName = "ID",
    };

    private static readonly Option<string> Format = Choice.OfOption(
        ["--format", "-f"], RecordWriters.Formats, ForPeople, "text for people, with printings and versions below; json, jsonl or html: the record as 'dateline read' writes it.");

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "Write to this file instead of standard output: whole, or not at all.",
        HelpName = "FILE",
    };

    private static readonly Option<string> Color = Choice.OfOption(
        ["--color"], ["auto", "always", "never"], "auto", "Colour in text: auto is on a terminal unless NO_COLOR is set.");

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("show", "Show the record of a kept report, where it was printed, and its versions.") { Id, ArchiveOption.Option, Format, Output, Color };
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive => Run(parsed, archive)));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, IArchive archive)
    {
        using var view = archive.Read();
        if (ReportChoice.Find(view, parsed.GetValue(Id)!, out var code) is not { } report) return code;
        string format = parsed.GetValue(Format)!;
        string? path = parsed.GetValue(Output);
        bool toFile = path is not (null or "-");
        using var output = RecordOutput.Open(path);
        var options = new ExportOptions { Color = TerminalLook.Colors(parsed.GetValue(Color)!, toFile), Width = TerminalLook.Width(toFile) };
        using (var writer = RecordWriters.Create(format, output.Stream, options))
        {
            writer.Write(view.RecordOf(report.Number));
            writer.Complete();
        }

        if (format is ForPeople) ReportSurroundings.Write(output, view, report);
        output.Complete();
        return ExitCode.Done;
    }
}
