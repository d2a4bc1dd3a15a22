using System.CommandLine;
using Dateline.Cli.Archives;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline backup</c>: a copy of an archive that is in use.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Copy = new("file")
    {
        Description = "The copy: it appears whole and looked over, or not at all. One that is there is replaced.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("backup", "Copy an archive as it stands now, while others read and write it.") { Copy, ArchiveOption.Option };
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive =>
        {
            archive.BackUp(parsed.GetValue(Copy)!);
            return ExitCode.Done;
        }));
        return command;
    }
}
