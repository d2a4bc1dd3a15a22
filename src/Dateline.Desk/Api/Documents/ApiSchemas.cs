using System.Text.Json.Nodes;
using Dateline.Desk.Api.Answers;
using Dateline.Export.Json;

namespace Dateline.Desk.Api.Documents;

/// <summary>The schemas of what is written otherwise than by the framework: records, items, problems; and how programs say who they are.</summary>
internal static class ApiSchemas
{
    private const string Definitions = "#/$defs/", Components = "#/components/schemas/";

    /// <summary>Adds them.</summary>
    public static void AddTo(JsonObject root)
    {
        var components = (JsonObject)root["components"]!;
        var schemas = (JsonObject)components["schemas"]!;
        AddRecord(schemas);
        schemas.Remove("RawJson");
        schemas["Item"] = Item(schemas);
        var item = new JsonObject { ["$ref"] = Components + "Item" };
        schemas["FindAnswer"]!["properties"]!["items"]!["items"] = item.DeepClone();
        schemas["ItemAnswer"]!["properties"]!["item"] = item.DeepClone();
        root["paths"]!["/api/v1/find/stream"]!["get"]!["responses"]!["200"]!["content"]![NdjsonAnswer.MediaType]!["schema"] = item;
        schemas["Problem"] = Problem();
        schemas["ReportSent"] = ReportSent();
        if (!schemas.ContainsKey("DecisionAsked")) schemas["DecisionAsked"] = DecisionAsked();
        components["schemas"] = Sorted(schemas);
        components["securitySchemes"] = new JsonObject
        {
            ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "A token with the scopes read, review or add: dateline user token NAME --scopes read." },
            ["session"] = new JsonObject
            {
                ["type"] = "apiKey", ["in"] = "cookie", ["name"] = "dateline-session", ["description"] = "The desk's own pages; changes come with the header X-Antiforgery and from the desk's own origin.",
            },
        };
        root["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }, new JsonObject { ["session"] = new JsonArray() });
    }

    // The definitions of docs/record.schema.json, by the same names behind "Record.".
    private static void AddRecord(JsonObject schemas)
    {
        using var bytes = new MemoryStream();
        RecordSchema.Write(bytes);
        var record = (JsonObject)JsonNode.Parse(bytes.ToArray())!;
        var definitions = (JsonObject)record["$defs"]!;
        record.Remove("$defs");
        record.Remove("$schema");
        Redirect(record);
        schemas["ReportRecord"] = record;
        foreach (var (name, definition) in definitions)
        {
            var copy = definition!.DeepClone();
            Redirect(copy);
            schemas[NameOf(name)] = copy;
        }
    }

    private static string NameOf(string definition) => "Record." + definition;

    private static void Redirect(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject one:
                if (one["$ref"]?.GetValue<string>() is { } to && to.StartsWith(Definitions, StringComparison.Ordinal)) one["$ref"] = Components + NameOf(to[Definitions.Length..]);
                foreach (var (_, value) in one.ToList()) Redirect(value);
                break;
            case JsonArray many:
                foreach (var value in many) Redirect(value);
                break;
        }
    }

    private static JsonObject Item(JsonObject schemas)
    {
        string[] kinds = ["statement", "incident", "commitment", "engagement", "programme", "actor", "place", "check"];
        return new()
        {
            ["description"] = "An item with its report in short, the passages that tell it, and the actors and places that it names.",
            ["type"] = "object",
            ["required"] = new JsonArray("is", "report", "passage", "item", "actors", "places"),
            ["properties"] = new JsonObject
            {
                ["is"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. kinds.Select(kind => JsonValue.Create(kind))]) },
                ["report"] = Object("id", "title", "source", "url", "published", "textHash"),
                ["passage"] = ListOf("passage"),
                ["item"] = new JsonObject { ["anyOf"] = new JsonArray([.. kinds.Where(kind => schemas.ContainsKey(NameOf(kind))).Select(kind => Reference(kind))]) },
                ["actors"] = ListOf("actor"),
                ["places"] = ListOf("place"),
            },
        };
    }

    private static JsonObject Problem() => new()
    {
        ["description"] = "What went wrong (RFC 9457). Some kinds have further members: see docs/api.md.",
        ["type"] = "object",
        ["required"] = new JsonArray("type", "title", "status", "detail"),
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject
            {
                ["type"] = "string", ["format"] = "uri-reference", ["enum"] = new JsonArray([.. ProblemKind.All.Select(kind => JsonValue.Create(kind.Type))]),
            },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = new JsonObject { ["type"] = "string" },
        },
    };

    private static JsonObject ReportSent()
    {
        var sent = Object("id", "title", "date", "source", "url", "language", "text");
        sent["description"] = "A report; a line of JSON Lines is the same. See docs/input-formats.md.";
        sent["required"] = new JsonArray("text");
        return sent;
    }

    private static JsonObject DecisionAsked()
    {
        var asked = Object("kind", "target", "other", "field", "note");
        asked["required"] = new JsonArray("kind");
        ((JsonObject)asked["properties"]!)["kind"] = new JsonObject
        {
            ["type"] = "string", ["enum"] = new JsonArray("accept", "reject", "correct", "add", "merge", "split", "undo", "note"),
        };
        ((JsonObject)asked["properties"]!)["value"] = new JsonObject { ["description"] = "What the field should be, or what is added; see docs/archive.md." };
        asked["additionalProperties"] = false;
        return asked;
    }

    private static JsonObject Object(params ReadOnlySpan<string> texts)
    {
        var properties = new JsonObject();
        foreach (string text in texts) properties[text] = new JsonObject { ["type"] = new JsonArray("string", "null") };
        return new() { ["type"] = "object", ["properties"] = properties };
    }

    private static JsonObject ListOf(string definition) => new() { ["type"] = "array", ["items"] = Reference(definition) };

    private static JsonObject Reference(string definition) => new() { ["$ref"] = Components + NameOf(definition) };

    private static JsonObject Sorted(JsonObject schemas) =>
        new(schemas.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
}
