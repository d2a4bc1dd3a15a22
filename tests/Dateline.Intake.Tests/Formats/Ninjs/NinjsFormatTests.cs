namespace Dateline.Intake.Tests.Formats.Ninjs;

public sealed class NinjsFormatTests
{
    [Fact]
    public void An_item_of_version_1_is_read()
    {
        var report = Taking.Report("""
            {
              "uri": "https://example.org/items/17", "type": "text", "versioncreated": "2025-03-05T09:00:00Z", "firstcreated": "2025-03-04T22:15:00Z",
              "language": "en", "headline": "Ferry held", "byline": "By Mira Stoyanova", "located": "Varna",
              "body_xhtml": "<p>ignored where plain text is there</p>", "body_text": "A ferry was held.\n\nIt left.", "copyrightholder": "Coast Wire",
              "associations": {"pic": {"uri": "p1", "type": "picture", "description_text": "The pier."}}
            }
            """);
        Assert.Equal("Ferry held\nVarna — A ferry was held.\n\nIt left.", report.Text);
        Assert.Equal(("https://example.org/items/17", "Mira Stoyanova", "Coast Wire", "en"), (report.Id, report.Byline, report.Source, report.Language));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 22, 15, 0, TimeSpan.Zero), report.PublishedAt);
        Assert.Equal(["/headline", "/located", "/body_text"], report.Origin!.Runs.Select(run => run.Pointer));
    }

    [Fact]
    public void An_item_of_version_2_is_read()
    {
        var report = Taking.Report("""
            {"standard": {"name": "ninjs", "version": "2.0"}, "uri": "urn:x:17", "versionCreated": "2025-03-05T09:00:00Z",
             "headlines": [{"role": "main", "value": "Ferry held"}], "by": "Mira Stoyanova",
             "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>A ferry.</p><p>It left.</p>"}], "infoSources": [{"name": "Coast Wire"}]}
            """);
        Assert.Equal(("Ferry held\nA ferry.\n\nIt left.", "Coast Wire", "Mira Stoyanova"), (report.Text, report.Source, report.Byline));
        Assert.Equal("/bodies/0/value", report.Origin!.At(20)!.Value.Pointer);
    }

    [Fact]
    public void Items_one_a_line_are_read_and_the_broken_one_is_named()
    {
        var outcomes = Taking.In("{\"uri\":\"a\",\"body_text\":\"One.\"}\n{\"uri\":\"b\",\"body_text\":\"Two.\"}\n{\"uri\":\n");
        Assert.Equal(["a", "b"], outcomes.OfType<Taken>().Select(taken => taken.Report.Id));
        Assert.Contains("not valid JSON", Assert.IsType<Refused>(outcomes[2]).Problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"uri\":\"a\",\"versioncreated\":\"2025-03-05\",\"headline\":\"Only this\"}", "without text")]
    [InlineData("{\"uri\":\"a\",\"body_text\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"uri\":\"a\",\"body_text\":\"a\\u0000b\"}", "zero character")]
    public void What_holds_no_text_is_refused(string json, string reason) => Assert.Contains(reason, Taking.Problem(json).Reason, StringComparison.Ordinal);

    [Fact]
    public void Absurd_nesting_is_refused() => Assert.Contains(
        "nested", Taking.Problem("{\"uri\":\"a\",\"body_text\":\"A.\",\"x\":" + new string('[', 100_000)).Reason, StringComparison.Ordinal);
}
