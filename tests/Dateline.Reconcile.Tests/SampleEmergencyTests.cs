using System.Runtime.CompilerServices;
using System.Text.Json;
using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Archive.Sqlite;
using Dateline.Intake;
using Dateline.Reading;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Actors;
using Dateline.Reconcile.Contradictions;
using Dateline.Reconcile.Happenings;
using Dateline.Reconcile.Printings;

namespace Dateline.Reconcile.Tests;

/// <summary>The thirty sample reports of one emergency, against what a careful editor concludes of them (samples/kitwe-bombing/expected.json).</summary>
public sealed class SampleEmergencyTests : IDisposable
{
    private readonly Bench _bench = new();
    private readonly Dictionary<string, KeptReport> _reports = new(StringComparer.Ordinal);
    private readonly JsonElement _expected;

    public SampleEmergencyTests()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Sample("expected.json")));
        _expected = json.RootElement.Clone();
        using var reader = RecordReader.Open();
        var keeper = new Keeper(new Reconciliation());
        foreach (var outcome in ReportIntake.Read([Sample("reports")], () => Stream.Null))
        {
            var report = Assert.IsType<Taken>(outcome).Report;
            _reports[KeyOf(report)] = keeper.Keep(_bench.Change, PreparedRecord.Of(reader.Read(report)), DateTimeOffset.UnixEpoch).Report;
        }
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void All_that_is_worked_out_is_the_same_in_any_order_of_intake()
    {
        using var reader = RecordReader.Open();
        var records = ReportIntake.Read([Sample("reports")], () => Stream.Null).Select(outcome => PreparedRecord.Of(reader.Read(Assert.IsType<Taken>(outcome).Report))).ToList();
        string[] expected = ContentOf(records);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, ContentOf(records.OrderBy(record => record.Wanted)));
        Assert.Equal(expected, ContentOf(records.OrderByDescending(record => record.Wanted)));
        var random = new Random(11);
        for (int i = 0; i < 3; i++) Assert.Equal(expected, ContentOf(records.OrderBy(_ => random.Next()).ToList()));
    }

    [Fact]
    public void The_wire_story_in_three_printings_is_one_source_and_the_corrected_page_a_version()
    {
        var sources = new Sources(_bench.Change);
        foreach (var printing in _expected.GetProperty("printings").EnumerateArray())
            Assert.Equal(1, sources.Count(printing.GetProperty("reports").EnumerateArray().Select(id => _reports[id.GetString()!].Number)));
        Assert.Equal(_reports.Count - 3, sources.Count(_reports.Values.Select(report => report.Number)));
    }

    [Fact]
    public void The_queue_of_contradictions_holds_what_the_finder_finds()
    {
        var queue = new ContradictionQueue(_bench.Change);
        var entries = queue.Entries().ToList();
        var opened = entries.Select(entry => queue.Open(entry)!).ToList();
        Assert.NotEmpty(opened);
        Assert.Equal(
            new ContradictionFinder(_bench.Change).All().Select(found => (found.Field, found.Reason, found.Left.Id, found.Right.Id)).Order(),
            opened.Select(found => (found.Field, found.Reason, found.Left.Id, found.Right.Id)).Order());
        Assert.Equal(entries.Count, queue.Entries(decided: false).Count());
        Assert.Empty(queue.Entries(decided: true));
        Assert.All(queue.Entries(field: ClaimField.Killed), entry => Assert.Equal(ClaimField.Killed, entry.Field));
        var bombing = new HappeningFinder(_bench.Change).All(Space.Incidents).MaxBy(happening => happening.Sources)!;
        var members = bombing.Items.Select(item => item.Number).ToHashSet();
        Assert.Equal(entries.Count(entry => members.Contains(entry.Left) && members.Contains(entry.Right) && entry.Space == Space.Incidents), queue.Within(bombing).Count());
    }

    [Fact]
    public void Sketches_place_every_happening_in_time_without_opening_it()
    {
        var sketches = HappeningSketch.Latest(_bench.Change, new(), int.MaxValue).ToList();
        var happenings = new HappeningFinder(_bench.Change).All(Space.Incidents).ToDictionary(happening => happening.Items[0].Number);
        Assert.All(sketches, sketch => Assert.Contains(sketch.Item, happenings.Keys));
        Assert.Equal(happenings.Keys.Count(item => item.Report.Day is not null), sketches.Count(sketch => sketch.Item.Report.Day is not null));
        Assert.Equal(3, HappeningSketch.Latest(_bench.Change, new(), 3).Count());
    }

    [Fact]
    public void Those_who_are_named_most_are_counted_by_reports()
    {
        var named = new NamedActors(_bench.Change).Latest(5, out bool isWhole);
        Assert.True(isWhole);
        Assert.Equal(named.Select(one => one.Reports).OrderDescending(), named.Select(one => one.Reports));
        var finder = new ActorFinder(_bench.Change);
        Assert.All(named, one => Assert.Equal(finder.ItemsOf(one.Actor).Select(item => item.Report).Distinct().Count(), one.Reports));
    }

    [Fact]
    public void The_bombing_is_one_happening_with_the_toll_that_an_editor_settles_on()
    {
        var found = new HappeningFinder(_bench.Change).All(Space.Incidents).MaxBy(happening => happening.Sources)!;
        var editor = _expected.GetProperty("happenings")[0];
        Assert.Equal((editor.GetProperty("kind").GetString(), editor.GetProperty("place").GetString(), editor.GetProperty("date").GetString()), (found.Kind, found.Place!.Name, found.Date.ToString()));
        var killed = editor.GetProperty("killed");
        var series = found.SeriesOf(FigureQuantity.Killed)!;
        Assert.Equal((killed.GetProperty("best").GetInt64(), killed.GetProperty("high").GetInt64()), (series.Best!.Value, series.High!.Value));
        var told = editor.GetProperty("toldBy").EnumerateArray().Select(id => _reports[id.GetString()!].Id).ToHashSet(StringComparer.Ordinal);
        var by = found.Items.Select(item => item.Report.Id).ToHashSet(StringComparer.Ordinal);
        Assert.True(by.Count(told.Contains) >= told.Count * 4 / 5, "Reports that tell of it are not found.");
        Assert.True(by.Count(told.Contains) >= by.Count * 9 / 10, "Reports of something else are taken for it.");
    }

    [Fact]
    public void The_two_people_of_one_surname_are_two()
    {
        var people = new ActorFinder(_bench.Change).Find("Banda");
        Assert.Contains(people, person => person.Name == "Joseph Banda");
        Assert.Contains(people, person => person.Name == "Grace Banda");
    }

    // What the editor calls a report: by its file and its title, as formats give ids of their own.
    private string KeyOf(Report report) => _expected.GetProperty("reports").EnumerateArray()
        .Single(one => report.Origin!.Source.EndsWith(Path.GetFileName(one.GetProperty("file").GetString()!), StringComparison.Ordinal)
            && report.Text.StartsWith(one.GetProperty("title").GetString()!, StringComparison.Ordinal))
        .GetProperty("key").GetString()!;

    private static string Sample(string name, [CallerFilePath] string here = "") => Path.Join(Path.GetDirectoryName(here)!, "../../samples/kitwe-bombing", name);

    private static string[] ContentOf(IEnumerable<PreparedRecord> records)
    {
        string path = Path.Join(Directory.CreateTempSubdirectory("dateline-order-").FullName, "a.db");
        try
        {
            using var archive = SqliteArchive.Open(path);
            var keeper = new Keeper(new Reconciliation());
            using (var change = archive.Change())
            {
                foreach (var record in records) keeper.Keep(change, record, DateTimeOffset.UnixEpoch);
                change.Commit();
            }

            return [.. archive.Content()];
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
