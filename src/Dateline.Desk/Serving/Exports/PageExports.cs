using System.Collections.Immutable;
using Dateline.Desk.Pages.Actors;
using Dateline.Desk.Pages.Commitments;
using Dateline.Desk.Pages.Contradictions;
using Dateline.Desk.Pages.Happenings;
using Dateline.Desk.Pages.Maps;
using Dateline.Desk.Pages.Outlets;
using Dateline.Desk.Pages.Timelines;

namespace Dateline.Desk.Serving.Exports;

/// <summary>All pages that can be had in other formats.</summary>
internal static class PageExports
{
    /// <summary>The exports.</summary>
    public static ImmutableArray<PageExport> All { get; } =
    [
        HappeningExports.List, HappeningExports.Figures, ContradictionQuery.Export, CommitmentQuery.Export, OutletQuery.Outlets, OutletQuery.Reports, ActorQuery.Words,
        TimelineQuery.Export, MapQuery.Export,
    ];
}
