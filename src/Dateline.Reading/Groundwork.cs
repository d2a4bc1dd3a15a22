using System.Collections.Immutable;
using Dateline.Intake;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Reading.Clauses;
using Dateline.Reading.Dates;
using Dateline.Reading.Quantities;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading;

/// <summary>What the readers of items stand on: the report with all that was read of it before them.</summary>
public sealed class Groundwork
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>The day of the report; null where it is not known to the day.</summary>
    public required NodaTime.LocalDate? Day { get; init; }

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

    /// <summary>Finds places by their mentions.</summary>
    public required PlaceTable Places { get; init; }

    /// <summary>Finds actors by their mentions.</summary>
    public required ActorIndex Actors { get; init; }

    /// <summary>Numbers and money.</summary>
    public required QuantityTable Quantities { get; init; }

    /// <summary>Time expressions.</summary>
    public required DateTable Dates { get; init; }

    /// <summary>The actor with an id; null where there is none.</summary>
    public Actor? ActorOf(string id) => Actors.ById(id);

    /// <summary>The name that holds a token; null where none does.</summary>
    public Name? NameAt(int token) => Analysis.NameAt(token);

    /// <summary>Whether a token belongs to a dateline, which takes no part in what the report tells.</summary>
    public bool IsInDateline(int token)
    {
        int paragraph = Analysis.Tokens.ParagraphOf(token);
        return paragraph >= 0 && token - Analysis.Tokens.Paragraphs[paragraph] < LongestDateline && token < Datelines.DatelineOpening.End(Analysis, paragraph);
    }

    private const int LongestDateline = 24;
}
