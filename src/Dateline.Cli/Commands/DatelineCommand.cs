using System.CommandLine;
using System.CommandLine.Help;

namespace Dateline.Cli.Commands;

/// <summary>The command line as a whole. Help and completion are made from these definitions.</summary>
internal static class DatelineCommand
{
    /// <summary>The name the command is called by.</summary>
    public const string Name = "dateline";

    /// <summary>Makes the tree of commands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Reads news reports and keeps the record of what they say, every field with the words it came from.");
        root.Directives.Clear();
        root.Options.Clear();
        var help = new HelpOption("--help", "-h") { Description = "Show help and examples.", Recursive = true };
        help.Action = new HelpWithExamples(help);
        root.Add(help);
        root.Add(VersionOption.Create());
        root.Add(ReadCommand.Create());
        root.Add(ServeCommand.Create());
        root.Add(UserCommand.Create());
        root.Add(AddCommand.Create());
        root.Add(WatchCommand.Create());
        root.Add(FindCommand.Create());
        root.Add(ExportCommand.Create());
        root.Add(ActorsCommand.Create());
        root.Add(WordsCommand.Create());
        root.Add(HappeningsCommand.Create());
        root.Add(FiguresCommand.Create());
        root.Add(ContradictionsCommand.Create());
        root.Add(CommitmentsCommand.Create());
        root.Add(ListCommand.Create());
        root.Add(ShowCommand.Create());
        root.Add(DecideCommand.Create());
        root.Add(RereadCommand.Create());
        root.Add(McpCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(BackupCommand.Create());
        root.Add(CompletionCommand.Create(root));
        root.SetAction(parsed =>
        {
            HelpWithExamples.Write(parsed, Console.Error);
            return (int)ExitCode.Usage;
        });
        return root;
    }
}
