using System.CommandLine;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Listings;
using Dateline.Reconcile.Contradictions;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline contradictions</c>: what cannot both be right, with both passages.</summary>
internal static class ContradictionsCommand
{
    private static readonly Option<bool> Decided = new("--decided") { Description = "Those about which somebody has decided, too." };
    private static readonly Option<int> Limit = new("--limit", "-n") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 100 };
    private static readonly RowOutput Rows = new();

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("contradictions", "Show what two reports of one happening say that cannot both be right; deciding about either item resolves it.")
        {
            Decided, Limit, ArchiveOption.Option,
        };
        Rows.AddTo(command);
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive =>
        {
            using var view = archive.Read();
            bool decided = parsed.GetValue(Decided);
            Rows.List(parsed, ContradictionListing.Columns, new ContradictionFinder(view).All().Where(found => decided || !found.IsDecided).Take(parsed.GetValue(Limit)).Select(ContradictionListing.RowOf));
            return ExitCode.Done;
        }));
        return command;
    }
}
