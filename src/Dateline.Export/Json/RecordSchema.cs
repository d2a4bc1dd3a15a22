using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Reading.Description;

namespace Dateline.Export.Json;

/// <summary>The JSON Schema (draft 2020-12) of one record, made from <see cref="RecordDescription"/>.</summary>
public static class RecordSchema
{
    /// <summary>Writes the schema to <paramref name="output"/>, which stays open; the bytes are always the same.</summary>
    public static void Write(Stream output)
    {
        var options = new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "The record of one report");
            json.WriteString("description", "What one news report says, item by item, each with the passages it came from.");
            WriteRecord(json);
            WriteDefinitions(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteRecord(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        WriteRequired(json, ["report", .. RecordDescription.Kinds.Select(kind => kind.Name), "reader"]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        WriteReferenceTo(json, "report");
        foreach (var kind in RecordDescription.Kinds)
        {
            json.WriteStartObject(kind.Name);
            json.WriteString("description", kind.IsRead ? kind.Meaning : kind.Meaning + " Not read by this version: always empty.");
            json.WriteString("type", "array");
            if (kind.IsRead) WriteReferenceTo(json, "items", Singular(kind));
            else json.WriteNumber("maxItems", 0);
            json.WriteEndObject();
        }

        WriteReferenceTo(json, "reader");
        json.WriteEndObject();
    }

    private static void WriteDefinitions(Utf8JsonWriter json)
    {
        json.WriteStartObject("$defs");
        WriteGroup(json, "report", RecordDescription.Report, isPassage: false);
        foreach (var kind in RecordDescription.Kinds.Where(kind => kind.IsRead))
            WriteGroup(json, Singular(kind), kind.Fields, isPassage: false);
        WriteGroup(json, "reader", RecordDescription.Reader, isPassage: false);
        WriteGroup(json, "passage", [], isPassage: true);
        WriteGroup(json, "actorReference",
            [new("actor", "The id of the actor; null where nobody could be found.", new ValueDescription.Id("a"), Nullable: true)],
            isPassage: true);
        WriteGroup(json, "placeReference",
            [new("place", "The id of the place; null where it could not be found.", new ValueDescription.Id("p"), Nullable: true)],
            isPassage: true);
        json.WriteEndObject();
    }

    private static string Singular(KindDescription kind) => kind.Name.TrimEnd('s');

    private static void WriteReferenceTo(Utf8JsonWriter json, string definition) => WriteReferenceTo(json, definition, definition);

    private static void WriteReferenceTo(Utf8JsonWriter json, string property, string definition)
    {
        json.WriteStartObject(property);
        json.WriteString("$ref", "#/$defs/" + definition);
        json.WriteEndObject();
    }

    private static void WriteRequired(Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("required");
        foreach (string name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, string name, ImmutableArray<FieldDescription> fields, bool isPassage)
    {
        json.WriteStartObject(name);
        WriteFields(json, fields, isPassage);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, ImmutableArray<FieldDescription> fields, bool isPassage)
    {
        json.WriteString("type", "object");
        string[] ofPassage = isPassage ? ["start", "end", "text"] : [];
        WriteRequired(json, [.. ofPassage, .. fields.Select(field => field.Name)]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        if (isPassage) WriteFieldsOfPassage(json);
        foreach (var field in fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.Meaning);
            SchemaOfValue.Write(json, field.Value, field.Nullable);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFieldsOfPassage(Utf8JsonWriter json)
    {
        WriteOffset("start", "The number of code points of the report's text before the passage.");
        WriteOffset("end", "The number of code points before the end of the passage.");
        json.WriteStartObject("text");
        json.WriteString("description", "The words of the passage.");
        json.WriteString("type", "string");
        json.WriteEndObject();

        void WriteOffset(string name, string meaning)
        {
            json.WriteStartObject(name);
            json.WriteString("description", meaning);
            json.WriteString("type", "integer");
            json.WriteNumber("minimum", 0);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes the schema of a group in the place where it is used.</summary>
    internal static void WriteInPlace(Utf8JsonWriter json, ValueDescription.Group group) =>
        WriteFields(json, group.Fields, group.IsPassage);
}
