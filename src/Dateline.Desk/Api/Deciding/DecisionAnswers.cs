using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Reading.Description;

namespace Dateline.Desk.Api.Deciding;

/// <summary>A decision that is asked for.</summary>
public sealed record DecisionAsked
{
    /// <summary>accept, reject, correct, add, merge, split, undo or note.</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// What it is about. At a report: an item of it (i1), nothing for the report itself, the name of a kind (incidents) to add one, the number of a
    /// decision to undo it. Elsewhere: actor:NAME, REPORT:ITEM, or the number of a decision.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>The other one, to merge or split: actor:NAME or REPORT:ITEM.</summary>
    public string? Other { get; init; }

    /// <summary>The field of the item, as a path: figures[0].value; nothing for the whole item.</summary>
    public string? Field { get; init; }

    /// <summary>What the field should be, or what is added ({"passages": [[start, end]], "fields": {...}}, in code points); see docs/archive.md.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}

/// <summary>A decision that was made.</summary>
/// <param name="Number">Its number; later ones have greater numbers.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="On">What it is about, in words that outlive every re-reading: the kind, the hash of the text and the passage in UTF-16 code units; or actor:NAME.</param>
/// <param name="Report">The id of the report that it is about; null for an actor across reports.</param>
/// <param name="Other">The other one, of a merge or split.</param>
/// <param name="Field">The field; null for the whole item.</param>
/// <param name="Value">What the field should be, or what was added.</param>
/// <param name="Undone">The number of the decision that is undone.</param>
/// <param name="Note">A remark.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record DecisionAnswer(
    long Number, string Kind, string On, string? Report, string? Other, string? Field, JsonNode? Value, long? Undone, string? Note, string By, DateTimeOffset At)
{
    /// <summary>A decision as it is answered.</summary>
    internal static DecisionAnswer Of(Decision decision) => new(
        decision.Number, Labels.Of(decision.Kind), decision.On, Target.HashOf(decision.On)?.ToString()[..KeptReport.IdLength], decision.Other, decision.Field, Read(decision.Value),
        decision.Undone, decision.Note, decision.By, decision.At);

    private static JsonNode? Read(string? json) => json is null ? null : JsonNode.Parse(json);
}

/// <summary>Decisions that were made.</summary>
/// <param name="Decisions">The decisions, in their order.</param>
/// <param name="Etag">The tag of the report after them, for the next If-Match; null where they are about no one report.</param>
public sealed record DecidedAnswer(IReadOnlyList<DecisionAnswer> Decisions, string? Etag);

/// <summary>A page of decisions, in the order in which they were made.</summary>
/// <param name="Decisions">The decisions, undone ones and undoings among them.</param>
/// <param name="Next">What "after" is for the next page; null where this is the last one.</param>
public sealed record DecisionsAnswer(IReadOnlyList<DecisionAnswer> Decisions, string? Next);
