using Dateline.Export.Charts;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Charts;

public sealed class ChartSnapshotTests
{
    [Theory]
    [InlineData(ChartWidth.Wide)]
    [InlineData(ChartWidth.Narrow)]
    public void Charts_look_as_approved(ChartWidth width)
    {
        string size = width.ToString().ToLowerInvariant();
        Same($"steps-{size}", output => StepChart.Write(output, ChartSamples.Series, width, point => $"/r/{point.Item.Report.Value}"));
        Same($"map-{size}", output => WorldMap.Write(output, ChartSamples.Places, width, "incident", spot => "/p/" + spot[0].Name));
        Same($"timeline-{size}", output => Timeline.Write(output, ChartSamples.Lanes, width, (lane, entries) => $"/t/{lane.Name}/{entries.Count}"));
        Same($"ladder-{size}", output => LadderChart.Write(output, ChartSamples.Ladder, width));
    }

    [Fact]
    public void Small_charts_look_as_approved()
    {
        Same("spark", output => Sparkline.Write(output, [3, 0, 8, 13, 1], "Reports a month"));
        Same("share", output => Sparkline.WriteBar(output, 30, 80, "Bombing"));
    }

    private static void Same(string name, Action<TextWriter> write)
    {
        string chart = ChartSamples.Text(write);
        ChartCheck.Sound(chart);
        Approved.AssertEqual(chart, $"Approved/{name}.svg");
    }
}
