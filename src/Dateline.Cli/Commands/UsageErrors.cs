using System.CommandLine;
using Dateline.Cli.Output;

namespace Dateline.Cli.Commands;

/// <summary>Says what is wrong with a command line, and where to read how it is right.</summary>
internal static class UsageErrors
{
    /// <summary>Shows every error once.</summary>
    public static ExitCode Show(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)) Messages.Say(message);
        bool isRoot = command is RootCommand;
        if (isRoot && parsed.UnmatchedTokens is [var first, ..] && (File.Exists(first) || Directory.Exists(first)))
            Messages.Say($"to read it: {DatelineCommand.Name} read {first}");
        Messages.Say($"see {DatelineCommand.Name} {(isRoot ? "" : command.Name + " ")}--help");
        return ExitCode.Usage;
    }
}
