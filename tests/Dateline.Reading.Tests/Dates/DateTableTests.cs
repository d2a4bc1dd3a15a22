using Dateline.Reading.Dates;

namespace Dateline.Reading.Tests.Dates;

public sealed class DateTableTests
{
    private const string Report = "2025-05-02";

    [Theory]
    [InlineData("On Tuesday a barge sank, and on Wednesday divers searched the river.", "sank", "2025-04-29")]
    [InlineData("On Tuesday a barge sank, and on Wednesday divers searched the river.", "searched", "2025-04-30")]
    [InlineData("A landslide that buried a bus on April 3 followed weeks of rain.", "buried", "2025-04-03")]
    [InlineData("The mill burned in 2019 after 40 years.", "burned", "2019")]
    public void A_happening_has_the_date_of_its_own_clause(string text, string word, string value) => Assert.Equal(value, DateOf(text, word)?.Value?.ToString());

    [Theory]
    [InlineData("A 45-year-old welder drowned.", "drowned")]
    [InlineData("The town has been cut off since February.", "cut")]
    [InlineData("The siege lasted 12 days.", "lasted")]
    [InlineData("A bridge fell, the mayor said on Thursday.", "fell")]
    public void Ages_lengths_and_days_of_saying_date_nothing(string text, string word) => Assert.Null(DateOf(text, word));

    [Fact]
    public void A_word_of_speech_has_its_own_day() => Assert.Equal("2025-05-01", DateOf("A bridge fell, the mayor said on Thursday.", "said")?.Value?.ToString());

    [Fact]
    public void A_range_is_one_mention_and_two_expressions()
    {
        var table = ReadDates.Of("The fair ran from May 3 to May 7, 2024.", Report);
        Assert.Single(table.Mentions);
        Assert.Equal(["2024-05-03", "2024-05-07"], table.Single.Select(m => m.Timex));
    }

    [Fact]
    public void Only_whole_mentions_lie_in_a_run_of_tokens()
    {
        var table = ReadDates.Of("It rained on 13 April 2025 and on 14 April 2025.", Report);
        Assert.Equal(2, table.In(0, 20).Length);
        Assert.Equal(1, table.In(0, 6).Length);
        Assert.Equal(0, table.In(4, 6).Length);
    }

    [Fact]
    public void Evidence_begins_with_the_expression_and_names_what_it_was_counted_from()
    {
        const string text = "The tower fell on April 10. Cracks had been seen two days earlier.";
        var mention = ReadDates.Of(text, Report).Mentions[1];
        Assert.Equal(["two days earlier", "April 10"], mention.Evidence.Select(e => e.Of(text).ToString()));
    }

    [Fact]
    public void Without_a_day_of_the_report_nothing_is_made_up() =>
        Assert.All(ReadDates.Of("It rained on Tuesday, last week and in October.", null).Mentions, m => Assert.Null(m.Value));

    private static DateMention? DateOf(string text, string word)
    {
        var table = ReadDates.Of(text, Report);
        var tokens = ReadDates.Analyse(text).Tokens;
        int token = Enumerable.Range(0, tokens.Count).First(t => tokens[t].SequenceEqual(word));
        return table.DateOf(token, 0, tokens.Count);
    }
}
