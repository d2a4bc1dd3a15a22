using System.Collections.Immutable;
using Dateline.Archive.Graph;
using Dateline.Mcp.Answers;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Happenings;

namespace Dateline.Mcp.Tools;

/// <summary>Lists what happened, each happening once.</summary>
/// <param name="archive">The archive.</param>
internal sealed class ListHappenings(KeptArchive archive) : RecordTool
{
    private const char Letter = 'h';

    private static readonly Parameter Kind = new("kind", ParameterKind.Label, "Only of this kind; kinds of engagements list engagements (meetings, visits and the like).")
    {
        Labels = [.. Names<IncidentKind>(), .. Names<EngagementKind>().Except(Names<IncidentKind>(), StringComparer.Ordinal)],
    };

    private static readonly Parameter Place = new("place", ParameterKind.Text, "Only at places whose name or region has these words, or whose country has this code.");
    private static readonly Parameter After = new("after", ParameterKind.Day, "Only on this day or later.");
    private static readonly Parameter Before = new("before", ParameterKind.Day, "Only on this day or earlier.");
    private static readonly Parameter Reports = new("reports", ParameterKind.Number, "Only told of in at least so many reports.") { Range = (1, 1_000_000) };
    private static readonly Parameter Engagements = new("engagements", ParameterKind.Flag, "Meetings, visits and the like instead of incidents.");

    /// <inheritdoc/>
    public override string Name => "list_happenings";

    /// <inheritdoc/>
    public override string Title => "List happenings";

    /// <inheritdoc/>
    public override string Description => "List what happened across the reports of the archive, each happening once however many reports tell of it, the latest first: kind, day, place, best, lowest and highest "
        + "figures with their reasons. get_happening takes the ids." + Words.Quoted;

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters { get; } = [Kind, Place, After, Before, Reports, Engagements, Parameter.Limit, Parameter.After];

    /// <inheritdoc/>
    public override string List => "happenings";

    /// <inheritdoc/>
    public override Answer Call(Arguments arguments)
    {
        string? kind = arguments.Text(Kind);
        bool ofEngagements = arguments.Flag(Engagements) || (kind is not null && !Names<IncidentKind>().Contains(kind, StringComparer.Ordinal));
        var filter = new HappeningFilter
        {
            Space = ofEngagements ? Space.Engagements : Space.Incidents,
            Kind = kind,
            Place = arguments.Text(Place),
            After = DayOf(arguments.Day(After)),
            Before = DayOf(arguments.Day(Before)),
            LeastReports = arguments.Number(Reports, 1),
        };
        long? behind = Cursor.Read(Letter, arguments.Text(Parameter.After));
        return archive.Ask(view => Answer.Of(
            Page.Of(
                new HappeningSearch(view).From(filter, behind), looked => looked.Happening is not null, (json, looked) => HappeningJson.WriteShort(json, looked.Happening!),
                arguments.Number(Parameter.Limit, Limits.Rows), (looked, _) => Cursor.Write(Letter, looked.Item)),
            List));
    }

    private static NodaTime.LocalDate? DayOf(DateOnly? day) => day is { } given ? NodaTime.LocalDate.FromDateOnly(given) : null;

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Labels.Of);
}
