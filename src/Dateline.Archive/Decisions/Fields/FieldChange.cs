using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Archive.Records;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Description;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>What a field should be, as a person decided it: see <see cref="Decision.Value"/>.</summary>
internal sealed class FieldChange
{
    /// <summary>The rule of every value that a person decided.</summary>
    public const string Rule = "decided";

    private const int MostPassages = 64;

    private FieldChange(FieldContext context, JsonElement json, ImmutableArray<Span> passages, ImmutableArray<Span> evidence) =>
        (Context, Json, Passages, Evidence) = (context, json, passages, evidence);

    /// <summary>The record in which it is changed.</summary>
    public FieldContext Context { get; }

    /// <summary>The whole value.</summary>
    public JsonElement Json { get; }

    /// <summary>The passages that the person gave, in UTF-16 code units; empty where none.</summary>
    public ImmutableArray<Span> Passages { get; }

    /// <summary>The passages that tell the item.</summary>
    public ImmutableArray<Span> Evidence { get; }

    /// <summary>Whether the field is to be emptied.</summary>
    public bool IsNull => Json.ValueKind == JsonValueKind.Null;

    /// <summary>The value by itself, without the passages beside it.</summary>
    public JsonElement Plain => Json.ValueKind == JsonValueKind.Object ? (Json.TryGetProperty("value", out var value) ? value : default) : Json;

    /// <summary>Reads what a field should be.</summary>
    /// <param name="context">The record.</param>
    /// <param name="json">The value.</param>
    /// <param name="evidence">The passages that tell the item.</param>
    public static Edit<FieldChange> Of(FieldContext context, JsonElement json, ImmutableArray<Span> evidence)
    {
        var list = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("passages", out var given) ? given : IsPassages(json) ? json : default;
        return PassagesOf(context, list).Then(passages => new FieldChange(context, json, passages, evidence));
    }

    /// <summary>What is said of a field within this one; null where nothing is.</summary>
    public Edit<FieldChange>? Child(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var child) ? Of(Context, child, Evidence) : (Edit<FieldChange>?)null;

    /// <summary>A value with its evidence: the passages given, else those of the value before, else those of the item.</summary>
    public Derived<T> Derive<T>(T value, ImmutableArray<Span> before = default) =>
        new(value, Rule, !Passages.IsEmpty ? Passages : before.IsDefaultOrEmpty ? Evidence : before);

    /// <summary>The one passage that is given.</summary>
    public Edit<Span> Passage() => Passages.Length switch
    {
        1 => Passages[0],
        0 => Edit.Not<Span>("takes words of the report: give their passage, [[start, end]] in code points"),
        _ => Edit.Not<Span>("takes one passage"),
    };

    /// <summary>A label of a closed list.</summary>
    public Edit<T> Label<T>()
        where T : struct, Enum
    {
        string? label = Plain.ValueKind == JsonValueKind.String ? Plain.GetString() : null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Labels.Of(value), label, StringComparison.Ordinal)) return value;
        }

        return Edit.Not<T>($"takes one of {string.Join(", ", Enum.GetValues<T>().Select(Labels.Of))}");
    }

    /// <summary>True or false.</summary>
    public Edit<bool> Flag() => Plain.ValueKind is JsonValueKind.True or JsonValueKind.False ? Plain.GetBoolean() : Edit.Not<bool>("takes true or false");

    /// <summary>A count, or null.</summary>
    public Edit<long?> Count()
    {
        if (Plain.ValueKind == JsonValueKind.Null) return (long?)null;
        return Plain.ValueKind == JsonValueKind.Number && Plain.TryGetInt64(out long number) && number >= 0 ? number : Edit.Not<long?>("takes a whole number from 0");
    }

    /// <summary>A date or a period, as in the JSON of records.</summary>
    public Edit<Period> Date()
    {
        string text = (Plain.ValueKind == JsonValueKind.String ? Plain.GetString() : null) ?? "";
        string[] ends = text.Split('/');
        if (ends.Length > 2 || Iso.TryDate(ends[0]) is not { } start || Iso.TryDate(ends[^1]) is not { } end) return Edit.Not<Period>("takes a date: 2025-04-13, 2025-04, 2025, or 2025-04-01/2025-04-13");
        return end.LastDay < start.FirstDay ? Edit.Not<Period>("ends before it begins") : start == end ? new Period(start) : new Period(start, end);
    }

    private static bool IsPassages(JsonElement json) => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0 && (IsPassage(json) || json.EnumerateArray().All(IsPassage));

    private static bool IsPassage(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 2 && json.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number);

    private static Edit<ImmutableArray<Span>> PassagesOf(FieldContext context, JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Undefined) return ImmutableArray<Span>.Empty;
        if (!IsPassages(list)) return Edit.Not<ImmutableArray<Span>>("passages are pairs of code points: [[start, end], ...]");
        if (!IsPassage(list) && list.GetArrayLength() > MostPassages) return Edit.Not<ImmutableArray<Span>>($"takes {MostPassages} passages at most");
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (var pair in IsPassage(list) ? [list] : list.EnumerateArray().ToArray())
        {
            if (SpanOf(context, pair) is not { } span) return Edit.Not<ImmutableArray<Span>>($"{pair.GetRawText()} is no passage of the report's text");
            spans.Add(span);
        }

        return spans.DrainToImmutable();
    }

    private static Span? SpanOf(FieldContext context, JsonElement pair)
    {
        if (!pair[0].TryGetInt32(out int first) || !pair[1].TryGetInt32(out int last)) return null;
        if (first < 0 || last <= first || last > context.CodePoints.ToCodePoint(context.Text.Length)) return null;
        var span = new Span(context.CodePoints.ToCodeUnit(first), context.CodePoints.ToCodeUnit(last));
        return span.Of(context.Text).IsWhiteSpace() ? null : span;
    }
}
