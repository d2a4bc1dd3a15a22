using System.Text.Json;
using Dateline.Archive;
using Dateline.Export.Json;
using Dateline.Reading.Description;

namespace Dateline.Export.Items;

/// <summary>Writes found items as JSON: the item as in a record, the report in short, and the actors and places that the item names.</summary>
public static class ItemJson
{
    /// <summary>Writes one item as one object.</summary>
    public static void Write(Utf8JsonWriter json, FoundItem found)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(found);
        var passages = new PassageJson(json, found.Text);
        json.WriteStartObject();
        json.WriteString("is"u8, Labels.Of(found.Item.Kind));
        WriteReport(json, found.Report);
        passages.Write(Passage, [.. found.Passages()]);
        json.WritePropertyName("item"u8);
        WriteItem(passages, found);
        WriteActors(passages, found);
        WritePlaces(passages, found);
        json.WriteEndObject();
    }

    /// <summary>Writes the field <c>report</c>, a report in short, into the object that is open.</summary>
    public static void WriteReport(Utf8JsonWriter json, KeptReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject("report"u8);
        json.WriteString("id"u8, report.Id);
        json.WriteString("title"u8, report.Title);
        json.WriteString("source"u8, report.First.Source);
        json.WriteString("url"u8, report.First.Url);
        json.WriteString("published"u8, report.Published?.ToString());
        json.WriteString("textHash"u8, report.Hash.ToString());
        json.WriteEndObject();
    }

    private static readonly JsonEncodedText Passage = JsonEncodedText.Encode("passage");

    private static void WriteItem(PassageJson passages, FoundItem found)
    {
        var (record, at) = (found.Record, found.Item.Index);
        switch (found.Item.Kind)
        {
            case ItemKind.Statement:
                StatementJson.Write(passages, record.Statements[at]);
                break;
            case ItemKind.Incident:
                IncidentJson.Write(passages, record.Incidents[at]);
                break;
            case ItemKind.Commitment:
                CommitmentJson.Write(passages, record.Commitments[at]);
                break;
            case ItemKind.Engagement:
                EngagementJson.Write(passages, record.Engagements[at]);
                break;
            case ItemKind.Programme:
                ProgrammeJson.Write(passages, record.Programmes[at]);
                break;
            case ItemKind.Actor:
                ActorJson.Write(passages, record.Actors[at]);
                break;
            case ItemKind.Place:
                PlaceJson.Write(passages, record.Places[at]);
                break;
            default:
                CheckJson.Write(passages, record.Checks[at]);
                break;
        }
    }

    // Their mentions are left out: they belong to the whole report.
    private static void WriteActors(PassageJson passages, FoundItem found)
    {
        var ids = found.Actors.Select(reference => reference.Actor?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        passages.Json.WriteStartArray("actors"u8);
        foreach (var actor in found.Record.Actors.Where(actor => ids.Contains(actor.Id))) ActorJson.Write(passages, actor with { Mentions = [actor.Name] });
        passages.Json.WriteEndArray();
    }

    private static void WritePlaces(PassageJson passages, FoundItem found)
    {
        passages.Json.WriteStartArray("places"u8);
        if (found.Place?.Place is { Value: var id } && found.Record.Places.FirstOrDefault(place => string.Equals(place.Id, id, StringComparison.Ordinal)) is { } place)
            PlaceJson.Write(passages, place with { Mentions = [place.Name] });
        passages.Json.WriteEndArray();
    }
}
