using System.Collections.Immutable;
using System.Text.Json;

namespace Dateline.Mcp.Tools;

/// <summary>What a parameter of a tool holds.</summary>
internal enum ParameterKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One of a closed list.</summary>
    Label,

    /// <summary>Several of a closed list.</summary>
    Labels,
}

/// <summary>One parameter of a tool; declared once, for the schema that clients see and for the reading of arguments.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Meaning">A sentence or two for assistants.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Meaning)
{
    /// <summary>Whether a call must give it.</summary>
    public bool Required { get; init; }

    /// <summary>The most UTF-16 code units of a text.</summary>
    public int Longest { get; init; } = Limits.LongestArgument;

    /// <summary>The least and the most that a number may be.</summary>
    public (int Least, int Most) Range { get; init; } = (1, Limits.MostRows);

    /// <summary>The labels of a closed list.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>How many rows a page is to have.</summary>
    public static Parameter Limit { get; } = new("limit", ParameterKind.Number, $"The most rows to give; without it {Limits.Rows}. A page may end earlier where its rows are long.");

    /// <summary>Where a page begins.</summary>
    public static Parameter After { get; } = new("cursor", ParameterKind.Text, "Go on where the page before ended: its 'next', with the same other arguments.") { Longest = 64 };

    /// <summary>Writes its schema as a property of the object that is open.</summary>
    public void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        json.WriteString("type", Kind switch { ParameterKind.Number => "integer", ParameterKind.Flag => "boolean", ParameterKind.Labels => "array", _ => "string" });
        json.WriteString("description", Meaning);
        switch (Kind)
        {
            case ParameterKind.Text:
                json.WriteNumber("minLength", 1);
                json.WriteNumber("maxLength", Longest);
                break;
            case ParameterKind.Day:
                json.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
                break;
            case ParameterKind.Number:
                json.WriteNumber("minimum", Range.Least);
                json.WriteNumber("maximum", Range.Most);
                break;
            case ParameterKind.Label:
                WriteLabels(json);
                break;
            case ParameterKind.Labels:
                json.WriteStartObject("items");
                json.WriteString("type", "string");
                WriteLabels(json);
                json.WriteEndObject();
                json.WriteNumber("maxItems", Labels.Length);
                break;
        }

        json.WriteEndObject();
    }

    private void WriteLabels(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        foreach (string label in Labels) json.WriteStringValue(label);
        json.WriteEndArray();
    }
}
