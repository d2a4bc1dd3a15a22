using System.Collections.Immutable;
using Dateline.Intake;
using Dateline.Reading.Dates.Publication;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Checks;
using Dateline.Reading.Records.Commitments;
using Dateline.Reading.Records.Engagements;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Records.Places;
using Dateline.Reading.Records.Programmes;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading;

/// <summary>What one report says, item by item; a pure function of the report and the reader's version.</summary>
public sealed record Record
{
    /// <summary>The report that was read.</summary>
    public required Report Report { get; init; }

    /// <summary>When the report was written, as far as that is known.</summary>
    public ReportDate Published { get; init; } = ReportDate.Unknown;

    /// <summary>Who said what, in reading order.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>What happened, in reading order.</summary>
    public ImmutableArray<Incident> Incidents { get; init; } = [];

    /// <summary>Aid that is given, promised or refused, in reading order.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>Who met whom, in reading order.</summary>
    public ImmutableArray<Engagement> Engagements { get; init; } = [];

    /// <summary>Continuing undertakings, in reading order.</summary>
    public ImmutableArray<Programme> Programmes { get; init; } = [];

    /// <summary>People, bodies, states and groups, in order of first mention.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>The places that the report names, in order of first mention.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Expressions held against each other, in reading order.</summary>
    public ImmutableArray<Check> Checks { get; init; } = [];

    /// <summary>Which reader made the record.</summary>
    public required ReaderVersion Reader { get; init; }
}

/// <summary>The version of the program and of every model it read with.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Models">Model name to the SHA-256 of its file, lower-case hexadecimal.</param>
public sealed record ReaderVersion(string Version, ImmutableSortedDictionary<string, string> Models);
