namespace Dateline.Intake.Tests.Formats;

public sealed class RecognitionTests
{
    [Theory]
    [InlineData("day.jsonl", "", "JSON Lines")]
    [InlineData("DAY.NDJSON", "anything", "JSON Lines")]
    [InlineData("stdin", "  {\"text\": \"x\"}", "JSON Lines")]
    [InlineData("stdin", "{ \"text\": \"x\"}", "JSON Lines")]
    [InlineData("stdin", "{The editor's note in braces}", "plain text")]
    [InlineData("stdin", "<?xml version=\"1.0\"?>\n<!-- note --><rss version=\"2.0\">", "feed")]
    [InlineData("stdin", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "feed")]
    [InlineData("stdin", "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", "feed")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">", "NewsML-G2")]
    [InlineData("a.xml", "<!DOCTYPE nitf SYSTEM \"nitf.dtd\" [ <!ENTITY a \"b\"> ]><nitf>", "NITF")]
    [InlineData("a.json", "{\n \"uri\": \"urn:x\", \"versioncreated\": \"2025-03-04\"", "ninjs")]
    [InlineData("stdin", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "WARC")]
    [InlineData("report.txt", "The ferry left.", "plain text")]
    [InlineData("report", "", "plain text")]
    public void A_source_is_recognised_by_its_name_or_its_beginning(string fileName, string beginning, string format) =>
        Assert.Equal(format, Taking.Format(fileName, beginning));
}
