using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Export.Tests.Json;

/// <summary>
/// Checks JSON against the part of JSON Schema 2020-12 that the project's schemas use. A keyword that it does not know is an error
/// and never passed over.
/// </summary>
internal sealed class SchemaValidator(JsonElement root)
{
    /// <summary>What is wrong, each with the place in the instance; empty where all is well.</summary>
    public IReadOnlyList<string> Check(JsonElement instance)
    {
        List<string> errors = [];
        Check(root, instance, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$schema" or "$defs" or "title" or "description" or "properties":
                    break;
                case "$ref":
                    Check(Resolve(keyword.Value.GetString()!), value, at, errors);
                    break;
                case "anyOf" or "oneOf":
                    CheckAlternatives(keyword, value, at, errors);
                    break;
                default:
                    CheckKeyword(schema, keyword, value, at, errors);
                    break;
            }
        }

        if (value.ValueKind == JsonValueKind.Object) CheckProperties(schema, value, at, errors);
    }

    private void CheckKeyword(JsonElement schema, JsonProperty keyword, JsonElement value, string at, List<string> errors)
    {
        bool holds = keyword.Name switch
        {
            "type" => IsOfType(keyword.Value, value),
            "enum" => keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
            "const" => JsonElement.DeepEquals(keyword.Value, value),
            "pattern" => value.ValueKind != JsonValueKind.String
                || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
            "required" => CheckRequired(keyword.Value, value, at, errors),
            "items" => CheckItems(keyword.Value, value, at, errors),
            "additionalProperties" => true,
            _ => throw new NotSupportedException($"The validator does not know '{keyword.Name}' in {schema}."),
        };
        if (!holds) errors.Add($"{at}: {value} fails {keyword}");
    }

    private static bool CheckRequired(JsonElement names, JsonElement value, string at, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        foreach (var name in names.EnumerateArray())
        {
            if (!value.TryGetProperty(name.GetString()!, out _)) errors.Add($"{at}: '{name}' is missing");
        }

        return true;
    }

    private bool CheckItems(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        int i = 0;
        foreach (var item in value.EnumerateArray()) Check(schema, item, $"{at}[{i++}]", errors);
        return true;
    }

    private void CheckProperties(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        bool hasProperties = schema.TryGetProperty("properties", out var properties);
        bool hasRest = schema.TryGetProperty("additionalProperties", out var rest);
        foreach (var field in value.EnumerateObject())
        {
            string path = $"{at}.{field.Name}";
            if (hasProperties && properties.TryGetProperty(field.Name, out var described)) Check(described, field.Value, path, errors);
            else if (hasRest && rest.ValueKind == JsonValueKind.False) errors.Add($"{path}: is not in the schema");
            else if (hasRest && rest.ValueKind == JsonValueKind.Object) Check(rest, field.Value, path, errors);
        }
    }

    private void CheckAlternatives(JsonProperty keyword, JsonElement value, string at, List<string> errors)
    {
        List<string> reasons = [];
        int holding = 0;
        foreach (var alternative in keyword.Value.EnumerateArray())
        {
            int before = reasons.Count;
            Check(alternative, value, at, reasons);
            if (reasons.Count == before) holding++;
        }

        bool holds = keyword.Name is "oneOf" ? holding == 1 : holding > 0;
        if (!holds) errors.Add($"{at}: {holding} of {keyword.Name} hold ({string.Join("; ", reasons)})");
    }

    private JsonElement Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal)) throw new NotSupportedException($"'{reference}' leads elsewhere.");
        return reference[2..].Split('/').Aggregate(root, (place, name) => place.GetProperty(name));
    }

    private static bool IsOfType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOfType(one, value))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
            var other => throw new NotSupportedException($"There is no type '{other}'."),
        };
}
