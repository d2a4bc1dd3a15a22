using System.Text.Json;
using Dateline.Export.Json;

namespace Dateline.Export.Rows;

/// <summary>Rows as one JSON object: <c>{"rows": [...], "next": cursor}</c>.</summary>
internal sealed class JsonRowWriter : IRowWriter
{
    private readonly StreamBuffer _buffer;
    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyList<Column> _columns;

    public JsonRowWriter(Stream output, IReadOnlyList<Column> columns)
    {
        _buffer = new StreamBuffer(output);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = SafeJsonEncoder.Instance });
        _columns = columns;
        _json.WriteStartObject();
        _json.WriteStartArray("rows");
    }

    public void Write(Row row) => JsonRow.Write(_json, _columns, row);

    public void Complete(string? next = null)
    {
        _json.WriteEndArray();
        _json.WriteString("next", next);
        _json.WriteEndObject();
        _json.Flush();
        "\n"u8.CopyTo(_buffer.GetSpan(1));
        _buffer.Advance(1);
        _buffer.Flush();
    }

    public void Dispose() => _json.Dispose();
}

/// <summary>Rows as JSON Lines, an object a row.</summary>
internal sealed class JsonLinesRowWriter(Stream output, IReadOnlyList<Column> columns) : IRowWriter
{
    private readonly StreamBuffer _buffer = new(output);

    public void Write(Row row)
    {
        using (var json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance })) JsonRow.Write(json, columns, row);
        "\n"u8.CopyTo(_buffer.GetSpan(1));
        _buffer.Advance(1);
    }

    public void Complete(string? next = null) => _buffer.Flush();

    public void Dispose() => _buffer.Empty();
}

/// <summary>Writes a row as an object.</summary>
internal static class JsonRow
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Column> columns, Row row)
    {
        json.WriteStartObject();
        for (int i = 0; i < columns.Count; i++)
        {
            json.WritePropertyName(columns[i].Name);
            Write(json, row.Values[i]);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case IEnumerable<string> many:
                json.WriteStartArray();
                foreach (string one in many) json.WriteStringValue(one);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
