using System.CommandLine;
using System.Globalization;
using System.Net;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Desk;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline serve</c>: the web desk and the HTTP API over an archive.</summary>
internal static class ServeCommand
{
    private static readonly Argument<string?> File = new("archive")
    {
        Description = "The archive, as for --archive.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "ARCHIVE",
    };

    private static readonly Option<string[]> Add = new("--add")
    {
        Description = "First read these files and folders into the archive, as 'dateline add' does; the archive is made where there is none.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<IPAddress> Bind = new("--bind")
    {
        Description = "The address to listen on; without it, this machine's own only. Any other needs accounts: see dateline user.",
        HelpName = "ADDRESS",
        CustomParser = argument =>
        {
            if (IPAddress.TryParse(argument.Tokens[0].Value, out var address)) return address;
            argument.AddError($"--bind: '{argument.Tokens[0].Value}' is no address such as 127.0.0.1 or 0.0.0.0");
            return null;
        },
    };

    private static readonly Option<int?> Port = new("--port", "-p")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"The port; without it, {DeskOptions.DefaultPort}; 0 for any that is free."),
        HelpName = "PORT",
        CustomParser = argument =>
        {
            if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort) return port;
            argument.AddError($"--port: '{argument.Tokens[0].Value}' is no port from 0 to {IPEndPoint.MaxPort}");
            return null;
        },
    };

    private static readonly Option<string[]> Hosts = new("--host") { Description = "A name under which people reach the desk through a proxy; others are refused.", HelpName = "NAME" };
    private static readonly Option<bool> Proxy = new("--behind-proxy") { Description = "A reverse proxy on this machine stands before the desk: believe it who asks, and make people sign in." };
    private static readonly Option<bool> SignIn = new("--sign-in") { Description = "Make people sign in also on this machine." };

    private static readonly Option<bool> Insecure = new("--insecure") { Description = "With --bind to others than this machine: let passwords and reports travel unencrypted, on a network you trust." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("serve", "Open the desk: look at reports and records in a browser, check them and decide; the same by HTTP for programs.")
        {
            File, ArchiveOption.Option, Add, Bind, Port, Hosts, Proxy, SignIn, Insecure,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private static ExitCode Run(ParseResult parsed)
    {
        string[] toAdd = parsed.GetValue(Add) ?? [];
        string path = parsed.GetValue(File) is { Length: > 0 } given ? given : ArchiveOption.PathOf(parsed);
        try
        {
            using var archive = SqliteArchive.Open(path, create: toAdd.Length > 0, amongMany: true);
            if (toAdd.Length > 0)
            {
                var code = AddBatch.Run(new AddRequest { Paths = toAdd, Jobs = Environment.ProcessorCount }, archive);
                if (code is not (ExitCode.Done or ExitCode.SomeRefused)) return code;
            }

            return Serve(archive, OptionsOf(parsed, path));
        }
        catch (Exception failure) when (failure is ArchiveException or System.Data.Common.DbException)
        {
            return ArchiveOption.Fail(path, failure);
        }
    }

    private static DeskOptions OptionsOf(ParseResult parsed, string path) => new()
    {
        ArchivePath = path,
        Address = parsed.GetValue(Bind) ?? IPAddress.Loopback,
        Port = parsed.GetValue(Port) ?? DeskOptions.DefaultPort,
        Hosts = parsed.GetValue(Hosts) ?? [],
        BehindProxy = parsed.GetValue(Proxy),
        RequireAccounts = parsed.GetValue(SignIn),
        AllowClearText = parsed.GetValue(Insecure),
    };

    private static ExitCode Serve(IArchive archive, DeskOptions options)
    {
        try
        {
            var desk = DeskServer.StartAsync(archive, options).GetAwaiter().GetResult();
            try
            {
                Console.Out.WriteLine(desk.Address);
                Console.Out.Flush();
                if (!options.IsLocal && !options.BehindProxy) Messages.Say("passwords and reports travel unencrypted");
                Messages.Say("the desk is open; Ctrl-C closes it");
                desk.WaitAsync().GetAwaiter().GetResult();
                return ExitCode.Done;
            }
            finally
            {
                desk.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
        catch (DeskException refused)
        {
            Messages.Say(refused.Message);
            return ExitCode.CannotServe;
        }
        catch (IOException taken)
        {
            Messages.Say($"cannot listen on {options.Address}, port {options.Port}: {taken.InnerException?.Message ?? taken.Message}");
            return ExitCode.CannotServe;
        }
    }
}
