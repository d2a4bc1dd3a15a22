using System.CommandLine;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Rows;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline happenings</c>: what happened, each happening once, however many reports tell of it.</summary>
internal static class HappeningsCommand
{
    private static readonly Option<string?> Kind = new("--kind") { Description = "Only of this kind, as in JSON: strike, bombing, disaster, meeting ...", HelpName = "KIND" };
    private static readonly Option<string?> Place = new("--place") { Description = "Only at places whose name, region or country code has these words.", HelpName = "WORDS" };
    private static readonly Option<DateOnly?> After = new("--after") { Description = "Only on this day or later.", HelpName = "DAY" };
    private static readonly Option<DateOnly?> Before = new("--before") { Description = "Only on this day or earlier.", HelpName = "DAY" };
    private static readonly Option<int> Reports = new("--reports") { Description = "Only told of in at least so many reports.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Limit = new("--limit", "-n") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 50 };
    private static readonly Option<bool> Engagements = new("--engagements") { Description = "Meetings, visits and the like instead of incidents." };
    private static readonly RowOutput Rows = new();

    // What people see is short enough for 80 columns; programs get each number by itself.
    private static readonly Column[] Columns =
    [
        new("id"), new("date", "Date"), new("kind", "Kind"), new("place", "Place"), new("country"), new("killed"), new("killedLow"), new("killedHigh"), new("killedShown", "Killed", IsNumber: true),
        new("injured", "Injured", IsNumber: true), new("reports"), new("sources"), new("told", "Told in", IsNumber: true), new("items"), new("idShown", "Id"),
    ];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("happenings", "Show what happened across the reports of an archive, each happening once.")
        {
            Kind, Place, After, Before, Reports, Engagements, Limit, ArchiveOption.Option,
        };
        Rows.AddTo(command);
        command.SetAction(parsed => (int)ArchiveOption.With(parsed, create: false, archive =>
        {
            using var view = archive.Read();
            var space = parsed.GetValue(Engagements) ? Space.Engagements : Space.Incidents;
            var filter = FilterOf(parsed);
            var found = new HappeningFinder(view).All(space, filter.Reports).Where(filter.Fits).Take(parsed.GetValue(Limit));
            List(parsed, Rows, found);
            return ExitCode.Done;
        }));
        return command;
    }

    private static HappeningFilter FilterOf(ParseResult parsed) => new()
    {
        Kind = parsed.GetValue(Kind),
        Place = parsed.GetValue(Place),
        After = parsed.GetValue(After),
        Before = parsed.GetValue(Before),
        Reports = parsed.GetValue(Reports),
    };

    /// <summary>Lists happenings.</summary>
    public static void List(ParseResult parsed, RowOutput rows, IEnumerable<Happening> happenings)
    {
        var columns = rows.FormatOf(parsed) is "table" ? Columns : [.. Columns.Where(column => !column.Name.EndsWith("Shown", StringComparison.Ordinal) && column.Name is not "told")];
        rows.List(parsed, columns, happenings.Select(happening => RowOf(happening, columns)));
    }

    private static Row RowOf(Happening happening, IReadOnlyList<Column> columns)
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
            "killedShown" => Shown(killed),
            "injured" => injured?.Best?.Value,
            "reports" => happening.Reports,
            "sources" => happening.Sources,
            "told" => happening.Sources == happening.Reports ? $"{happening.Reports}" : $"{happening.Reports} ({happening.Sources})",
            _ => (object?)happening.Items.Select(IdOf).ToArray(),
        })]);
    }

    private static string? Shown(FigureSeries? series) => series switch
    {
        { Best: { } best, Low: { } low, High: { } high } when low.Value != high.Value => $"{best.Value} ({low.Value}–{high.Value})",
        { Best: { } best } => $"{best.Value}",
        _ => null,
    };

    /// <summary>What people call an item by.</summary>
    public static string IdOf(TellingItem item) =>
        $"{item.Report.Id}:{RecordItems.At(item.Record, item.Number.Place)?.Id}";
}
