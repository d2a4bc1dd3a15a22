using Dateline.Archive.Graph;
using Dateline.Desk.Pages.Shared;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Happenings;

namespace Dateline.Desk.Pages.Happenings;

/// <summary>What an address asks for of happenings.</summary>
internal static class HappeningQuery
{
    /// <summary>The value of <c>of</c> that asks for engagements.</summary>
    public const string Engagements = "engagements";

    /// <summary>The kinds of incidents, as in JSON.</summary>
    public static IReadOnlyList<string> IncidentKinds { get; } = [.. Enum.GetValues<IncidentKind>().Select(Labels.Of)];

    /// <summary>The kinds of engagements, as in JSON.</summary>
    public static IReadOnlyList<string> EngagementKinds { get; } = [.. Enum.GetValues<EngagementKind>().Select(Labels.Of)];

    /// <summary>The filter of an address. A kind that only engagements have asks for engagements.</summary>
    public static HappeningFilter Of(PageQuery asked)
    {
        string? kind = asked.OneOf("kind", IncidentKinds.Concat(EngagementKinds));
        bool engagements = kind is null ? asked.Text("of") is Engagements : !IncidentKinds.Contains(kind, StringComparer.Ordinal) || (EngagementKinds.Contains(kind, StringComparer.Ordinal) && asked.Text("of") is Engagements);
        return new()
        {
            Space = engagements ? Space.Engagements : Space.Incidents,
            Kind = kind,
            Place = asked.Text("place"),
            After = asked.Day("after"),
            Before = asked.Day("before"),
            LeastReports = asked.Number("reports", 1, 1000, 1),
        };
    }
}
