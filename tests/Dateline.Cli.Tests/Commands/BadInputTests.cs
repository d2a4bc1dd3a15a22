using System.Text;

namespace Dateline.Cli.Tests.Commands;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty.txt", [], "is empty" },
        { "image.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0], "is binary data" },
        { "latin.txt", [.. "one\nna"u8, 0xEF, .. "ve"u8], ":2: is not UTF-8" },
        { "page.pdf", [.. "%PDF-1.7\n"u8], "is a PDF document" },
        { "broken.jsonl", [.. "{\"text\": \"x\"\n"u8], ":1: is not valid JSON" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_read_is_named_and_the_good_file_is_read(string name, byte[] bytes, string reason)
    {
        string bad = _folder.Write(name, bytes), good = _folder.Write("good.txt", "The ferry left.");
        var run = DatelineProcess.Run("read", "-f", "jsonl", bad, good);
        Assert.Equal(1, run.Code);
        Assert.Single(run.Lines);
        Assert.Contains(bad, run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_bad_files_has_a_code_of_its_own()
    {
        var run = DatelineProcess.Run("read", _folder["none.txt"]);
        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Contains("does not exist", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_line_in_the_middle_of_a_thousand_costs_one_report()
    {
        string[] lines = [.. Enumerable.Range(1, 1000).Select(i => $$"""{"text": "Report {{i}}."}""")];
        lines[499] = "{\"text\": \"Report 500.";
        string path = _folder.Write("many.jsonl", string.Join('\n', lines));
        var run = DatelineProcess.Run("read", "-f", "jsonl", path);
        Assert.Equal((1, 999), (run.Code, run.Lines.Length));
        Assert.Contains($"{path}:500: is not valid JSON", run.Error, StringComparison.Ordinal);
        Assert.Contains("999 reports read, 1 refused", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("html")]
    public void No_control_character_of_a_report_or_its_name_reaches_the_terminal(string format)
    {
        const string Hostile = "\e]0;owned\a\e[2J\u009b31m\u202Egnp";
        string line = $$"""{"id": "x\u001b[31m", "title": "T\u001b[2J", "source": "\u001b]0;s\u0007", "text": "Mayor Ana Koval said: \"\u001b[31mWe\u009b2J \u202eleft\u0007.\"\r\nShe left."}""";
        _folder.Write("a.jsonl", line);
        _folder.Write($"b{Hostile}.txt", $"“{Hostile} we left,” said mayor Ana Koval.");
        _folder.Write($"c{Hostile}.txt", "");
        var run = DatelineProcess.Run("read", "-f", format, "--color", "never", _folder.FullName);
        Assert.Equal(1, run.Code);
        Assert.NotEmpty(run.Output);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotMatch("[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]", run.Output);
        Assert.DoesNotMatch("[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069]", run.Error);
        if (format is "text") Assert.DoesNotMatch("[\\u202A-\\u202E\\u2066-\\u2069]", run.Output);
    }

    [Fact]
    public void An_argument_on_the_command_line_is_hostile_too()
    {
        var run = DatelineProcess.Run("read", "--format", "\e[31mred", "x");
        Assert.DoesNotContain('\e', run.Error);
        Assert.Contains(@"\u{1B}[31mred", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xxxxxxxxx ")]
    [InlineData("x")]
    [InlineData("“\"(' ")]
    public void A_line_of_a_million_characters_is_read(string piece)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        Assert.Single(DatelineProcess.Run(bytes, "read", "-f", "jsonl").Lines);
    }

    [Fact]
    public void Utf16_with_its_mark_is_read_like_any_text()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Київ: the ferry left.")];
        var run = DatelineProcess.Run(bytes, "read", "-f", "jsonl");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Single(run.Lines);
    }
}
