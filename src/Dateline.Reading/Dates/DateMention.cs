using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Reading.Dates;

/// <summary>What a time expression tells.</summary>
public enum MentionKind : byte
{
    /// <summary>A day, or a longer place in the calendar.</summary>
    Date,

    /// <summary>A time of day, or a part of a day.</summary>
    TimeOfDay,

    /// <summary>A length of time; it has a value where it is known when it began or ended.</summary>
    Duration,

    /// <summary>What comes again and again.</summary>
    Recurrence,
}

/// <summary>A time expression of a report with what it means.</summary>
public sealed record DateMention
{
    /// <summary>Its first token.</summary>
    public required int First { get; init; }

    /// <summary>The token after its last one.</summary>
    public required int AfterLast { get; init; }

    /// <summary>What it tells.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>When it is; null where that cannot be told, or where it is no place in the calendar.</summary>
    public Period? Value { get; init; }

    /// <summary>The named rule that made the value: <c>date:weekday-before-report</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The expression itself, then what it was resolved against; never empty.</summary>
    public required ImmutableArray<Span> Evidence { get; init; }

    /// <summary>The value as TIMEX3 (ISO 8601, widened) writes it: <c>2025-04-13</c>, <c>P3M</c>, <c>PRESENT_REF</c>.</summary>
    public required string Timex { get; init; }

    /// <summary>Whether it tells somebody's age.</summary>
    public bool IsAge { get; init; }

    /// <summary>Whether it is told as past (-1), as to come (1), or neither (0).</summary>
    public int Tense { get; init; }

    /// <summary>The expression in the text.</summary>
    public Span Span => Evidence[0];
}
