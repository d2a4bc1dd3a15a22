using System.Globalization;
using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Archive.Sqlite;
using Dateline.Reading;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Figures;
using Dateline.Reconcile.Happenings;
using Dateline.Reconcile.Printings;
using Dateline.Training.Corpora;
using Dateline.Training.Happenings;

namespace Dateline.Training.Measures;

/// <summary>Reports of one event found among others that are alike, and what an event's reports say together of the killed and injured.</summary>
internal static class HappeningMeasure
{
    private const string Group = "Happenings";

    /// <summary>B-cubed F1 of grouping the reports of two collections, and the tolls of the groups.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="reader">The reader as it ships.</param>
    /// <param name="misses">Where given, is told which events were mixed up; no text.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, RecordReader reader, Action<string>? misses = null)
    {
        yield return GroupingSpeed.Measure(shared, reader);
        var clusters = Grouped.Of(reader, [.. ClusterReport.EcbPlus(shared)], misses);
        yield return clusters.Row("Reports grouped by story, ECB+", one => one.Story, "weights fitted on ECB+; on topics not fitted on see `train --only stories`");
        var casualties = ClusterReport.Casualties(shared).ToList();
        var incidents = Grouped.Of(reader, [.. casualties.Select(one => one.Report)], misses);
        yield return incidents.Row("Reports grouped by story, casualties with several reports", one => one.Story, "nothing fitted on them");
        yield return incidents.Row("Reports grouped by the happening of their main incident, casualties", one => one.Happening ?? one.Story, null);
        foreach (var row in incidents.Tolls(casualties.DistinctBy(one => one.Report.Event, StringComparer.Ordinal).ToDictionary(one => one.Report.Event, one => (one.Killed, one.Injured), StringComparer.Ordinal), misses)) yield return row;
        yield return new(Group, "Grouping a report of many alike, processor time besides reading it", incidents.Milliseconds, "ms", null, null);
    }

    private sealed class Grouped
    {
        private readonly List<(string Event, long Story, long? Happening)> _reports = [];
        private readonly Dictionary<long, List<FigurePoint>> _points = [];
        private readonly Dictionary<string, List<FigurePoint>> _given = new(StringComparer.Ordinal);

        public double Milliseconds { get; private set; }

        public static Grouped Of(RecordReader reader, List<ClusterReport> reports, Action<string>? misses)
        {
            string folder = Directory.CreateTempSubdirectory("dateline-").FullName;
            var grouped = new Grouped();
            using (var archive = SqliteArchive.Open(Path.Join(folder, "happenings.db")))
            using (var change = archive.Change())
            {
                var numbers = new Dictionary<string, (ReportNumber Report, long? Main)>(StringComparer.Ordinal);
                var taken = new HashSet<long>();
                var records = new List<(KeptReport Report, Record Record)>();
                var spent = TimeSpan.Zero;
                foreach (var report in reports)
                {
                    var record = StoryFitter.Read(reader, report);
                    var kept = Kept(record, taken);
                    var cpu = Environment.CpuUsage.TotalTime;
                    new HappeningReconciler().Add(change, kept, record);
                    spent += Environment.CpuUsage.TotalTime - cpu;
                    int main = MainIncident.IndexOf(record);
                    new PrintingReconciler().Add(change, kept, record);
                    records.Add((kept, record));
                    numbers.Add(report.Id, (kept.Number, main < 0 ? null : ItemDecisions.NumberOf(kept, record, ItemKind.Incident, main)?.Value));
                }

                var (stories, items) = (change.Graph(Space.Stories), change.Graph(Space.Incidents));
                foreach (var report in reports)
                {
                    var (number, main) = numbers[report.Id];
                    grouped._reports.Add((report.Event, stories.GroupOf(number.Value)!.Value, main is { } item ? items.GroupOf(item) : null));
                }

                var sources = new Sources(change);
                foreach (var ((report, record), right) in records.Zip(reports))
                {
                    if (!grouped._given.TryGetValue(right.Event, out var given)) grouped._given.Add(right.Event, given = []);
                    for (int i = 0; i < record.Incidents.Length; i++)
                    {
                        if (ItemDecisions.NumberOf(report, record, ItemKind.Incident, i) is not { } number || items.GroupOf(number.Value) is not { } happening) continue;
                        if (!grouped._points.TryGetValue(happening, out var points)) grouped._points.Add(happening, points = []);
                        var own = FigurePoints.Of(number, record, record.Incidents[i], sources.Of(report.Number), report.First.Source).ToList();
                        points.AddRange(own);
                        if (i == MainIncident.IndexOf(record)) given.AddRange(own);
                    }
                }

                grouped.Milliseconds = spent.TotalMilliseconds / reports.Count;
            }

            Directory.Delete(folder, recursive: true);
            if (misses is not null) grouped.Tell(misses);
            return grouped;
        }

