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
    /// <param name="only">The name of the one measure to take: "statements", "quantities", "times"; empty for all.</param>
    public static void Run(string shared, string models, string output, string? errors, string only)
    {
        using var reader = RecordReader.Open(models);
        using var language = LanguageReader.Open(models);
        using var list = errors is null ? null : new StreamWriter(errors);
        var rows = new List<MeasureRow>();
        if (only is "" or "statements") rows.AddRange(StatementMeasure.Measure(shared, reader, list is null ? null : list.WriteLine));
        if (only is "" or "quantities") rows.AddRange(QuantityMeasure.Measure(shared, language, list is null ? null : list.WriteLine));
        if (only is "" or "datetime") rows.AddRange(DateCaseMeasure.Measure(shared, language, list is null ? null : list.WriteLine));
        if (only is "" or "published") rows.AddRange(PublishedMeasure.Measure(shared, language, list is null ? null : list.WriteLine));
        if (only is "" or "times") rows.AddRange(TimeMeasure.Measure(shared, language, list is null ? null : list.WriteLine));
        if (only is "" or "records") rows.AddRange(RecordMeasure.Measure(shared, reader, list is null ? null : list.WriteLine));
        if (only is "" or "casualties") rows.AddRange(CasualtyMeasure.Measure(shared, reader, list is null ? null : list.WriteLine));
        if (only is "" or "coreference") rows.AddRange(Coreference.CoreferenceMeasure.Measure(shared, models, reader, list is null ? null : list.WriteLine));
        if (only is "" or "places") rows.AddRange(PlaceMeasure.Measure(shared, models, list is null ? null : list.WriteLine));
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
