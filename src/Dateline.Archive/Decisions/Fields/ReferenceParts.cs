using System.Globalization;
using System.Text.Json;
using Dateline.Reading;
using Dateline.Reading.Description;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>A passage that means an actor of the record.</summary>
internal sealed class ActorPart<T>(string name, Func<T, ActorReference?> get, Func<T, ActorReference?, T> set) : Part<T>(name)
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner)
    {
        var reference = get(owner);
        into.Add(at, field, into.Words(reference?.Span), reference is null ? [] : [reference.Span], reference?.Actor?.Rule);
    }

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change)
    {
        if (Beyond(path) is { } wrong) return Edit.Not<T>(wrong);
        return change.IsNull ? set(owner, null) : change.Passage().Then(span => set(owner, change.Context.ActorAt(span)));
    }
}

/// <summary>A passage that names a place of the record.</summary>
/// <remarks>The place that the words name by the gazetteer comes with the decision, as <c>place</c>, so that what was decided does not change with the gazetteer.</remarks>
internal sealed class PlacePart<T>(string name, Func<T, PlaceReference?> get, Func<T, PlaceReference?, T> set) : Part<T>(name)
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner)
    {
        var reference = get(owner);
        into.Add(at, field, into.Words(reference?.Span), reference is null ? [] : [reference.Span], reference?.Place?.Rule);
    }

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change)
    {
        if (Beyond(path) is { } wrong) return Edit.Not<T>(wrong);
        if (change.IsNull) return set(owner, null);
        return change.Passage().Then(span => BroughtPlace.Of(change).Then(place => set(owner, change.Context.PlaceAt(span, place))));
    }
}

/// <summary>The id of an item of the same record.</summary>
/// <param name="name">The name.</param>
/// <param name="kind">The kind of the items that it may mean.</param>
/// <param name="get">The id; null for none.</param>
/// <param name="set">Sets it.</param>
internal sealed class ItemPart<T>(string name, string kind, Func<T, Derived<string>?> get, Func<T, Derived<string>?, T> set) : Part<T>(name)
{
    /// <inheritdoc/>
    public override void Show(FieldSink into, FieldPlace at, FieldDescription field, T owner)
    {
        var reference = get(owner);
        into.Add(at, field, reference?.Value, reference?.Evidence ?? [], reference?.Rule);
    }

    /// <inheritdoc/>
    public override Edit<T> Change(T owner, ReadOnlySpan<PathStep> path, FieldChange change)
    {
        if (Beyond(path) is { } wrong) return Edit.Not<T>(wrong);
        if (change.IsNull) return set(owner, null);

        // A passage outlives a re-reading, an id does not: it comes first.
        string? id = change.Passages.IsEmpty ? null : change.Context.ItemAt(kind, change.Passages[0]);
        if (id is null && change.Plain.ValueKind == JsonValueKind.String && change.Context.AnchorOf(kind, change.Plain.GetString()!) is not null) id = change.Plain.GetString();
        return id is null ? Edit.Not<T>($"takes the id of one of the {kind}, or a passage that tells it") : set(owner, change.Derive(id));
    }
}

/// <summary>Numbers as they are shown.</summary>
internal static class Shown
{
    /// <summary>The number, the same everywhere.</summary>
    public static string Of(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
