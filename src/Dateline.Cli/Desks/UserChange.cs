using System.Data.Common;
using Dateline.Cli.Output;
using Dateline.Desk;
using Dateline.Desk.Accounts;
using Dateline.Desk.Accounts.Storage;
using Dateline.Text;

namespace Dateline.Cli.Desks;

/// <summary>Does what <c>dateline user</c> is asked for.</summary>
/// <param name="store">The desk's file.</param>
/// <param name="request">What is asked for.</param>
internal sealed class UserChange(DeskStore store, UserRequest request)
{
    private readonly Users _users = new(store);
    private readonly Audit _audit = new(store);

    /// <summary>Does it.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="archive">The archive whose desk it is; it must be there, since a name that is mistyped would make a file of accounts nobody uses.</param>
    public static ExitCode Run(UserRequest request, string archive)
    {
        if (!File.Exists(archive))
        {
            Messages.Say($"{archive}: does not exist");
            return ExitCode.ArchiveFailed;
        }

        var options = new DeskOptions { ArchivePath = archive };
        try
        {
            return new UserChange(DeskStore.Open(options.DeskPath), request).Run();
        }
        catch (DeskException failure)
        {
            Messages.Say(failure.Message);
        }
        catch (DbException failure)
        {
            Messages.Say($"{options.DeskPath}: {failure.Message}");
        }

        return ExitCode.ArchiveFailed;
    }

    private ExitCode Run()
    {
        if (request.Action is "list") return List();
        if (request.Action is "add") return Add();
        if (_users.Find(request.Name!) is not { } user)
        {
            Messages.Say($"there is no account '{request.Name}'");
            return ExitCode.NothingRead;
        }

        return request.Action switch
        {
            "password" => SetPassword(user),
            "role" => Done(_users.SetRole(user, request.Role!.Value), "changed a role", $"{user.Name} ({RightNames.Of(request.Role!.Value)})"),
            "disable" => Done(_users.Disable(user), "disabled an account", user.Name),
            "enable" => Enable(user),
            _ => MakeToken(user),
        };
    }

    private ExitCode List()
    {
        foreach (var user in _users.List())
        {
            string state = user.Disabled is null ? "" : "\tdisabled";
            Console.Out.WriteLine($"{VisibleText.OnOneLine(user.Name)}\t{RightNames.Of(user.Role)}{state}");
        }

        return ExitCode.Done;
    }

    private ExitCode Add()
    {
        if (_users.Find(request.Name!) is not null) return Done("There is an account of that name already.", "", "");
        var (password, wrong) = PasswordPrompt.Ask();
        return Done(wrong ?? _users.Add(request.Name!, password!, request.Role!.Value), "made an account", $"{request.Name} ({RightNames.Of(request.Role!.Value)})");
    }

    private ExitCode SetPassword(UserAccount user)
    {
        var (password, wrong) = PasswordPrompt.Ask();
        return Done(wrong ?? _users.SetPassword(user, password!), "reset a password", user.Name);
    }

    private ExitCode Enable(UserAccount user)
    {
        _users.Enable(user);
        return Done(null, "enabled an account", user.Name);
    }

    private ExitCode MakeToken(UserAccount user)
    {
        var (token, wrong) = new ApiTokens(store).Make(user, request.Label, request.Scopes!.Value, request.Days);
        var code = Done(wrong, "made a token", $"{request.Label} for {user.Name} ({RightNames.Of(request.Scopes!.Value)}, {request.Days} days)");
        if (token is null) return code;
        Console.Out.WriteLine(token);
        Messages.Say("this token is shown this once");
        return code;
    }

    private ExitCode Done(string? wrong, string what, string subject)
    {
        if (wrong is not null)
        {
            Messages.Say(wrong);
            return ExitCode.Usage;
        }

        _audit.Write(Environment.UserName, what, subject, Audit.CommandLine);
        return ExitCode.Done;
    }
}
