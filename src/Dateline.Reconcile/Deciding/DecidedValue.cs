using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dateline.Archive.Decisions;
using Dateline.Archive.Decisions.Fields;
using Dateline.Reading;
using Dateline.Reading.Description;
using Dateline.Reading.Records.Places;
using Dateline.Text;

namespace Dateline.Reconcile.Deciding;

/// <summary>A value as it goes into a decision: what would change its meaning with another reading or another gazetteer is written out.</summary>
/// <param name="record">The record that the person sees.</param>
/// <param name="gazetteer">Finds a place by the words that name it.</param>
internal sealed class DecidedValue(Record record, Func<string, GazetteerPlace?>? gazetteer)
{
    private static readonly (string? Json, string? Wrong) NoJson = (null, "the value is no JSON (a text needs quotation marks of its own)");

    private readonly CodePointMap _codePoints = new(record.Report.Text);

    /// <summary>The value of a field.</summary>
    /// <param name="kind">The kind of the item.</param>
    /// <param name="path">The field.</param>
    /// <param name="value">What the person gave.</param>
    public (string? Json, string? Wrong) OfField(string kind, FieldPath path, string value)
    {
        if (Parse(value) is not { } json) return NoJson;
        return (Written(writer => Write(writer, Describe(kind, path), json)), null);
    }

    /// <summary>The value of an item that is added.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="value">What the person gave.</param>
    public (string? Json, string? Wrong) OfItem(string kind, string value)
    {
        if (Parse(value) is not { } json) return NoJson;
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Object) return (json.GetRawText(), null);
        return (Written(writer =>
        {
            writer.WriteStartObject();
            foreach (var property in json.EnumerateObject().Where(property => !property.NameEquals("fields"))) property.WriteTo(writer);
            writer.WriteStartObject("fields");
            foreach (var field in fields.EnumerateObject())
            {
                writer.WritePropertyName(field.Name);
                Write(writer, FieldPath.Parse(field.Name) is { } path ? Describe(kind, path) : null, field.Value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }), null);
    }

    /// <summary>The first passage of an item that is to be added, in UTF-16 code units; null where it has none in the text.</summary>
    public Span? FirstPassage(string value)
    {
        if (Parse(value) is not { ValueKind: JsonValueKind.Object } json || !json.TryGetProperty("passages", out var passages)) return null;
        return SpanOf(passages);
    }

    private void Write(Utf8JsonWriter writer, ValueDescription? description, JsonElement json)
    {
        if (description is ValueDescription.PlaceReference && SpanOf(Passages(json)) is { } span && !HasPlace(span) && gazetteer?.Invoke(span.Of(record.Report.Text).ToString()) is { } place)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("passages");
            Passages(json).WriteTo(writer);
            writer.WritePropertyName(BroughtPlace.Property);
            BroughtPlace.Write(writer, place);
            writer.WriteEndObject();
        }
        else if (description is ValueDescription.Id && json.ValueKind == JsonValueKind.String && Anchor(json.GetString()!) is { } anchor)
        {
            writer.WriteStartObject();
            writer.WriteString("value", json.GetString());
            writer.WriteStartArray("passages");
            writer.WriteStartArray();
            writer.WriteNumberValue(_codePoints.ToCodePoint(anchor.Start));
            writer.WriteNumberValue(_codePoints.ToCodePoint(anchor.End));
            writer.WriteEndArray();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        else
        {
            json.WriteTo(writer);
        }
    }

    // A place that came with the request is kept: the decider may be asked by a program that knows more.
    private static JsonElement Passages(JsonElement json) => json.ValueKind != JsonValueKind.Object
        ? json
        : json.TryGetProperty("passages", out var passages) && !json.TryGetProperty(BroughtPlace.Property, out _) ? passages : default;

    private Span? SpanOf(JsonElement passages)
    {
        if (passages.ValueKind != JsonValueKind.Array || passages.GetArrayLength() == 0) return null;
        var pair = passages[0].ValueKind == JsonValueKind.Array ? passages[0] : passages;
        if (pair.GetArrayLength() != 2 || !Number(pair[0], out int start) || !Number(pair[1], out int end)) return null;
        return start < 0 || end <= start || end > _codePoints.ToCodePoint(record.Report.Text.Length) ? null : new Span(_codePoints.ToCodeUnit(start), _codePoints.ToCodeUnit(end));
    }

    private bool HasPlace(Span span) => record.Places.Any(place => place.Mentions.Any(mention => mention.Overlaps(span)));

    private Span? Anchor(string id)
    {
        foreach (var item in AnchoredItem.Of(record))
        {
            if (string.Equals(item.Id, id, StringComparison.Ordinal)) return item.Anchor;
        }

        return null;
    }

    private static bool Number(JsonElement json, out int number)
    {
        number = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out number);
    }

    private static ValueDescription? Describe(string kind, FieldPath path)
    {
        var fields = RecordDescription.Kinds.First(one => string.Equals(one.Name, kind, StringComparison.Ordinal)).Fields;
        ValueDescription? value = null;
        foreach (var step in path.Steps)
        {
            value = fields.FirstOrDefault(field => string.Equals(field.Name, step.Name, StringComparison.Ordinal))?.Value;
            if (value is ValueDescription.ListOf list && step.Choice is not ElementChoice.None) value = list.Item;
            fields = value is ValueDescription.Group group ? group.Fields : ImmutableArray<FieldDescription>.Empty;
        }

        return value;
    }

    private static JsonElement? Parse(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
