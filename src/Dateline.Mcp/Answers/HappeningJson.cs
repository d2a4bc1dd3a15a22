using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Graph;
using Dateline.Export.Items;
using Dateline.Export.Json;
using Dateline.Reading.Description;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Text;

namespace Dateline.Mcp.Answers;

/// <summary>Writes happenings: in short, and with all their counts, passages and links.</summary>
internal static class HappeningJson
{
    private static readonly JsonEncodedText Passage = JsonEncodedText.Encode("passage"), Passages = JsonEncodedText.Encode("passages");

    /// <summary>Writes one in short.</summary>
    public static void WriteShort(Utf8JsonWriter json, Happening happening)
    {
        json.WriteStartObject();
        WriteHead(json, happening);
        json.WriteStartArray("figures");
        foreach (var series in happening.Figures)
        {
            json.WriteStartObject();
            WriteChosen(json, series);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var item in happening.Items.TakeLast(Limits.Items)) json.WriteStringValue(IdOf(item));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the fields of the whole of one into the object that is open.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="happening">The happening.</param>
    /// <param name="why">Why its items are one.</param>
    /// <param name="sources">The report that stands for the source of an item: the same one for near-copies.</param>
    public static void WriteWhole(Utf8JsonWriter json, Happening happening, IEnumerable<(string One, string Other, string Reason)> why, Func<TellingItem, string> sources)
    {
        WriteHead(json, happening);
        json.WriteStartArray("figures");
        foreach (var series in happening.Figures) WriteSeries(json, happening, series);
        json.WriteEndArray();
        json.WriteNumber("itemsLeftOut", Math.Max(0, happening.Items.Length - Limits.Items));
        json.WriteStartArray("items");
        foreach (var item in happening.Items.TakeLast(Limits.Items))
        {
            json.WriteStartObject();
            json.WriteString("id", IdOf(item));
            ItemJson.WriteReport(json, item.Report);
            json.WriteNumber("printings", item.Report.Printings.Length);
            json.WriteString("sourceReport", sources(item));
            new PassageJson(json, item.Record.Report.Text).Write(Passages, RecordItems.At(item.Record, item.Number.Place)!.Value.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("why");
        foreach (var (one, other, reason) in why)
        {
            json.WriteStartObject();
            json.WriteString("one", one);
            json.WriteString("other", other);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What other tools take for an item.</summary>
    public static string IdOf(TellingItem item) => $"{item.Report.Id}:{RecordItems.At(item.Record, item.Number.Place)?.Id}";

    private static void WriteHead(Utf8JsonWriter json, Happening happening)
    {
        json.WriteString("id", happening.Id);
        json.WriteString("is", happening.Space == Space.Incidents ? "incident" : "engagement");
        json.WriteString("kind", happening.Kind);
        json.WriteString("date", happening.Date?.ToString());
        if (happening.Place is { } place)
        {
            json.WriteStartObject("place");
            json.WriteString("name", place.Name);
            json.WriteString("region", place.Region);
            json.WriteString("country", place.Country);
            json.WriteNumber("lat", place.Point.Latitude);
            json.WriteNumber("lon", place.Point.Longitude);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("place");
        }

        json.WriteNumber("reports", happening.Reports);
        json.WriteNumber("sources", happening.Sources);
    }

    private static void WriteSeries(Utf8JsonWriter json, Happening happening, FigureSeries series)
    {
        var items = happening.Items.ToDictionary(item => item.Number);
        json.WriteStartObject();
        WriteChosen(json, series);
        var told = Told(series);
        json.WriteNumber("countsLeftOut", series.Steps.Length - told.Length);
        json.WriteStartArray("counts");
        foreach (var step in told) WriteStep(json, items, step);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Of very many counts first those that say nothing new are left out, then the earliest.
    private static ImmutableArray<FigureStep> Told(FigureSeries series)
    {
        if (series.Steps.Length <= Limits.Counts) return series.Steps;
        return [.. series.Steps.Where(step => step.Kind is not (StepKind.Copy or StepKind.Repeated)).TakeLast(Limits.Counts)];
    }

    private static void WriteStep(Utf8JsonWriter json, Dictionary<ItemNumber, TellingItem> items, FigureStep step)
    {
        var point = step.Point;
        var item = items[point.Item];
        json.WriteStartObject();
        json.WriteString("told", point.Told?.ToString());
        json.WriteString("words", FigureSeries.Words(point));
        WriteNumber(json, "value", point.Count.Value);
        WriteNumber(json, "high", point.Count.High);
        json.WriteString("bound", Labels.Of(point.Count.Bound));
        json.WriteString("who", point.Who);
        json.WriteBoolean("subset", point.Subset);
        json.WriteString("countedBy", point.CountedBy);
        json.WriteString("step", Labels.Of(step.Kind));
        json.WriteString("reason", step.Reason);
        json.WriteString("against", step.From is { } from && items.TryGetValue(from.Item, out var against) ? IdOf(against) : null);
        json.WriteString("item", IdOf(item));
        ItemJson.WriteReport(json, item.Report);
        new PassageJson(json, item.Record.Report.Text).Write(Passage, (Span?)point.Passage);
        json.WriteEndObject();
    }

    private static void WriteChosen(Utf8JsonWriter json, FigureSeries series)
    {
        json.WriteString("quantity", Labels.Of(series.Quantity));
        Write("best", series.Best);
        Write("low", series.Low);
        Write("high", series.High);

        void Write(string name, ChosenFigure? chosen)
        {
            if (chosen is null)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            json.WriteNumber("value", chosen.Value);
            json.WriteString("reason", chosen.Reason);
            json.WriteEndObject();
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
