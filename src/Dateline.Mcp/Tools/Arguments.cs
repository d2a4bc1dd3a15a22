using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dateline.Text;

namespace Dateline.Mcp.Tools;

/// <summary>The arguments of one call, held against the tool's parameters. An argument that is null counts as not given.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, JsonElement> _given = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Parameter> _parameters;

    private Arguments(ImmutableArray<Parameter> parameters) => _parameters = parameters;

    /// <summary>Takes them.</summary>
    /// <param name="parameters">The parameters of the tool.</param>
    /// <param name="given">What the call gives.</param>
    /// <exception cref="Refusal">One is missing, not known or not of its kind.</exception>
    public static Arguments Read(ImmutableArray<Parameter> parameters, IEnumerable<KeyValuePair<string, JsonElement>>? given)
    {
        var arguments = new Arguments(parameters);
        foreach (var (name, value) in given ?? [])
        {
            if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) continue;
            if (parameters.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal)) is not { } parameter)
                throw new Refusal($"There is no argument '{Shown(name)}'; there are: {string.Join(", ", parameters.Select(one => one.Name))}.");
            Check(parameter, value);
            arguments._given[name] = value;
        }

        if (parameters.FirstOrDefault(one => one.Required && !arguments._given.ContainsKey(one.Name)) is { } missing)
            throw new Refusal($"The argument '{missing.Name}' is missing. {missing.Meaning}");
        return arguments;
    }

    /// <summary>A text or label; null where it is not given.</summary>
    public string? Text(Parameter parameter) => Find(parameter)?.GetString();

    /// <summary>A text that must be given.</summary>
    public string Needed(Parameter parameter) => Text(parameter)!;

    /// <summary>A day; null where it is not given.</summary>
    public DateOnly? Day(Parameter parameter) => Text(parameter) is { } text && TryDay(text, out var day) ? day : null;

    /// <summary>A number; the other one where it is not given.</summary>
    public int Number(Parameter parameter, int otherwise) => Find(parameter)?.GetInt32() ?? otherwise;

    /// <summary>A flag; false where it is not given.</summary>
    public bool Flag(Parameter parameter) => Find(parameter)?.GetBoolean() ?? false;

    /// <summary>Labels; null where none are given.</summary>
    public IReadOnlySet<string>? Labels(Parameter parameter) =>
        Find(parameter) is { } list && list.GetArrayLength() > 0 ? list.EnumerateArray().Select(label => label.GetString()!).ToHashSet(StringComparer.Ordinal) : null;

    /// <summary>What somebody gave, to be shown in a sentence.</summary>
    public static string Shown(string text) => VisibleText.OnOneLine(text.Length <= 80 ? text : text[..80] + "...");

    private JsonElement? Find(Parameter parameter)
    {
        if (!_parameters.Contains(parameter)) throw new ArgumentException($"The tool has no parameter {parameter.Name}.", nameof(parameter));
        return _given.TryGetValue(parameter.Name, out var value) ? value : null;
    }

    private static void Check(Parameter parameter, JsonElement value)
    {
        string? wrong = parameter.Kind switch
        {
            ParameterKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "must be true or false",
            ParameterKind.Number => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= parameter.Range.Least && number <= parameter.Range.Most
                ? null : $"must be a whole number from {parameter.Range.Least} to {parameter.Range.Most}",
            ParameterKind.Labels => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= parameter.Labels.Length && value.EnumerateArray().All(one => IsLabel(parameter, one))
                ? null : $"must be a list of these: {string.Join(", ", parameter.Labels)}",
            ParameterKind.Label => IsLabel(parameter, value) ? null : $"must be one of these: {string.Join(", ", parameter.Labels)}",
            ParameterKind.Day => value.ValueKind == JsonValueKind.String && TryDay(value.GetString()!, out _) ? null : "must be a day, yyyy-MM-dd",
            _ => WrongText(parameter, value),
        };
        if (wrong is not null) throw new Refusal($"The argument '{parameter.Name}' {wrong}.");
    }

    private static string? WrongText(Parameter parameter, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return "must be a text";
        int length;
        try
        {
            length = value.GetString()!.Length;
        }
        catch (InvalidOperationException)
        {
            return "holds half a character";
        }

        if (length > parameter.Longest)
            return string.Create(CultureInfo.InvariantCulture, $"has {length} characters, and {parameter.Longest} is the most: give it in parts");
        return length == 0 ? "is empty" : null;
    }

    private static bool IsLabel(Parameter parameter, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && parameter.Labels.Any(label => value.ValueEquals(label));

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
