using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dateline.Reading;
using Dateline.Reading.Description;

namespace Dateline.Export.Json;

/// <summary>Writes whole records; the fields and their order are those of <see cref="RecordDescription"/>.</summary>
public static class RecordJson
{
    /// <summary>The number of characters of the report that are turned into bytes at once.</summary>
    private const int Piece = 16 * 1024;

    /// <summary>Writes one record as one object.</summary>
    public static void Write(Utf8JsonWriter json, Record record)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(record);
        var passages = new PassageJson(json, record.Report.Text);
        json.WriteStartObject();
        WriteReport(passages, record);
        foreach (var kind in RecordDescription.Kinds)
        {
            json.WriteStartArray(kind.Name);
            WriteItems(passages, record, kind.Name);
            json.WriteEndArray();
        }

        WriteReader(json, record.Reader);
        json.WriteEndObject();
    }

    private static void WriteItems(PassageJson passages, Record record, string kind)
    {
        switch (kind)
        {
            case "statements":
                foreach (var statement in record.Statements) StatementJson.Write(passages, statement);
                break;
            case "incidents":
                foreach (var incident in record.Incidents) IncidentJson.Write(passages, incident);
                break;
            case "commitments":
                foreach (var commitment in record.Commitments) CommitmentJson.Write(passages, commitment);
                break;
            case "engagements":
                foreach (var engagement in record.Engagements) EngagementJson.Write(passages, engagement);
                break;
            case "programmes":
                foreach (var programme in record.Programmes) ProgrammeJson.Write(passages, programme);
                break;
            case "places":
                foreach (var place in record.Places) PlaceJson.Write(passages, place);
                break;
            case "checks":
                foreach (var check in record.Checks) CheckJson.Write(passages, check);
                break;
            case "actors":
                foreach (var actor in record.Actors) ActorJson.Write(passages, actor);
                break;
        }
    }

    private static void WriteReport(PassageJson passages, Record record)
    {
        var (json, report) = (passages.Json, record.Report);
        json.WriteStartObject("report"u8);
        json.WriteString("id"u8, report.Id);
        if (report.Title is { } title) json.WriteString("title"u8, title.Of(report.Text));
        else json.WriteNull("title"u8);
        json.WriteString("source"u8, report.Source);
        json.WriteString("url"u8, report.Url);
        json.WriteString("language"u8, report.Language);
        PublishedJson.Write(passages, record.Published);
        WriteText(json, report.Text);
        json.WriteEndObject();
    }

    /// <summary>Writes the text in pieces, so that a report of 50 MB needs no second copy of itself, and its hash.</summary>
    private static void WriteText(Utf8JsonWriter json, string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Math.Min(Piece, text.Length) * 3);
        json.WritePropertyName("text"u8);
        ReadOnlySpan<char> rest = text;
        do
        {
            int length = Math.Min(Piece, rest.Length);
            if (length < rest.Length && char.IsSurrogatePair(rest[length - 1], rest[length])) length--;
            hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(rest[..length], bytes));
            json.WriteStringValueSegment(rest[..length], length == rest.Length);
            rest = rest[length..];
        }
        while (!rest.IsEmpty);
        ArrayPool<byte>.Shared.Return(bytes);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        Span<char> hexadecimal = stackalloc char[digest.Length * 2];
        Convert.TryToHexStringLower(digest, hexadecimal, out _);
        json.WriteString("textHash"u8, hexadecimal);
    }

    private static void WriteReader(Utf8JsonWriter json, ReaderVersion reader)
    {
        json.WriteStartObject("reader"u8);
        json.WriteString("version"u8, reader.Version);
        json.WriteStartObject("models"u8);
        foreach (var (name, hash) in reader.Models) json.WriteString(name, hash);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
