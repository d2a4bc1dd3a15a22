using System.Collections.Immutable;
using Dateline.Desk.Pages.Happenings;

namespace Dateline.Desk.Serving.Exports;

/// <summary>All pages that can be had in other formats.</summary>
internal static class PageExports
{
    /// <summary>The exports.</summary>
    public static ImmutableArray<PageExport> All { get; } = [HappeningExports.List, HappeningExports.Figures];
}
