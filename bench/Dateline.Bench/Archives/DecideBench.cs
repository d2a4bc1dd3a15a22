using System.Diagnostics;
using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Decisions;
using Dateline.Archive.Sqlite;
using Dateline.Reconcile;
using Dateline.Reconcile.Deciding;

namespace Dateline.Bench.Archives;

/// <summary>
/// <c>decide ARCHIVE [REPORTS]</c>: accepts, corrects and rejects the first incident of reports (100) spread over an archive that <c>dateline add</c> made, undoes the last, and shows
/// how long each takes with its commit. The archive gains the decisions: run it on a copy.
/// </summary>
internal static class DecideBench
{
    private const int Page = 1000;

    /// <summary>Runs it.</summary>
    public static void Run(string[] arguments)
    {
        int wanted = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 100;
        using var archive = SqliteArchive.Open(arguments[0], create: false);
        var reports = Told(archive, wanted);
        var decider = new Decider(new Reconciliation());
        Measure("accept", reports, report => Decide(archive, decider, DecisionKind.Accept, report + ":i1"));
        Measure("correct", reports, report => Decide(archive, decider, DecisionKind.Correct, report + ":i1", "kind", "\"disaster\""));
        var rejected = new Dictionary<string, long>(StringComparer.Ordinal);
        Measure("reject", reports, report => rejected[report] = Decide(archive, decider, DecisionKind.Reject, report + ":i1"));
        Measure("undo", reports, report => Decide(archive, decider, DecisionKind.Undo, rejected[report].ToString(CultureInfo.InvariantCulture)));
    }

    private static List<string> Told(SqliteArchive archive, int wanted)
    {
        using var view = archive.Read();
        long all = view.CountReports();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} reports"));
        var told = new List<string>();
        ReportNumber? after = null;
        long each = Math.Max(1, all / (wanted * 3)), seen = 0;
        while (told.Count < wanted && view.ListReports(after, Page) is { Count: > 0 } reports)
        {
            after = reports[^1].Number;
            told.AddRange(reports.Where(_ => seen++ % each == 0).Where(report => !view.MachineRecordOf(report.Number).Incidents.IsEmpty).Select(report => report.Hash.ToString()));
        }

        return [.. told.Take(wanted)];
    }

    private static long Decide(SqliteArchive archive, Decider decider, DecisionKind kind, string target, string? field = null, string? value = null)
    {
        using var change = archive.Change();
        var outcome = decider.Decide(change, new DecisionRequest { Kind = kind, Target = target, Field = field, Value = value, By = "bench", At = DateTimeOffset.UnixEpoch });
        if (outcome is not DecisionOutcome.Made made) throw new InvalidOperationException(outcome.ToString());
        change.Commit();
        return made.Decision.Number;
    }

    private static void Measure(string name, List<string> reports, Action<string> decide)
    {
        var times = new List<double>();
        foreach (string report in reports)
        {
            long start = Stopwatch.GetTimestamp();
            decide(report);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-8} {times.Count} times   p50 {times[times.Count / 2]:0.0} p95 {times[(int)(0.95 * (times.Count - 1))]:0.0} max {times[^1]:0.0} ms"));
    }
}
