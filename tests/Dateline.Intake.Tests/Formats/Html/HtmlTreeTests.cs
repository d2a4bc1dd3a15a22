using Dateline.Intake.Formats.Html.Tree;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Intake.Tests.Formats.Html;

public sealed class HtmlTreeTests
{
    [Theory]
    [InlineData("<p>a<p>b", "p(a),p(b)")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li(a),li(b,ul(li(c))),li(d))")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>d", "table(tr(td(a),td(b)),tr(td(c))),d")]
    [InlineData("<p>a<div>b</div>c", "p(a),div(b),c")]
    [InlineData("<div>a</span>b</p>c</div>d", "div(a,b,c),d")]
    [InlineData("<b>a<p>b</b>c</p>", "b(a,p(b,c))")]
    [InlineData("<a>b < c</a>", "a(b ,< c)")]
    [InlineData("<DIV CLASS=x>a</DIV >b", "div(a),b")]
    [InlineData("a<br>b<img src=x>c", "a,br(),b,img(),c")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a),dd(b),dt(c))")]
    [InlineData("a<!-- b --!>c<!---->d<!-->e<?x?>f</ x>g<![CDATA[h]]>", "a,c,d,e,f,g,h]]>")]
    [InlineData("<script>if (a</b) x</scripty></script>c", "script(),c")]
    [InlineData("a<", "a,<")]
    public void Tags_make_the_tree_that_browsers_make(string page, string tree) => Assert.Equal(tree, Write(Body(page)));

    [Fact]
    public void Head_and_body_are_there_whether_written_or_not()
    {
        var root = HtmlTree.Build("<title>a</title>b")!;
        Assert.Equal(["head", "body"], root.Children.OfType<HtmlElement>().Select(e => e.Name));
        Assert.Equal("en", HtmlTree.Build("<!doctype html>\n<html lang=en><head></head><body>x")!["lang"]);
    }

    [Fact]
    public void Lines_are_counted_from_one()
    {
        var paragraphs = HtmlTree.Build("<p>a\n</p>\n<p title='\n'>b</p><p>c")!.Elements().Where(e => e.Name is "p").Select(e => e.Line);
        Assert.Equal([1, 3, 4], paragraphs);
    }

    [Theory]
    [InlineData("href=?a=1&copy=2&sect=3", "?a=1&copy=2&sect=3")]
    [InlineData("href='?a&amp;b'", "?a&b")]
    [InlineData("href = \"x\" href=y", "x")]
    [InlineData("HREF=a/b/", "a/b/")]
    public void Attributes_are_read_as_browsers_read_them(string attributes, string address) =>
        Assert.Equal(address, HtmlTree.Build($"<a {attributes}>x")!.Elements().Single(e => e.Name is "a")["href"]);

    [Fact]
    public void Any_text_makes_a_tree_whose_text_comes_from_it() =>
        Prop.ForAll(Fragments().ToArbitrary(), page => HtmlTree.Build(page) is { } root && root.Elements().All(e => e.Children.All(c => ReferenceEquals(c.Parent, e)))).QuickCheckThrowOnFailure();

    private static Gen<string> Fragments() =>
        Gen.Elements("<p>", "</p>", "<div class=a", ">", "'", "\"", "<!--", "-->", "--!>", "<table>", "<td>", "</table>", "<a href=", "x", " ", "\n", "&amp", "&#", "<script>", "</script>", "<html>", "<body>", "</body>", "<", "/", "=", "<title>", "é")
            .ListOf().Select(parts => string.Concat(parts));

    private static HtmlElement Body(string page) => HtmlTree.Build($"<body>{page}")!.Elements().Single(e => e.Name is "body");

    private static string Write(HtmlElement element) =>
        string.Join(',', element.Children.Select(c => c is TextNode text ? text.Text : $"{((HtmlElement)c).Name}({Write((HtmlElement)c)})"));
}
