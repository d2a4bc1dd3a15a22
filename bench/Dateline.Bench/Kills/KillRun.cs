using System.Diagnostics;
using Dateline.Archive;
using Dateline.Archive.Sqlite;

namespace Dateline.Bench.Kills;

/// <summary>
/// Kills <c>dateline add</c> at random moments, over and over on one archive, and looks each time whether all it said was kept is there and
/// nothing is half. At the end the archive must equal one that was made without kills.
/// </summary>
internal sealed class KillRun
{
    // 128 and the number of the signal.
    private const int Killed = 128 + 9;

    private readonly string _command, _folder;
    private readonly string[] _reports;
    private readonly Random _random;
    private int _kills, _told, _lost, _damaged, _duringWrite, _next;
    private TimeSpan _whole = TimeSpan.FromSeconds(3);

    private KillRun(Arguments arguments)
    {
        _command = arguments.Needed("--command");
        _folder = Directory.CreateTempSubdirectory("dateline-kills-").FullName;
        _random = new Random(arguments.Number("--seed", 1));
        InOne = arguments.Number("--reports", 60);
        _reports = [.. RawNews.Lines(arguments.Needed("--input")).Take(arguments.Number("--most", 1500))];
    }

    private int InOne { get; }

    private string Archive => Path.Join(_folder, "a.db");

    /// <summary>Runs it: <c>kill --command dateline.dll --input news.jsonl [--times 200] [--reports 60] [--most 1500] [--seed 1]</c>.</summary>
    public static int Run(Arguments arguments)
    {
        var run = new KillRun(arguments);
        int times = arguments.Number("--times", 200);
        run.Calibrate();
        while (run._kills < times)
        {
            if (run.KillOnce() && run._kills % 10 == 0) run.Say();
        }

        int differing = run.Compare();
        run.Say();
        Console.WriteLine($"rows that differ from an archive made without kills: {differing}");
        Directory.Delete(run._folder, recursive: true);
        return run._lost + run._damaged + differing == 0 ? 0 : 1;
    }

    private void Say()
    {
        using var archive = SqliteArchive.Open(Archive);
        using var view = archive.Read();
        Console.WriteLine($"{_kills} kills, {_duringWrite} while the archive was written; {_told} reports told as kept, {_lost} lost, {_damaged} half or damaged; {view.CountReports()} in the archive now");
    }

    // How long it takes when nobody kills it; also warms the disk.
    private void Calibrate()
    {
        long start = Stopwatch.GetTimestamp();
        using var process = Start(_reports[..InOne], Path.Join(_folder, "warm.db"));
        process.Wait();
        _whole = Stopwatch.GetElapsedTime(start);
        Console.WriteLine($"{InOne} reports take {_whole.TotalSeconds:F1} s when nobody kills it");
    }

    // False where it came to its end before it was killed; what it told must be there all the same.
    private bool KillOnce()
    {
        if (_next + InOne > _reports.Length) _next = 0;
        using var process = Start(_reports[_next..(_next + InOne)], Archive);
        bool inWriting = _random.Next(2) == 0;
        if (inWriting) inWriting = WaitForWriting(process);
        else Thread.Sleep(_random.NextDouble() * _whole);
        bool killed = !process.HasEnded;
        if (killed) process.Kill();
        killed &= process.Wait() == Killed;
        if (killed) _kills++;
        if (killed && inWriting) _duringWrite++;
        _told += process.Kept.Count;
        int lost = Check(process.Kept);
        _lost += lost;

        // What was kept is given again now and then; else the next ones.
        if (_random.Next(4) > 0) _next += _random.Next(InOne);
        return killed;
    }

    // As soon as the log grows, or a moment later: in the midst of a change being written down. False where it does not grow.
    private bool WaitForWriting(AddProcess process)
    {
        var log = new FileInfo(Archive + "-wal");
        long before = log.Exists ? log.Length : 0;
        var most = Stopwatch.StartNew();
        while (!process.HasEnded && most.Elapsed < 3 * _whole)
        {
            log.Refresh();
            if (log.Exists && log.Length > before + 4096)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(_random.NextDouble() * 30));
                return true;
            }

            Thread.Sleep(1);
        }

        return false;
    }

    private int Check(IReadOnlyList<string> told)
    {
        int lost = 0;
        using var archive = SqliteArchive.Open(Archive);
        using (var view = archive.Read())
        {
            foreach (string id in told)
            {
                if (view.FindReports(id, 1) is not [var kept] || TextHash.Of(view.RecordOf(kept.Number).Report.Text) != kept.Hash) lost++;
            }
        }

        foreach (var damage in archive.Verify())
        {
            _damaged++;
            Console.WriteLine($"damage: {damage}");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return lost;
    }

    // Every report once more into the archive of the kills, and all of them into a clean one: both must hold the same.
    private int Compare()
    {
        string clean = Path.Join(_folder, "clean.db");
        foreach (string path in new[] { Archive, clean })
        {
            using var process = Start(_reports, path);
            process.Wait();
        }

        using var killed = SqliteArchive.Open(Archive);
        using var whole = SqliteArchive.Open(clean);
        var left = killed.Content().ToHashSet(StringComparer.Ordinal);
        var right = whole.Content().ToHashSet(StringComparer.Ordinal);
        left.SymmetricExceptWith(right);
        foreach (string row in left.Take(5)) Console.WriteLine($"differs: {row[..Math.Min(200, row.Length)]}");
        return left.Count;
    }

    private AddProcess Start(IEnumerable<string> reports, string archive)
    {
        var process = new AddProcess(_command, archive);
        new Thread(() =>
        {
            try
            {
                foreach (string report in reports) process.Input.Write(report + "\n");
                process.Input.Close();
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException)
            {
                // It was killed.
            }
        })
        { IsBackground = true }.Start();
        return process;
    }
}
