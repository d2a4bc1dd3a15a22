using System.Text;

namespace Dateline.Intake.Tests.Formats.PlainText;

public sealed class PlainTextFormatTests
{
    private const string Text = "Ferry held at Varna\r\n\r\nThe master said: “No 😀.”\t\r\nEnd\n\n";

    [Fact]
    public void The_text_is_the_files_character_for_character()
    {
        var report = Taking.Report(Text);
        Assert.Equal(Text, report.Text);
        Assert.Equal("Ferry held at Varna", Taking.TitleOf(report));
        Assert.Equal("stdin", report.Id);
        Assert.Null(report.Given);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];
        Assert.Equal(Text, Assert.IsType<Taken>(Assert.Single(Taking.In(bytes))).Report.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void A_text_of_nothing_is_refused(string text) => Assert.Equal("is empty: it holds no text", Taking.Problem(text).Reason);

    [Fact]
    public void Invalid_utf8_is_refused_with_line_and_byte()
    {
        var problem = Taking.Problem([.. "one\ntwo\ncaf"u8, 0xE9, .. " three"u8]);
        Assert.Equal((3, 11), (problem.Line, problem.Offset));
        Assert.Contains("0xE9", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_invalid_too() =>
        Assert.Equal(3, Taking.Problem([.. "abc"u8, 0xF0, 0x9F, 0x98]).Offset);

    [Fact]
    public void Invalid_utf8_far_inside_is_found_where_it_is() =>
        Assert.Equal(1_000_003, Taking.Problem([0xEF, 0xBB, 0xBF, .. Enumerable.Repeat((byte)'a', 1_000_000), 0xFF, .. "b"u8]).Offset);

    [Fact]
    public void Half_a_pair_in_utf16_is_refused_with_line_and_byte()
    {
        var problem = Taking.Problem([0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0, 0x00, 0xD8, (byte)'b', 0]);
        Assert.Equal((2, 6), (problem.Line, problem.Offset));
    }

    [Fact]
    public void Half_a_code_unit_at_the_end_of_utf16_is_refused() =>
        Assert.Contains("cut off", Taking.Problem([0xFE, 0xFF, 0, (byte)'a', 0]).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1 }, 4)]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b', 0 }, 1)]
    public void Binary_data_is_refused_as_such(byte[] bytes, long at)
    {
        var problem = Taking.Problem(bytes);
        Assert.StartsWith("is binary data", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(at, problem.Offset);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><inventory/>", "XML")]
    [InlineData("\n<?xml version=\"1.0\"?><ledger/>", "XML")]
    [InlineData("%PDF-1.7", "a PDF document")]
    public void Text_that_is_really_markup_is_refused_by_its_name(string text, string name) =>
        Assert.StartsWith($"is {name}, which cannot be read yet", Taking.Problem(text).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("\e[31mRed\u202E alert\e[0m and more.")]
    [InlineData("“He said \"it's («unbalanced.")]
    public void Control_characters_and_loose_quotes_are_text_like_any_other(string text) => Assert.Equal(text, Taking.Report(text).Text);

    [Fact]
    public void A_line_of_a_million_characters_is_one_report() =>
        Assert.Equal(1_000_000, Taking.Report(new string('x', 1_000_000)).Text.Length);

    [Fact]
    public void Fifty_megabytes_are_read_without_a_change()
    {
        byte[] paragraph = Encoding.UTF8.GetBytes("The harbour master said the ferry would stay. Nobody was hurt, he added — “so far”.\n\n");
        byte[] all = new byte[50_000_000];
        for (int at = 0; at < all.Length; at += paragraph.Length)
            paragraph.AsSpan(0, Math.Min(paragraph.Length, all.Length - at)).CopyTo(all.AsSpan(at));
        all.AsSpan(all.Length - 8).Fill((byte)'.');
        var outcome = Assert.Single(Taking.In(all));
        Assert.True(Encoding.UTF8.GetBytes(Assert.IsType<Taken>(outcome).Report.Text).AsSpan().SequenceEqual(all));
    }

    [Fact]
    public void More_than_the_most_is_refused_and_not_cut_off()
    {
        var outcome = Assert.Single(ReportIntake.Read(["-"], () => new EndlessStream()));
        Assert.Contains("larger than 64 MiB", Assert.IsType<Refused>(outcome).Problem.Reason, StringComparison.Ordinal);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            return count;
        }
    }
}
