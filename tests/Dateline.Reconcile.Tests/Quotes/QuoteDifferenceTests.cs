using Dateline.Reconcile.Quotes;

namespace Dateline.Reconcile.Tests.Quotes;

public sealed class QuoteDifferenceTests
{
    private const string Whole = "we will rebuild every bridge that the river took and no town will be left alone this winter";

    [Theory]
    [InlineData(Whole, QuoteChange.Same)]
    [InlineData("we will rebuild every bridge that the river took", QuoteChange.Clipped)]
    [InlineData("no town will be left alone this winter", QuoteChange.Clipped)]
    [InlineData("we will rebuild each bridge that the river took and no town will be left alone this winter", QuoteChange.Altered)]
    [InlineData("we will rebuild every bridge and no town will be left alone this winter", QuoteChange.Altered)]
    [InlineData("the river took the bridge and the town was alone", QuoteChange.Other)]
    public void Tells_what_was_done_to_a_quote(string other, QuoteChange change) =>
        Assert.Equal(change, QuoteDifference.Between(Whole.Split(' '), other.Split(' ')).Change);

    [Fact]
    public void Stretches_cover_every_word_of_both_in_order()
    {
        string[] one = Whole.Split(' '), other = "we may rebuild every road that the river took and no town will be alone".Split(' ');
        int i = 0, j = 0;
        foreach (var stretch in QuoteDifference.Between(one, other).Stretches)
        {
            Assert.Equal((i, j), (stretch.Start, stretch.OtherStart));
            if (stretch.Same) Assert.Equal(one[i..(i + stretch.Length)], other[j..(j + stretch.OtherLength)]);
            (i, j) = (i + stretch.Length, j + stretch.OtherLength);
        }

        Assert.Equal((one.Length, other.Length), (i, j));
    }
}
