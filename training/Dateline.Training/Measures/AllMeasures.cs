using System.Diagnostics;
using System.Text;
using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Reading;
using Dateline.Training.Language;

namespace Dateline.Training.Measures;

/// <summary>Measures everything that is measured and writes the page of figures.</summary>
internal static class AllMeasures
{
    /// <summary>Measures the models in a folder.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="models">The models.</param>
    /// <param name="output">The page to write.</param>
    /// <param name="errors">Where given, the file that lists what was read wrong.</param>
    /// <param name="only">The name of the one measure to take: "statements", "records", "casualties" and so on; empty for all.</param>
    public static void Run(string shared, string models, string output, string? errors, string only)
    {
        using var reader = RecordReader.Open(models);
        using var language = LanguageReader.Open(models);
        using var list = errors is null ? null : new StreamWriter(errors);
        var rows = new List<MeasureRow>();
        Action<string>? misses = list is null ? null : list.WriteLine;
        foreach (var (name, measure) in new (string, Func<IEnumerable<MeasureRow>>)[]
        {
            ("statements", () => StatementMeasure.Measure(shared, reader, misses)),
            ("records", () => RecordMeasure.Measure(shared, reader, misses)),
            ("doubts", () => Doubts.DoubtMeasure.Measure(shared, reader)),
            ("casualties", () => CasualtyMeasure.Measure(shared, reader, misses)),
            ("printings", () => PrintingMeasure.Measure(shared, misses)),
            ("happenings", () => HappeningMeasure.Measure(shared, reader, misses)),
            ("times", () => TimeMeasure.Measure(shared, language, misses)),
            ("published", () => PublishedMeasure.Measure(shared, language, misses)),
            ("datetime", () => DateCaseMeasure.Measure(shared, language, misses)),
            ("quantities", () => QuantityMeasure.Measure(shared, language, misses)),
            ("places", () => PlaceMeasure.Measure(shared, models, misses)),
            ("html", () => HtmlMeasure.Measure(shared, misses)),
            ("feeds", () => Feeds.FeedMeasure.Measure(shared, misses)),
            ("newsml", () => NewsMl.NewsMlMeasure.Measure(shared, misses)),
            ("coreference", () => Coreference.CoreferenceMeasure.Measure(shared, models, reader, misses)),
        })
        {
            if (only is "" || string.Equals(only, name, StringComparison.Ordinal)) rows.AddRange(measure());
        }

        if (only is "") rows.AddRange(Others());
        string page = Page(rows, models);
        if (output is "-") Console.Out.Write(page);
        else File.WriteAllText(output, page);

        IEnumerable<MeasureRow> Others() =>
        [
            .. SentenceMeasure.Measure(shared),
            .. LanguageMeasure.Measure(new Corpus(shared), language, list is null ? null : list.WriteLine),
            .. LemmaMeasure.Measure(shared, Lemmatizer.Open(Path.Combine(models, "lemmas.bin"))),
            .. SpeedMeasure.Measure(shared, reader),
        ];
    }

    private static string Page(List<MeasureRow> rows, string models)
    {
        var page = new StringBuilder();
        page.Append("# Accuracy\n\nWritten by `dotnet run -c Release --project training/Dateline.Training -- measure`; do not edit by hand.\n\n");
        page.Append($"Commit `{Git("rev-parse --short HEAD")}`{(Git("status --porcelain -- src models").Length > 0 ? " with changes" : "")}. Models: ");
        page.Append(string.Join(", ", Directory.EnumerateFiles(models, "*.bin").Order(StringComparer.Ordinal).Select(f => $"`{Path.GetFileName(f)}` {new FileInfo(f).Length / 1024.0 / 1024:F2} MiB")));
        page.Append(".\n");
        foreach (var group in rows.GroupBy(r => r.Group, StringComparer.Ordinal))
        {
            page.Append($"\n## {group.Key}\n\n| measure | Dateline | | published | note |\n|---|---:|---|---|---|\n");
            foreach (var row in group) page.Append($"| {row.Name} | {Figure(row)} | {row.Unit} | {row.Published ?? "–"} | {row.Note ?? ""} |\n");
        }

        return page.ToString();
    }

    private static string Figure(MeasureRow row) => row.Value >= 1000 ? row.Value.ToString("N0") : row.Value.ToString("F1");

    private static string Git(string arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            return git.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unknown";
        }
    }
}
