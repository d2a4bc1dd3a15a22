using System.Diagnostics;
using System.Text.Json;
using Dateline.Archive.Sqlite;

namespace Dateline.Cli.Tests.Archives;

public sealed class KillTests : IDisposable
{
    private const int Kills = 5;
    private const int Reports = 150;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_kill_at_any_moment_loses_nothing_that_was_told_as_kept_and_leaves_nothing_half()
    {
        string input = _folder.Write("many.jsonl", string.Concat(Enumerable.Range(1, Reports).Select(Line)));
        string archive = _folder["a.db"];
        for (int kill = 0; kill < Kills; kill++)
        {
            var told = ToldBeforeKill(input, archive, after: kill * 7);
            if (!File.Exists(archive)) continue;
            Assert.Equal(0, DatelineProcess.Run(["list", "--archive", archive, .. told]).Code);
            Assert.Equal((0, ""), Verified(archive));
        }

        Assert.Equal(0, DatelineProcess.Run("add", "--archive", archive, input).Code);
        Assert.Equal(0, DatelineProcess.Run("add", "--archive", _folder["clean.db"], input).Code);
        Assert.Equal(ContentOf("clean.db"), ContentOf("a.db"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    // Killed once so many reports were told; the first time before any was.
    private static List<string> ToldBeforeKill(string input, string archive, int after)
    {
        using var process = DatelineProcess.Start("dotnet", [DatelineProcess.CommandPath, "add", "--archive", archive, "--format", "jsonl", input]);
        var told = new List<string>();
        if (after == 0) Thread.Sleep(200);
        while (told.Count < after && process.StandardOutput.ReadLine() is { } line) told.Add(IdOf(line));
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line && line.EndsWith('}')) told.Add(IdOf(line));
        process.WaitForExit();
        return told;
    }

    private static (int Code, string Error) Verified(string archive)
    {
        var run = DatelineProcess.Run("verify", "--archive", archive);
        return (run.Code, run.Error);
    }

    private List<string> ContentOf(string name)
    {
        using var archive = SqliteArchive.Open(_folder[name], create: false);
        return [.. archive.Content()];
    }

    private static string Line(int number) =>
        $$"""{"id": "r{{number}}", "date": "2026-03-{{1 + (number % 28):D2}}", "text": "Harbour master Duje Perić said on Monday that {{number}} boats had left Korčula. {{number + 3}} people were hurt when a ferry ran aground near Split."}""" + "\n";

    private static string IdOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString()!;
    }
}
