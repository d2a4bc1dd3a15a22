using System.CommandLine;
using Dateline.Cli.Batches;
using Dateline.Cli.Output;
using Dateline.Export;
using Dateline.Intake;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline read</c>: from reports to records.</summary>
internal static class ReadCommand
{
    private const int NarrowestWidth = 20;
    private const int WidestWidth = 1000;

    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Files, folders (every file in them and below), or - for standard input, which is also read where no path is given.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "PATH",
    };

    private static readonly Option<string> Format = Choice.OfOption(
        ["--format", "-f"], RecordWriters.Formats, "text", "text for people, json, jsonl (a record a line), or html (one page that stands alone).");

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "Write to this file instead of standard output: whole, or not at all.",
        HelpName = "FILE",
    };

    private static readonly Option<int> Width = SharedOptions.Number("--width", "-w", "COLUMNS", NarrowestWidth, WidestWidth,
        "The width of text; without it, the terminal's, or 80.");

    private static readonly Option<string> Color = Choice.OfOption(
        ["--color"], ["auto", "always", "never"], "auto", "Colour in text: auto is on a terminal unless NO_COLOR is set.");

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("read", "Read reports and show the record of what each says.")
        {
            Paths, Format, SharedOptions.Date, Output, SharedOptions.Jobs, Width, Color,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private static ExitCode Run(ParseResult parsed)
    {
        string[] paths = parsed.GetValue(Paths) ?? [];
        if (UsageErrors.UnknownOption(parsed, paths) is { } unknown) return UsageErrors.Show(parsed, $"there is no option '{unknown}'");
        if (paths.Length == 0)
        {
            if (!Console.IsInputRedirected)
            {
                HelpWithExamples.Write(parsed, Console.Error);
                return ExitCode.Usage;
            }

            paths = [ReportIntake.StandardInput];
        }

        return ReadBatch.Run(Resolve(parsed, paths));
    }

    private static ReadRequest Resolve(ParseResult parsed, string[] paths)
    {
        string? output = parsed.GetValue(Output);
        bool toFile = output is not (null or "-");
        int width = parsed.GetValue(Width);
        return new ReadRequest
        {
            Paths = paths,
            Format = parsed.GetValue(Format)!,
            Date = parsed.GetValue(SharedOptions.Date),
            Output = output,
            Jobs = SharedOptions.JobsOf(parsed),
            Width = width > 0 ? width : TerminalLook.Width(toFile),
            Color = TerminalLook.Colors(parsed.GetValue(Color)!, toFile),
        };
    }
}
