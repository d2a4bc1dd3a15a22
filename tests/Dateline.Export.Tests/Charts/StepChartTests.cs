using Dateline.Export.Charts;
using Dateline.Reading.Quantities;
using Dateline.Reconcile.Figures;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Export.Tests.Charts;

public sealed class StepChartTests
{
    private static readonly Arbitrary<FigureSeries> AnySeries = (
        from points in (from report in Gen.Choose(1, 40)
                        from source in Gen.Choose(1, 10)
                        from day in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 30), Gen.Choose(1, 100_000))
                        from value in Gen.OneOf(Gen.Constant<long?>(null), Gen.Choose(0, 50).Select(n => (long?)n), Gen.Elements<long?>(long.MaxValue, 1_000_000, 999, 1_000_000_000_000))
                        from more in Gen.OneOf(Gen.Constant<long?>(null), Gen.Choose(1, 100).Select(n => (long?)n))
                        from bound in Gen.Elements(Bound.Exact, Bound.AtLeast, Bound.AtMost, Bound.About)
                        from counter in Gen.Elements(null, "police", "<script>", "\u202Eevil\uFFFF", "a very long name of an office that counts the dead of a town")
                        select ChartSamples.Point(report, source, day, new(value, value is < long.MaxValue - 100 ? value + more : null, bound), counter, counter)).NonEmptyListOf()
        select FigureSeries.Of(points)[0]).ToArbitrary();

    [Fact]
    public void A_chart_of_any_counts_is_sound() => Prop.ForAll(AnySeries, series =>
    {
        foreach (var width in new[] { ChartWidth.Narrow, ChartWidth.Wide })
        {
            var svg = ChartCheck.Sound(ChartSamples.Text(output => StepChart.Write(output, series, width, _ => "/x")));
            Assert.InRange(ChartCheck.Marks(svg).Count, 1, series.Steps.Length);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_count_is_a_mark_that_leads_to_its_report_and_says_what_it_is()
    {
        var svg = ChartCheck.Sound(ChartSamples.Text(output => StepChart.Write(output, ChartSamples.Series, ChartWidth.Wide, point => $"/r/{point.Item.Report.Value}")));
        Assert.Equal(ChartSamples.Series.Steps.Select(step => $"/r/{step.Point.Item.Report.Value}"), ChartCheck.Links(svg).Select(link => link.Attribute("href")!.Value));
        Assert.Contains("9–12", ChartCheck.Links(svg)[3].Attribute("aria-label")!.Value, StringComparison.Ordinal);
        Assert.Contains("corrected down", ChartCheck.Links(svg)[6].Attribute("aria-label")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_there_is_no_room_for_is_told_of_and_repeats_give_way_first()
    {
        var points = Enumerable.Range(1, 400).Select(i => ChartSamples.Point(i, i, 1 + (i / 10), new(100 + (i / 40), null, Bound.Exact), $"Paper {i}", "police"));
        var series = FigureSeries.Of(points)[0];
        var svg = ChartCheck.Sound(ChartSamples.Text(output => StepChart.Write(output, series, ChartWidth.Narrow)));
        int drawn = ChartCheck.Marks(svg).Count;
        Assert.InRange(drawn, 10, 90);
        Assert.Contains($"{400 - drawn} counts not drawn", svg.ToString(), StringComparison.Ordinal);
        Assert.Equal(series.Steps.Count(step => step.Kind is StepKind.Revision), ChartCheck.Marks(svg).Count(mark => mark.Attribute("class")!.Value.Equals("mark up", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData(" javascript:alert(1)")]
    public void An_address_that_is_none_of_the_web_leads_nowhere(string address) =>
        Assert.Empty(ChartCheck.Links(ChartCheck.Sound(ChartSamples.Text(output => StepChart.Write(output, ChartSamples.Series, ChartWidth.Wide, _ => address)))));

    [Fact]
    public void The_best_of_the_last_day_is_the_series_own()
    {
        var days = FigureHistory.ByDay(ChartSamples.Series, 100);
        Assert.Equal([3, 4, 6, 9], days.Select(day => day.Day.Day));
        Assert.Equal(ChartSamples.Series.Best!.Value, days[^1].Best);
        Assert.Equal(4, days[0].Low);
        Assert.Equal([4, 9], FigureHistory.ByDay(ChartSamples.Series, 2).Select(day => day.Day.Day));
    }
}
