using System.Text.Json;
using Dateline.Reading;

namespace Dateline.Export.Json;

/// <summary>JSON Lines: one record a line, line feed at its end.</summary>
internal sealed class JsonLinesRecordWriter : IRecordWriter
{
    private readonly StreamBuffer _buffer;
    private readonly Utf8JsonWriter _json;

    public JsonLinesRecordWriter(Stream output)
    {
        _buffer = new StreamBuffer(output);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, NewLine = "\n" });
    }

    public void Write(Record record)
    {
        _json.Reset();
        RecordJson.Write(_json, record);
        _json.Flush();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
    }

    public void Flush() => _buffer.Flush();

    public void Complete() => _buffer.Flush();

    public void Dispose() => _buffer.Empty();
}
