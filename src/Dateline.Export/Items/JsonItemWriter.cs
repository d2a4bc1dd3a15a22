using System.Text.Json;
using Dateline.Archive.Find;
using Dateline.Export.Json;

namespace Dateline.Export.Items;

/// <summary>All items in one JSON object, with where the next page begins.</summary>
internal sealed class JsonItemWriter : IItemWriter
{
    private readonly StreamBuffer _buffer;
    private readonly Utf8JsonWriter _json;

    public JsonItemWriter(Stream output, ItemOptions options)
    {
        _buffer = new StreamBuffer(output);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" });
        _json.WriteStartObject();
        _json.WriteString("query"u8, options.Query?.Text);
        _json.WriteStartArray("items"u8);
    }

    public void Write(FoundItem item)
    {
        ItemJson.Write(_json, item);
        _json.Flush();
    }

    public void Complete(FindCursor? next)
    {
        _json.WriteEndArray();
        _json.WriteString("next"u8, next?.ToString());
        _json.WriteEndObject();
        _json.Flush();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
        _buffer.Flush();
    }

    public void Dispose() => _buffer.Empty();
}

/// <summary>An item a line.</summary>
internal sealed class JsonLinesItemWriter : IItemWriter
{
    private readonly StreamBuffer _buffer;
    private readonly Utf8JsonWriter _json;

    public JsonLinesItemWriter(Stream output)
    {
        _buffer = new StreamBuffer(output);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, NewLine = "\n" });
    }

    public void Write(FoundItem item)
    {
        _json.Reset();
        ItemJson.Write(_json, item);
        _json.Flush();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
    }

    public void Complete(FindCursor? next) => _buffer.Flush();

    public void Dispose() => _buffer.Empty();
}
