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

    private static readonly Column[] Columns =
    [
        new("id", "Id"), new("date", "Date"), new("kind", "Kind"), new("place", "Place"), new("country", "Country"), new("killed", "Killed", IsNumber: true), new("killedRange", "Low–high"),
        new("injured", "Injured", IsNumber: true), new("reports", "Reports", IsNumber: true), new("sources", "Sources", IsNumber: true), new("items"),
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
            var found = new HappeningFinder(view).All(space, parsed.GetValue(Reports)).Where(happening => Fits(parsed, happening)).Take(parsed.GetValue(Limit));
            Rows.List(parsed, Columns, found.Select(RowOf));
            return ExitCode.Done;
        }));
        return command;
    }

    private static bool Fits(ParseResult parsed, Happening happening)
    {
        if (happening.Reports < parsed.GetValue(Reports)) return false;
        if (parsed.GetValue(Kind) is { } kind && !string.Equals(happening.Kind, kind, StringComparison.OrdinalIgnoreCase)) return false;
        if (parsed.GetValue(Place) is { } words && !IsAt(happening, words)) return false;
        if (parsed.GetValue(After) is { } after && (happening.Date is not { } date || date.End.LastDay < NodaTime.LocalDate.FromDateOnly(after))) return false;
        return parsed.GetValue(Before) is not { } before || (happening.Date is { } day && day.Start.FirstDay <= NodaTime.LocalDate.FromDateOnly(before));
    }

    private static bool IsAt(Happening happening, string words) => happening.Place is { } place
        && (place.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || place.Region?.Contains(words, StringComparison.OrdinalIgnoreCase) == true
            || string.Equals(place.Country, words, StringComparison.OrdinalIgnoreCase));

    private static Row RowOf(Happening happening)
    {
        FigureSeries? killed = happening.SeriesOf(FigureQuantity.Killed), injured = happening.SeriesOf(FigureQuantity.Injured);
        return new(
            happening.Id, happening.Date?.ToString(), happening.Kind, happening.Place?.Name, happening.Place?.Country, killed?.Best?.Value,
            killed is { Low: { } low, High: { } high } && low.Value != high.Value ? $"{low.Value}–{high.Value}" : null,
            injured?.Best?.Value, happening.Reports, happening.Sources, happening.Items.Select(IdOf).ToArray());
    }

    /// <summary>What people call an item by.</summary>
    public static string IdOf(TellingItem item) =>
        $"{item.Report.Id}:{RecordItems.At(item.Record, item.Number.Place)?.Id}";
}
