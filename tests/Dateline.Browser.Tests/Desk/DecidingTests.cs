using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dateline.Browser.Tests.Desk;

public sealed class DecidingTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [BrowserFact]
    public async Task From_a_search_to_a_rejected_and_a_corrected_figure_the_happening_follows_and_undoing_brings_all_back()
    {
        await using var open = await desk.OpenAsync("/");
        var page = open.Page;
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search" }).FillAsync("is:incident killed:54 source:\"Meridian Press Agency\"");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".answer .head a").First.ClickAsync();
        var card = page.Locator(".card.on");
        await Expect(card).ToHaveCountAsync(1);
        string happening = (await card.GetByRole(AriaRole.Link, new() { Name = "In other reports" }).GetAttributeAsync("href"))!;
        string report = new Uri(page.Url).PathAndQuery;

        await open.GoAsync(happening);
        string before = await page.Locator("svg.chart").First.InnerHTMLAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 3 }).First).ToContainTextAsync("54");

        // The figure is rejected, and is no part of the record any more.
        await open.GoAsync(report);
        var figure = card.Locator(".fields > div").Filter(new() { HasText = "54 killed" });
        await figure.HoverAsync();
        await figure.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^Reject figures\[\d+\] of") }).ClickAsync();
        await Expect(card.Locator(".decided")).ToContainTextAsync("reject");
        await Expect(figure).ToHaveCountAsync(0);

        // Another is corrected with other words of the text.
        var injured = card.Locator(".fields > div").Filter(new() { HasText = "121 injured" });
        await injured.HoverAsync();
        await injured.GetByRole(AriaRole.Link, new() { NameRegex = new(@"^Correct figures\[\d+\] of") }).First.ClickAsync();
        var form = page.Locator("#task form");
        await form.GetByLabel("value").FillAsync("122");
        await Expect(form.Locator("[data-words]")).ToHaveValueAsync("");
        await SelectAsync(page, "121 injured");
        await Expect(form.Locator("[data-words]")).ToHaveValueAsync("121 injured");
        await form.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        await Expect(card.Locator(".fields")).ToContainTextAsync("122 injured");
        await Expect(card.Locator(".state").First).ToHaveTextAsync("corrected");

        await open.GoAsync(happening);
        Assert.NotEqual(before, await page.Locator("svg.chart").First.InnerHTMLAsync());

        // Undone one by one, all is as it was; the history keeps every step.
        await open.GoAsync(report);
        for (int i = 0; i < 2; i++)
        {
            int told = await page.Locator(".history > li").CountAsync();
            await page.Keyboard.PressAsync("u");
            await Expect(page.Locator(".history > li")).ToHaveCountAsync(told + 1);
        }

        await Expect(card.Locator(".fields")).ToContainTextAsync("54 killed");
        await Expect(page.Locator(".history > li")).ToHaveCountAsync(4);
        await open.GoAsync(happening);
        Assert.Equal(before, await page.Locator("svg.chart").First.InnerHTMLAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Items_are_decided_by_keyboard_alone_one_after_the_other()
    {
        await using var open = await desk.OpenAsync("/reports");
        var page = open.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Two weeks after bombing" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/reports/*");
        await page.Keyboard.PressAsync("j");
        string first = (await page.Locator(".card.on").GetAttributeAsync("data-item"))!;
        await Expect(page.Locator(".progress b")).ToContainTextAsync("1/");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator($".card[data-item={first}] .state").First).ToHaveTextAsync("accepted");
        await Expect(page.Locator(".card.on")).Not.ToHaveAttributeAsync("data-item", first);
        string second = (await page.Locator(".card.on").GetAttributeAsync("data-item"))!;
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator($".card[data-item={second}]")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("state-rejected"));
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator($".card[data-item={second}]")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("state-undecided"));
        await page.Keyboard.PressAsync("U");
        await Expect(page.Locator($".card[data-item={second}]")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("state-rejected"));

        // Keys rest while somebody types.
        await page.Keyboard.PressAsync("n");
        var note = page.Locator("#task input[name=note]");
        await Expect(note).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("a raja");
        await Expect(note).ToHaveValueAsync("a raja");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".history")).ToContainTextAsync("a raja");
        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("accept");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_missed_item_is_added_by_selecting_its_words()
    {
        await using var open = await desk.OpenAsync("/reports");
        var page = open.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Two weeks after bombing" }).ClickAsync();
        await page.WaitForURLAsync("**/reports/*");
        int items = await page.Locator(".cards.engagements > li").CountAsync();
        await page.Keyboard.PressAsync("m");
        await page.Locator("#task").GetByRole(AriaRole.Link, new() { Name = "Engagement" }).ClickAsync();
        await Expect(page.Locator("[data-words]")).ToBeVisibleAsync();
        await SelectAsync(page, "dead");
        await Expect(page.Locator("[data-words]")).ToHaveValueAsync("dead");
        await page.Locator("#task").GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.Locator(".cards.engagements > li")).ToHaveCountAsync(items + 1);
        await Expect(page.Locator(".cards.engagements .state-added")).ToHaveCountAsync(1);

        // Words selected before the form is asked for stand in it, too.
        await SelectAsync(page, "truck bomb");
        await page.Keyboard.PressAsync("m");
        await page.Locator("#task").GetByRole(AriaRole.Link, new() { Name = "Incident" }).ClickAsync();
        await Expect(page.Locator("[data-words]")).ToHaveValueAsync("truck bomb");
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Of_two_reviewers_the_second_is_told_of_what_the_first_did()
    {
        await using var open = await desk.OpenAsync("/reports");
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Two weeks after bombing" }).ClickAsync();
        await open.Page.WaitForURLAsync("**/reports/*");
        var second = await open.BesideAsync();
        await open.Page.Keyboard.PressAsync("j");
        await open.Page.Keyboard.PressAsync("a");
        await Expect(open.Page.Locator(".history")).ToBeVisibleAsync();
        await second.Keyboard.PressAsync("j");
        await second.Keyboard.PressAsync("r");
        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("decided");
        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("accept");
        await Expect(second.Locator(".history > li")).ToHaveCountAsync(1);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Many_items_are_decided_at_once()
    {
        await using var open = await desk.OpenAsync("/reports");
        var page = open.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Two weeks after bombing" }).ClickAsync();
        await page.WaitForURLAsync("**/reports/*");
        for (int i = 0; i < 3; i++)
        {
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("x");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Accept ticked" }).ClickAsync();
        await Expect(page.Locator(".card.state-accepted")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Link, new() { Name = "undecided", Exact = true }).ClickAsync();
        await Expect(page.Locator(".card.state-accepted")).ToHaveCountAsync(0);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_report_full_of_markup_and_tricks_is_text_and_nothing_else()
    {
        await using var open = await desk.OpenAsync("/find?q=Ndola");
        var page = open.Page;
        await page.Locator(".answer .head a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("<script>alert('title')</script>");
        await Expect(page.Locator(".text")).ToContainTextAsync("<svg onload=alert(1)>");
        Assert.Equal(0, await page.Locator(".text :is(script, svg, b, img)").CountAsync());
        Assert.Equal(0, await page.Locator("a[href^='javascript']").CountAsync());
        string shown = await page.Locator("main").InnerTextAsync();
        Assert.DoesNotContain('\u202E', shown);
        Assert.DoesNotContain('\u2067', shown);
        foreach (string path in (string[])["/", "/reports", "/happenings", "/contradictions", "/sources", "/commitments"]) await open.GoAsync(path);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task What_reviewers_write_is_text_and_nothing_else()
    {
        const string Markup = "<img src=x onerror=alert(8)>\u202E\"'>";
        await using var open = await desk.OpenAsync("/find?q=" + Uri.EscapeDataString("is:incident killed:54 source:\"Meridian Press Agency\""));
        var page = open.Page;
        await page.Locator(".saved input[name=name]").FillAsync(Markup);
        await page.Locator(".saved").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator(".saved-list")).ToContainTextAsync("<img src=x onerror=alert(8)>");
        await page.Locator(".answer .head a").First.ClickAsync();
        await Expect(page.Locator(".card.on")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await page.Locator("#task input[name=note]").FillAsync(Markup);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".history")).ToContainTextAsync("<img src=x onerror=alert(8)>");
        Assert.Equal(0, await page.Locator("main img").CountAsync());
        Assert.DoesNotContain('\u202E', await page.Locator("main").InnerTextAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task An_item_is_taken_off_a_happening_and_put_back()
    {
        await using var open = await desk.OpenAsync("/");
        var page = open.Page;
        await page.Locator("main table a").First.ClickAsync();
        await page.WaitForURLAsync("**/happenings/*");
        string happening = page.Url;
        int before = await page.Locator(".telling > li").CountAsync();
        var off = page.GetByRole(AriaRole.Button, new() { Name = "not this one" }).Last;
        string item = (await off.GetAttributeAsync("value"))!;
        await off.ClickAsync();
        await Expect(page.Locator(".telling > li")).ToHaveCountAsync(before - 1);
        await page.GetByLabel("The same happening as").FillAsync(new Uri(open.Desk, "/happenings/" + item).AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "They are one" }).ClickAsync();
        await Expect(page.Locator(".telling > li")).ToHaveCountAsync(before);
        Assert.Equal(happening, page.Url);
        Assert.Empty(open.Complaints);
    }

    // Selects the first place in the text that holds the words, as a mouse would.
    private static Task<System.Text.Json.JsonElement?> SelectAsync(IPage page, string words) => page.EvaluateAsync(
        """
        words => {
          const text = document.querySelector(".text"), walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), pieces = [];
          let all = "";
          for (let node = walker.nextNode(); node; node = walker.nextNode()) { pieces.push([node, all.length]); all += node.data; }
          const from = all.indexOf(words), to = from + words.length, range = document.createRange();
          const at = (place, end) => { const [node, start] = pieces.findLast(([, s]) => end ? s < place : s <= place); return [node, place - start]; };
          range.setStart(...at(from, false));
          range.setEnd(...at(to, true));
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }
        """,
        words);
}
