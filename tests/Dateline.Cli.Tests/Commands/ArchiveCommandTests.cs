using System.Text.Json;
using Dateline.Archive.Sqlite;

namespace Dateline.Cli.Tests.Commands;

public sealed class ArchiveCommandTests : IDisposable
{
    private const string Story = "Ferry aground near Split\nThe ferry ran aground near Split on Monday and two people were hurt, the harbour master, Duje Perić, said.";
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder["a.db"];

    [Fact]
    public void What_is_added_is_told_once_it_is_kept_and_adding_it_again_is_a_quiet_no_op()
    {
        string path = _folder.Write("ferry.txt", Story);
        var first = DatelineProcess.Run("add", "-a", Archive, "-f", "jsonl", path);
        Assert.Equal(0, first.Code);
        Assert.Equal(("ferry", "new"), Told(first));
        Assert.Contains("1 report kept", first.Error, StringComparison.Ordinal);
        var again = DatelineProcess.Run("add", "-a", Archive, "-f", "jsonl", path);
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Equal(("ferry", "there"), Told(again));
    }

    [Fact]
    public void The_same_text_elsewhere_is_a_printing_and_another_text_at_its_address_a_version()
    {
        string path = _folder.Write("three.jsonl",
            Line("one", "Harbour Post", "https://a.example/1", "2026-03-03", Story) + Line("two", "Coast Wire", "https://b.example/1", "2026-03-02", Story)
            + Line("three", "Harbour Post", "https://a.example/1", "2026-03-04", Story.Replace("two people", "three people", StringComparison.Ordinal)));
        var run = DatelineProcess.Run("add", "-a", Archive, path);
        Assert.Contains("2 reports kept, 1 of them new versions, 1 printings", run.Error, StringComparison.Ordinal);
        using var line = JsonDocument.Parse(DatelineProcess.Run("list", "-a", Archive, "-f", "jsonl", "one").Lines[0]);
        Assert.Equal("2026-03-02", line.RootElement.GetProperty("published").GetString());
        Assert.Equal(["two", "one"], line.RootElement.GetProperty("printings").EnumerateArray().Select(printing => printing.GetProperty("given").GetString()));
        Assert.Equal(2, line.RootElement.GetProperty("versions").GetArrayLength());
        Assert.Contains("(2 printings, version 1 of 2)", DatelineProcess.Run("list", "-a", Archive).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_record_is_shown_as_reading_it_shows_it()
    {
        string path = _folder.Write("ferry.txt", Story);
        DatelineProcess.Run("add", "-a", Archive, path);
        Assert.Equal(DatelineProcess.Run("read", "-f", "jsonl", path).Output, DatelineProcess.Run("show", "-a", Archive, "-f", "jsonl", "ferry").Output);
        var shown = DatelineProcess.Run("show", "-a", Archive, "ferry");
        Assert.Equal(0, shown.Code);
        Assert.Contains("Printings of", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_are_listed_in_pages_the_latest_first()
    {
        DatelineProcess.Run("add", "-a", Archive, _folder.Write("five.jsonl", string.Concat(
            Enumerable.Range(1, 5).Select(i => Line($"r{i}", "Post", $"https://a.example/{i}", $"2026-03-0{i}", $"The bridge was closed for the {i}th time.")))));
        var page = DatelineProcess.Run("list", "-a", Archive, "-n", "2");
        Assert.Equal(2, page.Lines.Length);
        Assert.Contains("2026-03-05", page.Lines[0], StringComparison.Ordinal);
        Assert.Contains("5 in all: --after", page.Error, StringComparison.Ordinal);
        Assert.Contains("2026-03-03", DatelineProcess.Run("list", "-a", Archive, "-n", "1", "--after", page.Lines[1][..12]).Output, StringComparison.Ordinal);
        Assert.Equal(5, DatelineProcess.Run("list", "-a", Archive, "-f", "jsonl").Lines.Length);
    }

    [Fact]
    public void A_decision_is_shown_after_a_re_reading_and_can_be_undone()
    {
        DatelineProcess.Run("add", "-a", Archive, _folder.Write("ferry.txt", Story));
        var decided = DatelineProcess.Run("decide", "reject", "ferry:i1", "-a", Archive, "--by", "Editor", "--note", "not in our waters");
        Assert.Equal((0, ""), (decided.Code, decided.Error));
        var reread = DatelineProcess.Run("reread", "-a", Archive, "--all");
        Assert.Contains("1 report read anew", reread.Error, StringComparison.Ordinal);
        Assert.Contains("not in our waters", DatelineProcess.Run("show", "-a", Archive, "ferry").Output, StringComparison.Ordinal);
        Assert.Equal(0, DatelineProcess.Run("decide", "undo", "1", "-a", Archive, "--by", "Editor").Code);
        Assert.DoesNotContain("not in our waters", DatelineProcess.Run("show", "-a", Archive, "ferry").Output, StringComparison.Ordinal);
        Assert.Equal(2, DatelineProcess.Run("decide", "list", "-a", Archive).Lines.Length);
    }

    [Fact]
    public void What_was_decided_is_what_is_shown_and_found_and_what_cannot_be_is_refused()
    {
        DatelineProcess.Run("add", "-a", Archive, _folder.Write("ferry.txt", Story));
        Assert.Equal(0, DatelineProcess.Run("decide", "correct", "ferry:i1", "--field", "kind", "--value", "\"disaster\"", "-a", Archive, "--by", "Editor").Code);
        Assert.Contains("\"rule\":\"decided\"", DatelineProcess.Run("show", "-a", Archive, "ferry", "-f", "jsonl").Output, StringComparison.Ordinal);
        Assert.NotEmpty(DatelineProcess.Run("find", "kind:disaster decided:true", "-a", Archive).Lines);
        var refused = DatelineProcess.Run("decide", "correct", "ferry:i1", "--field", "kind", "--value", "\"party\"", "-a", Archive, "--by", "Editor");
        Assert.Equal(2, refused.Code);
        Assert.Contains("takes one of strike", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, DatelineProcess.Run("decide", "add", "ferry:engagements", "--value", "{\"passages\": [[0, 5]], \"fields\": {\"kind\": \"call\"}}", "-a", Archive, "--by", "Editor").Code);
        Assert.NotEmpty(DatelineProcess.Run("find", "kind:call decided:true", "-a", Archive).Lines);
        Assert.Equal(0, DatelineProcess.Run("verify", "-a", Archive).Code);
    }

    [Fact]
    public void Only_what_another_reader_read_is_read_anew_and_nothing_else_changes()
    {
        DatelineProcess.Run("add", "-a", Archive, _folder.Write("ferry.txt", Story));
        var before = Content();
        Assert.Contains("0 reports read anew", DatelineProcess.Run("reread", "-a", Archive).Error, StringComparison.Ordinal);
        DatelineProcess.Run("reread", "-a", Archive, "--all");
        Assert.Equal(before, Content());
    }

    [Fact]
    public void A_backup_is_verified_and_lists_the_same()
    {
        DatelineProcess.Run("add", "-a", Archive, _folder.Write("ferry.txt", Story));
        Assert.Equal(0, DatelineProcess.Run("backup", "-a", Archive, _folder["copy.db"]).Code);
        Assert.Equal("1 reports, all sound\n", DatelineProcess.Run("verify", "-a", _folder["copy.db"]).Output);
    }

    [Theory]
    [InlineData("list", "-a", "none.db")]
    [InlineData("verify", "-a", "none.db")]
    [InlineData("list", "-a", "text.db")]
    [InlineData("add", "-a", "none/a.db", "text.db")]
    public void An_archive_that_is_none_is_said_in_one_line(params string[] arguments)
    {
        _folder.Write("text.db", new string('x', 5000));
        var run = DatelineProcess.Run([.. arguments.Select(word => word.EndsWith(".db", StringComparison.Ordinal) ? _folder[word] : word)]);
        Assert.Equal((5, ""), (run.Code, run.Output));
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_page_is_fetched_from_its_address_but_not_from_this_machine_unless_allowed()
    {
        using var server = new System.Net.HttpListener();
        string address = $"http://localhost:{FreePort()}/";
        server.Prefixes.Add(address);
        server.Start();
        var answering = Task.Run(async () =>
        {
            var context = await server.GetContextAsync();
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Story));
            context.Response.Close();
        });
        var refused = DatelineProcess.Run("add", "-a", Archive, address);
        Assert.Equal(3, refused.Code);
        Assert.Contains("--allow-private", refused.Error, StringComparison.Ordinal);
        var run = DatelineProcess.Run("add", "-a", Archive, "--allow-private", address);
        Assert.Equal(0, run.Code);
        await answering.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains(address, DatelineProcess.Run("list", "-a", Archive, "-f", "jsonl").Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void An_interrupted_run_keeps_what_it_told_and_says_so_by_its_code()
    {
        using var process = DatelineProcess.Start("dotnet", [DatelineProcess.CommandPath, "add", "-a", Archive, "-f", "jsonl"]);
        process.StandardInput.Write("{\"id\": \"one\", \"text\": \"The ferry left.\"}\n");
        process.StandardInput.Flush();
        Assert.Contains("\"one\"", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(0, DatelineProcess.Run("list", "-a", Archive, "one").Code);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        socket.Start();
        return ((System.Net.IPEndPoint)socket.LocalEndpoint).Port;
    }

    private List<string> Content()
    {
        using var archive = SqliteArchive.Open(Archive, create: false);
        return [.. archive.Content()];
    }

    private static (string? Given, string? Kept) Told(RunResult run)
    {
        using var json = JsonDocument.Parse(Assert.Single(run.Lines));
        return (json.RootElement.GetProperty("given").GetString(), json.RootElement.GetProperty("kept").GetString());
    }

    private static string Line(string id, string source, string url, string date, string text) =>
        JsonSerializer.Serialize(new { id, source, url, date, text }) + "\n";
}
