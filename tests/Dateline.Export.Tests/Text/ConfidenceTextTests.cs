using System.Text.Json;
using Dateline.Export.Tests.Samples;
using Dateline.Reading;
using Dateline.Reading.Doubts;

namespace Dateline.Export.Tests.Text;

public sealed class ConfidenceTextTests
{
    [Fact]
    public void An_item_that_the_reader_is_unsure_of_is_marked_and_the_mark_explained()
    {
        string text = Output.Of("text", new ExportOptions { Width = 120 }, Doubted(0.412));
        Assert.Contains("\n  i1?  ", text, StringComparison.Ordinal);
        Assert.Contains(ShownConfidence.Legend, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_the_reader_is_sure_of_is_not()
    {
        string text = Output.Of("text", new ExportOptions { Width = 120 }, Doubted(0.9));
        Assert.Contains("\n  i1  ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ShownConfidence.Legend, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_says_how_sure_and_why()
    {
        using var json = JsonDocument.Parse(Output.Of("jsonl", new ExportOptions(), Doubted(0.412)));
        var first = json.RootElement.GetProperty("incidents")[0];
        Assert.Equal(0.412m, first.GetProperty("confidence").GetDecimal());
        Assert.Equal(["told:once"], first.GetProperty("doubts").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("incidents")[1].GetProperty("confidence").ValueKind);
        Assert.Equal(0, json.RootElement.GetProperty("incidents")[1].GetProperty("doubts").GetArrayLength());
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.57, "57 %")]
    [InlineData(0.599, "59 %")]
    [InlineData(1, "100 %")]
    public void A_percentage_never_says_more_than_is_known(double value, string shown) => Assert.Equal(shown, ShownConfidence.Percent(value));

    [Fact]
    public void A_reason_of_another_version_is_shown_by_its_name_and_made_safe()
    {
        string shown = Assert.Single(ShownConfidence.Reasons(new Confidence(0.5, ["new:\u001bx"])));
        Assert.StartsWith("new:", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', shown);
    }

    private static Record Doubted(double confidence)
    {
        var record = QuayRecord.Read();
        return record with { Incidents = [record.Incidents[0] with { Confidence = new(confidence, ["told:once"]) }, .. record.Incidents.Skip(1)] };
    }
}
