using System.CommandLine;
using Dateline.Archive.Graph;
using Dateline.Cli.Archives;
using Dateline.Cli.Output;
using Dateline.Export.Listings;
using Dateline.Reconcile.Happenings;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline happenings</c>: what happened, each happening once, however many reports tell of it.</summary>
internal static class HappeningsCommand
{
    private static readonly Option<string?> Kind = new("--kind") { Description = "Only of this kind, as in JSON: strike, bombing, disaster, meeting ...", HelpName = "KIND" };
    private static readonly Option<string?> Place = new("--place") { Description = "Only at places whose name or region has words that begin with these, or in the country of this name or code.", HelpName = "WORDS" };
    private static readonly Option<DateOnly?> After = new("--after") { Description = "Only on this day or later.", HelpName = "DAY" };
    private static readonly Option<DateOnly?> Before = new("--before") { Description = "Only on this day or earlier.", HelpName = "DAY" };
    private static readonly Option<int> Reports = new("--reports") { Description = "Only told of in at least so many reports.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Limit = new("--limit", "-n") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 50 };
    private static readonly Option<bool> Engagements = new("--engagements") { Description = "Meetings, visits and the like instead of incidents." };
    private static readonly RowOutput Rows = new();

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
            List(parsed, Rows, new HappeningSearch(view).All(FilterOf(parsed)).Take(parsed.GetValue(Limit)));
            return ExitCode.Done;
        }));
        return command;
    }

    private static HappeningFilter FilterOf(ParseResult parsed) => new()
    {
        Space = parsed.GetValue(Engagements) ? Space.Engagements : Space.Incidents,
        Kind = parsed.GetValue(Kind),
        Place = parsed.GetValue(Place),
        After = parsed.GetValue(After) is { } after ? NodaTime.LocalDate.FromDateOnly(after) : null,
        Before = parsed.GetValue(Before) is { } before ? NodaTime.LocalDate.FromDateOnly(before) : null,
        LeastReports = parsed.GetValue(Reports),
    };

    /// <summary>Lists happenings.</summary>
    public static void List(ParseResult parsed, RowOutput rows, IEnumerable<Happening> happenings)
    {
        var columns = rows.FormatOf(parsed) is "table" ? HappeningListing.ForPeople : HappeningListing.Columns;
        rows.List(parsed, columns, happenings.Select(happening => HappeningListing.RowOf(happening, columns)));
    }
}
