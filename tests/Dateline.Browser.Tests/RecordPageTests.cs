using System.Text;
using Dateline.Export;
using Dateline.Export.Tests.Samples;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dateline.Browser.Tests;

public sealed class RecordPageTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task A_click_on_a_statement_shows_its_passages()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Harbour()));
        await open.Page.Locator("#r1-s3 .said").First.ClickAsync();
        await Expect(open.Page.Locator("#r1-s3")).ToHaveClassAsync("card on");
        string[] passages = [.. await open.Page.Locator(".text .verbatim.on").AllInnerTextsAsync()];
        Assert.Equal(["“Nobody has offered us a cent,”", "“And nobody will be asked to.”"], passages);
        await Expect(open.Page.Locator(".text .verbatim.on").First).ToBeInViewportAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_click_on_a_passage_shows_its_statement_and_a_second_one_the_statement_around_it()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Harbour()), height: 450);
        var inner = open.Page.Locator(".text .nested", new PageLocatorOptions { HasTextString = "the harbour was safe" });
        await inner.ClickAsync();
        await Expect(open.Page.Locator("#r1-s5")).ToHaveClassAsync("card on");
        await Expect(open.Page.Locator("#r1-s5 > .body")).ToBeInViewportAsync();
        await inner.ClickAsync();
        await Expect(open.Page.Locator("#r1-s4")).ToHaveClassAsync("card on");
        Assert.Equal(1, await open.Page.Locator(".card.on").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_keyboard_goes_from_passage_to_card_and_back()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Harbour()));
        await open.Page.Locator("#r1-s7-t").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page.Locator("#r1-s7-h")).ToBeFocusedAsync();
        await Expect(open.Page.Locator("#r1-s7")).ToHaveClassAsync("card on");
        await open.Page.Keyboard.PressAsync("Enter");
        await Expect(open.Page.Locator("#r1-s7-t")).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("j");
        await Expect(open.Page.Locator("#r1-s8")).ToHaveClassAsync("card on");
        await open.Page.Keyboard.PressAsync("k");
        await Expect(open.Page.Locator("#r1-s7")).ToHaveClassAsync("card on");
        await open.Page.Keyboard.PressAsync("Escape");
        await Expect(open.Page.Locator(".on")).ToHaveCountAsync(0);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task An_actor_shows_all_mentions_and_what_the_actor_said()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Harbour()));
        await open.Page.Locator("#r1-a1-h").ClickAsync();
        string mentions = string.Concat(await open.Page.Locator(".text .mention.on").AllInnerTextsAsync());
        Assert.Equal("Orla QuillQuillShethe mayor", mentions);
        await Expect(open.Page.Locator(".card.by")).ToHaveCountAsync(3);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Why_shows_the_evidence_in_the_text()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Harbour()));
        await open.Page.Locator("#r1-s1 summary").First.ClickAsync();
        await open.Page.Locator("#r1-s1 .evidence-link").First.ClickAsync();
        Assert.Equal("denied", string.Concat(await open.Page.Locator(".text .shown").AllInnerTextsAsync()));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_figure_shows_its_words_and_an_incident_its_passage()
    {
        await using var open = await browser.OpenAsync(Html(QuayRecord.Read()));
        await open.Page.Locator("#r1-i1 .evidence-link", new PageLocatorOptions { HasTextString = "at least 35" }).First.ClickAsync();
        Assert.Equal("At least 35", string.Concat(await open.Page.Locator(".text .shown").AllInnerTextsAsync()));
        await open.Page.Locator("#r1-i1-h").ClickAsync();
        Assert.Equal("rockets struck the quay of Novo Selo", string.Concat(await open.Page.Locator(".text .incident.on").AllInnerTextsAsync()));
        await open.Page.Locator("#r1-i1 .see").ClickAsync();
        await Expect(open.Page.Locator("#r1-s1")).ToHaveClassAsync("card on");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_row_of_a_table_and_its_passage_lead_to_each_other()
    {
        await using var open = await browser.OpenAsync(Html(QuayRecord.Read()));
        await open.Page.Locator("#r1-m1 .stage").ClickAsync();
        string given = string.Concat(await open.Page.Locator(".text .commitment.on").AllInnerTextsAsync());
        Assert.Equal("Norland has given Ostmark more than €20 billion", given);
        await open.Page.Locator(".text .commitment", new PageLocatorOptions { HasTextString = "is weighing" }).First.ClickAsync();
        await Expect(open.Page.Locator("#r1-m2")).ToHaveClassAsync("card row on");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Markup_scripts_and_overrides_of_a_report_are_shown_as_text()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Hostile()));
        string text = await open.Page.Locator(".text").InnerTextAsync();
        Assert.Contains("<script>document.title = 'owned'</script>", text, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(1)>", text, StringComparison.Ordinal);
        Assert.Contains("\\u{202E}evil\\u{202C}", text, StringComparison.Ordinal);
        Assert.Contains("&amp;", text, StringComparison.Ordinal);
        Assert.NotEqual("owned", await open.Page.TitleAsync(), StringComparer.Ordinal);
        Assert.Equal(1, await open.Page.Locator("script").CountAsync());
        Assert.Equal(0, await open.Page.Locator("img, b:not(.why b), i, [onload], [href^='javascript']").CountAsync());
        await open.Page.Locator("#r1-s1 .said").ClickAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task One_of_several_reports_can_be_chosen()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Harbour(), SampleRecords.Wide(), SampleRecords.Empty()));
        await Expect(open.Page.Locator("article:visible")).ToHaveCountAsync(1);
        await open.Page.Locator(".reports a").Nth(1).ClickAsync();
        await Expect(open.Page.Locator("#r2")).ToBeVisibleAsync();
        await Expect(open.Page.Locator("#r1")).ToBeHiddenAsync();
        await Expect(open.Page.Locator("#r2-h")).ToBeFocusedAsync();
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_legend_and_the_theme_change_what_is_seen()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Harbour()));
        var cue = open.Page.Locator(".text .cue").First;
        await Expect(cue).ToHaveCSSAsync("font-style", "italic");
        await open.Page.Locator(".legend input[data-kind=cue]").UncheckAsync();
        await Expect(cue).ToHaveCSSAsync("font-style", "normal");
        string light = await Ground();
        await open.Page.Locator(".theme").ClickAsync();
        Assert.NotEqual(light, await Ground(), StringComparer.Ordinal);
        Assert.Empty(open.Complaints);

        async Task<string> Ground() => await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }

    [BrowserFact]
    public async Task A_narrow_page_puts_the_record_below_and_nothing_is_cut_off()
    {
        await using var open = await browser.OpenAsync(Html(SampleRecords.Harbour(), SampleRecords.Hostile(), SampleRecords.Wide(), QuayRecord.Read()), width: 360, height: 640);
        foreach (string report in new[] { "r1", "r2", "r3", "r4" })
        {
            await open.Page.Locator($".reports a[href='#{report}']").ClickAsync();
            int wider = await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            Assert.True(wider <= 0, $"{report} is {wider} pixels too wide.");
        }

        Assert.Empty(open.Complaints);
    }

    private static string Html(params Record[] records)
    {
        using var stream = new MemoryStream();
        using (var writer = RecordWriters.Create("html", stream, new ExportOptions()))
        {
            foreach (var record in records) writer.Write(record);
            writer.Complete();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
