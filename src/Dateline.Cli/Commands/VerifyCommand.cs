using System.CommandLine;
using Dateline.Archive;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline verify</c>: whether an archive is sound.</summary>
internal static class VerifyCommand
{
    private const int MostSaid = 100;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("verify", "Look at everything in an archive, every text and record among it, and say what is wrong.") { ArchiveOption.Option };
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, Run));
        return command;
    }

    private static ExitCode Run(IArchive archive)
    {
        long found = 0;
        foreach (var damage in archive.Verify())
        {
            if (++found <= MostSaid) Messages.Say(damage.ToString());
        }

        if (found > 0)
        {
            Messages.Say($"the archive is damaged in {found} {(found == 1 ? "place" : "places")}");
            return ExitCode.ArchiveFailed;
        }

        using var view = archive.Read();
        Console.Out.WriteLine($"{view.CountReports()} reports, all sound");
        return ExitCode.Done;
    }
}
