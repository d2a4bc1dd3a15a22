namespace Dateline.Cli.Tests.Batches;

public sealed class PipeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_bytes_are_the_same_for_any_number_of_jobs()
    {
        string path = Many(3000);
        string[] outputs = [.. new[] { "1", "2", "7" }.Select(jobs => DatelineProcess.Run("read", "-f", "jsonl", "-j", jobs, path).Output)];
        Assert.Equal(3000, outputs[0].Count(c => c == '\n'));
        Assert.Equal(outputs[0], outputs[1]);
        Assert.Equal(outputs[0], outputs[2]);
    }

    [UnixFact]
    public void A_pipe_nobody_reads_any_more_ends_the_run_quietly()
    {
        var run = DatelineProcess.Shell($"yes '{{\"text\": \"The ferry left.\"}}' 2>/dev/null | $dateline read -f jsonl | head -n 2; echo \"${{PIPESTATUS[1]}}\"");
        Assert.Equal(3, run.Lines.Length);
        Assert.Equal("0", run.Lines[2]);
        Assert.Equal("", run.Error);
    }

    [UnixFact]
    public void A_full_disk_is_said()
    {
        if (!File.Exists("/dev/full")) return;
        var run = DatelineProcess.Shell($"$dateline read -f jsonl {Many(10)} > /dev/full");
        Assert.Equal(4, run.Code);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Two_commands_can_write_to_one_file_after_each_other()
    {
        string path = Many(3);
        DatelineProcess.Shell($"($dateline read -f jsonl {path}; $dateline read -f jsonl {path}) > {_folder["both"]}");
        Assert.Equal(6, File.ReadAllLines(_folder["both"]).Length);
    }

    [UnixFact]
    public void A_record_is_shown_before_the_next_report_is_there()
    {
        using var process = DatelineProcess.Start("dotnet", [DatelineProcess.CommandPath, "read", "-f", "jsonl"]);
        process.StandardInput.Write("{\"id\": \"one\", \"text\": \"The ferry left.\"}\n");
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLineAsync();
        Assert.True(line.Wait(TimeSpan.FromMinutes(1)));
        Assert.Contains("one", line.Result, StringComparison.Ordinal);
        Assert.Equal(0, DatelineProcess.Finish(process, []).Code);
    }

    [UnixFact]
    public void An_interrupted_run_leaves_no_file_and_says_so_by_its_code()
    {
        using var process = DatelineProcess.Start(
            "dotnet", [DatelineProcess.CommandPath, "read", "-f", "jsonl", "-o", _folder["out.jsonl"]]);
        process.StandardInput.Write("{\"text\": \"The ferry left.\"}\n");
        process.StandardInput.Flush();
        Assert.True(SpinWait.SpinUntil(() => Directory.GetFiles(_folder.FullName, ".out.jsonl.*").Length == 1, TimeSpan.FromMinutes(1)));
        Thread.Sleep(300); // The file is there a moment before the signal is listened to.
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(130, process.ExitCode);
        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    private string Many(int count) => _folder.Write(
        "many.jsonl", string.Concat(Enumerable.Range(1, count).Select(i => $$"""{"id": "r{{i}}", "text": "The ferry left {{i}} times, the master said."}""" + "\n")));
}
