using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Archive.Graph;
using Dateline.Reading.Records.Incidents;
using Dateline.Reconcile.Happenings;

namespace Dateline.Desk.Tests.Pages;

public sealed partial class AcrossTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Theory]
    [InlineData("/happenings", "Happenings")]
    [InlineData("/happenings?of=engagements", "Happenings")]
    [InlineData("/map", "Map")]
    [InlineData("/map?of=engagements", "Map")]
    [InlineData("/timeline", "Timeline")]
    [InlineData("/timeline?span=month&day=2026-03-01&of=engagements", "Timeline")]
    [InlineData("/commitments", "Commitments")]
    [InlineData("/actors", "Actors")]
    [InlineData("/actors?q=banda", "Actors")]
    [InlineData("/contradictions", "Contradictions")]
    [InlineData("/sources", "Sources")]
    public async Task A_page_has_one_heading_a_title_and_nothing_that_the_policy_forbids(string address, string heading)
    {
        string page = await desk.Get(address);
        Assert.Equal(heading, Assert.Single(Heading().Matches(page)).Groups[1].Value);
        Assert.Contains("– Dateline</title>", page, StringComparison.Ordinal);
        Assert.Contains("<main class=\"wide\" id=\"content\">", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[a-z]+ [^>]*(style|onclick|onerror)=", page);
    }

    [Theory]
    [InlineData("/happenings/nothing:i1")]
    [InlineData("/happenings/nothing")]
    [InlineData("/actors/of?name=Nobody+Whatever")]
    [InlineData("/actors/of")]
    [InlineData("/sources/of?name=The+Unknown+Times")]
    [InlineData("/sources/printings/0000000000")]
    [InlineData("/happenings/nothing:i1?format=csv")]
    [InlineData("/actors/of?name=Nobody+Whatever&format=jsonl")]
    public async Task What_is_not_there_is_told_so(string address)
    {
        using var answer = await desk.Browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_happening_shows_the_figures_that_an_editor_settles_on_with_their_reasons()
    {
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(SampleDesk.Sample("expected.json")));
        var killed = expected.RootElement.GetProperty("happenings")[0].GetProperty("killed");
        string page = await desk.Get("/happenings/" + Bombing().Id);
        Assert.Contains($"<dt>Best</dt><dd><b>{killed.GetProperty("best")}</b>", page, StringComparison.Ordinal);
        Assert.Contains($"<dt>Lowest</dt><dd><b>{killed.GetProperty("low")}</b>", page, StringComparison.Ordinal);
        Assert.Contains($"<dt>Highest</dt><dd><b>{killed.GetProperty("high")}</b>", page, StringComparison.Ordinal);
        Assert.Contains("the last word of", page, StringComparison.Ordinal);
        Assert.Contains("class=\"chart step\"", page, StringComparison.Ordinal);
        Assert.Matches("<svg class=\"[^\"]*\\bworld\\b", page);
    }

    [Fact]
    public async Task A_happening_shows_every_report_with_its_passage_marked_in_its_sentence()
    {
        var bombing = Bombing();
        string page = await desk.Get("/happenings/" + bombing.Id);
        foreach (var item in bombing.Items)
        {
            Assert.Contains($"id=\"item-{item.Report.Id}-{item.ItemId}\"", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"/reports/{item.Report.Id}?item={item.ItemId}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("<blockquote class=\"quoted\" dir=\"auto\">", page, StringComparison.Ordinal);
        Assert.True(Mark().Count(page) >= bombing.Items.Length, "Passages are not marked.");
    }

    [Fact]
    public async Task A_filter_leaves_only_what_is_asked_for()
    {
        var rows = await Lines("/happenings?kind=bombing&place=chipata&format=jsonl");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("bombing", row.GetProperty("kind").GetString()));
        Assert.Contains(rows, row => row.GetProperty("place").GetString() is "Chipata");
        Assert.Empty(await Lines("/happenings?place=reykjavik&format=jsonl"));
        Assert.Empty(await Lines("/happenings?after=2027-01-01&format=jsonl"));
        Assert.All(await Lines("/happenings?reports=3&format=jsonl"), row => Assert.True(row.GetProperty("reports").GetInt32() >= 3));
        Assert.Contains(await Lines("/happenings?place=Zambia&format=jsonl"), row => row.GetProperty("id").GetString() == Bombing().Id);
    }

    [Fact]
    public async Task Pages_together_show_every_happening_once()
    {
        var all = (await Lines("/happenings?format=jsonl")).Select(row => row.GetProperty("id").GetString()!).ToList();
        Assert.Equal(all.Distinct(StringComparer.Ordinal), all);
        using var view = desk.Archive.Read();
        foreach (var filter in new[] { new HappeningFilter(), new HappeningFilter { Place = "Kitwe" } })
        {
            var (found, after) = (new List<string>(), (long?)null);
            do
            {
                var page = new HappeningSearch(view).Page(filter, after, 2);
                found.AddRange(page.Happenings.Select(happening => happening.Id));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(new HappeningSearch(view).All(filter).Select(happening => happening.Id), found);
        }
    }

    [Fact]
    public async Task Contradictions_are_gone_through_one_by_one()
    {
        string first = await desk.Get("/contradictions"), second = await desk.Get("/contradictions?at=2");
        string all = Place().Match(first).Groups[2].Value;
        Assert.Equal(("1", "2", all), (Place().Match(first).Groups[1].Value, Place().Match(second).Groups[1].Value, Place().Match(second).Groups[2].Value));
        Assert.Equal((await Lines("/contradictions?format=jsonl")).Count.ToString(System.Globalization.CultureInfo.InvariantCulture), all);
        Assert.Contains("rel=\"next\" href=\"/contradictions?at=2\"", first, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"/contradictions?at=1\"", second, StringComparison.Ordinal);
        Assert.All(await Lines("/contradictions?field=killed&format=jsonl"), row => Assert.Equal("killed", row.GetProperty("field").GetString()));
        Assert.Contains("There is none", await desk.Get("/contradictions?decided=decided"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sums_of_one_commitment_stand_by_their_stages()
    {
        string page = await desk.Get("/commitments?giver=european&recipient=kitwe");
        Assert.Contains("EUR 12 million", page, StringComparison.Ordinal);
        Assert.Contains("EUR 15 million", page, StringComparison.Ordinal);
        Assert.DoesNotContain("EUR 27 million", page, StringComparison.Ordinal);
        Assert.Contains("class=\"chart ladder\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Japan", page, StringComparison.Ordinal);
        Assert.Contains("No commitment is as asked", await desk.Get("/commitments?giver=nobody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_actor_is_shown_with_roles_words_and_meetings()
    {
        string page = await desk.Get("/actors/of?name=Joseph+Banda");
        Assert.Contains("Home Affairs Minister", page, StringComparison.Ordinal);
        Assert.Contains("planned by people who know", page, StringComparison.Ordinal);
        Assert.DoesNotContain("planned by people who know", await desk.Get("/actors/of?name=Joseph+Banda&subject=ambush"), StringComparison.Ordinal);
        Assert.Contains("may mean", await desk.Get("/actors/of?name=Banda"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_leads_to_its_reports_and_their_printings_with_what_differs()
    {
        Assert.Contains("/sources/of?name=Gaborone%20Evening%20Star", await desk.Get("/sources"), StringComparison.Ordinal);
        string reports = await desk.Get("/sources/of?name=Gaborone%20Evening%20Star");
        string printings = await desk.Get(Assert.Single(Printings().Matches(reports).Select(match => match.Value).Distinct(StringComparer.Ordinal)));
        Assert.Contains("near-copy:", printings, StringComparison.Ordinal);
        Assert.Contains("<del>", printings, StringComparison.Ordinal);
        Assert.Contains("<ins>", printings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_is_had_as_GeoJson_and_tells_what_it_could_not_place()
    {
        Assert.Contains("Could not be placed", await desk.Get("/map"), StringComparison.Ordinal);
        using var answer = await desk.Browser.GetAsync(new Uri("/map?format=geojson&kind=bombing", UriKind.Relative));
        Assert.Equal("map.geojson", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(json.RootElement.GetProperty("features").EnumerateArray(), feature => feature.GetProperty("id").GetString() == Bombing().Id);
        using var other = await desk.Browser.GetAsync(new Uri("/sources?format=geojson", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task What_reports_bring_is_text_and_nothing_else()
    {
        string name = Uri.EscapeDataString(SampleDesk.HostileSource);
        string printings = Printings().Match(await desk.Get("/sources/of?name=Gaborone%20Evening%20Star")).Value;
        string hostile = (await Lines($"/sources/of?name={name}&format=jsonl"))[0].GetProperty("report").GetString()!;
        foreach (string address in new[] { "/sources", $"/sources/of?name={name}", $"/sources/printings/{hostile}", "/happenings?place=%3Cscript%3Ealert(1)%3C/script%3E", $"/actors?q={name}", "/happenings?place=Lusaka", "/map", printings })
        {
            string page = await desk.Get(address);
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', page);
        }

        string csv = await desk.Get("/sources?format=csv");
        Assert.DoesNotMatch("(?m)^\"?=", csv);
        Assert.Contains("'=", csv, StringComparison.Ordinal);
    }

    private Happening Bombing()
    {
        using var view = desk.Archive.Read();
        return new HappeningFinder(view).All(Space.Incidents).MaxBy(happening => happening.Sources)!;
    }

    private async Task<List<JsonElement>> Lines(string address)
    {
        string text = await desk.Get(address);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }

    [GeneratedRegex("<h1>(.*?)</h1>")]
    private static partial Regex Heading();

    [GeneratedRegex("<mark>")]
    private static partial Regex Mark();

    [GeneratedRegex("class=\"place\">(\\d+)/(\\d+)<")]
    private static partial Regex Place();

    [GeneratedRegex("/sources/printings/[0-9a-f]+")]
    private static partial Regex Printings();
}
