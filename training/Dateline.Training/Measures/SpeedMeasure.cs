using System.Diagnostics;
using System.Text.Json;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>How fast whole records are read, on one thread.</summary>
internal static class SpeedMeasure
{
    private const int Reports = 1000, Rounds = 5;

    public static IEnumerable<MeasureRow> Measure(string shared, RecordReader reader)
    {
        Report[] reports = [.. Packed.Lines(Path.Combine(shared, "corpora", "text", "news-1.jsonl.gz")).Take(Reports).Select((line, i) =>
        {
            using var json = JsonDocument.Parse(line);
            return new Report { Id = $"r{i}", Text = json.RootElement.GetProperty("text").GetString()! };
        })];
        long words = reports.Sum(r => Words(r.Text));
        foreach (var report in reports.Take(200)) reader.Read(report);
        var rates = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var report in reports) reader.Read(report);
            rates.Add(words / clock.Elapsed.TotalSeconds);
        }

        rates.Sort();
        yield return new("Speed", $"whole record, one thread, median of {Rounds} rounds over {Reports} raw news reports", rates[Rounds / 2], "words/s", null, "white-space words");
        var half = reports.OrderBy(r => r.Text.Length).ToArray();
        yield return new("Speed", "time of a report ten times as long", Ratio(half[Reports / 2], reader), "times", null, "a report of median length, written ten times over");
    }

    private static double Ratio(Report report, RecordReader reader)
    {
        var longer = report with { Text = string.Join("\n\n", Enumerable.Repeat(report.Text, 10)) };
        double[] ratios = [.. Enumerable.Range(0, 9).Select(_ => Seconds(longer, 10) / Seconds(report, 10)).Order()];
        return ratios[4];

        double Seconds(Report r, int times)
        {
            var clock = Stopwatch.StartNew();
            for (int i = 0; i < times; i++) reader.Read(r);
            return clock.Elapsed.TotalSeconds;
        }
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
