namespace Dateline.Intake.Tests.Formats.NewsMl;

public sealed class NewsMlFormatTests
{
    private const string Meta = "<itemMeta><itemClass qcode='ninat:text'/><provider literal='Coast Wire'/><versionCreated>2025-03-05T09:00:00+01:00</versionCreated><firstCreated>2025-03-04T22:15:00+01:00</firstCreated></itemMeta>";

    [Fact]
    public void A_news_item_gives_headline_byline_times_source_and_text()
    {
        var report = Taking.Report(Item("<by>By Mira Stoyanova</by><language tag='en'/><headline> Ferry held\n at Varna</headline>", "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><head><title>no</title></head><body><p>A ferry was held.</p><p>It left.</p></body></html></inlineXML>"));
        Assert.Equal("Ferry held at Varna\nA ferry was held.\n\nIt left.", report.Text);
        Assert.Equal(("urn:x:1", "Mira Stoyanova", "Coast Wire", "en"), (report.Id, report.Byline, report.Source, report.Language));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 22, 15, 0, TimeSpan.FromHours(1)), report.PublishedAt);
        Assert.Equal(new DateTimeOffset(2025, 3, 5, 9, 0, 0, TimeSpan.FromHours(1)), report.ModifiedAt);
        Assert.Equal("/newsItem/contentMeta/headline", report.Origin!.At(0)!.Value.Pointer);
        Assert.EndsWith("/body/p[2]", report.Origin.At(report.Text.Length - 1)!.Value.Pointer.Replace("html:", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<dateline>VARNA, Bulgaria (CW)</dateline>", "A ferry was held.", "VARNA, Bulgaria (CW) — A ferry was held.")]
    [InlineData("<dateline>VARNA, Bulgaria (CW) —</dateline>", "A ferry was held.", "VARNA, Bulgaria (CW) — A ferry was held.")]
    [InlineData("<dateline>VARNA, Bulgaria (CW)</dateline>", "VARNA, March 4 (CW) — A ferry was held.", "VARNA, March 4 (CW) — A ferry was held.")]
    [InlineData("<located><name>Varna</name><broader><name>Bulgaria</name></broader></located>", "A ferry was held.", "Varna, Bulgaria — A ferry was held.")]
    [InlineData("<located><name>Varna</name></located>", "A ferry was held in Varna.", "A ferry was held in Varna.")]
    [InlineData("<located qcode='city:Varna'/>", "A ferry was held.", "A ferry was held.")]
    public void A_dateline_given_apart_is_printed_unless_the_text_has_it(string meta, string body, string text) =>
        Assert.Equal(text, Taking.Report(Item(meta, $"<inlineData contenttype='text/plain'>{body}</inlineData>")).Text);

    [Fact]
    public void An_embargo_that_ends_later_is_when_the_text_is_published() => Assert.Equal(
        new DateOnly(2025, 3, 10),
        Taking.Report(Item("", "<inlineData>A.</inlineData>").Replace("</itemMeta>", "<embargoed>2025-03-10T06:00:00Z</embargoed></itemMeta>", StringComparison.Ordinal)).Given);

    [Fact]
    public void Nitf_within_gives_its_byline_and_lines_below_the_headline()
    {
        var report = Taking.Report(Item("", "<inlineXML><nitf><body><body.head><hedline><hl1>Ferry held</hl1><hl2>Crew safe</hl2></hedline><byline>By <person>Mira Stoyanova</person></byline></body.head><body.content><p>A ferry.</p></body.content></body></nitf></inlineXML>"));
        Assert.Equal(("Ferry held\nCrew safe\n\nA ferry.", "Mira Stoyanova"), (report.Text, report.Byline));
    }

    [Fact]
    public void A_picture_is_told_by_its_caption() => Assert.Equal(
        "Harbour\nThe ferry at the pier.",
        Taking.Report(Item("<headline>Harbour</headline><description role='drol:caption'>The ferry at the pier.</description>", "<remoteContent href='a.jpg'/>")).Text);

    [Fact]
    public void A_message_gives_each_of_its_items()
    {
        string item = Item("<headline>H</headline>", "<inlineData>Text.</inlineData>");
        var outcomes = Taking.In($"<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>{item}{item.Replace("urn:x:1", "urn:x:2", StringComparison.Ordinal)}<packageItem guid='p'/></itemSet></newsMessage>");
        Assert.Equal(["urn:x:1", "urn:x:2"], outcomes.OfType<Taken>().Select(taken => taken.Report.Id));
        Assert.Contains("package", Assert.IsType<Refused>(outcomes[2]).Problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<conceptItem guid='x'/>", "describes")]
    [InlineData("<knowledgeItem guid='x'/>", "vocabulary")]
    [InlineData("<planningItem guid='x'/>", "will be covered")]
    [InlineData("<newsItem guid='x'/>", "lacks the attribute standard, the attribute standardversion, catalogRef, itemMeta")]
    [InlineData("<newsItem guid='x'><contentSet><remoteContent href='a.mp4'/></contentSet></newsItem>", "1 file kept elsewhere")]
    [InlineData("<NewsML/>", "NewsML 1")]
    [InlineData("<newsItem guid='x'>\n<a></newsItem>", "not well-formed")]
    public void What_is_no_report_is_refused_with_the_reason(string xml, string reason) => Assert.Contains(reason, Taking.Problem(xml).Reason, StringComparison.Ordinal);

    [Fact]
    public void An_ill_formed_item_is_refused_with_its_line() => Assert.Equal(2, Taking.Problem("<newsItem guid='x'>\n<a></newsItem>").Line);

    private static string Item(string contentMeta, string content) =>
        $"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1' standard='NewsML-G2' standardversion='2.29'><catalogRef href='c'/>{Meta}<contentMeta>{contentMeta}</contentMeta><contentSet>{content}</contentSet></newsItem>";
}
