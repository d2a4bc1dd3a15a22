using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Export;

/// <summary>What commitments are called where people read a record.</summary>
public static class ShownCommitments
{
    /// <summary>The parties, each once; "not said" where there is none.</summary>
    public static string Parties(ImmutableArray<ActorReference> parties, ShownNames names) =>
        parties.IsEmpty ? "not said" : string.Join(", ", parties.Select(names.Of).Distinct(StringComparer.Ordinal));

    /// <summary>What is given, as said where it is said, else its kind.</summary>
    public static string What(Commitment commitment, ShownNames names) =>
        commitment.Items is { } items ? names.Shown(items) : ShownLabels.Of(commitment.Kind.Value) + " aid";

    /// <summary>The time for which it is given: its dates where they are known, else the words.</summary>
    public static string? Period(Commitment commitment, ShownNames names) =>
        commitment.Period is not { } period ? null : period.Dates is { } dates ? ShownDate.Of(dates.Value) : names.Shown(period.Span);
}
