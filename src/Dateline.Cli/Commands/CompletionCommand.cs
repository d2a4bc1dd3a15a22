using System.CommandLine;
using Dateline.Cli.Completion;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline completion</c>: a script that teaches a shell the command line.</summary>
internal static class CompletionCommand
{
    /// <summary>Makes the command; what it prints describes all of <paramref name="root"/> as it then is.</summary>
    public static Command Create(RootCommand root)
    {
        var shell = Choice.OfArgument("shell", CompletionScript.Shells, "The shell to complete in.");
        var command = new Command("completion", "Print a script that completes commands, options and their values in a shell.") { shell };
        command.SetAction(parsed =>
        {
            Console.Out.Write(CompletionScript.Write(parsed.GetValue(shell)!, CompletionModel.Of(root)));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
