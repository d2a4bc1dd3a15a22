using System.Text.Json;
using Dateline.Export;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>Whole records held against those that people made (<c>gold/dev.jsonl</c>): the measures of <c>gold/score.py</c>.</summary>
internal static class RecordMeasure
{
    private static readonly string[] Main = ["incidents", "figures", "commitments", "engagements", "programmes", "people"];
    private static readonly string[] Further = ["attackers", "givers", "recipients", "participants", "roles", "checks"];

    /// <summary>The figures.</summary>
    /// <param name="shared">The folder that holds <c>gold/</c>.</param>
    /// <param name="reader">The reader as it ships.</param>
    /// <param name="misses">Where given, is told each item that was missed or is none, grouped by kind.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, RecordReader reader, Action<string>? misses = null)
    {
        var tally = new RecordTally();
        var list = new List<string>();
        var scorer = new RecordScorer(tally, misses is null ? null : list.Add);
        foreach (var report in GoldReport.Read(Path.Combine(shared, "gold", "dev.jsonl")))
        {
            using var json = JsonDocument.Parse(Json(reader, report, list));
            scorer.Add(report, json.RootElement);
        }

        foreach (string line in list.OrderBy(l => string.Join('\t', l.Split('\t')[..2]), StringComparer.Ordinal)) misses!(line);
        foreach (string kind in Main.Concat(Further))
        {
            var (p, r, f1) = tally.Score(kind);
            var (hits, read, gold) = tally.Of(kind);
            yield return new("Records", kind, 100 * f1, "F1", null, $"precision {100 * p:F1}, recall {100 * r:F1}: {hits} of {gold} gold, {read} read");
        }

        foreach (string field in tally.Fields)
        {
            var (right, all) = tally.FieldOf(field);
            yield return new("Records", field, 100.0 * right / all, "%", null, $"{right} of {all} found");
        }

        yield return new("Records", "mean of the first six", 100 * Main.Average(kind => tally.Score(kind).F1), "F1", null, null);
    }

    /// <summary>The report as it is read.</summary>
    internal static Report ReportOf(GoldReport gold) => new()
    {
        Id = gold.Id,
        Text = gold.Title + "\n" + gold.Text,
        Title = new Span(0, gold.Title.Length),
        Given = gold.Date is { } date && DateOnly.TryParse(date, out var day) ? day : null,
    };

    /// <summary>The record as it leaves the program; an empty one where the reader fails, as the scorer counts a report without a record.</summary>
    private static ReadOnlyMemory<byte> Json(RecordReader reader, GoldReport report, List<string> list)
    {
        try
        {
            return Json(reader.Read(ReportOf(report)));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NotSupportedException)
        {
            list.Add($"failed\t{fault.GetType().Name}\t{report.Id}\t{fault.Message}");
            return """{"report":{"text":""}}"""u8.ToArray();
        }
    }

    /// <summary>A record as it leaves the program.</summary>
    internal static ReadOnlyMemory<byte> Json(Record record)
    {
        var stream = new MemoryStream();
        using (var writer = RecordWriters.Create("jsonl", stream, new ExportOptions()))
        {
            writer.Write(record);
            writer.Complete();
        }

        return stream.ToArray();
    }
}
