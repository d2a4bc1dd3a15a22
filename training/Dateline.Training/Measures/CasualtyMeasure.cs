using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Happenings;
using Dateline.Text;
using Dateline.Training.Corpora;

namespace Dateline.Training.Measures;

/// <summary>How many were killed and hurt by local reports on shootings, held against the final figures of an archive.</summary>
internal static class CasualtyMeasure
{
    private const string Published = "other sets: semantic roles .74 / .43 / .31, NT5 .81 / .50 / .44, dependency rules .23 / .30 / .05 (EACL 2023, one count exact)";

    /// <summary>The shares of reports with both figures exact.</summary>
    /// <param name="shared">The folder that holds <c>corpora/</c>.</param>
    /// <param name="reader">The reader as it ships.</param>
    /// <param name="misses">Where given, is told each report that was read otherwise, grouped by which figure is too low or too high.</param>
    public static IEnumerable<MeasureRow> Measure(string shared, RecordReader reader, Action<string>? misses = null)
    {
        var all = new Tally();
        var stated = new Tally();
        var list = new List<string>();
        foreach (var report in CasualtyReport.Read(shared))
        {
            var (killed, injured) = Read(reader, report);
            bool says = report.StatesBoth;
            all.Add(report, killed, injured);
            if (!says) continue;
            stated.Add(report, killed, injured);
            if (killed != report.Killed || injured != report.Injured)
                list.Add($"casualties: killed {Against(killed, report.Killed)}, injured {Against(injured, report.Injured)}\t{report.Id}\texpected {report.Killed} and {report.Injured}, found {killed} and {injured}");
        }

        if (misses is not null)
            foreach (var group in list.GroupBy(l => l[..l.IndexOf('\t', StringComparison.Ordinal)], StringComparer.Ordinal).OrderByDescending(g => g.Count()))
                foreach (string line in group) misses(line);
        yield return stated.Row("Killed and injured both exact, of reports that state them", t => t.Both, Published);
        yield return stated.Row("Killed exact, of reports that state both", t => t.Killed, null);
        yield return stated.Row("Injured exact, of reports that state both", t => t.Injured, null);
        yield return all.Row("Killed and injured both exact, of all reports", t => t.Both, null);
    }

    /// <summary>The toll of the incident that a report is about; nobody where it has none.</summary>
    private static (long Killed, long Injured) Read(RecordReader reader, CasualtyReport report)
    {
        var record = reader.Read(new Report { Id = report.Id, Text = report.Title + "\n" + report.Text, Title = new Span(0, report.Title.Length), Given = report.Date });
        var toll = MainIncident.Of(record) is { } main ? Toll.Of(main) : default;
        return (toll.Killed ?? 0, toll.Injured ?? 0);
    }

    private static string Against(long found, int expected) => found == expected ? "right" : found < expected ? "too low" : "too high";

    private sealed class Tally
    {
        private int _reports;

        public int Both { get; private set; }

        public int Killed { get; private set; }

        public int Injured { get; private set; }

        public void Add(CasualtyReport report, long killed, long injured)
        {
            _reports++;
            if (killed == report.Killed) Killed++;
            if (injured == report.Injured) Injured++;
            if (killed == report.Killed && injured == report.Injured) Both++;
        }

        public MeasureRow Row(string name, Func<Tally, int> right, string? published) =>
            new("Casualties", name, 100.0 * right(this) / _reports, "%", published, $"{right(this)} of {_reports}");
    }
}
