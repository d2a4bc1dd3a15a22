using System.CommandLine;
using Dateline.Archive;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Rows;
using Dateline.Export.Text;
using Dateline.Reading.Description;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline figures ID</c>: how the counts of a happening moved, and what to go by.</summary>
internal static class FiguresCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The happening, by the id of any of its items: REPORT:ITEM, as dateline happenings shows it." };
    private static readonly RowOutput Rows = new();

    private static readonly Column[] Columns =
    [
        new("quantity", "What"), new("told", "Told"), new("count", "Count"), new("step", "Step"), new("countedBy", "Counted by"), new("who", "Who"), new("source", "In"),
        new("value"), new("high"), new("bound"), new("subset"), new("reason"), new("passage"), new("item"), new("start"), new("end"), new("best"), new("lowest"), new("highest"),
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

        if (parsed.GetValue(Rows.Format) is "table") Show(parsed, happening);
        else Rows.List(parsed, Columns, happening.Figures.SelectMany(series => series.Steps.Select(step => RowOf(happening, series, step))));
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

    private static Row RowOf(Happening happening, FigureSeries series, FigureStep step)
    {
        var point = step.Point;
        var item = happening.Items.First(one => one.Number == point.Item);
        string passage = VisibleText.OnOneLine(point.Passage.Of(item.Record.Report.Text).ToString());
        var map = new CodePointMap(item.Record.Report.Text);
        return new(
            series.Quantity.ToString().ToLowerInvariant(), point.Told?.ToString(), FigureSeries.Words(point), step.Kind.ToString().ToLowerInvariant(), point.CountedBy, point.Who,
            item.Report.First.Source ?? item.Report.Id, point.Count.Value, point.Count.High, Labels.Of(point.Count.Bound), point.Subset, step.Reason, passage,
            HappeningsCommand.IdOf(item), map.ToCodePoint(point.Passage.Start), map.ToCodePoint(point.Passage.End), series.Best?.Value, series.Low?.Value, series.High?.Value);
    }
}
