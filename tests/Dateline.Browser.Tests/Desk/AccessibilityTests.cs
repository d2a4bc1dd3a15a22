using System.Text.Json;
using Microsoft.Playwright;

namespace Dateline.Browser.Tests.Desk;

/// <summary>Every page, as axe-core sees it: WCAG 2.2 AA and good practice, in both colours, wide and at 200 % zoom.</summary>
public sealed class AccessibilityTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    private const string Password = "mango tractor violet";

    // What axe finds, a line each: the impact, the rule, what to do, the first elements.
    private const string Run =
        """
        async rules => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"], ...rules });
          return JSON.stringify(violations.map(one => ({ impact: one.impact, rule: one.id, help: one.help, nodes: one.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + " " + (node.any[0]?.message ?? "")) })));
        }
        """;

    // In the dark nothing differs but colours.
    private static readonly object Contrast = new { runOnly = new[] { "color-contrast" } };

    [AxeFact]
    public Task Light_and_wide_pages_have_no_serious_finding() => CheckAsync(1400, ColorScheme.Light);

    [AxeFact]
    public Task Dark_and_wide_pages_have_no_serious_finding() => CheckAsync(1400, ColorScheme.Dark, Contrast);

    [AxeFact]
    public Task Light_pages_at_200_percent_have_no_serious_finding() => CheckAsync(700, ColorScheme.Light);

    [AxeFact]
    public Task Dark_pages_at_200_percent_have_no_serious_finding() => CheckAsync(700, ColorScheme.Dark, Contrast);

    [AxeFact]
    public async Task Pages_of_accounts_have_no_serious_finding()
    {
        var findings = new List<string>();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var open = await desk.OpenTeamAsync("/sign-in", Password, new() { ViewportSize = new() { Width = 1400, Height = 900 }, ColorScheme = scheme });
            findings.AddRange(await FindingsAsync(open, new("sign-in", "/sign-in")));
            await open.Page.GetByLabel("Name").FillAsync("ada");
            await open.Page.GetByLabel("Password").FillAsync(Password);
            await open.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
            await open.Page.WaitForURLAsync(open.Desk.AbsoluteUri);
            foreach (var place in (DeskPlace[])[new("account", "/account"), new("admin", "/admin")]) findings.AddRange(await FindingsAsync(open, place));
        }

        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    private async Task CheckAsync(int width, ColorScheme scheme, object? rules = null)
    {
        await using var open = await desk.OpenAsync("/", width, 900, scheme);
        var findings = new List<string>();
        foreach (var place in await DeskPlaces.FindAsync(open)) findings.AddRange(await FindingsAsync(open, place, rules));
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    private static async Task<IEnumerable<string>> FindingsAsync(DeskPage open, DeskPlace place, object? rules = null)
    {
        await open.GoAsync(place.Path);
        await open.Page.EvaluateAsync(await File.ReadAllTextAsync(AxeFactAttribute.Script));
        using var found = JsonDocument.Parse(await open.Page.EvaluateAsync<string>(Run, rules ?? new { }));
        return [.. found.RootElement.EnumerateArray().Where(one => one.GetProperty("impact").GetString() is not "minor").Select(one => $"{place}: {one}")];
    }
}
