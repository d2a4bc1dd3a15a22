using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Description;

namespace Dateline.Mcp.Tools;

/// <summary>The kinds of items of a record, by <see cref="RecordDescription"/>: what a record is said to hold, and the choice of some of them.</summary>
internal static class RecordKinds
{
    /// <summary>The parameter that chooses.</summary>
    public static Parameter Parameter { get; } = new("kinds", ParameterKind.Labels, "Only these kinds of items; the lists of the others are empty then. Without it, all.")
    {
        Labels = [.. RecordDescription.Kinds.Select(kind => kind.Name)],
    };

    /// <summary>The fields of a record, for output schemas.</summary>
    public static ImmutableArray<(string Name, string Type, string Meaning)> Fields { get; } =
    [
        ("report", "object", "The report: id, title, source, url, published with how it is known, text and its hash."),
        .. RecordDescription.Kinds.Select(kind => (kind.Name, "array", kind.Meaning)),
        ("reader", "object", "What read it: the version and each model by its hash."),
    ];

    /// <summary>The record with the lists of these kinds only.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kinds">The names of the lists; null for all.</param>
    public static Record Only(Record record, IReadOnlySet<string>? kinds)
    {
        if (kinds is null) return record;
        return record with
        {
            Statements = kinds.Contains("statements") ? record.Statements : [],
            Incidents = kinds.Contains("incidents") ? record.Incidents : [],
            Commitments = kinds.Contains("commitments") ? record.Commitments : [],
            Engagements = kinds.Contains("engagements") ? record.Engagements : [],
            Programmes = kinds.Contains("programmes") ? record.Programmes : [],
            Actors = kinds.Contains("actors") ? record.Actors : [],
            Places = kinds.Contains("places") ? record.Places : [],
            Checks = kinds.Contains("checks") ? record.Checks : [],
        };
    }
}
