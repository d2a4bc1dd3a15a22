using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dateline.Browser.Tests.Desk;

/// <summary>The desk for people who enlarge it, who have no mouse, who listen, or whose browser runs no script.</summary>
public sealed class ReachTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [BrowserFact]
    public async Task No_page_must_be_scrolled_sideways_at_200_percent()
    {
        await using var open = await desk.OpenAsync("/", width: 700);
        var wide = new List<string>();
        foreach (var place in await DeskPlaces.FindAsync(open))
        {
            await open.GoAsync(place.Path);
            int over = await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (over > 0) wide.Add($"{place} is {over} pixels too wide");
        }

        Assert.True(wide.Count == 0, string.Join("\n", wide));
    }

    [BrowserFact]
    public async Task Everything_is_reached_by_Tab_and_shows_that_it_is()
    {
        await using var open = await desk.OpenAsync("/");
        var page = open.Page;
        var lost = new List<string>();
        string[] looked = ["start", "report-item", "find", "happening", "map", "contradictions", "commitments", "actor"];
        foreach (var place in (await DeskPlaces.FindAsync(open)).Where(place => looked.Contains(place.Name)))
        {
            await open.GoAsync(place.Path);
            await page.EvaluateAsync("getSelection().removeAllRanges(), document.activeElement.blur(), window.seen = new Set()");
            int most = await page.EvaluateAsync<int>($"{Focusable}.length + 3 * document.querySelectorAll('input[type=date]').length");
            for (int i = 0; i <= most; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                string? hidden = await page.EvaluateAsync<string?>(LookAtFocus);
                if (hidden is not null) lost.Add($"{place}: {hidden} does not show that it has the focus");
            }

            string[] missed = await page.EvaluateAsync<string[]>($"{Focusable}.filter(element => !seen.has(element)).map(element => element.outerHTML.slice(0, 120))");
            lost.AddRange(missed.Select(one => $"{place}: {one} is not reached"));
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [BrowserFact]
    public async Task The_first_Tab_offers_to_skip_to_the_content()
    {
        await using var open = await desk.OpenAsync("/happenings");
        await open.Page.Keyboard.PressAsync("Tab");
        var skip = open.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.True(await open.Page.EvaluateAsync<bool>("document.activeElement.closest('main#content') !== null"));
    }

    [BrowserFact]
    public async Task What_was_done_is_said_in_a_status_line()
    {
        await using var open = await desk.OpenAsync("/reports");
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Two weeks after bombing" }).ClickAsync();
        await open.Page.WaitForURLAsync("**/reports/*");
        await open.Page.Keyboard.PressAsync("a");
        await Expect(open.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Choose an item first");
        await open.Page.Keyboard.PressAsync("j");
        await Expect(open.Page.Locator("[aria-live].spoken")).ToContainTextAsync("1/");
        await open.Page.Keyboard.PressAsync("a");
        await Expect(open.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Accepted");
    }

    [BrowserFact]
    public async Task Without_script_forms_decide_and_typed_words_correct()
    {
        await using var open = await desk.OpenAsync("/reports", new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new() { Width = 1400, Height = 900 } });
        var page = open.Page;
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search" }).FillAsync("is:incident killed:54 source:\"Meridian Press Agency\"");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".answer .head a").First.ClickAsync();
        string report = new Uri(page.Url).PathAndQuery;
        var card = page.Locator(".card.on");
        await card.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await open.GoAsync(report);
        await Expect(card.Locator(".state").First).ToHaveTextAsync("accepted");

        var injured = card.Locator(".fields > div").Filter(new() { HasText = "121 injured" });
        await injured.GetByRole(AriaRole.Link, new() { NameRegex = new(@"^Correct figures\[\d+\] of") }).First.ClickAsync();
        var form = page.Locator("#task form");
        await form.GetByLabel("value").FillAsync("122");
        await form.Locator("[data-words]").FillAsync("no words of this report");
        await form.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not in the report");
        await form.GetByLabel("value").FillAsync("122");
        await form.Locator("[data-words]").FillAsync("121 injured");
        await form.GetByRole(AriaRole.Button, new() { Name = "Correct" }).ClickAsync();
        await open.GoAsync(report);
        await Expect(card.Locator(".fields")).ToContainTextAsync("122 injured");
        await page.Locator(".tools").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await open.GoAsync(report);
        await Expect(card.Locator(".fields")).ToContainTextAsync("121 injured");
    }

    // What Tab stops at; in a box for a date it stops four times.
    private const string Focusable =
        "[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]')].filter(element => !element.disabled && element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)";

    // Notes what has the focus; says what it is where nothing on the screen shows it.
    private const string LookAtFocus =
        """
        () => {
          const now = document.activeElement;
          if (!now || now === document.body) return null;
          seen.add(now);
          const style = getComputedStyle(now), box = now.getBoundingClientRect();
          const rings = [now, ...now.querySelectorAll(".hit, .shape")].some((part) => part instanceof SVGElement && parseFloat(getComputedStyle(part).strokeWidth) >= 2 && getComputedStyle(part).stroke !== "none");
          // Within a date the browser itself marks the day, the month, the year or the button that has the focus.
          const shows = now.type === "date" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || (now instanceof SVGElement && rings);
          const visible = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return shows && visible ? null : now.outerHTML.slice(0, 160);
        }
        """;
}
