using System.Collections.Immutable;
using NodaTime;

namespace Dateline.Archive.Find.Queries;

/// <summary>A query as a tree.</summary>
internal abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>All of them hold.</summary>
    public sealed record All(ImmutableArray<QueryNode> Nodes) : QueryNode;

    /// <summary>One of them holds.</summary>
    public sealed record Any(ImmutableArray<QueryNode> Nodes) : QueryNode;

    /// <summary>It does not hold.</summary>
    public sealed record Not(QueryNode Node) : QueryNode;

    /// <summary>The words stand one after the other in a field.</summary>
    /// <param name="Field">The field; null for the item's passages.</param>
    /// <param name="Phrase">The words, with at least one letter or digit.</param>
    /// <param name="IsBeginning">Whether the last word may go on.</param>
    public sealed record Words(FindField? Field, string Phrase, bool IsBeginning) : QueryNode;

    /// <summary>The field has this label.</summary>
    public sealed record Label(FindField Field, string Name) : QueryNode;

    /// <summary>A number of the field lies within bounds, both included.</summary>
    public sealed record Number(FindField Field, double Least, double Most) : QueryNode;

    /// <summary>The item's time shares a day with a period; null is open.</summary>
    public sealed record Days(LocalDate? From, LocalDate? To) : QueryNode;

    /// <summary>The item has a flag.</summary>
    public sealed record Flag(ItemFlag Which) : QueryNode;

    /// <summary>The item's report has this id.</summary>
    public sealed record Report(string Id) : QueryNode;

    /// <summary>The item's report holds these words.</summary>
    public sealed record Text(string Phrase, bool IsBeginning) : QueryNode;

    /// <summary>The item has a time of its own, and it shares a day with a period, or does not.</summary>
    public sealed record Dated(Days Time, bool Holds) : QueryNode;

    /// <summary>The item's time is its report's day, and it lies in a period, or does not.</summary>
    public sealed record Undated(Days Time, bool Holds) : QueryNode;
}
