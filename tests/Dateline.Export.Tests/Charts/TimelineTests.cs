using Dateline.Export.Charts;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Commitments;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Dateline.Export.Tests.Charts;

public sealed class TimelineTests
{
    private static readonly Gen<LocalDate> AnyDay = Gen.OneOf(
        Gen.Choose(0, 40).Select(n => new LocalDate(2025, 1, 1).PlusDays(n)),
        Gen.Choose(1, 9999).Select(year => new LocalDate(year, 12, 31)),
        Gen.Elements(new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31)));

    private static readonly Arbitrary<TimelineLane[]> AnyLanes = (
        from lanes in (from entries in (from first in AnyDay
                                        from last in AnyDay
                                        from count in Gen.Elements(long.MinValue, 0, 1, 50, long.MaxValue / 1000)
                                        select new TimelineEntry(first, last, "<b>\u202E", count)).ListOf()
                       from isCounted in Gen.Elements(true, false)
                       from name in Gen.Elements("incidents", "<script>alert(1)</script> and a long name of a lane")
                       select new TimelineLane(name, isCounted, [.. entries])).ListOf()
        select lanes.ToArray()).ToArbitrary();

    private static readonly Arbitrary<LadderPoint[]> AnyLadder = (
        from points in (from stage in Gen.Elements(Enum.GetValues<CommitmentStage>())
                        from day in AnyDay
                        from precision in Gen.Choose(0, 3)
                        from amount in Gen.Elements(null, "EUR 20 million", "<\uFFFF>")
                        select new LadderPoint(stage, precision switch { 0 => null, 1 => new PartialDate(day.Year), 2 => new PartialDate(day.Year, day.Month), _ => new PartialDate(day) }, amount, "Kitwe <Mail>", "/x")).NonEmptyListOf()
        select points.ToArray()).ToArbitrary();

    [Fact]
    public void A_timeline_of_any_days_is_sound() => Prop.ForAll(AnyLanes, lanes =>
    {
        string chart = ChartSamples.Text(output => Timeline.Write(output, lanes, ChartWidth.Narrow, (_, _) => "/x"));
        if (lanes.All(lane => lane.Entries.Count == 0)) Assert.Empty(chart);
        else ChartCheck.Sound(chart);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_ladder_of_any_tellings_is_sound() => Prop.ForAll(AnyLadder, points =>
    {
        var svg = ChartCheck.Sound(ChartSamples.Text(output => LadderChart.Write(output, points, ChartWidth.Wide)));
        Assert.True(ChartCheck.Marks(svg).Count >= points.Select(point => point.Stage).Distinct().Count());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_falls_on_one_spot_shares_a_mark_and_what_lasts_is_a_bar()
    {
        var svg = ChartCheck.Sound(ChartSamples.Text(output => Timeline.Write(output, ChartSamples.Lanes, ChartWidth.Wide, (lane, entries) => $"/{lane.Name}/{entries.Count}")));
        Assert.Equal(["/incidents/2", "/incidents/1", "/statements/1", "/statements/1"], ChartCheck.Links(svg).Select(link => link.Attribute("href")!.Value));
        Assert.Single(ChartCheck.Marks(svg), mark => mark.Attribute("class")!.Value.Equals("mark span", StringComparison.Ordinal));
        Assert.Contains("pledges: none", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void However_many_entries_a_lane_has_its_marks_are_bounded()
    {
        var lane = new TimelineLane("raids", false, [.. Enumerable.Range(0, 5000).Select(i => new TimelineEntry(new LocalDate(1990, 1, 1).PlusDays(i), new LocalDate(1990, 1, 1).PlusDays(i + (i % 3 * 400)), "Raid"))]);
        Assert.InRange(ChartCheck.Marks(ChartCheck.Sound(ChartSamples.Text(output => Timeline.Write(output, [lane], ChartWidth.Wide)))).Count, 5, 130);
    }

    [Fact]
    public void Small_charts_of_any_numbers_are_sound() => Prop.ForAll<long[], long, long>((values, value, most) =>
    {
        if (values.Length > 0) ChartCheck.Sound(ChartSamples.Text(output => Sparkline.Write(output, values, "<reports>")));
        ChartCheck.Sound(ChartSamples.Text(output => Sparkline.WriteBar(output, value, most, "<reports>")));
    }).QuickCheckThrowOnFailure();
}
