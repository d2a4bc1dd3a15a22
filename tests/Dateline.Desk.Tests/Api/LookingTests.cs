using System.Net;
using System.Text.Json.Nodes;

namespace Dateline.Desk.Tests.Api;

public sealed class LookingTests(SampleApi sample) : IClassFixture<SampleApi>
{
    private ApiDesk Desk => sample.Desk;

    [Theory]
    [InlineData("reports?limit=3", "reports")]
    [InlineData("find?q=is:engagement&limit=2", "items")]
    [InlineData("find?q=is:incident&sort=largest&limit=2", "items")]
    [InlineData("happenings?limit=2", "happenings")]
    [InlineData("happenings?kind=bombing&limit=1", "happenings")]
    [InlineData("contradictions?limit=4", "contradictions")]
    [InlineData("commitments?limit=1", "commitments")]
    public async Task Pages_together_are_the_whole_and_nothing_is_twice(string path, string list)
    {
        string whole = string.Concat(path.Split("limit=")[0], "limit=200");
        var expected = (await Desk.GetAsync(whole))[list]!.AsArray().Select(one => one!.ToJsonString()).ToList();
        var found = new List<string>();
        string? next = null;
        int pages = 0;
        do
        {
            var page = await Desk.GetAsync(path + (next is null ? "" : "&after=" + next));
            found.AddRange(page[list]!.AsArray().Select(one => one!.ToJsonString()));
            next = (string?)page["next"];
            pages++;
        }
        while (next is not null && pages < 1000);
        Assert.Equal(expected, found);
        Assert.True(pages > 1, $"{expected.Count} on {pages} pages");
        Assert.Equal(found.Count, found.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("find/stream?q=is:statement", "find?q=is:statement&limit=200", "items")]
    [InlineData("happenings/stream", "happenings?limit=200", "happenings")]
    [InlineData("happenings/stream?kind=bombing", "happenings?kind=bombing&limit=200", "happenings")]
    public async Task Streams_hold_all_that_pages_do(string stream, string page, string list)
    {
        using var answer = await Desk.Client.GetAsync(stream);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        string[] lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var pages = new List<string>();
        string? next = null;
        do
        {
            var one = await Desk.GetAsync(page + (next is null ? "" : "&after=" + next));
            pages.AddRange(one[list]!.AsArray().Select(item => item!.ToJsonString()));
            next = (string?)one["next"];
        }
        while (next is not null);
        Assert.Equal(pages, lines.Select(line => JsonNode.Parse(line)!.ToJsonString()));
        Assert.NotEmpty(lines);
    }

    [Theory]
    [InlineData("reports?after=AQ")]
    [InlineData("reports?after=%00%00")]
    [InlineData("reports?after=../../etc/passwd")]
    [InlineData("find?q=is:incident&after=AXTQ9yp0WhuNIc8ABg")]
    [InlineData("happenings?after=__________________8")]
    [InlineData("contradictions?after=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("actors/words?name=Banda&after=AXTQ9yp0WhuNIc8ABg")]
    public async Task Forged_cursors_are_refused(string path) =>
        Assert.Equal("/api/v1/problems/cursor", (string)(await Desk.RefusedAsync(path, HttpStatusCode.BadRequest))["type"]!);

    [Fact]
    public async Task A_cursor_fits_only_its_own_list_and_filters()
    {
        string next = (string)(await Desk.GetAsync("find?q=is:statement&limit=1"))["next"]!;
        await Desk.GetAsync("find?q=is:statement&limit=3&after=" + next);
        await Desk.RefusedAsync("find?q=is:incident&after=" + next, HttpStatusCode.BadRequest);
        await Desk.RefusedAsync("find?q=is:statement&sort=oldest&after=" + next, HttpStatusCode.BadRequest);
        await Desk.RefusedAsync("reports?after=" + next, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("reports?limit=0", 400)]
    [InlineData("reports?limit=201", 400)]
    [InlineData("reports?limit=many", 400)]
    [InlineData("find?sort=best", 400)]
    [InlineData("happenings?from=yesterday", 400)]
    [InlineData("happenings?is=party", 400)]
    [InlineData("happenings?kind=a%20OR%20b", 400)]
    [InlineData("contradictions?field=nonsense", 400)]
    [InlineData("commitments?stage=perhaps", 400)]
    [InlineData("actors", 400)]
    [InlineData("actors?name=%20", 400)]
    [InlineData("reports/ffffffffffff", 404)]
    [InlineData("reports/%2e%2e%2fetc%2fpasswd", 404)]
    [InlineData("items/ffffffffffff:i1", 404)]
    [InlineData("items/nothing", 404)]
    [InlineData("happenings/nothing", 404)]
    [InlineData("problems/none", 404)]
    [InlineData("no/such/thing", 404)]
    public async Task What_cannot_be_answered_is_a_problem(string path, int status)
    {
        var problem = await Desk.RefusedAsync(path, (HttpStatusCode)status);
        Assert.Equal((string)problem["title"]!, (string)(await Desk.GetAsync(((string)problem["type"]!)["/api/v1/".Length..]))["title"]!);
    }

    [Fact]
    public async Task A_query_that_is_wrong_says_where()
    {
        var problem = await Desk.RefusedAsync("find?q=killed:%3E", HttpStatusCode.BadRequest);
        Assert.Equal(("/api/v1/problems/query", 7), ((string)problem["type"]!, (int)problem["at"]!));
    }

    [Fact]
    public async Task Methods_that_are_none_here_are_problems_too()
    {
        using var answer = await Desk.Client.DeleteAsync("reports");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        string id = (string)(await Desk.GetAsync("reports?limit=1"))["reports"]![0]!["id"]!;
        foreach (string path in new[] { $"reports/{id}", $"reports/{id}/record", $"reports/{id}/record?machine=true", $"reports/{id}/text" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("If-None-Match", $"\"other\", {await Desk.TagAsync(path)}");
            using var answer = await Desk.Client.SendAsync(request);
            Assert.Equal((HttpStatusCode.NotModified, 0), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
        }
    }

    [Fact]
    public async Task Passages_stand_in_the_text_where_they_say()
    {
        var found = await Desk.GetAsync("happenings?kind=bombing&reports=3&limit=1");
        var happening = await Desk.GetAsync("happenings/" + (string)found["happenings"]![0]!["id"]!);
        var counts = happening["figures"]!.AsArray().SelectMany(series => series!["counts"]!.AsArray()).ToList();
        Assert.NotEmpty(counts);
        foreach (var count in counts)
        {
            string text = await Desk.Client.GetStringAsync($"reports/{((string)count!["item"]!).Split(':')[0]}/text");
            int[] runes = [.. text.EnumerateRunes().Select(rune => rune.Value)];
            var passage = count["passage"]!;
            Assert.Equal((string)passage["text"]!, string.Concat(runes[(int)passage["start"]!..(int)passage["end"]!].Select(char.ConvertFromUtf32)));
        }
    }

    [Fact]
    public async Task An_actors_words_and_roles_are_told()
    {
        var actor = (await Desk.GetAsync("actors?name=Joseph%20Banda"))["actors"]![0]!;
        Assert.NotEmpty(actor["roles"]!.AsArray());
        var words = await Desk.GetAsync("actors/words?name=Joseph%20Banda");
        Assert.Equal("Joseph Banda", (string)words["actor"]!);
        Assert.NotEmpty(words["words"]!.AsArray());
        Assert.Null((await Desk.GetAsync("actors/words?name=Nobody%20Atall"))["actor"]);
    }

    [Fact]
    public async Task Fifty_readers_at_once_are_all_answered()
    {
        string[] paths = ["reports", "find?q=is:incident", "find?q=killed:%3E10&sort=largest", "happenings?limit=10", "contradictions?limit=10", "find/stream?q=is:statement", "actors?name=Banda", "commitments"];
        var answers = await Task.WhenAll(Enumerable.Range(0, 50 * 4).Select(i => Desk.Client.GetAsync(paths[i % paths.Length])));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        foreach (var answer in answers) answer.Dispose();
    }
}
