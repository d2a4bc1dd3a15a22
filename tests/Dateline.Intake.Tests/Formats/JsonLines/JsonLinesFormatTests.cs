using System.Text;
using Dateline.Text;

namespace Dateline.Intake.Tests.Formats.JsonLines;

public sealed class JsonLinesFormatTests
{
    [Fact]
    public void A_line_gives_every_field_of_a_report()
    {
        var report = Taking.Report("""
            {"id": "h-17", "title": "Ferry held", "date": "2025-03-04", "source": "Coast Wire", "url": "https://example.org/17", "language": "en", "text": "The ferry\nwas held.", "more": [{"x": 1}]}
            """);
        Assert.Equal("h-17", report.Id);
        Assert.Equal("Ferry held\nThe ferry\nwas held.", report.Text);
        Assert.Equal(new Span(0, 10), report.Title);
        Assert.Equal(new DateOnly(2025, 3, 4), report.Given);
        Assert.Equal(("Coast Wire", "https://example.org/17", "en"), (report.Source, report.Url, report.Language));
    }

    [Fact]
    public void All_but_the_text_may_be_missing_or_null_or_empty()
    {
        var report = Taking.Report("""{"id": null, "title": "", "date": "", "source": null, "text": "The ferry left."}""");
        Assert.Equal(("stdin:1", "The ferry left."), (report.Id, report.Text));
        Assert.Null(report.Title);
        Assert.Null(report.Given);
        Assert.Null(report.Source);
    }

    [Fact]
    public void A_headline_inside_the_text_is_found_as_in_plain_text() =>
        Assert.Equal("Ferry held", Taking.TitleOf(Taking.Report("""{"text": "Ferry held\n\nThe ferry was held."}""")));

    [Theory]
    [InlineData("\"2025-03-04T23:30:00-05:00\"")]
    [InlineData("\"2025-03-04 23:30\"")]
    public void A_time_behind_the_date_is_passed_over(string date) =>
        Assert.Equal(new DateOnly(2025, 3, 4), Taking.Report($$"""{"text": "x", "date": {{date}}}""").Given);

    [Fact]
    public void A_number_may_be_an_id() => Assert.Equal("17", Taking.Report("""{"id": 17, "text": "x"}""").Id);

    [Theory]
    [InlineData("""{"text": "x",}""", "is not valid JSON")]
    [InlineData("""{"text": "x" """, "is not valid JSON")]
    [InlineData("""{"text": "x"} {"text": "y"}""", "is not valid JSON")]
    [InlineData("""{"text": "x", "text": "y"}""", "gives \"text\" twice")]
    [InlineData("""{"text": 5}""", "gives a number as \"text\", not a string")]
    [InlineData("""{"text": "x", "title": ["y"]}""", "gives an array as \"title\", not a string")]
    [InlineData("""{"title": "x"}""", "gives no \"text\"")]
    [InlineData("""{"text": null}""", "gives no \"text\"")]
    [InlineData("""{"text": " \n"}""", "is empty: its \"text\" holds nothing")]
    [InlineData("""{"text": "x", "date": "4 March"}""", "gives a \"date\" that is none: write yyyy-MM-dd")]
    [InlineData("""{"text": "x", "date": "2025-02-30"}""", "gives a \"date\" that is none: write yyyy-MM-dd")]
    [InlineData("""{"text": "a\u0000b"}""", "is binary data, not text: \"text\" holds a zero character")]
    [InlineData("""{"text": "a\ud800b"}""", "holds half a surrogate pair (\\ud800 to \\udfff alone), which is no character")]
    public void A_line_that_is_wrong_is_refused_with_its_reason(string line, string reason)
    {
        var problem = Taking.Problem(line);
        Assert.Equal(reason, problem.Reason);
        Assert.Equal(1, problem.Line);
    }

    [Theory]
    [InlineData("[1]", "holds an array, not a report: an object in braces")]
    [InlineData("null", "holds null, not a report: an object in braces")]
    [InlineData("\"text\"", "holds a string, not a report: an object in braces")]
    public void A_line_that_is_no_object_is_refused_with_its_reason(string line, string reason) =>
        Assert.Equal(reason, SecondProblem(Encoding.UTF8.GetBytes(line)).Reason);

    [Fact]
    public void Nesting_deeper_than_the_limit_is_refused() =>
        Assert.Contains("nested", Taking.Problem($$"""{"text": "x", "a": {{new string('[', 5000)}}{{new string(']', 5000)}}}""").Reason, StringComparison.Ordinal);

