using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Language.Tests.Tokens;

public class SentenceTests
{
    [Theory]
    [InlineData("Rain fell.|Nobody came!|Why?")]
    [InlineData("Orla Venn joined the U.S. Senate in May.|She left the U.S.|How did it go?")]
    [InlineData("Talks begin at 9 a.m. on Monday.|They end at 5 p.m.|The envoy then leaves.")]
    [InlineData("At 6 a.m. Mr. Marlow rose.")]
    [InlineData("They met A. B. Venn of Marlow & Co. in Oslo.|He praised Marlow & Co.|It was late.")]
    [InlineData("It was him and I.|The town slept.")]
    [InlineData("“We will stay,” she said.|“We have no choice.”|The hall was silent.")]
    [InlineData("\"Who pays?\" Marlow asked.|\"Nobody!\" she said.")]
    [InlineData("He ran (it was late.) and fell.|[He rose.]|All was well.")]
    [InlineData("It was ... odd.|He waited...|Nothing came.")]
    [InlineData("The bank was closed.[12]|People waited.")]
    [InlineData("He wrote for Yahoo! in Leeds.")]
    [InlineData("1. Sign the form 2. Send it off", "1. Sign the form|2. Send it off")]
    [InlineData("a) Bread b) Milk c) Salt", "a) Bread|b) Milk|c) Salt")]
    [InlineData("• Bread • Milk", "• Bread|• Milk")]
    [InlineData("they came late.|nobody saw them.|we did.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string? sentences = null) =>
        Assert.Equal(sentences ?? text, Joined(text.Replace('|', ' ')));

    [Fact]
    public void A_sentence_may_end_without_a_space_after_it() => Assert.Equal("It is over.|Today we go.", Joined("It is over.Today we go."));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Lines_that_end_a_sentence_are_paragraphs(string lineEnd)
    {
        var table = Tokenizer.Read($"Rain fell.{lineEnd}It stopped. All left.{lineEnd}Night came.");
        Assert.Equal(4, table.Sentences.Length);
        Assert.Equal([0, 3, 9], table.Paragraphs);
    }

    [Fact]
    public void Lines_broken_to_fit_a_page_go_on()
    {
        const string Text = "The minister of works said on Monday that the old\nbridge would open again in spring. Nobody in the\nvalley "
            + "believed him, and the council of Varn\nRiver asked for a date.\n\nA second report is due.";
        var table = Tokenizer.Read(Text);
        Assert.Equal(3, table.Sentences.Length);
        Assert.Equal(2, table.Paragraphs.Length);
    }

    [Fact]
    public void A_short_line_without_an_end_is_a_heading()
    {
        var table = Tokenizer.Read("Rain In Varn\nThe river rose. People left.\nWhat comes next\nNobody knows.");
        Assert.Equal(4, table.Paragraphs.Length);
        Assert.Equal(5, table.Sentences.Length);
    }

    [Fact]
    public void The_title_is_a_paragraph_of_its_own()
    {
        const string Text = "Rain falls on\nthe old town and the people leave it.";
        Assert.Single(Tokenizer.Read(Text).Paragraphs);
        Assert.Equal([0, 3], Tokenizer.Read(Text, new Span(0, 13)).Paragraphs);
    }

    private static string Joined(string text)
    {
        var table = Tokenizer.Read(text);
        return string.Join('|', table.Sentences.Select((first, i) => table.SpanOf(first, table.SentenceEnd(i)).Of(text).ToString()));
    }
}
