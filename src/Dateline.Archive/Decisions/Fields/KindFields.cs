using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of one kind of items.</summary>
internal abstract class KindFields
{
    /// <summary>The kind.</summary>
    public abstract KindDescription Kind { get; }

    /// <summary>The letter that ids of the kind begin with.</summary>
    public string Letter => ((ValueDescription.Id)Kind.Fields[0].Value).Letters;

    /// <summary>The fields of a kind.</summary>
    public static KindFields Of(ItemKind kind) => kind switch
    {
        ItemKind.Statement => StatementFields.All,
        ItemKind.Incident => IncidentFields.All,
        ItemKind.Commitment => CommitmentFields.All,
        ItemKind.Engagement => EngagementFields.All,
        ItemKind.Programme => ProgrammeFields.All,
        ItemKind.Actor => ActorFields.All,
        ItemKind.Place => PlaceFields.All,
        _ => CheckFields.All,
    };

    /// <summary>The fields of a kind by its name in JSON; null where there is no such kind.</summary>
    public static KindFields? Of(string kind) =>
        AnchoredItem.Kinds.ToList().IndexOf(kind) is >= 0 and var number ? Of((ItemKind)number) : null;

    /// <summary>Shows an item.</summary>
    public abstract ImmutableArray<ItemField> Show(Record record, int index);

    /// <summary>Changes a field of an item.</summary>
    /// <param name="record">The record.</param>
    /// <param name="id">The item.</param>
    /// <param name="path">The field.</param>
    /// <param name="json">What it should be.</param>
    public abstract Edit<Record> Change(Record record, string id, FieldPath path, JsonElement json);

    /// <summary>Adds an item, or gives one that is there the fields.</summary>
    /// <param name="record">The record.</param>
    /// <param name="id">The item.</param>
    /// <param name="json">Its passages and fields.</param>
    public abstract Edit<Record> Add(Record record, string id, JsonElement json);

    /// <summary>Takes items out.</summary>
    public abstract Record Without(Record record, IReadOnlySet<string> ids);
}

/// <summary>The fields of one kind of items.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal sealed class KindFields<T> : KindFields
    where T : class
{
    /// <inheritdoc/>
    public override KindDescription Kind => Description;

    /// <summary>The description.</summary>
    public required KindDescription Description { get; init; }

    /// <summary>The items of a record.</summary>
    public required Func<Record, ImmutableArray<T>> Get { get; init; }

    /// <summary>Puts them.</summary>
    public required Func<Record, ImmutableArray<T>, Record> Set { get; init; }

    /// <summary>The id of an item.</summary>
    public required Func<T, string> Id { get; init; }

    /// <summary>The passages that tell it.</summary>
    public required Func<T, ImmutableArray<Span>> Evidence { get; init; }

    /// <summary>An item of an id that some passages tell and of which nothing else is known; null where people cannot add any.</summary>
    public Func<string, ImmutableArray<Span>, T>? Blank { get; init; }

    /// <summary>The fields.</summary>
    public required ImmutableArray<Part<T>> Parts { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<ItemField> Show(Record record, int index)
    {
        var sink = new FieldSink(record);
        Part<T>.ShowAll(sink, new("", ""), Description.Fields, Parts, Get(record)[index]);
        return [.. sink.Fields];
    }

    /// <inheritdoc/>
    public override Edit<Record> Change(Record record, string id, FieldPath path, JsonElement json)
    {
        int at = IndexOf(record, id);
        if (at < 0) return Edit.Not<Record>($"there is no item '{id}'");
        var context = new FieldContext(record);
        var item = Get(record)[at];
        return FieldChange.Of(context, json, Evidence(item))
            .Then(change => Part<T>.ChangeIn(Parts, item, path.Steps.AsSpan(), change))
            .Then(changed => Set(context.Record, Get(context.Record).SetItem(at, changed)));
    }

    /// <inheritdoc/>
    public override Edit<Record> Add(Record record, string id, JsonElement json)
    {
        if (Blank is not { } blank) return Edit.Not<Record>($"{Description.Name} are worked out, they cannot be added");
        var context = new FieldContext(record);
        var whole = FieldChange.Of(context, json, []);
        if (whole.Wrong is { } wrong) return Edit.Not<Record>(wrong);
        if (whole.Value.Passages.IsEmpty) return Edit.Not<Record>("an item needs passages: {\"passages\": [[start, end]], \"fields\": {...}}");
        int at = IndexOf(record, id);
        var item = at < 0 ? blank(id, whole.Value.Passages) : Get(record)[at];
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("fields", out var fields))
        {
            var changed = Fill(context, item, fields);
            if (changed.Wrong is { } not) return Edit.Not<Record>(not);
            item = changed.Value;
        }

        var items = Get(context.Record);
        return Set(context.Record, at < 0 ? items.Add(item) : items.SetItem(at, item));
    }

    /// <inheritdoc/>
    public override Record Without(Record record, IReadOnlySet<string> ids) => Set(record, [.. Get(record).Where(item => !ids.Contains(Id(item)))]);

    private Edit<T> Fill(FieldContext context, T item, JsonElement fields)
    {
        if (fields.ValueKind != JsonValueKind.Object) return Edit.Not<T>("fields are an object");
        foreach (var property in fields.EnumerateObject())
        {
            if (!Parts.Any(part => string.Equals(part.Name, property.Name, StringComparison.Ordinal))) return Edit.Not<T>($"there is no field '{property.Name}'");
        }

        return FieldChange.Of(context, fields, Evidence(item)).Then(change => Part<T>.ChangeEach(Parts, item, change));
    }

    private int IndexOf(Record record, string id)
    {
        var items = Get(record);
        for (int i = 0; i < items.Length; i++)
        {
            if (string.Equals(Id(items[i]), id, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
