using Dateline.Intake.Markup;

namespace Dateline.Intake.Tests.Markup;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One\n  two</p><p>Three</p>", "One two\n\nThree")]
    [InlineData("One<br/>two<br>three", "One\ntwo\nthree")]
    [InlineData("a<script>x<y</script>b<style>p{}</style>c<!-- d -->e", "abce")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "One\nTwo")]
    [InlineData("&ldquo;Oui&rdquo; &amp; &#8212; &#146;", "“Oui” & — ’")]
    [InlineData("<pre>a\n  b</pre>c", "a\n  b\n\nc")]
    [InlineData("<noscript><p>hidden</p></noscript>shown", "shown")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("</p></div>loose <b>tags", "loose tags")]
    public void Blocks_become_lines_and_what_people_do_not_read_goes(string html, string text) => Assert.Equal(text, HtmlText.Read(html));

    [Theory]
    [InlineData("AT&amp;T", true)]
    [InlineData("a <b>c</b>", true)]
    [InlineData("3 < 4 and 5 > 4", false)]
    [InlineData("see <the minister> & co", false)]
    [InlineData("plain", false)]
    public void Html_is_told_from_text_that_only_has_its_signs(string text, bool isHtml) => Assert.Equal(isHtml, HtmlText.LooksLike(text));

    [Fact]
    public void Absurd_depth_is_read_to_the_end() =>
        Assert.EndsWith("end", HtmlText.Read(string.Concat(Enumerable.Repeat("<div><b>", 300_000)) + "end"), StringComparison.Ordinal);
}
