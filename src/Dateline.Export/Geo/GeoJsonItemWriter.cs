using System.Text.Json;
using Dateline.Archive.Find;
using Dateline.Export.Items;
using Dateline.Export.Json;
using Dateline.Export.Sheets;
using Dateline.Reading.Description;

namespace Dateline.Export.Geo;

/// <summary>Incidents as a FeatureCollection (RFC 7946, WGS 84, longitude first); those whose place is not known have no geometry.</summary>
internal sealed class GeoJsonItemWriter : IItemWriter
{
    private readonly StreamBuffer _buffer;
    private readonly Utf8JsonWriter _json;
    private readonly Func<FoundItem, IncidentRow?> _rowOf;

    public GeoJsonItemWriter(Stream output, Func<FoundItem, IncidentRow?> rowOf)
    {
        _rowOf = rowOf;
        _buffer = new StreamBuffer(output);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" });
        _json.WriteStartObject();
        _json.WriteString("type"u8, "FeatureCollection"u8);
        _json.WriteStartArray("features"u8);
    }

    public void Write(FoundItem item)
    {
        if (_rowOf(item) is not { } row) return;
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Feature"u8);
        _json.WriteString("id"u8, row.Id);
        WriteGeometry(row);
        _json.WriteStartObject("properties"u8);
        WriteProperties(row);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Complete(FindCursor? next)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
        _buffer.Flush();
    }

    public void Dispose() => _buffer.Empty();

    private void WriteGeometry(IncidentRow row)
    {
        if (row.Place is not { } place)
        {
            _json.WriteNull("geometry"u8);
            return;
        }

        _json.WriteStartObject("geometry"u8);
        _json.WriteString("type"u8, "Point"u8);
        _json.WriteStartArray("coordinates"u8);
        _json.WriteNumberValue(place.Point.Longitude);
        _json.WriteNumberValue(place.Point.Latitude);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteProperties(IncidentRow row)
    {
        _json.WriteString("kind"u8, Labels.Of(row.Kind));
        _json.WriteString("status"u8, Labels.Of(row.Status));
        _json.WriteString("date"u8, row.Date?.ToString());
        _json.WriteString("location"u8, row.Location);
        _json.WriteString("place"u8, row.Place?.Name);
        _json.WriteString("placeKind"u8, row.Place is { } place ? Labels.Of(place.Kind) : null);
        _json.WriteString("region"u8, row.Place?.Region);
        _json.WriteString("country"u8, row.Place?.Country);
        WriteNumber("killed"u8, row.Best);
        WriteNumber("killedLow"u8, row.Low);
        WriteNumber("killedHigh"u8, row.High);
        WriteNumber("injured"u8, row.Injured);
        _json.WriteStartArray("attackers"u8);
        foreach (var (name, basis) in row.Attackers)
        {
            _json.WriteStartObject();
            _json.WriteString("name"u8, name);
            _json.WriteString("basis"u8, Labels.Of(basis));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteNumber("sources"u8, row.Sources);
        WriteAll("publishers"u8, row.Publishers);
        WriteAll("urls"u8, row.Urls);
        _json.WriteString("reported"u8, row.Reported?.ToString());
        _json.WriteString("passage"u8, row.Notes);
    }

    private void WriteNumber(ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } known) _json.WriteNumber(name, known);
        else _json.WriteNull(name);
    }

    private void WriteAll(ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (string text in texts) _json.WriteStringValue(text);
        _json.WriteEndArray();
    }
}
