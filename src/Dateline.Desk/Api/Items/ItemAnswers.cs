using System.ComponentModel;
using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Deciding;
using Dateline.Desk.Api.Reports;

namespace Dateline.Desk.Api.Items;

/// <summary>A field of an item.</summary>
internal sealed record FieldAnswer(
    [property: Description("Where it is in the item: figures[0].value. A decision names it so.")] string Path,
    [property: Description("Its value as a text; null where the report does not say.")] string? Value,
    [property: Description("The words that tell it.")] IReadOnlyList<QuotedPassage> Passages,
    [property: Description("The rule or model that made it; null for a plain passage.")] string? Rule,
    [property: Description("Whether a decision may change it.")] bool Correctable,
    [property: Description("What it means.")] string Meaning,
    [property: Description("The number of the decision that holds about it; null where nobody decided.")] long? Decision);

/// <summary>An item with its fields and what was decided about it.</summary>
internal sealed record ItemAnswer(
    [property: Description("What it is called by: REPORT:ITEM.")] string Id,
    [property: Description("How it stands: undecided, accepted, rejected, corrected or added.")] string State,
    [property: Description("The item with its report.")] RawJson Item,
    [property: Description("Its fields one by one.")] IReadOnlyList<FieldAnswer> Fields,
    [property: Description("The decisions about it that hold, in the order in which they were made.")] IReadOnlyList<DecisionAnswer> Decisions);

/// <summary>A page of items that a query found.</summary>
internal sealed record FindAnswer(
    [property: Description("The query.")] string Query,
    [property: Description("The items, each with its report.")] IReadOnlyList<RawJson> Items,
    [property: Description("How many there are; told with the first page only.")] ItemCount? Count,
    [property: Description("What \"after\" is for the next page; null where this is the last one.")] string? Next);

/// <summary>How many items a query finds.</summary>
internal sealed record ItemCount(
    [property: Description("How many.")] int Value,
    [property: Description("Whether just so many; else there are more.")] bool Exact);
