using Dateline.Training.Network;

namespace Dateline.Training.Tests.Network;

public class ChainTests
{
    private const int Labels = 3, Columns = 16, Count = 4;

    [Fact]
    public void The_likelihoods_of_all_rows_of_labels_sum_to_one()
    {
        var (scores, transitions) = Numbers();
        double sum = 0;
        for (int row = 0; row < 81; row++)
        {
            uint[] gold = [1u << (row % 3), 1u << (row / 3 % 3), 1u << (row / 9 % 3), 1u << (row / 27)];
            sum += Math.Exp(-Loss(scores, transitions, gold));
        }

        Assert.Equal(1, sum, 6);
    }

    [Fact]
    public void A_label_known_in_part_is_as_likely_as_what_it_allows_together()
    {
        var (scores, transitions) = Numbers();
        double either = Math.Exp(-Loss(scores, transitions, [1, 0b110, 2, 4]));
        double one = Math.Exp(-Loss(scores, transitions, [1, 0b010, 2, 4])), other = Math.Exp(-Loss(scores, transitions, [1, 0b100, 2, 4]));
        Assert.Equal(either, one + other, 6);
    }

    [Fact]
    public void Labels_that_cannot_follow_each_other_are_an_error()
    {
        var (scores, transitions) = Numbers();
        transitions[(0 * Columns) + 2] = -1e4f;
        Assert.Throws<InvalidDataException>(() => Loss(scores, transitions, [1, 4, 1, 1]));
    }

    private static double Loss(float[] scores, float[] transitions, uint[] gold) =>
        new Chain(Labels, Columns).Learn(scores, transitions, gold, Count, new float[scores.Length], new float[transitions.Length]);

    private static (float[] Scores, float[] Transitions) Numbers()
    {
        var chance = new Chance(1);
        return ([.. Enumerable.Range(0, Count * Columns).Select(_ => chance.Next())], [.. Enumerable.Range(0, Columns * Columns).Select(_ => chance.Next())]);
    }
}
