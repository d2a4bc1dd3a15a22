using System.Collections.Immutable;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>One field of an item, as a person sees it and may correct it.</summary>
/// <param name="Path">Where it is in the item, lists counted from 0: <c>figures[1].value</c>.</param>
/// <param name="Anchored">The same with what no re-reading changes: <c>figures[@120-133].value</c>, the element's first passage in UTF-16 code units.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Text">The value as an editor writes it, the same everywhere; null where the report does not say.</param>
/// <param name="Passages">The passages that tell it, in UTF-16 code units; empty where it is not said.</param>
/// <param name="Rule">The rule that made it; null for a plain passage.</param>
/// <param name="IsCorrectable">Whether a decision may change it.</param>
/// <param name="IsNullable">Whether it may be emptied: it is null where the report does not say, or an element of a list.</param>
/// <param name="Meaning">What it means, for people.</param>
public sealed record ItemField(
    string Path, string Anchored, ValueDescription Value, string? Text, ImmutableArray<Span> Passages, string? Rule, bool IsCorrectable, bool IsNullable, string Meaning);
