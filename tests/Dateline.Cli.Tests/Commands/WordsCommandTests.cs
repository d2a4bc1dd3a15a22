using System.Text.Json;

namespace Dateline.Cli.Tests.Commands;

public sealed class WordsCommandTests : IDisposable
{
    private const string Reports = """
        {"id":"post","source":"Plain Post","date":"2026-03-02","text":"Governor Ede Harsanyi visited Szolnok on Monday. \"We will rebuild every bridge that the river took, and no town will be left alone this winter,\" Harsanyi said."}
        {"id":"capital","source":"Capital News","date":"2026-03-03","text":"Officials toured the flooded plain. \"We will rebuild every bridge that the river took, and not one town will be left alone,\" Ede Harsanyi told reporters in Szolnok."}
        {"id":"court","source":"Court Gazette","date":"2026-03-04","text":"Judge Lili Harsanyi said the hearing would be put off until the roads were dry."}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Words_of_an_actor_come_in_order_with_how_others_gave_them()
    {
        var rows = Rows("words", "Ede Harsanyi", "bridge");
        Assert.Equal(["2026-03-02", "2026-03-03"], rows.Select(row => row.GetProperty("date").GetString()));
        Assert.Contains("Capital News, altered: ", rows[0].GetProperty("otherwise")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_surname_that_two_bear_is_named_with_both()
    {
        Add();
        var run = DatelineProcess.Run("words", "--archive", _folder["a.db"], "harsanyi");
        Assert.Equal(0, run.Code);
        Assert.Contains("'harsanyi' may be ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_who_is_told_with_roles_and_days()
    {
        var rows = Rows("actors", "Ede Harsanyi");
        Assert.Equal("Ede Harsanyi", Assert.Single(rows).GetProperty("name").GetString());
        Assert.Equal(("2026-03-02", "2026-03-03", 2), (rows[0].GetProperty("first").GetString(), rows[0].GetProperty("last").GetString(), rows[0].GetProperty("reports").GetInt32()));
        Assert.Equal("Governor", rows[0].GetProperty("roles")[0].GetString());
    }

    [Fact]
    public void Without_an_archive_nothing_is_shown_and_none_is_made()
    {
        var run = DatelineProcess.Run("actors", "--archive", _folder["none.db"], "x");
        Assert.Equal(5, run.Code);
        Assert.Contains("does not exist", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["none.db"]));
    }

    private JsonElement[] Rows(string command, params string[] words)
    {
        Add();
        var run = DatelineProcess.Run([command, "--archive", _folder["a.db"], "-f", "jsonl", .. words]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return [.. run.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private void Add() => Assert.Equal(0, DatelineProcess.Run("add", "--archive", _folder["a.db"], _folder.Write("reports.jsonl", Reports)).Code);
}
