using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace Dateline.Browser.Tests.Desk;

public sealed class PageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [BrowserFact]
    public async Task Every_page_answers_with_one_heading_and_a_title_and_the_browser_complains_of_none()
    {
        await using var open = await desk.OpenAsync("/");
        var wrong = new List<string>();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in await DeskPlaces.FindAsync(open))
        {
            var answer = await open.Page.GotoAsync(new Uri(open.Desk, place.Path).AbsoluteUri);
            if (answer?.Status is not (200 or 404) || (answer.Status == 404) != (place.Name is "not-found")) wrong.Add($"{place}: {answer?.Status}");
            int headings = await open.Page.Locator("h1").CountAsync();
            if (headings != 1) wrong.Add($"{place} has {headings} headings of the first level");
            titles[place.Name] = await open.Page.TitleAsync();
        }

        wrong.AddRange(open.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)));
        wrong.AddRange(titles.Where(title => !title.Value.Contains("Dateline", StringComparison.Ordinal)).Select(title => $"{title.Key} is titled {title.Value}"));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [BrowserFact]
    public async Task Every_export_that_a_page_offers_can_be_taken_and_read()
    {
        await using var open = await desk.OpenAsync("/");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in await DeskPlaces.FindAsync(open))
        {
            await open.GoAsync(place.Path);
            foreach (var link in await open.Page.Locator("a[download]").AllAsync())
            {
                string address = (await link.GetAttributeAsync("href"))!;
                if (!seen.Add(address)) continue;
                var answer = await open.Page.APIRequest.GetAsync(new Uri(open.Desk, address).AbsoluteUri);
                Assert.True(answer.Ok, $"{place}: {address} answers {answer.Status}.");
                string type = answer.Headers["content-type"].Split(';')[0];
                kinds.Add(type);
                Read(type, await answer.TextAsync(), $"{place}: {address}");
            }
        }

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "text/csv", "application/x-ndjson", "application/geo+json", "text/html" }, kinds);
        Assert.DoesNotContain(open.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    // Each kind holds to its own rules: rows of one length, lines that are JSON, features, a page.
    private static void Read(string type, string text, string from)
    {
        switch (type)
        {
            case "text/csv":
                using (var csv = new TextFieldParser(new StringReader(text.TrimStart('\uFEFF'))) { Delimiters = [","], HasFieldsEnclosedInQuotes = true })
                {
                    int columns = csv.ReadFields()?.Length ?? 0;
                    Assert.True(columns > 1, from);
                    while (csv.ReadFields() is { } row) Assert.True(row.Length == columns, $"{from}: a row of {row.Length} in {columns} columns.");
                }

                break;
            case "application/x-ndjson":
                foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) using (JsonDocument.Parse(line)) Assert.StartsWith("{", line, StringComparison.Ordinal);
                break;
            case "application/geo+json":
                using (var map = JsonDocument.Parse(text)) Assert.Equal("FeatureCollection", map.RootElement.GetProperty("type").GetString());
                break;
            default:
                Assert.Equal("text/html", type);
                Assert.Contains("</html>", text, StringComparison.Ordinal);
                break;
        }
    }
}
