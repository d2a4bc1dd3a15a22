using System.Text;

namespace Dateline.Intake.Tests.Formats.Html;

// None is timed: what takes time in the square of its length, or calls itself without end, does not come back from these.
public sealed class HostilePageTests
{
    private const int Many = 30_000;

    public static TheoryData<string, string> Pages => new()
    {
        { "elements one in another", R("<div>x") },
        { "inline elements one in another", R("<b><i>") },
        { "ends without starts", R("</div></b></table>") },
        { "starts and ends far apart", R("<div>") + R("</div>") },
        { "tables one in another", R("<table><tr><td>") },
        { "lists one in another", R("<ul><li>") },
        { "links one in another", R("<a href=x><p>") },
        { "comments that end oddly", R("<!--x--!>") },
        { "a comment of ends", "<!--" + R("--!") },
        { "comments that do not end", R("<!--") },
        { "scripts in scripts", R("<script>") },
        { "an element of a million attributes", "<div " + R("class=related a=b ") + ">" },
        { "a name without end", "<" + R("abcdefgh") },
        { "a value without end", "<a href=\"" + R("abcdefgh") },
        { "brackets", R("<") + R("</") + R("<!") },
        { "references", R("&amp&#x&#99999999999;&abcdefghijklmnopqrstuvwxyzabcdefghijkl") },
        { "marked sections", R("<![CDATA[") + R("]]>") },
        { "a list of choices", "<select>" + R("<option>x") },
        { "linked data one in another", "<script type='application/ld+json'>" + R("[") + "</script>" },
        { "headings of one great text", string.Concat(Enumerable.Repeat("<h1 class=byline><time>", 90)) + R("word ") },
        { "entities of its own", "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + R("&b;") },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_built_to_harm_is_read_or_refused(string what, string page)
    {
        var outcome = Assert.Single(Taking.In($"<!doctype html><title>{what}</title><p>The article is short.</p>{page}"));
        if (outcome is Taken taken) Assert.StartsWith(what, taken.Report.Text, StringComparison.Ordinal);
        else Assert.NotEmpty(Assert.IsType<Refused>(outcome).Problem.Reason);
    }

    [Fact]
    public void Elements_too_deep_to_be_kept_lose_no_word()
    {
        string page = $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 2000))}{Page.Body}{string.Concat(Enumerable.Repeat("</div>", 2000))}";
        Assert.Equal(string.Join(' ', Page.Paragraphs), Page.Read(page).Text);
    }

    [Fact]
    public void More_elements_than_a_page_may_have_are_refused() => Assert.Contains(
        "elements", Taking.Problem($"<html><body>{string.Concat(Enumerable.Repeat("<i>", IntakeLimits.MostElements + 1))}").Reason, StringComparison.Ordinal);

    [Fact]
    public void Entities_and_addresses_of_others_are_never_followed()
    {
        string secret = Path.GetTempFileName();
        File.WriteAllText(secret, "never to be read");
        try
        {
            var report = Page.Read($"<!DOCTYPE html [<!ENTITY x SYSTEM \"file://{secret}\">]><html><body><p>Before &x; behind</p><iframe src=\"file://{secret}\"></iframe>{Page.Body}");
            Assert.DoesNotContain("never to be read", report.Text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void Control_characters_stay_text()
    {
        var report = Page.Read(Page.Of("<title>Bridge \u001b[31m closed</title>", $"<p>\u202EBackwards, and with a bell \u0007, says this paragraph of the article.</p>{Page.Body}"));
        Assert.StartsWith("Bridge \u001b[31m closed\n\u202EBackwards", report.Text, StringComparison.Ordinal);
    }

    private static string R(string part) => new StringBuilder(part.Length * Many).Insert(0, part, Many).ToString();
}
