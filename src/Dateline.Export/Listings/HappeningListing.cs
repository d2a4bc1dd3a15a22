using System.Collections.Immutable;
using Dateline.Export.Rows;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Export.Listings;

/// <summary>Happenings as rows.</summary>
public static class HappeningListing
{
    private const string Shown = "Shown";

    /// <summary>The columns for people, short enough for 80 letters; they hold those for programs.</summary>
    public static ImmutableArray<Column> ForPeople { get; } =
    [
        new("id"), new("date", "Date"), new("kind", "Kind"), new("place", "Place"), new("country"), new("killed"), new("killedLow"), new("killedHigh"), new("killedShown", "Killed", IsNumber: true),
        new("injured", "Injured", IsNumber: true), new("reports"), new("sources"), new("told", "Told in", IsNumber: true), new("items"), new("idShown", "Id"),
    ];

    /// <summary>The columns for programs, which get each number by itself.</summary>
    public static ImmutableArray<Column> Columns { get; } = [.. ForPeople.Where(column => !column.Name.EndsWith(Shown, StringComparison.Ordinal) && column.Name is not "told")];

    /// <summary>The row of a happening.</summary>
    /// <param name="happening">The happening.</param>
    /// <param name="columns">The columns.</param>
    public static Row RowOf(Happening happening, IReadOnlyList<Column> columns)
    {
        FigureSeries? killed = happening.SeriesOf(FigureQuantity.Killed), injured = happening.SeriesOf(FigureQuantity.Injured);
        return new([.. columns.Select(column => column.Name switch
        {
            "id" or "idShown" => happening.Id,
            "date" => happening.Date?.ToString(),
            "kind" => happening.Kind,
            "place" => happening.Place?.Name,
            "country" => happening.Place?.Country,
            "killed" => killed?.Best?.Value,
            "killedLow" => killed?.Low?.Value,
            "killedHigh" => killed?.High?.Value,
            "killedShown" => Range(killed),
            "injured" => injured?.Best?.Value,
            "reports" => happening.Reports,
            "sources" => happening.Sources,
            "told" => Told(happening),
            _ => (object?)happening.Items.Select(item => item.Id).ToArray(),
        })]);
    }

    /// <summary>The number to go by, with the lowest and the highest where they differ: "54 (53–74)"; null where there is none.</summary>
    public static string? Range(FigureSeries? series) => series switch
    {
        { Best: { } best, Low: { } low, High: { } high } when low.Value != high.Value => $"{best.Value} ({low.Value}–{high.Value})",
        { Best: { } best } => $"{best.Value}",
        _ => null,
    };

    /// <summary>In how many reports it is told, with the number of sources where that is another: "24 (21)".</summary>
    public static string Told(Happening happening) => happening.Sources == happening.Reports ? $"{happening.Reports}" : $"{happening.Reports} ({happening.Sources})";
}

/// <summary>The counts of a happening as rows.</summary>
public static class FigureListing
{
    /// <summary>The columns.</summary>
    public static ImmutableArray<Column> Columns { get; } =
    [
        new("quantity", "What"), new("told", "Told"), new("count", "Count"), new("step", "Step"), new("countedBy", "Counted by"), new("who", "Who"), new("source", "In"),
        new("value"), new("high"), new("bound"), new("subset"), new("reason"), new("passage"), new("item"), new("start"), new("end"), new("best"), new("lowest"), new("highest"),
    ];

    /// <summary>The rows, by quantity and day.</summary>
    public static IEnumerable<Row> RowsOf(Happening happening) => happening.Figures.SelectMany(series => series.Steps.Select(step => RowOf(happening, series, step)));

    private static Row RowOf(Happening happening, FigureSeries series, FigureStep step)
    {
        var point = step.Point;
        var item = happening.Items.First(one => one.Number == point.Item);
        string passage = VisibleText.OnOneLine(point.Passage.Of(item.Record.Report.Text).ToString());
        var map = new CodePointMap(item.Record.Report.Text);
        return new(
            series.Quantity.ToString().ToLowerInvariant(), point.Told?.ToString(), FigureSeries.Words(point), step.Kind.ToString().ToLowerInvariant(), point.CountedBy, point.Who,
            item.Report.First.Source ?? item.Report.Id, point.Count.Value, point.Count.High, Labels.Of(point.Count.Bound), point.Subset, step.Reason, passage,
            item.Id, map.ToCodePoint(point.Passage.Start), map.ToCodePoint(point.Passage.End), series.Best?.Value, series.Low?.Value, series.High?.Value);
    }
}
