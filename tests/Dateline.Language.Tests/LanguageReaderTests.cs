using Dateline.Language.Names;
using Dateline.Language.Tags;

namespace Dateline.Language.Tests;

public sealed class LanguageReaderTests : IDisposable
{
    private const string Report = """
        Ferry firm denies fault

        TRABZON, Turkey — Transport Minister Halil Sezer said on Monday that the ferry had been "fit to sail" when it left Rize.

        "We have nothing to hide," he told reporters. The company, Karaca Lines, denied that its crew had been warned.
        """;

    private readonly LanguageReader _reader = LanguageReader.Open(Path.Combine(AppContext.BaseDirectory, "models"));

    public void Dispose() => _reader.Dispose();

    [Fact]
    public void Tags_names_and_marks_are_read()
    {
        var analysis = _reader.Read(Report);
        int said = Find(analysis, "said");
        Assert.Equal(Upos.Verb, analysis.Tags[said]);
        Assert.Equal(FineTag.Vbd, analysis.FineTags[said]);
        Assert.Equal(Mark.BeginCue, analysis.Marks[said]);
        Assert.Contains(analysis.Names, n => n.Kind == NameKind.Person && Words(analysis, n) == "Halil Sezer");
        Assert.Contains(analysis.Names, n => n.Kind == NameKind.Location && Words(analysis, n) == "Turkey");
    }

    [Fact]
    public void Margins_say_how_far_ahead_each_choice_is()
    {
        var analysis = _reader.Read(Report);
        Assert.Equal(analysis.Tokens.Count, analysis.TreeMargins.Length);
        Assert.Equal(analysis.Tokens.Count, analysis.MarkMargins.Length);
        Assert.All(analysis.TreeMargins, margin => Assert.InRange(margin, 0, 1000));
        Assert.All(analysis.MarkMargins, margin => Assert.InRange(margin, -1000, 1000));
        Assert.Contains(analysis.TreeMargins, margin => margin > 1);
        Assert.True(analysis.MarkMargins[Find(analysis, "said")] > 0);
    }

    [Fact]
    public void The_same_text_is_read_the_same_on_many_threads()
    {
        var expected = _reader.Read(Report);
        Parallel.For(0, 64, _ =>
        {
            var analysis = _reader.Read(Report);
            Assert.Equal(expected.Tags, analysis.Tags);
            Assert.Equal(expected.Names, analysis.Names);
            Assert.Equal(expected.Marks, analysis.Marks);
        });
    }

    [Fact]
    public void Marks_that_carry_on_follow_what_they_carry_on()
    {
        var marks = _reader.Read(string.Concat(Enumerable.Repeat(Report + "\n\n", 40))).Marks;
        for (int i = 0; i < marks.Length; i++)
        {
            if (marks[i] is not (Mark.InSource or Mark.InCue or Mark.InContent)) continue;
            Assert.True(i > 0 && (marks[i - 1] == marks[i] || marks[i - 1] == marks[i] - 1), $"mark {i}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("\"")]
    [InlineData("😀")]
    public void Any_text_is_read(string text) => Assert.Equal(_reader.Read(text).Tokens.Count, _reader.Read(text).Marks.Length);

    [Fact]
    public void A_text_longer_than_a_stretch_is_read_in_stretches()
    {
        string text = string.Concat(Enumerable.Repeat("word ", (3 * LanguageReader.Longest) + 5));
        Assert.Equal((3 * LanguageReader.Longest) + 5, _reader.Read(text).Tags.Length);
    }

    [Fact]
    public void A_stretch_of_a_text_can_be_marked_anew_by_itself()
    {
        var analysis = _reader.Read("The mayor said the governor had denied the claim.");
        int first = Find(analysis, "said") + 1;
        var marks = _reader.Remark(analysis.Tokens, first, analysis.Tokens.Count);
        Assert.Equal(analysis.Tokens.Count - first, marks.Length);
        Assert.Contains(Mark.BeginCue, marks);
    }

    private static int Find(Analysis analysis, string word) =>
        Enumerable.Range(0, analysis.Tokens.Count).First(i => analysis.Tokens[i].SequenceEqual(word));

    private static string Words(Analysis analysis, Name name) => analysis.Tokens.SpanOf(name.First, name.AfterLast).Of(analysis.Tokens.Text).ToString();
}
