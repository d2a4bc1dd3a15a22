using System.Text;
using System.Text.Json;

namespace Dateline.Cli.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private const string Story = "Ferry held at Varna\n\nThe harbour master said the ferry was held.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_read_to_standard_output_without_a_word()
    {
        var run = DatelineProcess.Run("read", "--format", "jsonl", _folder.Write("ferry.txt", Story));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["ferry"], Ids(run));
    }

    [Fact]
    public void Standard_input_is_read_where_no_path_is_given_and_where_a_dash_is()
    {
        Assert.Equal(["stdin"], Ids(DatelineProcess.Run(Encoding.UTF8.GetBytes(Story), "read", "-f", "jsonl")));
        string other = _folder.Write("other.txt", Story);
        Assert.Equal(["other", "stdin"], Ids(DatelineProcess.Run(Encoding.UTF8.GetBytes(Story), "read", "-f", "jsonl", other, "-")));
    }

    [Fact]
    public void A_given_date_is_for_reports_without_one()
    {
        string path = _folder.Write("day.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\",\"date\":\"2024-12-31\"}\n");
        var run = DatelineProcess.Run("read", "-f", "jsonl", "--date", "2025-03-04", path);
        Assert.Contains("2025-03-04", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("2024-12-31", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_read_in_ordinal_order()
    {
        _folder.Write("b.txt", Story);
        _folder.Write("A.txt", Story);
        Assert.Equal(["A", "b"], Ids(DatelineProcess.Run("read", "-f", "jsonl", _folder.FullName)));
    }

    [Theory]
    [InlineData("read", "--format", "xml", "x")]
    [InlineData("read", "--date", "4 March", "x")]
    [InlineData("read", "--jobs", "0", "x")]
    [InlineData("read", "--width", "wide", "x")]
    [InlineData("read", "--nonsense", "x")]
    [InlineData("read", "x", "--date")]
    [InlineData("completion", "tcsh")]
    [InlineData("raed", "x")]
    [InlineData("--color", "never")]
    public void A_wrong_command_line_is_said_to_be_wrong_and_where_help_is(params string[] arguments)
    {
        var run = DatelineProcess.Run(arguments);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("dateline: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-odd.txt")]
    [InlineData("@odd.txt")]
    [InlineData("[odd]")]
    public void A_file_of_an_odd_name_can_be_read(string name)
    {
        _folder.Write(name, Story);
        Assert.Single(DatelineProcess.Shell($"cd '{_folder.FullName}' && $dateline read -f jsonl -- '{name}'").Lines);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("html")]
    public void A_file_gets_what_standard_output_would_get_in_any_format(string format)
    {
        string story = _folder.Write("ferry.txt", Story), output = _folder["record.out"];
        var run = DatelineProcess.Run("read", "-f", format, "-o", output, story);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(DatelineProcess.Run("read", "-f", format, story).Output, File.ReadAllText(output));
    }

    [Fact]
    public void An_output_file_replaces_what_was_there_and_leaves_nothing_beside_it()
    {
        string story = _folder.Write("ferry.txt", Story), output = _folder.Write("out.jsonl", "old");
        var run = DatelineProcess.Run("read", "-f", "jsonl", "-o", output, story);
        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Error));
        Assert.Equal("ferry", IdOf(File.ReadAllText(output)));
        Assert.Equal(["ferry.txt", "out.jsonl"], Names());
    }

    [Fact]
    public void An_output_file_stays_as_it_was_where_nothing_could_be_read()
    {
        string output = _folder.Write("out.jsonl", "old");
        Assert.Equal(3, DatelineProcess.Run("read", "-o", output, _folder["none.txt"]).Code);
        Assert.Equal("old", File.ReadAllText(output));
        Assert.Equal(["out.jsonl"], Names());
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_said_before_anything_is_read()
    {
        var run = DatelineProcess.Run("read", "-o", _folder["none/out.jsonl"], _folder["missing.txt"]);
        Assert.Equal(4, run.Code);
        Assert.Contains("its folder does not exist", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("missing.txt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_help_is_shown_and_nothing_done()
    {
        var run = DatelineProcess.Run();
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("Exit codes:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("completion", "-h")]
    public void Help_goes_to_standard_output_with_examples_and_exit_codes(params string[] arguments)
    {
        var run = DatelineProcess.Run(arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
        Assert.Contains("70   a fault of the program", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_the_programs_and_that_of_each_model()
    {
        var run = DatelineProcess.Run("--version");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(@"\Adateline \d+\.\d+\.\d+\n(\S+ sha256:[0-9a-f]{64}\n)*\z", run.Output);
    }

    private string[] Names() => [.. Directory.GetFiles(_folder.FullName).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string?> Ids(RunResult run) => run.Lines.Select(IdOf);

    private static string? IdOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("report").GetProperty("id").GetString();
    }
}
