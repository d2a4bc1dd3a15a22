using System.Collections.Immutable;

namespace Dateline.Reading.Doubts;

/// <summary>How sure the reader is of an item.</summary>
/// <param name="Value">From 0 to 1, to three decimals: of items with such a value, about that share is one that a person finds as well. <c>models/doubts.md</c> says how good that is.</param>
/// <param name="Doubts">The names of the reasons to doubt it, in the order of <see cref="Doubt.All"/>; see there what they mean.</param>
public sealed record Confidence(double Value, ImmutableArray<string> Doubts)
{
    /// <summary>Below this the reader counts as unsure of an item: it is marked where people see it.</summary>
    public const double Unsure = 0.6;

    /// <summary>Whether the reader counts as unsure.</summary>
    public bool IsUnsure => Value < Unsure;
}
