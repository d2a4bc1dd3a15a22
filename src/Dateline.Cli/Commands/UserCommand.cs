using System.CommandLine;
using Dateline.Cli.Archives;
using Dateline.Cli.Desks;
using Dateline.Desk.Accounts;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline user</c>: who may open the desk of an archive.</summary>
internal static class UserCommand
{
    private const int DefaultDays = 90;

    private static readonly Argument<string> Action = Choice.OfArgument("action", UserRequest.Actions,
        "Make an account (add), list them, give one another password or role, let nobody in under one (disable) or again (enable), make a token for a program.");

    private static readonly Argument<string?> Name = new("name") { Description = "The name people sign in with; for all but list.", Arity = ArgumentArity.ZeroOrOne, HelpName = "NAME" };

    private static readonly Option<string> Role = Choice.OfOption(["--role"], RightNames.Roles, "", "For add and role: readers look, reviewers decide and add reports, admins let people in.");

    private static readonly Option<string> Scopes = new("--scopes") { Description = $"For token: what it may be used for, of {string.Join(", ", RightNames.Scopes)}, with commas between.", HelpName = "SCOPES", DefaultValueFactory = _ => "read" };

    private static readonly Option<int> Days = SharedOptions.Number("--days", "-d", "N", 1, ApiTokens.MostDays, $"For token: how many days it lives; without it, {DefaultDays}.");

    private static readonly Option<string> Label = new("--label") { Description = "For token: what it is called in the list of its owner's tokens.", HelpName = "TEXT", DefaultValueFactory = _ => "command line" };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("user", "Say who may open the desk, and what they may do there. Passwords are asked for, or read from standard input; never from the command line.")
        {
            Action, Name, ArchiveOption.Option, Role, Scopes, Days, Label,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private static ExitCode Run(ParseResult parsed)
    {
        var request = new UserRequest
        {
            Action = parsed.GetValue(Action)!,
            Name = parsed.GetValue(Name),
            Role = RightNames.Role(parsed.GetValue(Role)),
            Scopes = RightNames.Scope(parsed.GetValue(Scopes)!.Split(',', StringSplitOptions.TrimEntries)),
            Days = parsed.GetValue(Days) is > 0 and var days ? days : DefaultDays,
            Label = parsed.GetValue(Label)!,
        };
        if (request.Wrong() is { } wrong) return UsageErrors.Show(parsed, wrong);
        return UserChange.Run(request, ArchiveOption.PathOf(parsed));
    }
}
