using System.CommandLine;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Listings;
using Dateline.Reconcile.Commitments;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline commitments</c>: aid followed from promise to delivery.</summary>
internal static class CommitmentsCommand
{
    private static readonly Option<string?> Giver = new("--giver") { Description = "Only by givers whose name has words that begin with these.", HelpName = "WORDS" };
    private static readonly Option<string?> Recipient = new("--recipient") { Description = "Only to recipients whose name has words that begin with these.", HelpName = "WORDS" };
    private static readonly Option<int> Limit = new("--limit", "-n") { Description = "At most so many commitments.", HelpName = "N", DefaultValueFactory = _ => 50 };
    private static readonly RowOutput Rows = new();

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("commitments", "Show aid followed along its stages, a row a stage; amounts of one commitment are never added up.")
        {
            Giver, Recipient, Limit, ArchiveOption.Option,
        };
        Rows.AddTo(command);
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive =>
        {
            using var view = archive.Read();
            var found = CommitmentLadder.Find(view, new(parsed.GetValue(Giver), parsed.GetValue(Recipient)));
            Rows.List(parsed, CommitmentListing.Columns, found.Take(parsed.GetValue(Limit)).SelectMany(CommitmentListing.RowsOf));
            return ExitCode.Done;
        }));
        return command;
    }
}
