using System.Text.RegularExpressions;
using Dateline.Export.Tests.Samples;
using Dateline.Export.Text;
using Dateline.Reading.Records.Statements;

namespace Dateline.Export.Tests.Text;

public sealed partial class TextRecordWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(33)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_is_wider_than_asked(int width)
    {
        string text = Output.Of(
            "text", new ExportOptions { Width = width }, SampleRecords.Harbour(), SampleRecords.Hostile(), SampleRecords.Wide());
        Assert.All(text.Split('\n'), line => Assert.True(Columns.Of(line) <= Math.Max(width, 20), line));
    }

    [Fact]
    public void Nothing_of_a_report_reaches_the_terminal_that_it_would_obey()
    {
        string text = Output.Of("text", new ExportOptions { Color = true }, SampleRecords.Hostile());
        string withoutOurs = OurColors().Replace(text, "");
        Assert.DoesNotContain(withoutOurs, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u202C' or '\u2066' or '\u2069');
        Assert.Contains("\\u{1B}[31mRed", withoutOurs, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_colour_there_is_no_escape_character() =>
        Assert.DoesNotContain('\u001B', Output.Of("text", SampleRecords.Harbour(), SampleRecords.Hostile()));

    [Fact]
    public void Colour_changes_no_words()
    {
        var color = new ExportOptions { Color = true };
        Assert.Equal(Output.Of("text", SampleRecords.Harbour()), OurColors().Replace(Output.Of("text", color, SampleRecords.Harbour()), ""));
    }

    [Fact]
    public void A_report_without_anything_found_says_so() =>
        Assert.Equal("empty\n\nNothing found.\n", Output.Of("text", SampleRecords.Empty()));

    [Fact]
    public void Statements_are_never_lost_in_a_circle()
    {
        var b = new RecordBuilder("circle", "", "A says b. C says d.");
        b.Says((b.Words("A"), null), b.Words("says"), [(b.Words("b"), false)], within: "s2");
        b.Says((b.Words("C"), null), b.Words("says", "C "), [(b.Words("d"), false)], within: "s2");
        string text = Output.Of("text", b.Build());
        Assert.Contains("s1", text, StringComparison.Ordinal);
        Assert.Contains("s2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_deeper_than_the_page_is_wide_still_leaves_room_for_words()
    {
        var b = new RecordBuilder("deep", "", "A says that B says that everything is well in the harbour tonight.");
        for (int i = 1; i <= 60; i++)
        {
            b.Says((b.Words("A"), null), b.Words("says"), [(b.Words("everything is well in the harbour tonight"), false)], Act.Say,
                within: i == 1 ? null : $"s{i - 1}");
        }

        string text = Output.Of("text", new ExportOptions { Width = 40 }, b.Build());
        Assert.All(text.Split('\n'), line => Assert.True(Columns.Of(line) <= 40, line));
        Assert.Equal(60, Count().Count(text));
    }

    [Fact]
    public void A_word_of_a_million_characters_is_broken_into_lines()
    {
        var b = new RecordBuilder("long", "", "“" + new string('x', 1_000_000) + "”");
        string text = Output.Of("text", b.Says(null, null, [(b.Words(b.Text), true)]).Build());
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 80));
        Assert.Equal(1_000_000, text.Count(c => c == 'x'));
    }

    [GeneratedRegex("\u001B\\[[0-9;]*m", RegexOptions.None, 1000)]
    private static partial Regex OurColors();

    [GeneratedRegex("tonight", RegexOptions.None, 1000)]
    private static partial Regex Count();
}
