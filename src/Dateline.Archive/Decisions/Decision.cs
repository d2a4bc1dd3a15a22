namespace Dateline.Archive.Decisions;

/// <summary>What a person decides.</summary>
public enum DecisionKind
{
    /// <summary>The item, or the field, is right.</summary>
    Accept,

    /// <summary>The item, or the field, is wrong.</summary>
    Reject,

    /// <summary>The field should be another value.</summary>
    Correct,

    /// <summary>An item is missing and is added.</summary>
    Add,

    /// <summary>Two things are one.</summary>
    Merge,

    /// <summary>Two things are not one.</summary>
    Split,

    /// <summary>An earlier decision no longer holds.</summary>
    Undo,

    /// <summary>A remark, which changes nothing.</summary>
    Note,
}

/// <summary>Something that a person decided. Decisions are appended and never changed; the last one about the same thing holds.</summary>
public sealed record Decision
{
    /// <summary>Its number in the archive, rising from 1; 0 before it is kept.</summary>
    public long Number { get; init; }

    /// <summary>What is decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>What it is about, in words that outlive every re-reading: see <see cref="Target"/>.</summary>
    public required string On { get; init; }

    /// <summary>The other one, for <see cref="DecisionKind.Merge"/> and <see cref="DecisionKind.Split"/>.</summary>
    public string? Other { get; init; }

    /// <summary>The field of the item, as a path (<c>figures[0].value</c>); null for the whole item.</summary>
    public string? Field { get; init; }

    /// <summary>The value that it should be, as JSON.</summary>
    public string? Value { get; init; }

    /// <summary>The decision that is undone.</summary>
    public long? Undone { get; init; }

    /// <summary>A remark of the person.</summary>
    public string? Note { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
