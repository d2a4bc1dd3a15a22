using Dateline.Desk.Api.Answers;
using Dateline.Desk.Api.Deciding;
using Dateline.Desk.Api.Reports;

namespace Dateline.Desk.Api.Items;

/// <summary>A field of an item.</summary>
/// <param name="Path">Where it is in the item: <c>figures[0].value</c>. A decision names it so.</param>
/// <param name="Value">Its value as a text; null where the report does not say.</param>
/// <param name="Passages">The words that tell it.</param>
/// <param name="Rule">The rule or model that made it; null for a plain passage.</param>
/// <param name="Correctable">Whether a decision may change it.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Decision">The number of the decision that holds about it; null where nobody decided.</param>
public sealed record FieldAnswer(string Path, string? Value, IReadOnlyList<QuotedPassage> Passages, string? Rule, bool Correctable, string Meaning, long? Decision);

/// <summary>An item with its fields and what was decided about it.</summary>
/// <param name="Id">What it is called by: REPORT:ITEM.</param>
/// <param name="State">How it stands: undecided, accepted, rejected, corrected or added.</param>
/// <param name="Item">The item with its report.</param>
/// <param name="Fields">Its fields one by one.</param>
/// <param name="Decisions">The decisions about it that hold, in the order in which they were made.</param>
public sealed record ItemAnswer(string Id, string State, RawJson Item, IReadOnlyList<FieldAnswer> Fields, IReadOnlyList<DecisionAnswer> Decisions);

/// <summary>A page of items that a query found.</summary>
/// <param name="Query">The query.</param>
/// <param name="Items">The items, each with its report.</param>
/// <param name="Count">How many there are; told with the first page only.</param>
/// <param name="Next">What "after" is for the next page; null where this is the last one.</param>
public sealed record FindAnswer(string Query, IReadOnlyList<RawJson> Items, ItemCount? Count, string? Next);

/// <summary>How many items a query finds.</summary>
/// <param name="Value">How many.</param>
/// <param name="Exact">Whether just so many; else there are more.</param>
public sealed record ItemCount(int Value, bool Exact);
