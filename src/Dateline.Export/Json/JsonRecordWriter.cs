using System.Text.Json;
using Dateline.Reading;

namespace Dateline.Export.Json;

/// <summary>One JSON array of all records, indented for people.</summary>
internal sealed class JsonRecordWriter : IRecordWriter
{
    private readonly StreamBuffer _buffer;
    private readonly Utf8JsonWriter _json;

    public JsonRecordWriter(Stream output)
    {
        _buffer = new StreamBuffer(output);
        _json = new Utf8JsonWriter(
            _buffer, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" });
        _json.WriteStartArray();
    }

    public void Write(Record record) => RecordJson.Write(_json, record);

    public void Flush()
    {
        _json.Flush();
        _buffer.Flush();
    }

    public void Complete()
    {
        _json.WriteEndArray();
        _json.Flush();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
        _buffer.Flush();
    }

    public void Dispose()
    {
        _json.Flush();
        _buffer.Empty();
    }
}
