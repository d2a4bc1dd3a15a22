using System.Text;

namespace Dateline.Intake.Tests.Formats.Feeds;

public sealed class FeedFormatTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel>
            <title>Coast Wire</title><link>https://example.org/</link><language>en-GB</language>
            <item>
              <title>Ferry held at Varna &amp;amp; searched</title>
              <link>https://example.org/17</link>
              <guid isPermaLink="false">coast-17</guid>
              <pubDate>Tue, 04 Mar 2025 23:30:00 -0500</pubDate>
              <dc:creator>By Mira Stoyanova</dc:creator>
              <description>A ferry was held.</description>
              <content:encoded><![CDATA[<p>VARNA, Bulgaria (CW) — A ferry was <b>held</b>.</p><script>track('x')</script><p>&ldquo;Nobody is hurt,&rdquo; the master said.<br>He left.</p>]]></content:encoded>
            </item>
            <item><description>Only a line.</description></item>
          </channel>
        </rss>
        """;

    [Fact]
    public void An_item_gives_its_full_content_and_what_is_said_of_it()
    {
        var report = Assert.IsType<Taken>(Taking.In(Rss)[0]).Report;
        Assert.Equal("Ferry held at Varna & searched\nVARNA, Bulgaria (CW) — A ferry was held.\n\n“Nobody is hurt,” the master said.\nHe left.", report.Text);
        Assert.Equal("Ferry held at Varna & searched", Taking.TitleOf(report));
        Assert.Equal(("coast-17", "Coast Wire", "https://example.org/17", "en-GB", "Mira Stoyanova"), (report.Id, report.Source, report.Url, report.Language, report.Byline));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 23, 30, 0, TimeSpan.FromHours(-5)), report.PublishedAt);
        Assert.Equal(new DateOnly(2025, 3, 4), report.Given);
    }

    [Fact]
    public void An_item_says_where_its_text_stands_in_the_feed()
    {
        var report = Assert.IsType<Taken>(Taking.In(Rss)[0]).Report;
        Assert.Equal("feed", report.Origin!.Format);
        Assert.Equal(("/rss/channel/item[1]/title", 6L), (report.Origin.At(3)!.Value.Pointer, report.Origin.At(3)!.Value.Line));
        Assert.Equal("/rss/channel/item[1]/content:encoded", report.Origin.At(report.Text.Length - 1)!.Value.Pointer);
    }

    [Fact]
    public void An_item_without_an_id_is_named_by_its_place() =>
        Assert.Equal(["coast-17", "stdin:2"], Taking.In(Rss).Select(outcome => Assert.IsType<Taken>(outcome).Report.Id));

    [Fact]
    public void Two_items_of_one_id_get_ids_that_differ() => Assert.Equal(["same", "same-2"], Taking
        .In("<rss version='2.0'><channel><item><guid>same</guid><title>One.</title></item><item><guid>same</guid><title>Two.</title></item></channel></rss>")
        .Select(outcome => Assert.IsType<Taken>(outcome).Report.Id));

    [Theory]
    [InlineData("type='text'", "a &lt;b> c", "a <b> c")]
    [InlineData("type='html'", "&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p>", "One.\n\nTwo.")]
    [InlineData("type='xhtml'", "<div xmlns='http://www.w3.org/1999/xhtml'><p>One <i>and</i> a half.</p><ul><li>Two.</li><li>Three.</li></ul></div>", "One and a half.\n\nTwo.\nThree.")]
    public void Atom_says_what_its_content_is(string type, string content, string text) => Assert.Equal(
        "Held\n" + text,
        Taking.Report($"<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title><entry><id>1</id><title>Held</title><content {type}>{content}</content></entry></feed>").Text);

    [Fact]
    public void Rss_1_has_its_items_beside_the_channel()
    {
        var report = Taking.Report("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://example.org/"><title>Coast Wire</title></channel>
            <item rdf:about="https://example.org/1"><title>Held</title><link>https://example.org/1</link><description>A ferry.</description><dc:date>2025-03-04</dc:date></item>
            </rdf:RDF>
            """);
        Assert.Equal(("https://example.org/1", "Held\nA ferry.", "Coast Wire"), (report.Id, report.Text, report.Source));
        Assert.Equal((new DateOnly(2025, 3, 4), (DateTimeOffset?)null), (report.Given!.Value, report.PublishedAt));
    }

    [Fact]
    public void Links_are_resolved_against_the_bases_around_them() => Assert.Equal(
        "https://example.org/news/17.html",
        Taking.Report("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/x/'><entry xml:base='../news/'><title>T</title><link href='17.html'/><summary>S.</summary></entry></feed>").Url);

    [Fact]
    public void A_link_that_would_run_something_is_none() =>
        Assert.Null(Taking.Report("<rss version='2.0'><channel><item><title>T</title><link>javascript:alert(1)</link></item></channel></rss>").Url);

    [Theory]
    [InlineData("<rss version=2.0><channel><title>A & B</title><item><title>Fish & chips &nbsp;at&hellip; sea</title></channel></rss>", "Fish & chips \u00A0at… sea")]
    [InlineData("\n junk <?xml version='1.0'?><rss><channel><item><title>One\u0001\u000B two</title></item></channel></rss>", "One two")]
    [InlineData("<rss><channel><item><title>Cut off in the mid", "Cut off in the mid")]
    [InlineData("<rss><channel><item><title><![CDATA[Cut < off", "Cut < off")]
    [InlineData("<rss><channel><item><title>3 < 4</title></item></channel></rss>", "3 < 4")]
    [InlineData("<rss><channel><item><dc:title>No prefix</dc:title></item></channel></rss>", "No prefix")]
    public void A_feed_that_breaks_the_rules_is_read_all_the_same(string feed, string text) => Assert.Equal(text, Taking.Report(feed).Text);

    [Fact]
    public void Windows_1252_that_says_it_is_utf8_is_read_as_what_it_is()
    {
        byte[] bytes = [.. "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>Caf"u8, 0xE9, .. " "u8, 0x93, .. "x"u8, 0x94, .. "</title></item></channel></rss>"u8];
        Assert.Equal("Café “x”", Assert.IsType<Taken>(Assert.Single(Taking.In(bytes))).Report.Text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Wide_encodings_are_known_without_a_mark(string encoding)
    {
        byte[] bytes = Encoding.GetEncoding(encoding).GetBytes("<?xml version='1.0'?><rss><channel><item><title>Größe</title></item></channel></rss>");
        Assert.Equal("Größe", Assert.IsType<Taken>(Assert.Single(Taking.In(bytes))).Report.Text);
    }

    [Fact]
    public void An_entity_bomb_is_refused_as_such() => Assert.Contains("entity bomb", Taking.Problem(Bomb()).Reason, StringComparison.Ordinal);

    [Fact]
    public void An_entity_that_stands_for_itself_is_refused() => Assert.Contains(
        "entity bomb", Taking.Problem("<!DOCTYPE rss [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><rss><channel><item><title>&a;</title></item></channel></rss>").Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("<!ENTITY x SYSTEM 'file:///etc/passwd'>")]
    [InlineData("<!ENTITY % x SYSTEM 'http://example.org/x.dtd'> %x;")]
    [InlineData("<!ENTITY x PUBLIC 'p' 'http://example.org/x'>")]
    public void A_feed_that_asks_for_files_from_outside_is_refused(string declaration) => Assert.Contains(
        "never fetched", Taking.Problem($"<?xml version='1.0'?><!DOCTYPE rss [{declaration}]><rss><channel><item><title>&x;</title></item></channel></rss>").Reason, StringComparison.Ordinal);

    [Fact]
    public void Entities_that_a_feed_declares_for_itself_are_known() => Assert.Equal(
        "The CW says so", Taking.Report("<!DOCTYPE rss [<!ENTITY us 'CW'>]><rss><channel><item><title>The &us; says so</title></item></channel></rss>").Text);

    [Fact]
    public void Absurd_nesting_is_refused_with_its_line() => Assert.Contains(
        "nested more than 256 deep", Taking.Problem("<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Absurd_numbers_of_elements_are_refused() => Assert.Contains(
        "more than 1,000,000 elements", Taking.Problem("<rss>" + string.Concat(Enumerable.Repeat("<a/>", 1_000_001)) + "</rss>").Reason, StringComparison.Ordinal);

    [Fact]
    public void Absurd_numbers_of_attributes_are_refused() => Assert.Contains(
        "more than 256 attributes", Taking.Problem($"<rss><a {string.Join(' ', Enumerable.Range(0, 300).Select(i => $"a{i}='1'"))}/></rss>").Reason, StringComparison.Ordinal);

    [Fact]
    public void A_feed_without_items_is_a_problem() =>
        Assert.Equal("is a feed without items", Taking.Problem("<rss version='2.0'><channel><title>T</title></channel></rss>").Reason);

    [Fact]
    public void An_item_without_a_word_is_refused_and_the_others_are_read()
    {
        var outcomes = Taking.In("<rss><channel>\n<item><link>https://example.org/1</link></item>\n<item><title>Two</title></item></channel></rss>");
        Assert.Equal(2, Assert.IsType<Refused>(outcomes[0]).Problem.Line);
        Assert.IsType<Taken>(outcomes[1]);
    }

    private static string Bomb()
    {
        var declarations = new StringBuilder("<!ENTITY l0 'lol'>");
        for (int i = 1; i < 10; i++) declarations.Append($"<!ENTITY l{i} '{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}'>");
        return $"<?xml version='1.0'?><!DOCTYPE rss [{declarations}]><rss><channel><item><title>&l9;</title></item></channel></rss>";
    }
}
