using System.CommandLine;
using Dateline.Cli.Archives;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline reread</c>: a newer reader over kept reports.</summary>
internal static class RereadCommand
{
    private static readonly Option<bool> All = new("--all") { Description = "Also those that this very reader read." };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("reread", "Read kept reports anew that another version or other models read; what people decided stays.")
        {
            ArchiveOption.Option, All, SharedOptions.Jobs,
        };
        command.SetAction(parsed => (int)ArchiveOption.With(
            parsed, create: false, archive => RereadBatch.Run(archive, parsed.GetValue(All), SharedOptions.JobsOf(parsed))));
        return command;
    }
}
