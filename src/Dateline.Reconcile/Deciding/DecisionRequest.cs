using Dateline.Archive.Decisions;

namespace Dateline.Reconcile.Deciding;

/// <summary>A decision as a person asks for it.</summary>
public sealed record DecisionRequest
{
    /// <summary>What is decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>What it is about, as people write it: <c>REPORT</c> (its id, the beginning of it, or an id that it came with), <c>REPORT:ITEM</c> (<c>0a31:i1</c>),
    /// <c>actor:NAME</c>; for <see cref="DecisionKind.Add"/> <c>REPORT:KIND</c> (<c>0a31:incidents</c>); for <see cref="DecisionKind.Undo"/> the number of a decision.</summary>
    public required string Target { get; init; }

    /// <summary>The other one, for <see cref="DecisionKind.Merge"/> and <see cref="DecisionKind.Split"/>.</summary>
    public string? Other { get; init; }

    /// <summary>The field of the item, as a path: <c>figures[0].value</c>, <c>figures[@120-133].value</c>, <c>figures[+]</c>; null for the whole item.</summary>
    public string? Field { get; init; }

    /// <summary>What the field should be, or what is added, as JSON: see docs/archive.md.</summary>
    public string? Value { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }

    /// <summary>Who decides.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the person saw, by <see cref="ReportVersion"/>; null where that does not matter.</summary>
    public string? Expected { get; init; }
}
