using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dateline.Cli.Commands;

/// <summary>Help as the library writes it, with examples and exit codes below.</summary>
internal sealed class HelpWithExamples(HelpOption option) : SynchronousCommandLineAction
{
    private readonly HelpAction _plain = (HelpAction)option.Action!;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        _plain.Invoke(parseResult);
        WriteRest(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return (int)ExitCode.Done;
    }

    /// <summary>Writes the help of a command where it was not asked for by its option.</summary>
    public static void Write(ParseResult parsed, TextWriter output)
    {
        string[] path = parsed.CommandResult.Command is RootCommand ? ["--help"] : [parsed.CommandResult.Command.Name, "--help"];
        parsed.RootCommandResult.Command.Parse(path).Invoke(new InvocationConfiguration { Output = output });
    }

    private static void WriteRest(Command command, TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var (what, line) in Examples.Of(command is RootCommand ? DatelineCommand.Name : command.Name))
            output.WriteLine($"  # {what}\n  {line}\n");
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCodes.All) output.WriteLine($"  {(int)code,-4} {meaning}");
    }
}
