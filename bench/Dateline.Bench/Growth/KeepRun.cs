using System.Diagnostics;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reconcile;

namespace Dateline.Bench.Growth;

/// <summary>Where the time of keeping goes, a report, on one thread: reading, preparing, keeping, working out across reports, making it last.</summary>
internal static class KeepRun
{
    private const int InChange = 512;

    /// <summary>Runs it: <c>keep --input news.jsonl [--reports 1500]</c>.</summary>
    public static int Run(Arguments arguments)
    {
        var reports = ReportIntake.Read([arguments.Needed("--input")], () => Stream.Null).OfType<Taken>().Take(arguments.Number("--reports", 1500)).Select(taken => taken.Report).ToList();
        using var reader = RecordReader.Open();
        reader.Read(reports[0]);
        var (records, reading) = Timed(() => reports.ConvertAll(report => reader.Read(report)));
        PreparedRecord.Of(records[0]);
        var (prepared, preparing) = Timed(() => records.ConvertAll(PreparedRecord.Of));
        Say("reading", reading, reports.Count);
        Say("preparing", preparing, reports.Count);
        Write(prepared, new Nothing(), "bare");
        Write(prepared, new Reconciliation(), "reconciled");
        return 0;
    }

    private static void Write(List<PreparedRecord> prepared, IReconciler reconciler, string name)
    {
        string folder = Directory.CreateTempSubdirectory("dateline-keep-").FullName;
        TimeSpan keeping = default, lasting = default;
        using (var archive = SqliteArchive.Open(Path.Join(folder, "a.db")))
        {
            var keeper = new Keeper(reconciler);
            foreach (var some in prepared.Chunk(InChange))
            {
                using var change = archive.Change();
                keeping += Timed(() => some.OrderBy(record => record.Wanted).Select(record => keeper.Keep(change, record, DateTimeOffset.UnixEpoch)).Count(result => result.Kept == Kept.New)).Took;
                lasting += Timed(() =>
                {
                    change.Commit();
                    return 0;
                }).Took;
            }
        }

        Say($"{name}: keeping", keeping, prepared.Count);
        Say($"{name}: index and disk", lasting, prepared.Count);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static (T Value, TimeSpan Took) Timed<T>(Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        return (work(), Stopwatch.GetElapsedTime(start));
    }

    private static void Say(string what, TimeSpan took, int reports) => Console.WriteLine($"{what}: {took.TotalMilliseconds / reports:F3} ms a report");

    // Works nothing out, so that what remains is the archive's own.
    private sealed class Nothing : IReconciler
    {
        public void Add(IArchiveChange change, KeptReport report, Record record)
        {
        }

        public void Remove(IArchiveChange change, ReportNumber report)
        {
        }
    }
}
