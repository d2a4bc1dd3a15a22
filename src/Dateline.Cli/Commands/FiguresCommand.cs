using System.CommandLine;
using System.Globalization;
using Dateline.Archive;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Rows;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline figures ID</c>: how the counts of a happening moved, and what to go by.</summary>
internal static class FiguresCommand
{
    private const int Bar = 24;

    private static readonly Argument<string> Id = new("id") { Description = "The happening, by the id of any of its items: REPORT:ITEM, as dateline happenings shows it." };
    private static readonly RowOutput Rows = new();

    private static readonly Column[] Columns =
    [
        new("quantity", "What"), new("told", "Told"), new("count", "Count"), new("picture", ""), new("step", "Step"), new("countedBy", "Counted by"), new("who", "Who"), new("source", "In"),
        new("value"), new("high"), new("bound"), new("subset"), new("reason"), new("passage"), new("item"), new("start"), new("end"),
    ];

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

        bool table = parsed.GetValue(Rows.Format) is "table";
        Rows.List(parsed, Columns, happening.Figures.SelectMany(series => RowsOf(happening, series, table)));
        return ExitCode.Done;
    }

    private static IEnumerable<Row> RowsOf(Happening happening, FigureSeries series, bool table)
    {
        string quantity = series.Quantity.ToString().ToLowerInvariant();
        long most = Math.Max(1, series.Steps.Max(step => step.Point.Count.High ?? step.Point.Count.Value ?? 0));
        foreach (var step in series.Steps) yield return RowOf(happening, quantity, step, most);
        if (!table) yield break;
        foreach (var (name, chosen) in new[] { ("best", series.Best), ("low", series.Low), ("high", series.High) })
        {
            if (chosen is not null) yield return Summary(quantity, name, chosen);
        }
    }

    private static Row Summary(string quantity, string name, ChosenFigure chosen) => new(
        quantity, name, chosen.Value.ToString(CultureInfo.InvariantCulture), null, chosen.Reason, null, null, null, chosen.Value, null, null, null, chosen.Reason, null, null, null, null);

    private static Row RowOf(Happening happening, string quantity, FigureStep step, long most)
    {
        var point = step.Point;
        var item = happening.Items.First(one => one.Number == point.Item);
        string passage = VisibleText.OnOneLine(point.Passage.Of(item.Record.Report.Text).ToString());
        var map = new CodePointMap(item.Record.Report.Text);
        long shown = point.Count.High ?? point.Count.Value ?? 0;
        return new(
            quantity, point.Told?.ToString(), FigureSeries.Words(point), new string('▇', (int)Math.Max(shown > 0 ? 1 : 0, shown * Bar / most)), step.Kind.ToString().ToLowerInvariant(), point.CountedBy, point.Who,
            item.Report.First.Source ?? item.Report.Id, point.Count.Value, point.Count.High, point.Count.Bound.ToString(), point.Subset, step.Reason, passage, HappeningsCommand.IdOf(item), map.ToCodePoint(point.Passage.Start), map.ToCodePoint(point.Passage.End));
    }
}
