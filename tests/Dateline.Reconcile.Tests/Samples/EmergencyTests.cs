using System.Text.Json;
using Dateline.Archive;
using Dateline.Archive.Graph;
using Dateline.Intake;
using Dateline.Reading.Records.Incidents;
using Dateline.Reading.Tests;
using Dateline.Reconcile.Happenings;

namespace Dateline.Reconcile.Tests.Samples;

/// <summary>The linked reports of one invented emergency, held against what a careful editor concludes from them.</summary>
public sealed class EmergencyTests : IClassFixture<EmergencyTests.Emergency>
{
    private readonly Emergency _emergency;

    public EmergencyTests(Emergency emergency) => _emergency = emergency;

    [Theory]
    [InlineData("kitwe-bombing", .8)]
    [InlineData("chipata-bombing", .4)]
    [InlineData("kabwe-bombing", .5)]
    public void Most_reports_that_tell_of_a_happening_are_found_together(string key, double least)
    {
        var expected = _emergency.Expected(key);
        var toldBy = expected.GetProperty("toldBy").EnumerateArray().Select(report => report.GetString()!).ToList();
        double share = (double)_emergency.ReportsOf(_emergency.Find(key)).Intersect(toldBy, StringComparer.Ordinal).Count() / toldBy.Count;
        Assert.True(share >= least, $"{key}: {share:P0} of {toldBy.Count} reports");
    }

    [Fact]
    public void What_must_not_be_merged_is_not()
    {
        foreach (var pair in _emergency.Json.RootElement.GetProperty("notMerged").EnumerateArray())
            Assert.NotEqual(_emergency.Find(pair[0].GetString()!).Id, _emergency.Find(pair[1].GetString()!).Id);
    }

    [Theory]
    [InlineData("kitwe-bombing")]
    [InlineData("chipata-bombing")]
    [InlineData("kabwe-bombing")]
    public void The_best_count_of_the_dead_is_the_editor_s(string key) =>
        Assert.Equal(_emergency.Expected(key).GetProperty("killed").GetProperty("best").GetInt64(), _emergency.Find(key).SeriesOf(FigureQuantity.Killed)!.Best!.Value);

    [Fact]
    public void The_highest_count_is_the_one_that_competes()
    {
        var killed = _emergency.Find("kitwe-bombing").SeriesOf(FigureQuantity.Killed)!;
        Assert.Equal(_emergency.Expected("kitwe-bombing").GetProperty("killed").GetProperty("high").GetInt64(), killed.High!.Value);
    }

    [Fact]
    public void The_series_has_nearly_every_count_of_the_dead()
    {
        var killed = _emergency.Find("kitwe-bombing").SeriesOf(FigureQuantity.Killed)!;
        var expected = _emergency.Expected("kitwe-bombing").GetProperty("series").EnumerateArray()
            .Where(point => point.GetProperty("quantity").GetString() is "killed" && !point.GetProperty("subset").GetBoolean()).Select(point => point.GetProperty("value").GetInt64()).ToHashSet();
        var missing = expected.Except(killed.Steps.Select(step => step.Point.Count.Value ?? 0)).ToList();
        Assert.True(missing.Count <= expected.Count / 4, string.Join(' ', missing));
    }

    /// <summary>An archive with all the reports.</summary>
    public sealed class Emergency : IDisposable
    {
        private readonly Bench _bench = new();
        private readonly Dictionary<string, string> _keys;
        private readonly List<Happening> _happenings;

        public Emergency()
        {
            string folder = Path.Join(Checkout.Root, "samples", "kitwe-bombing");
            Json = JsonDocument.Parse(File.ReadAllText(Path.Join(folder, "expected.json")));
            _keys = Json.RootElement.GetProperty("reports").EnumerateArray().GroupBy(Name, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().GetProperty("key").GetString()!, StringComparer.Ordinal);
            var keeper = new Keeper(new Reconciliation());
            foreach (var outcome in ReportIntake.Read([Path.Join(folder, "reports")], () => Stream.Null))
            {
                if (outcome is Taken { Report: var report }) keeper.Keep(_bench.Change, PreparedRecord.Of(Tests.Read.Whole(report)), DateTimeOffset.UnixEpoch);
            }

            _happenings = [.. new HappeningFinder(_bench.Change).All(Space.Incidents)];
        }

        public JsonDocument Json { get; }

        public JsonElement Expected(string key) =>
            Json.RootElement.GetProperty("happenings").EnumerateArray().First(happening => happening.GetProperty("key").GetString() == key);

        public Happening Find(string key)
        {
            var toldBy = Expected(key).GetProperty("toldBy").EnumerateArray().Select(report => report.GetString()!).ToList();
            string kind = Expected(key).GetProperty("kind").GetString()!, place = Expected(key).GetProperty("place").GetString()!;
            return _happenings.Where(happening => happening.Kind == kind && happening.Place?.Name == place)
                .OrderByDescending(happening => ReportsOf(happening).Intersect(toldBy, StringComparer.Ordinal).Count()).ThenBy(happening => happening.Id, StringComparer.Ordinal).First();
        }

        public IEnumerable<string> ReportsOf(Happening happening) =>
            happening.Items.Select(item => _keys.GetValueOrDefault($"{item.Report.First.Source}|{item.Report.Title}") ?? "").Distinct(StringComparer.Ordinal);

        public void Dispose()
        {
            _bench.Dispose();
            Json.Dispose();
        }

        private static string Name(JsonElement report) => $"{report.GetProperty("source").GetString()}|{report.GetProperty("title").GetString()}";
    }
}
