using System.CommandLine;
using Dateline.Cli.Archives;
using Dateline.Intake;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline add</c>: from reports into an archive.</summary>
internal static class AddCommand
{
    private const string Lines = "jsonl";

    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Files, folders (every file in them and below), addresses of the web (http, https), or - for standard input, which is also read where none is given.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "PATH",
    };

    private static readonly Option<string> Format = Choice.OfOption(
        ["--format", "-f"], ["none", Lines], "none", "jsonl tells what became of each report, a line each, as soon as it is kept for good; none tells the sum only.");

    private static readonly Option<bool> AllowPrivate = new("--allow-private") { Description = "Fetch also from this machine and its network, which is refused otherwise." };

    private static readonly Option<bool> Shows = new("--show") { Description = "Then show the happenings that most reports tell of, and the figures of the first." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("add", "Read reports and keep them in an archive with their records.")
        {
            Paths, ArchiveOption.Option, Format, Shows, AllowPrivate, SharedOptions.Date, SharedOptions.Jobs,
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

        var request = new AddRequest
        {
            Paths = paths,
            AllowPrivate = parsed.GetValue(AllowPrivate),
            Date = parsed.GetValue(SharedOptions.Date),
            Jobs = SharedOptions.JobsOf(parsed),
            TellsEach = parsed.GetValue(Format) is Lines,
        };
        return ArchiveOption.With(parsed, create: true, archive =>
        {
            var code = AddBatch.Run(request, archive);
            if (parsed.GetValue(Shows) && code is ExitCode.Done or ExitCode.SomeRefused) ArchiveLook.Show(parsed, archive);
            return code;
        });
    }
}