        public MeasureRow Row(string name, Func<(string Event, long Story, long? Happening), long> group, string? note)
        {
            var score = BCubed.Of([.. _reports.Select(one => (one.Event, group(one)))]);
            return new(Group, name, 100 * score.F1, "B-cubed F1", null, string.Create(CultureInfo.InvariantCulture, $"precision {100 * score.Precision:F1}, recall {100 * score.Recall:F1}; {_reports.Count} reports{(note is null ? "" : "; " + note)}"));
        }

        /// <summary>The tolls of the happening that most of an event's reports are about.</summary>
        public IEnumerable<MeasureRow> Tolls(Dictionary<string, (int Killed, int Injured)> right, Action<string>? misses)
        {
            var found = new TollTally("of the happening, end to end");
            var given = new TollTally("of several reports, grouping given");
            foreach (var group in _reports.GroupBy(one => one.Event, StringComparer.Ordinal))
            {
                long? happening = group.Where(one => one.Happening is not null).CountBy(one => one.Happening!.Value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (long?)pair.Key).FirstOrDefault();
                var points = happening is { } number ? _points.GetValueOrDefault(number) ?? [] : [];
                if (found.Add(points, right[group.Key]) is { } wrong) misses?.Invoke($"happenings: toll\t{group.Key}\t{wrong}");
                given.Add(_given.GetValueOrDefault(group.Key) ?? [], right[group.Key]);
            }

            return [.. found.Rows(), .. given.Rows()];
        }

        private void Tell(Action<string> misses)
        {
            foreach (var group in _reports.GroupBy(one => one.Story).Where(group => group.Select(one => one.Event).Distinct(StringComparer.Ordinal).Skip(1).Any()).OrderByDescending(group => group.Count()))
                misses("happenings: one group\t" + string.Join(' ', group.CountBy(one => one.Event).Select(part => $"{part.Key}x{part.Value}")));
            foreach (var group in _reports.GroupBy(one => one.Event, StringComparer.Ordinal).Where(group => group.Select(one => one.Story).Distinct().Skip(1).Any()))
                misses("happenings: several groups\t" + group.Key + "\t" + string.Join(' ', group.CountBy(one => one.Story).Select(part => part.Value)));
        }

        private static KeptReport Kept(Record record, HashSet<long> taken)
        {
            var hash = TextHash.Of(record.Report.Text);
            long number = ReportNumber.For(record.Published.Value?.FirstDay, hash).Value;
            while (!taken.Add(number)) number++;
            return new()
            {
                Number = new(number),
                Hash = hash,
                Reader = record.Reader,
                Printings = [Printing.Of(record.Report, default)],
            };
        }
    }

    private sealed class TollTally(string which)
    {
        private int _events, _both, _killed, _injured;

        /// <summary>Counts an event; says what is wrong with it, if anything.</summary>
        public string? Add(IEnumerable<FigurePoint> points, (int Killed, int Injured) right)
        {
            var series = FigureSeries.Of(points);
            var (killed, injured) = (Best(series, FigureQuantity.Killed), Best(series, FigureQuantity.Injured));
            _events++;
            if (killed == right.Killed) _killed++;
            if (injured == right.Injured) _injured++;
            if (killed != right.Killed || injured != right.Injured) return $"expected {right.Killed} and {right.Injured}, found {killed} and {injured}";
            _both++;
            return null;
        }

        public IEnumerable<MeasureRow> Rows()
        {
            yield return Row("Killed and injured both exact", _both);
            yield return Row("Killed exact", _killed);
            yield return Row("Injured exact", _injured);
        }

        private MeasureRow Row(string what, int right) => new(Group, $"{what}, casualties, {which}", 100.0 * right / _events, "%", null, $"{right} of {_events} incidents");

        private static long Best(IEnumerable<FigureSeries> all, FigureQuantity quantity) => all.FirstOrDefault(series => series.Quantity == quantity)?.Best?.Value ?? 0;
    }
}
