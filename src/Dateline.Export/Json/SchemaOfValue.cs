using System.Text.Json;
using Dateline.Reading.Description;

namespace Dateline.Export.Json;

/// <summary>Writes the part of a schema that says what one field may hold.</summary>
internal static class SchemaOfValue
{
    /// <summary>Writes the keywords into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, ValueDescription value, bool nullable)
    {
        switch (value)
        {
            case ValueDescription.Words words:
                WriteText(json, words.Pattern, nullable);
                break;
            case ValueDescription.Id id:
                WriteText(json, $"^{id.Letters}[1-9][0-9]*$", nullable);
                break;
            case ValueDescription.OneOf oneOf:
                WriteLabels(json, oneOf, nullable);
                break;
            case ValueDescription.Number:
                WriteType(json, "number", nullable);
                break;
            case ValueDescription.Flag:
                WriteType(json, "boolean", nullable);
                break;
            case ValueDescription.Table table:
                WriteType(json, "object", nullable);
                json.WriteStartObject("additionalProperties");
                WriteText(json, table.Pattern, nullable: false);
                json.WriteEndObject();
                break;
            case ValueDescription.ListOf list:
                WriteType(json, "array", nullable);
                if (list.NeverEmpty) json.WriteNumber("minItems", 1);
                json.WriteStartObject("items");
                Write(json, list.Item, nullable: false);
                json.WriteEndObject();
                break;
            default:
                WriteNullable(json, value, nullable);
                break;
        }
    }

    private static void WriteNullable(Utf8JsonWriter json, ValueDescription value, bool nullable)
    {
        if (!nullable)
        {
            WriteObject(json, value);
            return;
        }

        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteObject(json, value);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "null");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, ValueDescription value)
    {
        if (value is ValueDescription.Group group) RecordSchema.WriteInPlace(json, group);
        else json.WriteString("$ref", value switch
        {
            ValueDescription.Passage => "#/$defs/passage",
            ValueDescription.PlaceReference => "#/$defs/placeReference",
            _ => "#/$defs/actorReference",
        });
    }

    private static void WriteLabels(Utf8JsonWriter json, ValueDescription.OneOf oneOf, bool nullable)
    {
        json.WriteStartArray("enum");
        foreach (var label in oneOf.Labels) json.WriteStringValue(label.Label);
        if (nullable) json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string? pattern, bool nullable)
    {
        WriteType(json, "string", nullable);
        if (pattern is not null) json.WriteString("pattern", pattern);
    }

    private static void WriteType(Utf8JsonWriter json, string type, bool nullable)
    {
        if (!nullable)
        {
            json.WriteString("type", type);
            return;
        }

        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteStringValue("null");
        json.WriteEndArray();
    }
}
