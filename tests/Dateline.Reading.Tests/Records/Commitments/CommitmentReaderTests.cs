using Dateline.Intake;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;

namespace Dateline.Reading.Tests.Records.Commitments;

public sealed class CommitmentReaderTests
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    [Fact]
    public void What_is_told_twice_is_one_commitment_with_two_passages()
    {
        var (record, commitment) = Single("Norway pledged $40 million for refugees in Chad. The minister said Norway had pledged the $40 million for refugees on Friday.");
        Assert.Equal(2, commitment.Evidence.Length);
        Assert.All(commitment.Evidence, span => Assert.Contains("$40 million", span.Of(record.Report.Text).ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_amount_points_at_its_words_with_what_bounds_it()
    {
        var (record, commitment) = Single("Japan provided more than $200 million in aid to Laos.");
        Assert.Equal(new Money(200_000_000, "USD"), commitment.Amount!.Value.Money);
        Assert.Equal(Bound.AtLeast, commitment.Amount.Value.Bound);
        Assert.Equal("more than $200 million", commitment.Amount.Evidence.Single().Of(record.Report.Text));
    }

    [Fact]
    public void A_pronoun_gives_by_its_name_and_says_so()
    {
        var (record, commitment) = Single("Norway spoke in Geneva on Monday. It pledged $40 million for refugees in Chad.");
        Assert.Equal("Norway", commitment.Givers.Single().Span.Of(record.Report.Text));
        if (commitment.Givers[0].Actor is { } actor) Assert.Equal("pronoun", actor.Rule);
    }

    [Fact]
    public void Evidence_never_reaches_over_sentences()
    {
        var record = Read("The king spoke. Norway pledged $40 million for refugees in Chad. The queen left.");
        Assert.NotEmpty(record.Commitments);
        Assert.All(record.Commitments.SelectMany(c => c.Evidence), span => Assert.DoesNotContain('.', span.Of(record.Report.Text).ToString().TrimEnd('.')));
    }

    [Fact]
    public void Ids_count_in_reading_order()
    {
        var record = Read("Norway pledged $40 million for refugees in Chad. Spain sent tents to Mali after the flood. Italy suspended aid to Burundi.");
        Assert.Equal(["m1", "m2", "m3"], record.Commitments.Select(c => c.Id));
        Assert.Equal(record.Commitments.Select(c => c.Evidence[0]).Order(), record.Commitments.Select(c => c.Evidence[0]));
    }

    [Fact]
    public void The_statement_that_tells_it_is_named()
    {
        var (record, commitment) = Single("“Norway will give $40 million to refugees in Chad,” Minister Kari Lund said.");
        Assert.Equal(record.Statements.Single().Id, commitment.StatedBy);
    }

    [Fact]
    public void The_time_it_is_for_is_read()
    {
        var (record, commitment) = Single("Norway pledged $40 million for refugees in Chad over the next six months.");
        Assert.Contains("six months", commitment.Period!.Span.Of(record.Report.Text).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Aid")]
    [InlineData("$ for to of")]
    [InlineData("pledge pledge $5 $5")]
    public void Scraps_of_text_give_nothing_and_do_no_harm(string text) => Assert.Empty(Read(text).Commitments);

    private static (Record Record, Commitment Commitment) Single(string text)
    {
        var record = Read(text);
        return (record, Assert.Single(record.Commitments));
    }

    private static Record Read(string text) => Reader.Value.Read(new Report { Id = "r", Text = text, Given = new DateOnly(2025, 4, 16) });
}
