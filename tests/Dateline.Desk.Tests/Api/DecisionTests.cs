using System.Net;
using System.Text.Json.Nodes;

namespace Dateline.Desk.Tests.Api;

public sealed class DecisionTests
{
    private const string Accept = """{"kind": "accept", "target": "i1"}""";

    [Fact]
    public async Task Who_says_what_they_saw_decides_and_is_told_the_next_tag()
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync(), tag = await desk.TagAsync("reports/" + id);
        var made = await desk.PostAsync($"reports/{id}/decisions", """[{"kind": "correct", "target": "i1", "field": "figures[0].value", "value": 7, "note": "the ministry's count"}]""", headers: ("If-Match", tag));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Equal(("correct", "ines", 7), ((string)made.Body!["decisions"]![0]!["kind"]!, (string)made.Body["decisions"]![0]!["by"]!, (int)made.Body["decisions"]![0]!["value"]!));
        var next = await desk.PostAsync($"reports/{id}/decisions", Accept, headers: ("If-Match", (string)made.Body["etag"]!));
        Assert.Equal(HttpStatusCode.OK, next.Status);
        var item = await desk.GetAsync($"items/{id}:i1");
        Assert.Equal(("corrected", "7"), ((string)item["state"]!, (string)item["fields"]!.AsArray().First(field => (string)field!["path"]! == "figures[0].value")!["value"]!));
        Assert.Equal(7, (int)(await desk.GetAsync($"reports/{id}/record"))["incidents"]![0]!["figures"]![0]!["value"]!);
        Assert.Equal(6, (int)(await desk.GetAsync($"reports/{id}/record?machine=true"))["incidents"]![0]!["figures"]![0]!["value"]!);
        Assert.Equal(2, (await desk.GetAsync("decisions?report=" + id))["decisions"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_second_of_two_is_told_of_the_first()
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync(), tag = await desk.TagAsync($"reports/{id}/record");
        var first = await desk.PostAsync($"reports/{id}/decisions", """{"kind": "reject", "target": "i1"}""", headers: ("If-Match", tag));
        var second = await desk.PostAsync($"reports/{id}/decisions", Accept, headers: ("If-Match", tag));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (first.Status, second.Status));
        Assert.Equal(("/api/v1/problems/changed", (string)first.Body!["etag"]!), ((string)second.Body!["type"]!, (string)second.Body["etag"]!));
        Assert.Equal(["reject"], second.Body["decisions"]!.AsArray().Select(decision => (string)decision!["kind"]!));
        Assert.Single((await desk.GetAsync("decisions"))["decisions"]!.AsArray());
    }

    [Fact]
    public async Task Of_many_who_saw_the_same_one_decides()
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync(), tag = await desk.TagAsync("reports/" + id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.PostAsync($"reports/{id}/decisions", Accept, headers: ("If-Match", tag))));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("W/\"a.0\"")]
    [InlineData("\"nonsense\"")]
    [InlineData("\"a.0\", \"b.0\"")]
    public async Task Who_does_not_say_what_they_saw_cannot_decide(string? tag)
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync();
        var (status, body, _) = await desk.PostAsync($"reports/{id}/decisions", Accept, headers: tag is null ? [] : [("If-Match", tag)]);
        Assert.Equal(((HttpStatusCode)428, "/api/v1/problems/match-required"), (status, (string)body!["type"]!));
    }

    [Theory]
    [InlineData("""[{"kind": "accept", "target": "i1"}, {"kind": "accept", "target": "i99"}]""", 422)]
    [InlineData("""{"kind": "correct", "target": "i1", "field": "figures[0].value", "value": "many"}""", 422)]
    [InlineData("""{"kind": "undo", "target": "1"}""", 422)]
    [InlineData("""{"kind": "accept", "target": "actor:Selim Karatay"}""", 422)]
    [InlineData("""{"kind": "please", "target": "i1"}""", 400)]
    [InlineData("""{"kind": "accept", "target": "i1", "by": "somebody else"}""", 400)]
    [InlineData("""{"kind": "accept", "kind": "reject"}""", 400)]
    [InlineData("""{"target": "i1"}""", 400)]
    [InlineData("[]", 400)]
    [InlineData("[null]", 400)]
    [InlineData("null", 400)]
    [InlineData("{", 400)]
    public async Task What_cannot_be_decided_changes_nothing(string body, int status)
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync(), tag = await desk.TagAsync("reports/" + id);
        Assert.Equal((HttpStatusCode)status, (await desk.PostAsync($"reports/{id}/decisions", body, headers: ("If-Match", tag))).Status);
        Assert.Empty((await desk.GetAsync("decisions"))["decisions"]!.AsArray());
        Assert.Equal(tag, await desk.TagAsync("reports/" + id));
    }

    [Fact]
    public async Task An_item_is_added_and_a_decision_undone()
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync(), tag = await desk.TagAsync("reports/" + id);
        var added = await desk.PostAsync(
            $"reports/{id}/decisions", """{"kind": "add", "target": "engagements", "value": {"passages": [[60, 70]], "fields": {"kind": "meeting"}}}""", headers: ("If-Match", tag));
        Assert.True(added.Status == HttpStatusCode.OK, added.Body!.ToJsonString());
        Assert.Single((await desk.GetAsync($"reports/{id}/record"))["engagements"]!.AsArray());
        var undone = await desk.PostAsync($"reports/{id}/decisions", $$"""{"kind": "undo", "target": "{{added.Body["decisions"]![0]!["number"]}}"}""", headers: ("If-Match", (string)added.Body["etag"]!));
        Assert.Equal(HttpStatusCode.OK, undone.Status);
        Assert.Empty((await desk.GetAsync($"reports/{id}/record"))["engagements"]!.AsArray());
    }

    [Fact]
    public async Task Who_is_who_is_decided_across_reports_and_nothing_else()
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync();
        var merged = await desk.PostAsync("decisions", """{"kind": "merge", "target": "actor:Selim Karatay", "other": "actor:S. Karatay"}""");
        var item = await desk.PostAsync("decisions", $$"""{"kind": "reject", "target": "{{id}}:i1"}""");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (merged.Status, item.Status));
        Assert.Null(merged.Body!["etag"]);
    }

    [Fact]
    public async Task Only_JSON_decides_and_only_from_the_desks_own_pages()
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync(), tag = await desk.TagAsync("reports/" + id);
        var form = await desk.PostAsync($"reports/{id}/decisions", "kind=accept", "application/x-www-form-urlencoded", ("If-Match", tag));
        var foreign = await desk.PostAsync($"reports/{id}/decisions", Accept, headers: [("If-Match", tag), ("Origin", "https://evil.example")]);
        var fetched = await desk.PostAsync($"reports/{id}/decisions", Accept, headers: [("If-Match", tag), ("Sec-Fetch-Site", "cross-site")]);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (form.Status, foreign.Status, fetched.Status));
        Assert.Empty((await desk.GetAsync("decisions"))["decisions"]!.AsArray());
    }
}
