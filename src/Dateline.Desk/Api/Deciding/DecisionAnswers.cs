using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Reading.Description;

namespace Dateline.Desk.Api.Deciding;

/// <summary>A decision that is asked for.</summary>
internal sealed record DecisionAsked
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
internal sealed record DecisionAnswer(
    [property: Description("Its number; later ones have greater numbers.")] long Number,
    [property: Description("What was decided.")] string Kind,
    [property: Description("What it is about, in words that outlive every re-reading: the kind, the hash of the text and the passage in UTF-16 code units; or actor:NAME.")] string On,
    [property: Description("The id of the report that it is about; null for an actor across reports.")] string? Report,
    [property: Description("The other one, of a merge or split.")] string? Other,
    [property: Description("The field; null for the whole item.")] string? Field,
    [property: Description("What the field should be, or what was added.")] JsonNode? Value,
    [property: Description("The number of the decision that is undone.")] long? Undone,
    [property: Description("A remark.")] string? Note,
    [property: Description("Who decided.")] string By,
    [property: Description("When.")] DateTimeOffset At)
{
    /// <summary>A decision as it is answered.</summary>
    internal static DecisionAnswer Of(Decision decision) => new(
        decision.Number, Labels.Of(decision.Kind), decision.On, Target.HashOf(decision.On)?.ToString()[..KeptReport.IdLength], decision.Other, decision.Field, Read(decision.Value),
        decision.Undone, decision.Note, decision.By, decision.At);

    private static JsonNode? Read(string? json) => json is null ? null : JsonNode.Parse(json);
}

/// <summary>Decisions that were made.</summary>
internal sealed record DecidedAnswer(
    [property: Description("The decisions, in their order.")] IReadOnlyList<DecisionAnswer> Decisions,
    [property: Description("The tag of the report after them, for the next If-Match; null where they are about no one report.")] string? Etag);

/// <summary>A page of decisions, in the order in which they were made.</summary>
internal sealed record DecisionsAnswer(
    [property: Description("The decisions, undone ones and undoings among them.")] IReadOnlyList<DecisionAnswer> Decisions,
    [property: Description("What \"after\" is for the next page; null where this is the last one.")] string? Next);
