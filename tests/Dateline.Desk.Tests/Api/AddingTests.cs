using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Dateline.Desk.Tests.Api;

public sealed class AddingTests
{
    private static string Word(JsonNode? body, int at = 0) => (string)body!["reports"]![at]!["kept"]!;

    [Fact]
    public async Task A_report_is_new_then_there_and_another_printing_or_version_is_told_as_such()
    {
        await using var desk = await ApiDesk.StartAsync();
        var first = await desk.PostAsync("reports", ApiDesk.Blast);
        string id = (string)first.Body!["reports"]![0]!["id"]!;
        var again = await desk.PostAsync("reports", ApiDesk.Blast);
        var printing = await desk.PostAsync("reports", ApiDesk.Blast.Replace("Coast Wire", "Plain Post").Replace("coast-wire.example/1", "plain-post.example/7"));
        var version = await desk.PostAsync("reports", ApiDesk.Blast.Replace("injured 23", "injured 25"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, again.Status, printing.Status, version.Status));
        Assert.Equal(["new", "there", "printing", "version"], new[] { first, again, printing, version }.Select(answer => Word(answer.Body)));
        Assert.Equal("/api/v1/reports/" + id, first.Headers.Location?.OriginalString);
        var report = await desk.GetAsync("reports/" + id);
        Assert.Equal((2, 2), (report["printings"]!.AsArray().Count, report["versions"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_report_as_JSON_may_run_over_lines()
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync("{\n  \"title\": \"Ferry held at Varna\",\r\n  \"text\": \"VARNA, Bulgaria — The ferry\\nwas held on Monday.\"\n}\n");
        Assert.Equal("Ferry held at Varna\nVARNA, Bulgaria — The ferry\nwas held on Monday.", await desk.Client.GetStringAsync($"reports/{id}/text"));
    }

    [Fact]
    public async Task Lines_that_are_wrong_are_told_with_their_number_and_the_others_are_kept()
    {
        await using var desk = await ApiDesk.StartAsync();
        var (status, body, _) = await desk.PostAsync("reports", ApiDesk.Blast + "\n{\"text\": 7}\n{\"text\": \"A second report. It rained in Varna on Monday.\"}\n", "application/x-ndjson");
        Assert.Equal(HttpStatusCode.MultiStatus, status);
        Assert.Equal(["new", "refused", "new"], body!["reports"]!.AsArray().Select(report => (string)report!["kept"]!));
        Assert.Equal(2, (int)body["reports"]![1]!["problem"]!["line"]!);
        Assert.Equal(2, (await desk.GetAsync("reports"))["reports"]!.AsArray().Count);
    }

    [Fact]
    public async Task Where_none_can_be_taken_in_nothing_is_kept_and_each_is_told()
    {
        await using var desk = await ApiDesk.StartAsync();
        var (status, body, _) = await desk.PostAsync("reports", "{\"text\": 7}\nnonsense\n", "application/x-ndjson");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/api/v1/problems/nothing-kept"), (status, (string)body!["type"]!));
        Assert.Equal(2, body["reports"]!.AsArray().Count);
        Assert.Empty((await desk.GetAsync("reports"))["reports"]!.AsArray());
    }

    [Fact]
    public async Task The_same_key_is_answered_the_same_and_another_body_is_refused()
    {
        await using var desk = await ApiDesk.StartAsync();
        var key = ("Idempotency-Key", "k-1");
        var first = await desk.PostAsync("reports", ApiDesk.Blast, headers: key);
        var again = await desk.PostAsync("reports", ApiDesk.Blast, headers: key);
        var other = await desk.PostAsync("reports", ApiDesk.Blast.Replace("six", "seven"), headers: key);
        Assert.Equal((first.Status, first.Body!.ToJsonString(), first.Headers.Location), (again.Status, again.Body!.ToJsonString(), again.Headers.Location));
        Assert.Equal("new", Word(again.Body));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/api/v1/problems/key-reused"), (other.Status, (string)other.Body!["type"]!));
        Assert.Single((await desk.GetAsync("reports"))["reports"]!.AsArray());
    }

    [Fact]
    public async Task Of_many_at_once_with_one_key_one_is_done()
    {
        await using var desk = await ApiDesk.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.PostAsync("reports", ApiDesk.Blast, headers: ("Idempotency-Key", "k-2"))));
        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, answer.Status.ToString()));
        Assert.All(answers.Where(answer => answer.Status == HttpStatusCode.Created), answer => Assert.Equal("new", Word(answer.Body)));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("../../etc/cron.d/evil.txt", "evil.txt")]
    [InlineData("..\\..\\evil.txt", "evil.txt")]
    [InlineData("/tmp/dateline-api-evil.txt", "dateline-api-evil.txt")]
    public async Task Names_of_files_are_names_and_no_paths(string name, string kept)
    {
        await using var desk = await ApiDesk.StartAsync();
        int before = desk.Folder.GetFiles("*", SearchOption.AllDirectories).Length;
        var (status, body, _) = await desk.PostAsync("reports?name=" + Uri.EscapeDataString(name), "It rained in Varna on Monday, the mayor said.", "text/plain");
        Assert.Equal(HttpStatusCode.Created, status);
        var report = await desk.GetAsync("reports/" + (string)body!["reports"]![0]!["id"]!);
        Assert.Equal(kept, (string)report["printings"]![0]!["origin"]!);
        Assert.Equal(before, desk.Folder.GetFiles("*", SearchOption.AllDirectories).Length);
        Assert.False(File.Exists("/tmp/dateline-api-evil.txt"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a\0b.txt")]
    [InlineData("/")]
    public async Task Names_that_are_none_are_refused(string name)
    {
        await using var desk = await ApiDesk.StartAsync();
        var (status, body, _) = await desk.PostAsync("reports?name=" + Uri.EscapeDataString(name), "It rained.", "text/plain");
        Assert.Equal((HttpStatusCode.BadRequest, "/api/v1/problems/bad-request"), (status, (string)body!["type"]!));
    }

    [Theory]
    [InlineData("{\"text\": \"a\\ud800b\"}", "application/x-ndjson")]
    [InlineData("{\"text\": \"a\\u0000b\"}", "application/x-ndjson")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><item><description>&e;</description></item></channel></rss>", "application/rss+xml")]
    public async Task Hostile_reports_are_refused_with_a_reason(string body, string type)
    {
        await using var desk = await ApiDesk.StartAsync();
        var (status, answer, _) = await desk.PostAsync("reports", body, type);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.DoesNotContain("root:", answer!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotEmpty((string)answer["reports"]![0]!["problem"]!["reason"]!);
    }

    [Fact]
    public async Task Entities_that_grow_and_grow_are_refused()
    {
        await using var desk = await ApiDesk.StartAsync();
        string entities = "<!ENTITY e0 \"ha\">" + string.Concat(Enumerable.Range(1, 12).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        var (status, _, _) = await desk.PostAsync("reports", $"<!DOCTYPE rss [{entities}]><rss version=\"2.0\"><channel><item><title>A</title><description>&e12;</description></item></channel></rss>", "application/rss+xml");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
    }

    [Fact]
    public async Task Deep_JSON_and_bytes_that_are_no_UTF8_are_refused_with_their_place()
    {
        await using var desk = await ApiDesk.StartAsync();
        var deep = await desk.PostAsync("reports", "{\"text\": \"a\", \"x\": " + new string('[', 5000) + new string(']', 5000) + "}");
        var broken = await desk.PostAsync("reports", "{\"text\": \"a\",\n oh}");
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (deep.Status, broken.Status));
        Assert.Contains("line 2", (string)broken.Body!["detail"]!, StringComparison.Ordinal);
        var bytes = await desk.SendAsync("reports", new ByteArrayContent([.. "{\"text\": \""u8, 0xC3, 0x28, .. "\"}"u8]) { Headers = { ContentType = new("application/x-ndjson") } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bytes.Status);
    }

    [Fact]
    public async Task Markup_in_a_report_is_text()
    {
        await using var desk = await ApiDesk.StartAsync();
        string id = await desk.AddAsync("""{"title": "<script>alert(1)</script>", "url": "javascript:alert(1)", "text": "VARNA — <img src=x onerror=alert(1)> The mayor said it rained on Monday."}""");
        using var text = await desk.Client.GetAsync($"reports/{id}/text");
        using var report = await desk.Client.GetAsync("reports/" + id);
        Assert.Equal(("text/plain", "nosniff"), (text.Content.Headers.ContentType?.MediaType, text.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.DoesNotContain("<script>", await report.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/json", report.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task More_than_a_body_or_a_request_may_hold_is_refused_whole()
    {
        await using var desk = await ApiDesk.StartAsync();
        string many = string.Concat(Enumerable.Range(0, 1001).Select(i => $"{{\"text\": \"It rained in Varna {i} times.\"}}\n"));
        var reports = await desk.PostAsync("reports", many, "application/x-ndjson");
        var body = await desk.SendAsync("reports", new ByteArrayContent(new byte[(16 * 1024 * 1024) + 1]) { Headers = { ContentType = new("text/plain") } }, ("Expect", "100-continue"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (reports.Status, body.Status));
        Assert.Empty((await desk.GetAsync("reports"))["reports"]!.AsArray());
    }

    [Fact]
    public async Task A_packed_bomb_ends_where_intake_ends_it()
    {
        await using var desk = await ApiDesk.StartAsync();
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("big.txt", CompressionLevel.SmallestSize).Open();
            byte[] spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)'a');
            for (int i = 0; i < 80; i++) entry.Write(spaces);
        }

        var (status, body, _) = await desk.SendAsync("reports", new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new("application/zip") } });
        Assert.True(status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge, $"{status} {body}");
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/octet-stream")]
    public async Task A_type_that_is_not_known_needs_a_name(string type)
    {
        await using var desk = await ApiDesk.StartAsync();
        var (status, _, _) = await desk.PostAsync("reports", "It rained.", type);
        var named = await desk.PostAsync("reports?name=rain.txt", "It rained in Varna on Monday.", type);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, HttpStatusCode.Created), (status, named.Status));
    }

    [Fact]
    public async Task A_form_without_files_and_a_broken_one_are_refused()
    {
        await using var desk = await ApiDesk.StartAsync();
        var empty = await desk.SendAsync("reports", new MultipartFormDataContent { { new StringContent("x"), "note" } });
        var broken = await desk.SendAsync("reports", new ByteArrayContent(Encoding.ASCII.GetBytes("--b\r\nContent-Disp")) { Headers = { ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b") } });
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (empty.Status, broken.Status));
    }
}