    [Fact]
    public void A_broken_line_among_a_thousand_is_one_problem_that_names_line_and_byte()
    {
        string[] lines = [.. Enumerable.Range(1, 1000).Select(i => $$"""{"text": "Report {{i}}."}""")];
        lines[499] = """{"text": "Report 500." "title": "x"}""";
        var outcomes = Taking.In(string.Join('\n', lines));
        Assert.Equal(1000, outcomes.Count);
        var problem = Assert.IsType<Refused>(Assert.Single(outcomes, outcome => outcome is Refused)).Problem;
        Assert.Equal(("stdin", 500), (problem.Source, problem.Line));
        long lineStart = lines[..499].Sum(line => line.Length + 1L);
        Assert.InRange(problem.Offset!.Value, lineStart + 10, lineStart + 25);
    }

    [Fact]
    public void Invalid_utf8_refuses_its_own_line_only()
    {
        var outcomes = Taking.In([.. "{\"text\": \"One.\"}\n{\"text\": \""u8, 0xFF, .. "\"}\n{\"text\": \"Three.\"}"u8]);
        var problem = Assert.IsType<Refused>(outcomes[1]).Problem;
        Assert.Equal((2, 27), (problem.Line, problem.Offset));
        Assert.IsType<Taken>(outcomes[2]);
    }

    [Fact]
    public void Half_a_pair_in_a_field_that_is_not_read_does_no_harm() => Assert.Equal("x", Taking.Report("""{"text": "x", "other": "\ud800"}""").Text);

    [Theory]
    [InlineData("{\n  \"text\": \"x\"\n}\n")]
    [InlineData("[\n{\"text\": \"x\"}\n]\n")]
    public void Json_over_several_lines_is_one_problem_and_not_one_a_line(string json)
    {
        var outcomes = ReadNamed(Encoding.UTF8.GetBytes(json));
        Assert.Contains("over several lines", Assert.IsType<Refused>(Assert.Single(outcomes)).Problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Every_encoding_with_a_mark_is_cut_into_lines(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("{\"text\": \"Ċ One.\"}\r\n\r\n{\"text\": \"Ḋ 😀.\"}")];
        Assert.Equal(["Ċ One.", "Ḋ 😀."], ReadNamed(bytes).Select(outcome => Assert.IsType<Taken>(outcome).Report.Text));
    }

    [Fact]
    public void A_line_longer_than_the_most_is_refused_and_the_next_one_read()
    {
        var line = new byte[IntakeLimits.LongestReport + 200_000];
        line.AsSpan().Fill((byte)' ');
        line[0] = (byte)'{';
        line[1] = (byte)'"';
        line[^1] = (byte)'\n';
        var outcomes = Taking.In([.. line, .. "{\"text\": \"Next.\"}"u8]);
        Assert.Contains("more than 64 MiB", Assert.IsType<Refused>(outcomes[0]).Problem.Reason, StringComparison.Ordinal);
        Assert.Equal("stdin:2", Assert.IsType<Taken>(outcomes[1]).Report.Id);
        Assert.Equal(2, outcomes.Count);
    }

    [Fact]
    public void A_file_without_a_report_is_refused() => Assert.Equal(
        "is empty: it holds no report", Assert.IsType<Refused>(Assert.Single(ReadNamed("\n \n"u8.ToArray()))).Problem.Reason);

    [Fact]
    public void Reports_are_given_before_the_next_line_is_there()
    {
        var stream = new StepwiseStream("{\"text\": \"One.\"}\n"u8.ToArray());
        using var outcomes = ReportIntake.Read(["-"], () => stream).GetEnumerator();
        Assert.True(outcomes.MoveNext());
        Assert.False(stream.WasAskedForMore);
    }

    private static Problem SecondProblem(byte[] line) =>
        Assert.IsType<Refused>(Taking.In([.. "{\"text\": \"x\"}\n"u8, .. line])[1]).Problem;

    private static List<Outcome> ReadNamed(byte[] bytes)
    {
        string path = Path.Join(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        File.WriteAllBytes(path, bytes);
        try
        {
            return [.. ReportIntake.Read([path], () => Stream.Null)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class StepwiseStream(byte[] first) : MemoryStream(first)
    {
        public bool WasAskedForMore { get; private set; }

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = base.Read(buffer, offset, count);
            WasAskedForMore |= read == 0;
            return read;
        }
    }
}
