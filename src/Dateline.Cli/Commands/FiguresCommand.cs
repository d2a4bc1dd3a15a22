using System.CommandLine;
using Dateline.Archive;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Listings;
using Dateline.Export.Text;
using Dateline.Reconcile.Happenings;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline figures ID</c>: how the counts of a happening moved, and what to go by.</summary>
internal static class FiguresCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The happening, by the id of any of its items: REPORT:ITEM, as dateline happenings shows it." };
    private static readonly RowOutput Rows = new();

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("figures", "Show all counts of a happening in the order in which they were told, how each stands to the last, and the best, lowest and highest.")
        {
            Id, ArchiveOption.Option,
        };
        Rows.AddTo(command);
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive =>
        {
            using var view = archive.Read();
            return Run(parsed, view);
        }));
        return command;
    }

    private static ExitCode Run(ParseResult parsed, IArchiveView view)
    {
        if (ItemChoice.Find(view, parsed.GetValue(Id)!, out var code) is not { } item) return code;
        if (new HappeningFinder(view).Of(item) is not { } happening)
        {
            Messages.Say($"{parsed.GetValue(Id)} is no incident and no engagement");
            return ExitCode.NothingRead;
        }

        if (parsed.GetValue(Rows.Format) is "table") Show(parsed, happening);
        else Rows.List(parsed, FigureListing.Columns, FigureListing.RowsOf(happening));
        return ExitCode.Done;
    }

    /// <summary>Shows the counts for people.</summary>
    public static void Show(ParseResult parsed, Happening happening)
    {
        using var output = RecordOutput.Open(null);
        using (var text = new FigureText(output.Stream, Rows.Look(parsed)))
        {
            text.Write(happening);
            text.Complete();
        }

        output.Complete();
    }
}
