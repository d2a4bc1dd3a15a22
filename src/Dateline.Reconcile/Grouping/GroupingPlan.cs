using System.Collections.Immutable;

namespace Dateline.Reconcile.Grouping;

/// <summary>The bounds within which members are compared and grouped.</summary>
internal sealed record GroupingPlan
{
    /// <summary>Two members are compared where under some key at most so many less one stand between them.</summary>
    public int Window { get; init; } = 12;

    /// <summary>Links below this are not kept, in thousandths; they count as 0.</summary>
    public int LeastKept { get; init; } = 150;

    /// <summary>Groups are joined while their members are so sure to be one on average, in thousandths.</summary>
    public int Threshold { get; init; } = 350;

    /// <summary>The most members that are grouped by averages at once.</summary>
    public int Most { get; init; } = 96;

    /// <summary>How strong links must be to hold a part together, in thousandths, ascending: where a part is too large, the next one is taken.</summary>
    public ImmutableArray<int> Levels { get; init; } = [350, 500, 620, 740, 860, 950];
}
