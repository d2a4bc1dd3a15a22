using Dateline.Intake;
using Dateline.Reading.Records.Engagements;

namespace Dateline.Reading.Tests.Records.Engagements;

public sealed class EngagementReaderTests
{
    private static readonly Lazy<RecordReader> Reader = new(RecordReader.Open);

    [Fact]
    public void Every_mention_of_one_meeting_is_its_evidence()
    {
        var (record, engagement) = Single("President Ana Ruiz met Prime Minister Jan Meer in Riga on Monday. The meeting lasted an hour.");
        Assert.Equal(2, engagement.Evidence.Length);
        Assert.Contains("met", engagement.Evidence[0].Of(record.Report.Text).ToString(), StringComparison.Ordinal);
        Assert.Contains("meeting", engagement.Evidence[1].Of(record.Report.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_never_reaches_over_sentences()
    {
        var record = Read("President Ana Ruiz spoke. She met Prime Minister Jan Meer in Riga. He left.");
        Assert.All(record.Engagements.SelectMany(e => e.Evidence), span => Assert.DoesNotContain('.', span.Of(record.Report.Text).ToString().TrimEnd('.')));
    }

    [Fact]
    public void A_pronoun_takes_part_by_its_name_and_says_so()
    {
        var (record, engagement) = Single("President Ana Ruiz spoke in Lima. She met Prime Minister Jan Meer in Riga.");
        var she = engagement.Participants.Single(p => p.Span.Of(record.Report.Text) is "Ana Ruiz");
        Assert.StartsWith("pronoun", she.Actor!.Rule, StringComparison.Ordinal);
        Assert.Equal("She", she.Actor.Evidence[0].Of(record.Report.Text));
    }

    [Fact]
    public void Ids_count_in_reading_order()
    {
        var record = Read("President Ana Ruiz visited Riga. President Ana Ruiz visited Lima. President Ana Ruiz visited Oslo.");
        Assert.Equal(["e1", "e2", "e3"], record.Engagements.Select(e => e.Id));
        Assert.Equal(record.Engagements.Select(e => e.Evidence[0]).Order(), record.Engagements.Select(e => e.Evidence[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Meeting")]
    [InlineData("with between of")]
    [InlineData("talks talks talks talks")]
    public void Scraps_of_text_give_nothing_and_do_no_harm(string text) => Assert.Empty(Read(text).Engagements);

    private static (Record Record, Engagement Engagement) Single(string text)
    {
        var record = Read(text);
        return (record, Assert.Single(record.Engagements));
    }

    private static Record Read(string text) => Reader.Value.Read(new Report { Id = "r", Text = text, Given = new(2025, 4, 16) });
}
