using Dateline.Reconcile.Printings;

namespace Dateline.Reconcile.Tests.Printings;

public sealed class TextDifferenceTests
{
    [Fact]
    public void One_text_has_no_difference_from_itself()
    {
        string[] text = ["The bridge at Tamale is closed.", "Lorries wait on both banks."];
        Assert.Equal([new TextStretch(string.Join(' ', text), true, true)], TextDifference.Between(text, text));
    }

    [Fact]
    public void A_sentence_that_one_leaves_out_is_only_in_the_other()
    {
        var found = TextDifference.Between(["The bridge is closed.", "Lorries wait on both banks."], ["The bridge is closed."]);
        Assert.Equal([new TextStretch("The bridge is closed.", true, true), new("Lorries wait on both banks.", true, false)], found);
    }

    [Fact]
    public void Within_a_sentence_only_the_words_that_changed_differ()
    {
        var found = TextDifference.Between(["Police say that nine people died at the old market."], ["Police say that eleven people died at the old market."]);
        Assert.Equal([new TextStretch("Police say that", true, true), new("nine", true, false), new("eleven", false, true), new("people died at the old market.", true, true)], found);
    }

    [Fact]
    public void Sentences_that_share_nothing_stand_whole_against_each_other()
    {
        var found = TextDifference.Between(["Rain fell in Accra all night."], ["The minister did not answer calls."]);
        Assert.Equal([new TextStretch("Rain fell in Accra all night.", true, false), new("The minister did not answer calls.", false, true)], found);
    }

    [Fact]
    public void A_text_of_very_many_sentences_is_compared_as_far_as_the_bound()
    {
        string[] text = [.. Enumerable.Range(0, TextDifference.MostSentences * 3).Select(i => $"Sentence {i} ends.")];
        var found = Assert.Single(TextDifference.Between(text, text));
        Assert.EndsWith($"Sentence {TextDifference.MostSentences - 1} ends.", found.Text, StringComparison.Ordinal);
    }
}
