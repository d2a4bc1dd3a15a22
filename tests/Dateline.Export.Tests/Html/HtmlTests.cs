using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Html;

public sealed partial class HtmlTests
{
    [Fact]
    public void The_policy_of_the_page_allows_its_own_style_and_script_and_nothing_else()
    {
        string page = Output.Of("html", SampleRecords.Harbour());
        string style = HashOf(Between(page, "<style>", "</style>")), script = HashOf(Between(page, "<script>", "</script>"));
        Assert.Contains(
            $"content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src '{style}'; script-src '{script}'\"",
            page, StringComparison.Ordinal);
        Assert.DoesNotMatch(StyleOrHandlerAttribute(), page);
    }

    [Fact]
    public void Nothing_of_a_hostile_report_is_markup()
    {
        string page = Output.Of("html", SampleRecords.Hostile());
        Assert.DoesNotContain("<script>document", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" onload=", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;document.title = &#39;owned&#39;&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain(page, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066' or '\u2069');
    }

    [Fact]
    public void The_words_of_the_report_stand_in_the_page_in_order_and_once()
    {
        foreach (string sample in new[] { "harbour", "wide" })
        {
            var record = SampleRecords.ByName(sample);
            string section = Between(Output.Of("html", record), "<section class=\"text\"", "</section>");
            string words = Tag().Replace(section[(section.IndexOf('>', StringComparison.Ordinal) + 1)..].Replace("\n", "", StringComparison.Ordinal), "");
            Assert.Equal(record.Report.Text.Replace("\n", "", StringComparison.Ordinal), words);
        }
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        Assert.Contains("href=\"https://wire.example/harbour\"", Output.Of("html", SampleRecords.Harbour()), StringComparison.Ordinal);
        var odd = SampleRecords.CueLess();
        odd = odd with { Report = odd.Report with { Url = "data:text/html,x" } };
        Assert.DoesNotContain("href=\"data:", Output.Of("html", odd), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_id_is_given_once_and_each_link_leads_somewhere()
    {
        string page = Output.Of("html", SampleRecords.Harbour(), SampleRecords.Hostile(), SampleRecords.Wide(), SampleRecords.Empty());
        string[] ids = [.. Id().Matches(page).Select(match => match.Groups["id"].Value)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Link().Matches(page), link => Assert.Contains(link.Groups["id"].Value, ids, StringComparer.Ordinal));
    }

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Between(string text, string from, string to)
    {
        int start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<[^>]*\\s(style|on[a-z]+)=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StyleOrHandlerAttribute();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
