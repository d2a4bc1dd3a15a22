using System.Diagnostics;
using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Find;
using Dateline.Archive.Sqlite;
using Dateline.Reading;

namespace Dateline.Bench.Archives;

/// <summary>
/// <c>find REPORTS.jsonl[.gz] ARCHIVE [READ] [KEPT]</c>: makes an archive of KEPT reports (100,000) from READ read ones (3,000), where there is none, and
/// shows how long queries of several kinds take, the best of three runs each: with a connection of their own, and with the records of a page.
/// </summary>
internal static class FindBench
{
    private const int PageLength = 20, QueriesOfAKind = 200, InChange = 1000, Runs = 3;

    /// <summary>Runs it.</summary>
    public static void Run(string[] arguments)
    {
        int Number(int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
        var (reports, path) = (arguments[0], arguments[1]);
        if (!File.Exists(path)) Make(reports, path, Number(2, 3000), Number(3, 100_000));
        using var archive = SqliteArchive.Open(path, create: false);
        using (var view = archive.Read()) Say($"{view.CountReports()} reports, {new FileInfo(path).Length / 1e6:0} MB");
        foreach (var (name, queries) in FindQueries.Of(archive, QueriesOfAKind)) Measure(archive, name, queries);
    }

    /// <summary>Makes an archive of as many reports as are wanted, without what is worked out across them.</summary>
    internal static void Make(string reports, string path, int read, int kept)
    {
        var clock = Stopwatch.StartNew();
        var records = Editions.Read(reports, read);
        Say($"{records.Length} reports read in {clock.Elapsed.TotalSeconds:0.0} s");
        using var archive = SqliteArchive.Open(path);
        long letters = 0;
        int there = 0;
        for (int edition = 0; there < kept; edition++)
        {
            foreach (var chunk in Editions.Of(records, edition).Take(kept - there).Chunk(InChange))
            {
                PreparedRecord[] prepared = [.. chunk.AsParallel().Select(PreparedRecord.Of).OrderBy(p => p.Wanted)];
                var before = Environment.CpuUsage.TotalTime;
                using var change = archive.Change();
                foreach (var one in prepared) change.Keep(one, DateTimeOffset.UnixEpoch);
                var keeping = Environment.CpuUsage.TotalTime - before;
                change.Commit();
                var whole = Environment.CpuUsage.TotalTime - before;
                there += chunk.Length;
                letters += chunk.Sum(record => (long)record.Report.Text.Length);
                if (there % 10_000 < InChange) Say($"{there} kept; the last took {keeping.TotalMilliseconds / chunk.Length:0.000} ms of a processor a report, with its end {whole.TotalMilliseconds / chunk.Length:0.000} ms");
            }
        }

        Say($"{new FileInfo(path).Length / (double)letters:0.00} bytes of archive for each letter of text");
    }

    private static void Measure(SqliteArchive archive, string name, IReadOnlyList<string> queries)
    {
        var (finding, showing, found) = (new List<double>(), new List<double>(), 0);
        string slowest = "";
        foreach (string text in queries)
        {
            if (!FindQuery.TryParse(text, out var query, out var error)) throw new InvalidOperationException($"{text}: {error.Message}");
            var (time, shown) = (double.MaxValue, double.MaxValue);
            int items = 0;

            // The machine may have other work: the best of several runs is the query's own time.
            for (int run = 0; run < Runs; run++)
            {
                long start = Stopwatch.GetTimestamp();
                using var view = archive.Read();
                var page = view.Find(query, FindOrder.NewestFirst, PageLength);
                time = Math.Min(time, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                foreach (var report in page.Items.Select(item => item.Report).Distinct()) view.RecordOf(report);
                shown = Math.Min(shown, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                items = page.Items.Length;
            }

            if (finding.Count == 0 || time > finding.Max()) slowest = text;
            finding.Add(time);
            showing.Add(shown);
            found += items;
        }

        Say($"{name,-24} {found / (double)queries.Count,5:0.0} found   find {Line(finding)}   with records {Line(showing)}   slowest: {slowest}");
    }

    private static string Line(List<double> times)
    {
        times.Sort();
        double At(double share) => times[Math.Min(times.Count - 1, (int)(share * times.Count))];
        return string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5),6:0.00} p95 {At(0.95),6:0.00} max {times[^1],7:0.00} ms");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
