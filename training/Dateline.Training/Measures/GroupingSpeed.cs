using System.Text.Json;
using Dateline.Archive;
using Dateline.Archive.Sqlite;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reconcile.Happenings;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>How long it takes to group reports of general news.</summary>
internal static class GroupingSpeed
{
    private const int Articles = 4000;
    private const int Last = 1000;

    /// <summary>The time for each of the last thousand of four thousand reports, besides reading and keeping them.</summary>
    public static MeasureRow Measure(string shared, RecordReader reader)
    {
        string folder = Directory.CreateTempSubdirectory("dateline-").FullName;
        var spent = TimeSpan.Zero;
        int count = 0;
        using (var archive = SqliteArchive.Open(Path.Join(folder, "speed.db")))
        using (var change = archive.Change())
        {
            var happenings = new HappeningReconciler();
            foreach (string line in Packed.Lines(Path.Combine(shared, "corpora", "text", "news-1.jsonl.gz")).Take(Articles))
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                var record = reader.Read(new Report
                {
                    Id = root.GetProperty("id").GetString()!,
                    Text = root.GetProperty("text").GetString()!,
                    Given = DateOnly.TryParse(root.GetProperty("date").GetString(), System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null,
                });
                var kept = change.Keep(record, DateTimeOffset.UnixEpoch);
                var begin = Environment.CpuUsage.TotalTime;
                if (kept.Kept is Kept.New) happenings.Add(change, kept.Report, record);
                if (++count > Articles - Last) spent += Environment.CpuUsage.TotalTime - begin;
            }
        }

        Directory.Delete(folder, recursive: true);
        return new("Happenings", "Grouping a report of general news, processor time besides reading and keeping it", spent.TotalMilliseconds / Last, "ms", null, $"the last {Last} of {Articles}");
    }
}
