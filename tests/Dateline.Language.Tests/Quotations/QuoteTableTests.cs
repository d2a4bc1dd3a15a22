using Dateline.Language.Quotations;
using Dateline.Language.Tokens;

namespace Dateline.Language.Tests.Quotations;

public class QuoteTableTests
{
    [Theory]
    [InlineData("She said \"we stay\" today.", "we stay")]
    [InlineData("She said “we stay” today.", "we stay")]
    [InlineData("\"We stay,” she said.", "We stay ,")]
    [InlineData("Mayor: ‘No deal’ with union", "No deal")]
    [InlineData("Nothing is quoted here.", "")]
    public void Words_between_marks_are_inside(string text, string inside)
    {
        var tokens = Tokenizer.Read(text);
        var quotes = new QuoteTable(tokens);
        var words = Enumerable.Range(0, tokens.Count).Where(at => quotes[at] == QuoteState.Inside).Select(at => tokens[at].ToString());
        Assert.Equal(inside, string.Join(' ', words));
    }

    [Fact]
    public void A_quotation_goes_on_in_the_next_paragraph_that_opens_with_a_mark()
    {
        var tokens = Tokenizer.Read("“The road is open.\n\n“The bridge is not,” he said.");
        var quotes = new QuoteTable(tokens);
        Assert.False(quotes.Continues(0));
        Assert.True(quotes.Continues(1));
        Assert.Equal(QuoteState.Outside, quotes[tokens.Count - 2]);
    }

    [Fact]
    public void An_unclosed_mark_reaches_to_the_end_of_its_paragraph_only()
    {
        var tokens = Tokenizer.Read("He called it \"a lie and left.\n\nThe council met again.");
        var quotes = new QuoteTable(tokens);
        Assert.True(quotes.Quoted(tokens.Paragraphs[1] - 1));
        Assert.False(quotes.Quoted(tokens.Paragraphs[1]));
    }
}
