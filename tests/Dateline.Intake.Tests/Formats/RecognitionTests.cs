namespace Dateline.Intake.Tests.Formats;

public sealed class RecognitionTests
{
    [Theory]
    [InlineData("day.jsonl", "", "JSON Lines")]
    [InlineData("DAY.NDJSON", "anything", "JSON Lines")]
    [InlineData("stdin", "  {\"text\": \"x\"}", "JSON Lines")]
    [InlineData("stdin", "{ \"text\": \"x\"}", "JSON Lines")]
    [InlineData("stdin", "{The editor's note in braces}", "plain text")]
    [InlineData("report.txt", "The ferry left.", "plain text")]
    [InlineData("report", "", "plain text")]
    public void A_source_is_recognised_by_its_name_or_its_beginning(string fileName, string beginning, string format) =>
        Assert.Equal(format, Taking.Format(fileName, beginning));
}
