using System.Text.Json;
using Dateline.Intake;
using Dateline.Language;
using Dateline.Reading.Quantities;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>The quantities held against duckling's phrases of money and numerals: each phrase is one quantity as a whole.</summary>
internal static class DucklingMeasure
{
    public static MeasureRow Measure(string shared, LanguageReader language, Action<string>? misses)
    {
        int right = 0, all = 0;
        foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "quantities", "duckling.jsonl.gz")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string dimension = root.GetProperty("dimension").GetString()!;
            if (dimension is "time" || root.GetProperty("corpus").GetString() is "latentCorpus" or "negativeCorpus") continue;
            string text = root.GetProperty("text").GetString()!;
            var analysis = language.Read(text);
            var read = QuantityReader.Read(analysis, new Report { Id = "d", Text = text }).All;
            bool agrees = read.Length == 1 && read[0].First == 0 && read[0].AfterLast == analysis.Tokens.Count && Agrees(root.GetProperty("expected"), read[0]);
            all++;
            if (agrees) right++;
            else misses?.Invoke($"duckling\t{dimension}\t{text}\texpected {root.GetProperty("expected").GetRawText()}\tread {string.Join(" | ", read.ToArray().Select(q => $"{q.First}..{q.AfterLast} {q.Value}..{q.High} {q.Bound} {q.Kind} {q.Currency}"))}");
        }

        return new("Quantities", "duckling, phrases of money and numerals read whole", 100.0 * right / all, "%", null, $"{all} phrases, none left out");
    }

    private static bool Agrees(JsonElement expected, Quantity read)
    {
        decimal? value = Number(expected, "value"), from = Number(expected, "from"), to = Number(expected, "to");
        if (expected.TryGetProperty("unit", out var unit) && unit.GetString() is "Cent") (value, from, to) = (value / 100, from / 100, to / 100);
        return expected.GetProperty("kind").GetString() switch
        {
            "value" => read.Value == value && read.High is null,
            "between" => read.Value == from && read.High == to,
            "above" => read.Value == (from ?? value) && read.Bound == Bound.AtLeast,
            "under" => read.Value == (to ?? value) && read.Bound == Bound.AtMost,
            _ => false,
        };
    }

    private static decimal? Number(JsonElement expected, string name) =>
        expected.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
