using System.Text.RegularExpressions;
using Dateline.Export.Tests.Samples;

namespace Dateline.Export.Tests.Html;

public sealed partial class IncidentHtmlTests
{
    [Fact]
    public void An_incident_shows_what_happened_its_toll_its_figures_and_who_disputes_it()
    {
        string card = Card(Output.Of("html", QuayRecord.Read()), "r1-i1");
        Assert.Contains("<span class=\"what\">shelling</span> <span class=\"where\" dir=\"auto\">Novo Selo</span> <time datetime=\"2025-04-13\">13 April 2025</time>", card, StringComparison.Ordinal);
        Assert.Contains("<span class=\"toll\">at least 35 killed</span> <span class=\"toll\">about 60 injured</span>", card, StringComparison.Ordinal);
        Assert.Contains("By <b>the Northern Front</b> <span class=\"as\">blamed</span> against <b>the quay</b>", card, StringComparison.Ordinal);
        Assert.Equal(
            ["killed|at least 35||counted by the rescue service", "of them|2|children|", "injured|dozens (no number)||counted by the rescue service", "injured|about 60||counted by The hospital", "missing|3 to 4||counted by The hospital"],
            Rows(card), StringComparer.Ordinal);
        Assert.Contains("Disputed by <b>the Northern Front</b> <a class=\"see\" href=\"#r1-s1\">s1</a>", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Commitments_are_a_table_with_sums_in_their_currency_and_periods_in_words()
    {
        string page = Output.Of("html", QuayRecord.Read());
        string money = page[page.IndexOf("id=\"r1-m1\"", StringComparison.Ordinal)..page.IndexOf("id=\"r1-m2\"", StringComparison.Ordinal)];
        Assert.Equal(["Norland → Ostmark|financial aid|at least EUR 20 billion|January to March 2025|delivered"], Rows(money).Take(1), StringComparer.Ordinal);
        Assert.Contains("said in <a class=\"see\" href=\"#r1-s1\">s1</a>", money, StringComparison.Ordinal);
        Assert.Contains("<span class=\"unsaid\">not said</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_item_is_linked_from_its_passage_and_leads_back_to_it()
    {
        string page = Output.Of("html", QuayRecord.Read());
        foreach (string item in new[] { "i1", "i2", "s1", "m1", "m2", "e1", "g1", "c1", "c2" })
        {
            Assert.Contains($"href=\"#r1-{item}-t\"", page, StringComparison.Ordinal);
            Assert.Contains($" id=\"r1-{item}-t\" href=\"#r1-{item}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ids_are_given_once_links_lead_somewhere_and_the_words_of_the_report_stay()
    {
        var record = QuayRecord.Read();
        string page = Output.Of("html", record, record);
        string[] ids = [.. Id().Matches(page).Select(match => match.Groups["id"].Value)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Link().Matches(page), link => Assert.Contains(link.Groups["id"].Value, ids, StringComparer.Ordinal));
        string section = page[page.IndexOf("<section class=\"text\"", StringComparison.Ordinal)..];
        section = section[(section.IndexOf('>', StringComparison.Ordinal) + 1)..section.IndexOf("</section>", StringComparison.Ordinal)];
        Assert.Equal(record.Report.Text.Replace("\n", "", StringComparison.Ordinal), Tag().Replace(section.Replace("\n", "", StringComparison.Ordinal), ""));
    }

    [Fact]
    public void The_steps_of_a_date_are_an_ordered_list_with_the_days_that_fit()
    {
        string page = Output.Of("html", QuayRecord.Read());
        Assert.Contains(">April 2025 (worked out, 2 days fit)</time>", page, StringComparison.Ordinal);
        Assert.Equal(2, Count("<li dir=\"auto\">“", page));
        Assert.Contains("Days that fit: 15 April 2025, 22 April 2025.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_say_in_words_what_their_signs_mean()
    {
        string page = Output.Of("html", QuayRecord.Read());
        Assert.Contains("aria-label=\"agrees\">✓", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"does not agree\">✗", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_shows_only_the_kinds_of_which_there_is_any()
    {
        string page = Output.Of("html", SampleRecords.Harbour());
        foreach (string kind in new[] { "incidents", "commitments", "engagements", "programmes", "places", "checks" })
            Assert.DoesNotContain($"r1-{kind}\"", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"none\">Nothing found.</p>", Output.Of("html", SampleRecords.Empty()), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_of_an_incident_are_no_markup()
    {
        var hostile = SampleRecords.Hostile();
        hostile = hostile with { Incidents = [QuayRecord.AllFrom(new(0, hostile.Report.Text.Length))] };
        string page = Output.Of("html", hostile);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>document", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold", page, StringComparison.Ordinal);
        Assert.DoesNotContain(page, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066' or '\u2069');
    }

    private static string Card(string page, string id)
    {
        int start = page.IndexOf($"<li class=\"card incident\" id=\"{id}\"", StringComparison.Ordinal);
        return page[start..page.IndexOf("</li>\n", start, StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Rows(string markup) =>
        Row().Matches(markup).Select(row => string.Join('|', Cell().Matches(row.Value).Select(cell => Tag().Replace(cell.Groups["words"].Value, ""))));

    private static int Count(string words, string text) => text.Split(words).Length - 1;

    [GeneratedRegex("<tr(?: class=\"part\")?><th scope=\"row\".*?</tr>", RegexOptions.Singleline, 1000)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][^>]*>(?<words>.*?)</t[hd]>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\sid=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
