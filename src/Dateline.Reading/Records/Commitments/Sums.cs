using Dateline.Reading.Quantities;

namespace Dateline.Reading.Records.Commitments;

/// <summary>A sum of money at its place: from its bound words to its last word.</summary>
internal readonly record struct Sum(int First, int AfterLast, Money Money, Bound Bound);

/// <summary>The sums of money of a report.</summary>
internal sealed class Sums(Groundwork ground)
{
    /// <summary>The sum that holds a token; null where none does.</summary>
    public Sum? At(int token) =>
        ground.Quantities.At(token) is { Money: { } money } found ? new Sum(found.First, found.AfterLast, money, found.Bound) : null;
}
