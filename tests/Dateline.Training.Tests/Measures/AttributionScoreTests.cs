using Dateline.Text;
using Dateline.Training.Measures;

namespace Dateline.Training.Tests.Measures;

public class AttributionScoreTests
{
    private const string Text = "The mayor said the bridge is safe.";
    private static readonly ScoredAttribution Gold = new([new(0, 9)], [new(10, 14)], [new(15, 33)]);

    [Fact]
    public void What_is_read_as_it_was_marked_scores_full()
    {
        var score = Score([Gold]);
        Assert.Equal((1, 1, 1), (score.ExactF1(0), score.ExactF1(1), score.ExactF1(2)));
        Assert.Equal((1, 1), (score.TokenF1(2), score.WholeF1));
    }

    [Fact]
    public void A_span_that_is_one_word_short_is_wrong_as_a_span_but_mostly_right_in_tokens()
    {
        var score = Score([new([new(4, 9)], [new(10, 14)], [new(15, 33)])]);
        Assert.Equal(0, score.ExactF1(0));
        Assert.Equal(2.0 / 3, score.TokenF1(0), 6);
        Assert.Equal(1, score.ExactF1(1));
        Assert.Equal(0, score.WholeF1);
    }

    [Fact]
    public void White_space_at_the_ends_does_not_count() =>
        Assert.Equal(1, Score([new([new(0, 10)], [new(9, 15)], [new(14, 33)])]).ExactF1(1));

    [Fact]
    public void What_is_found_where_there_is_nothing_costs()
    {
        var score = Score([Gold, new([], [new(26, 28)], [new(29, 33)])]);
        Assert.Equal(2.0 / 3, score.ExactF1(1), 6);
    }

    private static AttributionScore Score(ScoredAttribution[] read)
    {
        var score = new AttributionScore();
        score.Add(Text, [Gold], read);
        return score;
    }
}
