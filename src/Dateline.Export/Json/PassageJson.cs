using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Reading;
using Dateline.Reading.Dates;
using Dateline.Reading.Doubts;
using Dateline.Text;

namespace Dateline.Export.Json;

/// <summary>Writes passages of one text, with offsets in Unicode code points, and what is made of passages.</summary>
/// <param name="json">The writer that the passages go to.</param>
/// <param name="text">The text that all passages are of.</param>
public readonly struct PassageJson(Utf8JsonWriter json, string text)
{
    private static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    private static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
    private static readonly JsonEncodedText Words = JsonEncodedText.Encode("text");
    private readonly CodePointMap _codePoints = new(text);

    /// <summary>The writer that the passages go to.</summary>
    public Utf8JsonWriter Json { get; } = json;

    /// <summary>The words of the passage.</summary>
    public ReadOnlySpan<char> WordsOf(Span span) => span.Of(text);

    /// <summary>Writes a passage as an object.</summary>
    public void Write(Span span)
    {
        Json.WriteStartObject();
        WriteFields(span);
        Json.WriteEndObject();
    }

    /// <summary>Writes the fields of a passage into the object that is open.</summary>
    public void WriteFields(Span span)
    {
        Json.WriteNumber(Start, _codePoints.ToCodePoint(span.Start));
        Json.WriteNumber(End, _codePoints.ToCodePoint(span.End));
        Json.WriteString(Words, span.Of(text));
    }

    /// <summary>Writes a field that holds a passage or null.</summary>
    public void Write(JsonEncodedText name, Span? span)
    {
        Json.WritePropertyName(name);
        if (span is { } passage) Write(passage);
        else Json.WriteNullValue();
    }

    /// <summary>Writes a field that holds a reference to an actor or null.</summary>
    public void Write(JsonEncodedText name, ActorReference? reference)
    {
        Json.WritePropertyName(name);
        if (reference is null)
        {
            Json.WriteNullValue();
            return;
        }

        Json.WriteStartObject();
        WriteFields(reference.Span);
        Json.WriteString(FieldNames.Actor, reference.Actor?.Value);
        Json.WriteEndObject();
    }

    /// <summary>Writes a field that holds references to actors.</summary>
    public void Write(JsonEncodedText name, ImmutableArray<ActorReference> references)
    {
        Json.WriteStartArray(name);
        foreach (var reference in references)
        {
            Json.WriteStartObject();
            WriteFields(reference.Span);
            Json.WriteString(FieldNames.Actor, reference.Actor?.Value);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    /// <summary>Writes a field that holds a reference to a place or null.</summary>
    public void Write(JsonEncodedText name, PlaceReference? reference)
    {
        Json.WritePropertyName(name);
        if (reference is null)
        {
            Json.WriteNullValue();
            return;
        }

        Json.WriteStartObject();
        WriteFields(reference.Span);
        Json.WriteString(FieldNames.Place, reference.Place?.Value);
        Json.WriteEndObject();
    }

    /// <summary>Writes a field that holds a date or null.</summary>
    public void Write(JsonEncodedText name, Derived<Period>? date)
    {
        Json.WritePropertyName(name);
        if (date is null)
        {
            Json.WriteNullValue();
            return;
        }

        Json.WriteStartObject();
        Json.WriteString(FieldNames.Value, date.Value.ToString());
        Json.WriteString(FieldNames.Precision, EnumLabels<DatePrecision>.Of(date.Value.Precision));
        Json.WriteString(FieldNames.Rule, date.Rule);
        Write(FieldNames.Evidence, date.Evidence);
        Json.WriteEndObject();
    }

    /// <summary>Writes a field that holds a list of passages.</summary>
    public void Write(JsonEncodedText name, ImmutableArray<Span> spans)
    {
        Json.WriteStartArray(name);
        foreach (var span in spans) Write(span);
        Json.WriteEndArray();
    }

    /// <summary>Writes how sure the reader is of an item, and why it doubts it.</summary>
    public void Write(Confidence? confidence)
    {
        if (confidence is null) Json.WriteNull(FieldNames.Confidence);
        else Json.WriteNumber(FieldNames.Confidence, confidence.Value);
        Json.WriteStartArray(FieldNames.Doubts);
        foreach (string doubt in confidence?.Doubts ?? []) Json.WriteStringValue(doubt);
        Json.WriteEndArray();
    }

    /// <summary>Writes how one value came about, as an element of the list that is open; nothing for null.</summary>
    public void WriteWhy<T>(ReadOnlySpan<char> field, Derived<T>? derived)
    {
        if (derived is null) return;
        Json.WriteStartObject();
        Json.WriteString(FieldNames.Field, field);
        Json.WriteString(FieldNames.Rule, derived.Rule);
        Write(FieldNames.Evidence, derived.Evidence);
        Json.WriteEndObject();
    }

    /// <summary>Writes how the actors of a list were found, as elements of the list that is open.</summary>
    public void WriteWhyEach(ReadOnlySpan<char> field, ImmutableArray<ActorReference> references)
    {
        Span<char> path = stackalloc char[48];
        for (int i = 0; i < references.Length; i++)
        {
            path.TryWrite($"{field}[{i}].actor", out int length);
            WriteWhy(path[..length], references[i].Actor);
        }
    }
}
