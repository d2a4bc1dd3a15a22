using Dateline.Training.Network;

namespace Dateline.Training.Tests.Network;

public class LearnerTests
{
    private const float Step = 0.01f;

    [Fact]
    public void Gradients_of_the_tasks_agree_with_finite_differences()
    {
        var weights = new Weights(SmallNetwork.Shape, 3);
        var learner = new Learner(weights, 20) { Dropout = 0.2f, WordDropout = 0.1f };
        var passage = SmallNetwork.Passage(8, 17);
        Check(weights, () =>
        {
            var gradient = new Gradient(weights.Shape);
            learner.Learn(passage, gradient, 42);
            return gradient;
        });
    }

    [Fact]
    public void Training_twice_gives_the_same_bits()
    {
        Assert.Equal(Train(), Train());

        static float[] Train()
        {
            var weights = new Weights(SmallNetwork.Shape, 3);
            var passages = Enumerable.Range(0, 40).Select(i => SmallNetwork.Passage((ulong)i, 10 + (i % 7))).ToArray();
            new NetworkTrainer(weights, new() { Epochs = 3, Longest = 20 }).Train(passages, (_, _, _) => { });
            return [.. weights.Dense, .. weights.Words, .. weights.Pieces];
        }
    }

    [Fact]
    public void Training_lowers_the_loss()
    {
        var weights = new Weights(SmallNetwork.Shape, 3);
        var passages = Enumerable.Range(0, 20).Select(i => SmallNetwork.Passage((ulong)i, 12)).ToArray();
        var losses = new List<double>();
        new NetworkTrainer(weights, new() { Epochs = 30, Longest = 20, Dropout = 0, WordDropout = 0, Rate = 0.01f }).Train(passages, (_, loss, _) => losses.Add(loss));
        Assert.True(losses[^1] < losses[0] * 0.85, $"{losses[0]} to {losses[^1]}");
    }

    private static void Check(Weights weights, Func<Gradient> learn)
    {
        var gradient = learn();
        var chance = new Chance(77);
        for (int n = 0; n < 120; n++)
        {
            int at = chance.Next(weights.Dense.Length);
            if (weights.Dense[at] > -1e3f) Compare(weights.Dense, at, gradient.Dense[at], learn);
        }

        foreach (int row in gradient.Words.Rows.Take(5).ToList()) Compare(weights.Words, (row * 16) + 3, gradient.Words[row][3], learn);
        foreach (int row in gradient.Pieces.Rows.Take(5).ToList()) Compare(weights.Pieces, (row * 8) + 1, gradient.Pieces[row][1], learn);
    }

    private static void Compare(float[] table, int at, float slope, Func<Gradient> learn)
    {
        float kept = table[at];
        table[at] = kept + Step;
        double above = learn().Loss;
        table[at] = kept - Step;
        double below = learn().Loss;
        table[at] = kept;
        double difference = (above - below) / (2 * Step);
        Assert.True(Math.Abs(difference - slope) < 0.02 + (0.03 * Math.Abs(difference)), $"weight {at}: slope {slope}, by differences {difference}");
    }
}
