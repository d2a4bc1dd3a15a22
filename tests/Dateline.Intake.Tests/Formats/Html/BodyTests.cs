namespace Dateline.Intake.Tests.Formats.Html;

public sealed class BodyTests
{
    private const string Navigation = "<nav><ul><li><a href=/>Home</a><li><a href=/world>World</a><li><a href=/sport>Sport</a></ul></nav>";

    [Fact]
    public void The_article_is_read_and_what_stands_around_it_is_not()
    {
        var report = Page.Read(Page.Of("<title>Bridge stays closed | Delta Courier</title>", $"""
            {Navigation}
            <div class="cookie-banner"><p>We and our 241 partners store information on your device, such as cookies, to make this site better for you.</p></div>
            <main><h1>Bridge stays closed</h1><article>{Page.Body}</article>
            <aside class="related"><h3>More stories</h3><p><a href=/a>Ferry timetable changes for the summer season at Galați</a></p></aside></main>
            <section id="comments"><p>Reader17: I have driven over that bridge for thirty years, and it was always fine, always, believe me.</p></section>
            <footer><p>© Delta Courier. All rights reserved. No part of this page may be printed without permission.</p></footer>
            """));
        Assert.Equal("Bridge stays closed", Taking.TitleOf(report));
        Assert.Equal(Page.Paragraphs, Page.Lines(report));
    }

    [Fact]
    public void A_page_without_a_mark_on_anything_is_read_by_its_prose()
    {
        string teasers = string.Concat(Enumerable.Range(1, 12).Select(i => $"<div><a href=/{i}>Story number {i} of the day, about something else</a></div>"));
        var report = Page.Read(Page.Of("", $"<div><div>{teasers}</div><div><div>{Page.Body}</div></div><div>{teasers}</div></div>"));
        Assert.Equal(Page.Paragraphs, Page.Lines(report));
    }

    [Fact]
    public void Boxes_within_the_article_are_left_out()
    {
        var parts = Page.Paragraphs.Select(p => $"<p>{p}</p>").ToArray();
        var report = Page.Read(Page.Of("", $"""
            <article>{parts[0]}
            <div class="newsletter-signup"><p>Get the delta's news every morning: sign up for our letter, free of charge, with your address.</p></div>
            {parts[1]}<p>ADVERTISEMENT</p><p><a href=/x>Read more: How the piers were built in 1931</a></p>
            <ul class="share-tools"><li><a href=/f>Facebook</a><li><a href=/m>Mail</a></ul>
            {parts[2]}</article>
            """));
        Assert.Equal(Page.Paragraphs, Page.Lines(report));
    }

    [Fact]
    public void A_wrong_mark_does_not_lose_the_article()
    {
        var report = Page.Read(Page.Of("", $"<div class='sidebar-layout related'><div class='share'>{Page.Body}</div></div>"));
        Assert.Equal(Page.Paragraphs, Page.Lines(report));
    }

    [Fact]
    public void Headings_lists_quotes_and_tables_of_the_article_stay()
    {
        var report = Page.Read(Page.Of("", $"""
            <article>{Page.Body}<h2>What is closed</h2><ul><li>The bridge itself, for all but walkers.<li>The road to Malcoci.</ul>
            <table><tr><th>Pier</th><th>State</th></tr><tr><td>2</td><td>hollow</td></tr></table>
            <blockquote>It will cost what it costs.</blockquote>{Page.Body}</article>
            """));
        Assert.Equal(["What is closed", "The bridge itself, for all but walkers.", "The road to Malcoci.", "Pier State", "2 hollow", "It will cost what it costs."], Page.Lines(report)[3..^3]);
    }

    [Fact]
    public void Scripts_styles_and_what_is_hidden_are_no_text()
    {
        var report = Page.Read(Page.Of("<style>p { color: red }</style>", $"""
            <article><script>var text = "<p>Not a word of this is text, though it is long enough for a paragraph.</p>";</script>
            <p style="display: none">Hidden by its style, this paragraph is long enough to be a part of the article.</p>
            <p hidden>Hidden by its attribute, this paragraph is long enough to be a part of the article.</p>
            <noscript><p>Please switch on scripts to read this page as its makers want it to be read, please.</p></noscript>
            <!-- <p>In a comment, this paragraph is long enough to be a part of the article, too.</p> -->
            {Page.Body}</article>
            """));
        Assert.Equal(Page.Paragraphs, Page.Lines(report));
    }

    [Fact]
    public void White_space_is_collapsed_and_references_are_resolved()
    {
        var report = Page.Read(Page.Of("<title>Bridge &amp; ferry</title>", $"<article><p>\n  Ms&nbsp;Dobrescu &ldquo;waits&rdquo;\t for 12&#160;million &#x20AC;, or &#151; &notanentity; &amp;amp; 5&lt;6,\r\n she said once more on Tuesday.</p>{Page.Body}</article>"));
        Assert.Equal("Ms Dobrescu “waits” for 12 million €, or — ¬anentity; &amp; 5<6, she said once more on Tuesday.", Page.Lines(report)[0]);
        Assert.Equal("Bridge & ferry", Taking.TitleOf(report));
    }

    [Fact]
    public void Byline_date_and_headline_above_the_article_are_not_repeated_in_it()
    {
        var report = Page.Read(Page.Of("<meta property='og:title' content='Bridge stays closed'>", $"""
            <article><h1>Bridge stays closed</h1><p class="byline">By Radu Ene</p>{Page.Body}</article>
            """));
        Assert.Equal(Page.Paragraphs, Page.Lines(report));
        Assert.Equal("Radu Ene", report.Byline);
    }

    [Fact]
    public void A_page_that_a_script_fills_is_read_from_its_linked_data()
    {
        string body = string.Join("\\n", Page.Paragraphs);
        var report = Page.Read(Page.Of($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge stays closed","articleBody":"{{body}}"}</script>""", "<div id=app>Loading</div>"));
        Assert.Equal(Page.Paragraphs, Page.Lines(report));
        Assert.EndsWith("/script[1]", report.Origin!.Runs[^1].Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_block_says_where_it_came_from()
    {
        var report = Page.Read(Page.Of("<title>Bridge stays closed today</title>", $"\n<div><p>Menu</p></div>\n<div class=story>\n{Page.Body}</div>"));
        var origin = report.Origin!;
        Assert.Equal("HTML", origin.Format);
        Assert.Equal("stdin", origin.Source);
        int second = report.Text.IndexOf(Page.Paragraphs[1], StringComparison.Ordinal);
        Assert.Equal(new OriginRun(second, "/html/body[1]/div[2]/p[2]", 8), origin.At(second + 5));
        Assert.Equal(0, origin.Runs[0].Start);
    }

    [Fact]
    public void A_page_without_text_is_refused() =>
        Assert.Contains("without text", Taking.Problem(Page.Of("<title>Nothing</title>", "<div id=app></div><script>load()</script>")).Reason, StringComparison.Ordinal);
}
