using System.CommandLine;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Rows;
using Dateline.Reconcile.Contradictions;
using Dateline.Text;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline contradictions</c>: what cannot both be right, with both passages.</summary>
internal static class ContradictionsCommand
{
    private static readonly Option<bool> Decided = new("--decided") { Description = "Those about which somebody has decided, too." };
    private static readonly Option<int> Limit = new("--limit", "-n") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 100 };
    private static readonly RowOutput Rows = new();

    private static readonly Column[] Columns =
    [
        new("field", "About"), new("reason", "What"), new("leftSource", "One"), new("leftPassage", "says"), new("rightSource", "Another"), new("rightPassage", "says"),
        new("left", "Item"), new("right", "Item"), new("decided"), new("leftStart"), new("leftEnd"), new("rightStart"), new("rightEnd"),
    ];

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
            Rows.List(parsed, Columns, new ContradictionFinder(view).All().Where(found => decided || !found.IsDecided).Take(parsed.GetValue(Limit)).Select(RowOf));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Row RowOf(Contradiction found)
    {
        string left = found.Left.Record.Report.Text, right = found.Right.Record.Report.Text;
        CodePointMap one = new(left), other = new(right);
        string field = found.Field == ClaimField.DisputedBy ? "disputedBy" : found.Field.ToString().ToLowerInvariant();
        return new(
            field, found.Reason, found.Left.Report.First.Source ?? found.Left.Report.Id, VisibleText.OnOneLine(found.LeftPassage.Of(left).ToString()),
            found.Right.Report.First.Source ?? found.Right.Report.Id, VisibleText.OnOneLine(found.RightPassage.Of(right).ToString()),
            HappeningsCommand.IdOf(found.Left), HappeningsCommand.IdOf(found.Right), found.IsDecided,
            one.ToCodePoint(found.LeftPassage.Start), one.ToCodePoint(found.LeftPassage.End), other.ToCodePoint(found.RightPassage.Start), other.ToCodePoint(found.RightPassage.End));
    }
}
