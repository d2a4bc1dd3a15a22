using System.Collections.Immutable;
using Dateline.Intake;
using Dateline.Language;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading;

/// <summary>What the readers of items stand on: the report with all that was read of it before them.</summary>
public sealed class Groundwork
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>Tokens, tags, names and trees.</summary>
    public required Analysis Analysis { get; init; }

    /// <summary>Quotations.</summary>
    public required QuoteTable Quotes { get; init; }

    /// <summary>The trees, for walking.</summary>
    public required Tree Tree { get; init; }

    /// <summary>Dictionary forms.</summary>
    public required Lemmas Lemmas { get; init; }

    /// <summary>Who does what to whom.</summary>
    public required ClauseReader Clauses { get; init; }

    /// <summary>The statements of the record.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>Finds actors by their mentions.</summary>
    public required ActorIndex Actors { get; init; }
}
