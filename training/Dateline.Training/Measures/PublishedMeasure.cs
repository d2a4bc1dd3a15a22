using System.Globalization;
using System.Text.Json;
using Dateline.Intake;
using Dateline.Language;
using Dateline.Reading.Dates;
using Dateline.Reading.Dates.Publication;
using Dateline.Training.Corpora;
using NodaTime;

namespace Dateline.Training.Measures;

/// <summary>Measures the report's own date where it is not given: how often a day is told, and how often it is right.</summary>
internal static class PublishedMeasure
{
    /// <summary>Measures on texts whose day is known.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c> and <c>gold/</c>.</param>
    /// <param name="language">The reader of language.</param>
    /// <param name="error">Where given, takes a line for each wrong day.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, LanguageReader language, Action<string>? error)
    {
        string folder = Path.Combine(shared, "corpora", "times");
        string[] files = ["meantime", "timebank", "aquaint"];
        var documents = files.SelectMany(f => TimeCorpus.Read(Path.Combine(folder, f + ".jsonl.gz"))).Select(d => (d.Id, d.Text, Day: LocalDate.FromDateOnly(d.Created)))
            .Concat(Gold(Path.Combine(shared, "gold", "dev.jsonl"))).ToList();
        var told = documents.Select(d => (d.Id, d.Day, Found: Find(language, d.Text))).ToList();
        foreach (var basis in (DateBasis[])[DateBasis.Stated, DateBasis.Inferred])
        {
            var days = told.Where(t => t.Found.Basis == basis && t.Found.Day is not null).ToList();
            int right = days.Count(t => t.Found.Day == t.Day);
            foreach (var wrong in days.Where(t => t.Found.Day != t.Day))
                error?.Invoke($"published: {basis}\t{wrong.Id}\tfound {wrong.Found.Value}, expected {wrong.Day:yyyy-MM-dd}\t{string.Join(" / ", wrong.Found.Steps.Select(s => s.Words))}");
            yield return new("Times", $"The report's own day, {basis.ToString().ToLowerInvariant()}: right of those told", days.Count == 0 ? 0 : 100.0 * right / days.Count, "%", null, $"{right} of {days.Count} told, of {told.Count} reports");
        }

        var open = told.Where(t => t.Found is { Basis: DateBasis.Inferred, Day: null }).ToList();
        int fits = open.Count(t => t.Found.Steps[^1].DaysLeft > 0 && t.Found.Fitting.Contains(t.Day));
        foreach (var wrong in open.Where(t => !t.Found.Fitting.IsEmpty && !t.Found.Fitting.Contains(t.Day)))
            error?.Invoke($"published: not among those that fit\t{wrong.Id}\t{wrong.Day:yyyy-MM-dd}\t{string.Join(" / ", wrong.Found.Steps.Select(s => s.Words))}");
        yield return new("Times", "The report's own day among several that fit", open.Count(t => !t.Found.Fitting.IsEmpty) is var listed && listed == 0 ? 0 : 100.0 * fits / listed, "%", null, $"{listed} lists of at most {ReportDate.MostFitting} days");
    }

    private static ReportDate Find(LanguageReader language, string text)
    {
        var analysis = language.Read(text);
        return ReportDate.Find(new Report { Id = "r", Text = text }, analysis, DateReader.Recognise(analysis));
    }

    private static IEnumerable<(string Id, string Text, LocalDate Day)> Gold(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("date").GetString() is not { } day) continue;
            yield return (root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, LocalDate.FromDateTime(DateTime.Parse(day[..10], CultureInfo.InvariantCulture)));
        }
    }
}
