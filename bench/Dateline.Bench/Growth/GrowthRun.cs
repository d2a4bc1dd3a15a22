using System.Diagnostics;

namespace Dateline.Bench.Growth;

/// <summary>Adds many reports by the command as users run it, and prints how many a second in windows, so that growth can be seen.</summary>
internal static class GrowthRun
{
    /// <summary>
    /// Runs it: <c>growth --command dateline.dll --input news-1.jsonl.gz,... [--reports 100000] [--window 5000] [--archive FILE] [--raw 1] [--seed 1]</c>;
    /// <c>--raw 1</c> adds the articles as they are.
    /// </summary>
    public static int Run(Arguments arguments)
    {
        int reports = arguments.Number("--reports", 100_000), window = arguments.Number("--window", 5000);
        string archive = arguments["--archive"] ?? Path.Join(Directory.CreateTempSubdirectory("dateline-growth-").FullName, "a.db");
        var articles = RawNews.Lines(arguments.Needed("--input"));
        var lines = arguments.Number("--raw", 0) == 1 ? articles.Take(reports) : new Recombined(articles).Make(reports, arguments.Number("--seed", 1));
        long told = 0, letters = 0, begun = Stopwatch.GetTimestamp(), last = begun;
        using var process = new AddProcess(arguments.Needed("--command"), archive, Told);
        foreach (string line in lines)
        {
            letters += line.Length;
            process.Input.Write(line + "\n");
        }

        process.Input.Close();
        int code = process.Wait();
        long bytes = new FileInfo(archive).Length;
        Console.WriteLine($"{told} reports in {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s: {told / Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} a second; archive {bytes:N0} bytes, {(double)bytes / letters:F2} times the input; {archive}");
        return code;

        void Told()
        {
            if (++told % window != 0) return;
            Console.WriteLine($"{told}: {window / Stopwatch.GetElapsedTime(last).TotalSeconds:F1} reports a second; archive {new FileInfo(archive).Length:N0} bytes");
            last = Stopwatch.GetTimestamp();
        }
    }
}
