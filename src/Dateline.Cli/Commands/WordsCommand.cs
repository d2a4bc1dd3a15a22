using System.CommandLine;
using Dateline.Archive;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Listings;
using Dateline.Export.Text;
using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Words;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline words</c>: what one actor said, in order, and where a quote was clipped or altered.</summary>
internal static class WordsCommand
{
    private static readonly Argument<string> Actor = new("actor") { Description = "Who: a name, or a surname that only one has." };
    private static readonly Argument<string?> Subject = new("subject") { Description = "Words that what was said must hold, each as it begins.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly RowOutput Rows = new();

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("words", "Show what an actor said, in order; the same quote clipped or altered elsewhere is shown as a difference.")
        {
            Actor, Subject, ArchiveOption.Option,
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
        string name = parsed.GetValue(Actor)!;
        var actors = new ActorFinder(view).Find(name);
        if (actors.Count == 0)
        {
            Messages.Say($"nobody in the archive is called '{name}'");
            return ExitCode.Done;
        }

        if (actors.Count > 1) Messages.Say($"'{name}' may be {string.Join(", ", actors.Select(actor => actor.Name))}; shown: {actors[0].Name}");
        var said = new ActorWords(view).Of(actors[0], parsed.GetValue(Subject));
        if (parsed.GetValue(Rows.Format) is "table") Show(parsed, said);
        else Rows.List(parsed, SaidListing.Columns, said.Select(SaidListing.RowOf));
        return ExitCode.Done;
    }

    // Words are too long for the cells of a table.
    private static void Show(ParseResult parsed, IEnumerable<Said> said)
    {
        using var output = RecordOutput.Open(null);
        using (var text = new SaidText(output.Stream, Rows.Look(parsed)))
        {
            foreach (var one in said) text.Write(one);
            text.Complete();
        }

        output.Complete();
    }
}
