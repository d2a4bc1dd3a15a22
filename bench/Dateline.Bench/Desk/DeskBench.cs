using System.Diagnostics;
using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Bench.Archives;

namespace Dateline.Bench.Desk;

/// <summary>
/// <c>desk REPORTS.jsonl[.gz] ARCHIVE COMMAND [READ] [KEPT]</c>: makes an archive of KEPT reports (100,000) from READ read ones (3,000), where there is none,
/// opens the desk over it in a process of its own and shows how long it takes to start and to answer, one reader at a time and fifty at once, and its memory.
/// </summary>
internal static class DeskBench
{
    private const int Pages = 400, Readers = 50, OfEach = 20, QueriesOfAKind = 60, Seed = 7;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        int Number(int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
        string path = arguments[1];
        if (!File.Exists(path)) FindBench.Make(arguments[0], path, Number(3, 3000), Number(4, 100_000));
        var (reports, queries) = Asked(path);
        await using var desk = await DeskProcess.StartAsync(arguments[2], path);
        Say($"open after {desk.Start.TotalMilliseconds:0} ms, first page after {await desk.FirstPageAsync():0} ms");
        using var client = new HttpClient { BaseAddress = desk.Address };
        await MeasureAsync(client, "report page", reports);
        foreach (var (name, texts) in queries) await MeasureAsync(client, "find: " + name, texts);
        await MeasureAsync(client, "start page", [.. Enumerable.Repeat("/", 20)]);
        await TogetherAsync(client, [.. reports.Concat(queries.SelectMany(kind => kind.Texts))]);
        Say($"memory: {desk.Resident / 1e6:0} MB now, {desk.MostResident / 1e6:0} MB at most");
    }

    private static (IReadOnlyList<string> Reports, IReadOnlyList<(string Name, IReadOnlyList<string> Texts)> Queries) Asked(string path)
    {
        using var archive = SqliteArchive.Open(path, create: false);
        using var view = archive.Read();
        Say($"{view.CountReports()} reports, {new FileInfo(path).Length / 1e6:0} MB");
        var random = new Random(Seed);
        var reports = new List<string>();
        while (reports.Count < Pages)
        {
            string beginning = random.Next(0x10000).ToString("x4", CultureInfo.InvariantCulture);
            if (view.FindReports(beginning, 1) is [var report]) reports.Add("/reports/" + report.Id);
        }

        return (reports, [.. FindQueries.Of(archive, QueriesOfAKind).Select(kind => (kind.Name, (IReadOnlyList<string>)[.. kind.Queries.Select(query => "/find?q=" + Uri.EscapeDataString(query))]))]);
    }

    private static async Task MeasureAsync(HttpClient client, string name, IReadOnlyList<string> addresses)
    {
        foreach (string address in addresses.Take(10)) await GetAsync(client, address);
        var times = new List<double>();
        foreach (string address in addresses) times.Add(await GetAsync(client, address));
        Say($"{name,-32} {Line(times)}");
    }

    private static async Task TogetherAsync(HttpClient client, IReadOnlyList<string> addresses)
    {
        long start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            var random = new Random(Seed + reader);
            var own = new List<double>();
            for (int i = 0; i < OfEach; i++) own.Add(await GetAsync(client, addresses[random.Next(addresses.Count)]));
            return own;
        })));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        List<double> all = [.. times.SelectMany(own => own)];
        Say($"{Readers} readers at once: {all.Count} pages, none failed, {all.Count / seconds:0} a second; {Line(all)}");
    }

    private static async Task<double> GetAsync(HttpClient client, string address)
    {
        long start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        answer.EnsureSuccessStatusCode();
        return time;
    }

    private static string Line(List<double> times)
    {
        times.Sort();
        double At(double share) => times[Math.Min(times.Count - 1, (int)(share * times.Count))];
        return string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5),6:0.0} p95 {At(0.95),6:0.0} max {times[^1],7:0.0} ms");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
