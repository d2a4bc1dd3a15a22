using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Reading;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Words;

namespace Dateline.Desk.Pages.Actors;

/// <summary>A report with its record, and what the actor is called in it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Record">Its record.</param>
/// <param name="Ids">The ids of the actor in the record.</param>
internal sealed record ActorReport(KeptReport Report, Record Record, IReadOnlySet<string> Ids)
{
    /// <summary>Whether a passage means the actor.</summary>
    public bool Means(ActorReference? who) => who?.Actor is { } id && Ids.Contains(id.Value);
}

/// <summary>Something in a report in which the actor takes part.</summary>
/// <param name="In">The report.</param>
/// <param name="Item">What.</param>
/// <param name="Part">In which part: "gives", "blamed".</param>
internal sealed record ActorPart<T>(ActorReport In, T Item, string Part);

/// <summary>What is known of an actor from a stretch of the reports that name it.</summary>
internal sealed class ActorModel
{
    /// <summary>The most reports of one stretch.</summary>
    public const int MostReports = 60;

    private ActorModel(ActorGroup actor) => Actor = actor;

    /// <summary>The actor.</summary>
    public ActorGroup Actor { get; }

    /// <summary>How many reports name it in all.</summary>
    public int AllReports { get; private init; }

    /// <summary>The reports of the stretch, the earliest first.</summary>
    public IReadOnlyList<ActorReport> Reports { get; private init; } = [];

    /// <summary>Where the stretch before this one ends; null where there is none.</summary>
    public ReportNumber? Earlier { get; private init; }

    /// <summary>The roles that the reports give.</summary>
    public IReadOnlyList<ActorRole> Roles { get; private init; } = [];

    /// <summary>What the actor said, in order.</summary>
    public IReadOnlyList<Said> Words { get; private init; } = [];

    /// <summary>Whom it met, and how.</summary>
    public IReadOnlyList<ActorPart<Engagement>> Meetings => [.. Parts(report => report.Record.Engagements, (report, item) => item.Participants.Any(report.Means) ? "met" : null)];

    /// <summary>What it gives and receives.</summary>
    public IReadOnlyList<ActorPart<Commitment>> Commitments =>
        [.. Parts(report => report.Record.Commitments, (report, item) => item.Givers.Any(report.Means) ? "gives" : item.Recipients.Any(report.Means) ? "receives" : null)];

    /// <summary>What it is held responsible for, claims, or gives another account of.</summary>
    public IReadOnlyList<ActorPart<Incident>> Incidents => [.. Parts(report => report.Record.Incidents, PartIn)];

    /// <summary>Loads what the reports up to one say of an actor.</summary>
    /// <param name="view">The archive.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="subject">Words that what was said must hold; null for everything.</param>
    /// <param name="before">Only reports before this one; null for the latest.</param>
    public static ActorModel Load(IArchiveView view, ActorGroup actor, string? subject, ReportNumber? before)
    {
        var items = new ActorFinder(view).ItemsOf(actor).ToList();
        var reports = items.Select(item => item.Report).Distinct().ToList();
        var until = reports.Where(report => before is not { } bound || report < bound).ToList();
        var shown = until.Skip(Math.Max(0, until.Count - MostReports)).ToHashSet();
        var own = items.Where(item => shown.Contains(item.Report)).ToList();
        return new(actor)
        {
            AllReports = reports.Count,
            Reports = [.. own.GroupBy(item => item.Report).Select(one => Open(view, one.Key, one))],
            Earlier = until.Count > shown.Count ? shown.Min() : null,
            Roles = new ActorRoles(view).Of(own),
            Words = [.. new ActorWords(view).Of(own, subject)],
        };
    }

    private static ActorReport Open(IArchiveView view, ReportNumber number, IEnumerable<ItemNumber> items)
    {
        var record = view.RecordOf(number);
        int first = RecordItems.PlaceOf(record, ItemKind.Actor, 0);
        return new(view.FindReport(number)!, record, items.Select(item => record.Actors[item.Place - first].Id).ToHashSet(StringComparer.Ordinal));
    }

    private static string? PartIn(ActorReport report, Incident incident)
    {
        var own = incident.Attackers.Where(attacker => report.Means(attacker.Who)).Select(attacker => Reading.Description.Labels.Of(attacker.Basis.Value)).Distinct(StringComparer.Ordinal).ToList();
        if (incident.DisputedBy.Any(dispute => report.Means(dispute.Who))) own.Add("disputes");
        return own.Count == 0 ? null : string.Join(", ", own.Select(basis => basis is "reported" ? "held responsible" : basis is "claimed" ? "claims" : basis));
    }

    private IEnumerable<ActorPart<T>> Parts<T>(Func<ActorReport, IEnumerable<T>> items, Func<ActorReport, T, string?> part) =>
        from report in Reports
        from item in items(report)
        let how = part(report, item)
        where how is not null
        select new ActorPart<T>(report, item, how);
}
