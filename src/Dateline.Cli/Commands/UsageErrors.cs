using System.CommandLine;
using System.CommandLine.Parsing;
using Dateline.Cli.Output;

namespace Dateline.Cli.Commands;

/// <summary>Says what is wrong with a command line, and where to read how it is right.</summary>
internal static class UsageErrors
{
    /// <summary>Shows every error once.</summary>
    /// <param name="parsed">The command line with its errors.</param>
    /// <param name="more">An error that parsing does not see.</param>
    public static ExitCode Show(ParseResult parsed, string? more = null)
    {
        var command = parsed.CommandResult.Command;
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)) Messages.Say(message);
        if (more is not null) Messages.Say(more);
        bool isRoot = command is RootCommand;
        if (isRoot && parsed.UnmatchedTokens is [var first, ..] && (File.Exists(first) || Directory.Exists(first)))
            Messages.Say($"to read it: {DatelineCommand.Name} read {first}");
        Messages.Say($"see {DatelineCommand.Name} {(isRoot ? "" : command.Name + " ")}--help");
        return ExitCode.Usage;
    }

    /// <summary>A word that was taken for a path though it is written as an option; behind <c>--</c> anything is a path.</summary>
    public static string? UnknownOption(ParseResult parsed, string[] paths) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Select(token => token.Value)
        .FirstOrDefault(word => word.Length > 1 && word[0] == '-' && paths.Contains(word, StringComparer.Ordinal));
}
