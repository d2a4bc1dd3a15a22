namespace Dateline.Intake.Tests.Formats.Html;

public sealed class FactsTests
{
    [Fact]
    public void Open_graph_and_article_tags_are_read()
    {
        var report = Read("""
            <title>Bridge stays closed - Delta Courier</title><meta property="og:title" content="Bridge stays closed"><meta property="og:site_name" content="Delta Courier">
            <meta property="og:url" content="https://courier.example/bridge"><meta property="article:published_time" content="2025-03-04T09:30:00+02:00">
            <meta property="article:modified_time" content="2025-03-04T12:00:00+02:00"><meta name="author" content="By Radu Ene">
            """);
        Assert.Equal("Bridge stays closed", Taking.TitleOf(report));
        Assert.Equal(("Delta Courier", "https://courier.example/bridge", "Radu Ene", "en-GB"), (report.Source, report.Url, report.Byline, report.Language));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 9, 30, 0, TimeSpan.FromHours(2)), report.PublishedAt);
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 12, 0, 0, TimeSpan.FromHours(2)), report.ModifiedAt);
        Assert.Equal(new DateOnly(2025, 3, 4), report.Given);
    }

    [Theory]
    [InlineData("""{"@context":"https://schema.org","@type":"NewsArticle",ARTICLE}""")]
    [InlineData("""[{"@type":"WebSite","name":"No"},{"@type":["NewsArticle","Article"],ARTICLE}]""")]
    [InlineData("""{"@graph":[{"@type":"Person","name":"No"},{"@type":"ReportageNewsArticle",ARTICLE}]}""")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/NewsArticle",ARTICLE}}""")]
    [InlineData("""/*<![CDATA[*/ {"@type":"NewsArticle",ARTICLE,} /*]]>*/""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",ARTICLE}")]
    public void Linked_data_is_found_wherever_it_stands(string json)
    {
        const string Article = """
            "headline":"Bridge stays closed","datePublished":"2025-03-04T07:30:00Z","author":[{"@type":"Person","name":"Radu Ene"},{"name":"Ana Toma"}],"publisher":{"name":"Delta Courier"}
            """;
        var report = Read($"<title>x</title><script type='application/ld+json'>{json.Replace("ARTICLE", Article.Trim(), StringComparison.Ordinal)}</script>");
        Assert.Equal(("Bridge stays closed", "Radu Ene, Ana Toma", "Delta Courier"), (Taking.TitleOf(report), report.Byline, report.Source));
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 7, 30, 0, TimeSpan.Zero), report.PublishedAt);
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("null")]
    [InlineData("")]
    public void Broken_linked_data_is_passed_over(string json) =>
        Assert.Equal("Bridge stays closed", Taking.TitleOf(Read($"<title>Bridge stays closed</title><script type='application/ld+json'>{json}</script>")));

    [Fact]
    public void Microdata_and_times_are_read()
    {
        var report = Page.Read(Page.Of("", $"""
            <article itemscope><h1 itemprop="headline">Bridge stays closed</h1><span itemprop="author" itemscope><a itemprop="name" href=/ene>Radu Ene</a>, our man in the delta</span>
            <time itemprop="datePublished" datetime="2025-03-04T09:30:00+02:00">this morning</time>{Page.Body}</article>
            """));
        Assert.Equal(("Bridge stays closed", "Radu Ene"), (Taking.TitleOf(report), report.Byline));
        Assert.Equal(new DateOnly(2025, 3, 4), report.Given);
        Assert.NotNull(report.PublishedAt);
    }

    [Theory]
    [InlineData("<p class='article-date'>Published: Tuesday, March 4, 2025 at 9.30 am</p>")]
    [InlineData("<time>4th March 2025</time>")]
    [InlineData("<div class=dateline>Updated 2025/03/04</div>")]
    public void A_date_for_people_gives_the_day_and_no_time(string shown)
    {
        var report = Page.Read(Page.Of("", $"{shown}<article>{Page.Body}</article>"));
        Assert.Equal(new DateOnly(2025, 3, 4), report.Given);
        Assert.Null(report.PublishedAt);
    }

    [Theory]
    [InlineData("2025-03-04T09:30:00")]
    [InlineData("2025-03-04 09:30")]
    [InlineData("2025-03-04")]
    public void A_time_without_a_zone_is_no_moment(string time)
    {
        var report = Read($"<meta property='article:published_time' content='{time}'>");
        Assert.Equal(new DateOnly(2025, 3, 4), report.Given);
        Assert.Null(report.PublishedAt);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2025-02-30")]
    [InlineData("yesterday")]
    public void What_is_no_date_is_none(string time) => Assert.Null(Read($"<meta property='article:published_time' content='{time}'>").Given);

    [Theory]
    [InlineData("Bridge stays closed until May | Delta Courier", "Bridge stays closed until May")]
    [InlineData("Bridge stays closed until May - News - Delta Courier", "Bridge stays closed until May - News")]
    [InlineData("Delta – a bridge too few", "Delta – a bridge too few")]
    public void The_sites_name_is_no_part_of_the_title(string title, string expected) => Assert.Equal(expected, Taking.TitleOf(Read($"<title>{title}</title>")));

    [Theory]
    [InlineData("https://social.example/radu")]
    [InlineData("@radu")]
    [InlineData("{{author}}")]
    public void An_account_is_no_byline(string author) => Assert.Null(Read($"<meta name=author content='{author}'>").Byline);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/bridge")]
    [InlineData("file:///etc/passwd")]
    public void Only_addresses_of_the_web_are_addresses(string address) => Assert.Null(Read($"<link rel=canonical href='{address}'>").Url);

    [Fact]
    public void A_page_that_says_nothing_of_itself_is_given_nothing()
    {
        var report = Page.Read($"<html><body>{Page.Body}");
        Assert.Equal((null, null, null, null), (report.Title, report.Byline, report.Source, report.Language));
        Assert.Equal((null, null, null), (report.Given, report.PublishedAt, report.Url));
        Assert.Equal(string.Join('\n', Page.Paragraphs), report.Text);
    }

    private static Report Read(string head) => Page.Read(Page.Of(head, $"<article>{Page.Body}</article>"));
}
