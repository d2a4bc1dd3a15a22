using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Dateline.Reading.Description;
using Microsoft.AspNetCore.Http;

namespace Dateline.Desk.Deciding;

/// <summary>Turns the boxes of a form into values as they stand in JSON.</summary>
internal static class FormValues
{
    /// <summary>The values of fields whose boxes are named <c>v.NAME</c>; empty boxes are left out.</summary>
    public static JsonObject Of(IFormCollection form, ImmutableArray<FieldDescription> fields)
    {
        var values = new JsonObject();
        foreach (var field in fields)
        {
            if (form["v." + field.Name].ToString().Trim() is { Length: > 0 } text) values[field.Name] = Scalar(text, field.Value);
        }

        return values;
    }

    /// <summary>One value: a number where the field is one, or where nothing is known of the field and the text is one.</summary>
    /// <param name="text">What stands in the box; nothing means not said.</param>
    /// <param name="field">What the field holds.</param>
    public static JsonNode? Scalar(string text, ValueDescription? field)
    {
        text = text.Trim();
        if (text.Length == 0) return null;
        if (field is ValueDescription.Flag or null && text is "true" or "false") return JsonValue.Create(text is "true");
        if (field is ValueDescription.Number or null && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number))
            return decimal.IsInteger(number) && Math.Abs(number) < long.MaxValue ? JsonValue.Create((long)number) : JsonValue.Create(number);
        return JsonValue.Create(text);
    }
}
