using System.Diagnostics;
using Dateline.Training.Corpora;
using Dateline.Training.Network;

namespace Dateline.Training.Pretraining;

/// <summary>
/// Teaches a network the run of the language before any task: over raw text, each direction by itself, by guessing the next word. Until it
/// is done the directions must not see each other, or each would read off what it is to guess.
/// </summary>
internal sealed class Pretrainer(Weights weights, Vocabulary vocabulary, int longest)
{
    private const int Slots = 4;
    private const float Rate = 0.002f, Dropout = 0.1f, WordDropout = 0.02f, Noise = 0.3f;
    private readonly NetworkShape _shape = weights.Shape;

    /// <summary>Learns from texts, once each, in order.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="counts">How often each row of the word table occurs.</param>
    /// <param name="say">Told now and then of the mean loss per guess.</param>
    public void Train(IReadOnlyList<LabelledText> texts, long[] counts, Action<string> say)
    {
        var next = new NextWords(counts, _shape.Half);
        var learners = new Learner[Slots];
        var predictors = new WordPredictor[Slots];
        var gradients = new Gradient[Slots];
        var rows = new SparseGradient[Slots];
        for (int s = 0; s < Slots; s++)
        {
            learners[s] = new(weights, longest) { Dropout = Dropout, WordDropout = WordDropout };
            predictors[s] = new(next, longest);
            gradients[s] = new(_shape);
            rows[s] = new(_shape.WordRows, _shape.Half);
        }

        var adam = new Adam(weights);
        var rowAdam = new RowAdam(next.Rows, _shape.Half);
        int steps = texts.Count / Slots;
        double loss = 0;
        long guessed = 0;
        CutCross(weights.Dense);
        var clock = Stopwatch.StartNew();
        for (int step = 0; step < steps; step++)
        {
            Parallel.For(0, Slots, slot =>
            {
                gradients[slot].Clear();
                rows[slot].Clear();
                ulong seed = (((ulong)step * Slots) + (ulong)slot) << 16;
                foreach (var passage in vocabulary.Passages(texts[(step * Slots) + slot], longest, _shape.PieceRows))
                    learners[slot].Predict(passage, predictors[slot], gradients[slot], rows[slot], seed++);
            });
            for (int slot = 1; slot < Slots; slot++)
            {
                gradients[0].Add(gradients[slot]);
                rows[0].Add(rows[slot]);
            }

            CutCross(gradients[0].Dense);
            float rate = Rate * Math.Min(1, (step + 1) / 200f) * Math.Max(0.02f, 1 - ((float)step / steps));
            adam.Step(gradients[0], rate, 0);
            rowAdam.Step(rows[0], gradients[0].Tokens, rate);
            loss += gradients[0].Loss;
            guessed += gradients[0].Guessed;
            if ((step + 1) % 500 != 0) continue;
            say($"{step + 1} of {steps} steps, loss {loss / guessed:F4} a guess, {clock.Elapsed.TotalSeconds:F0} s");
            (loss, guessed) = (0, 0);
        }

        JoinCross();
    }

    /// <summary>Clears what leads from one direction to the other.</summary>
    private void CutCross(float[] dense) => OverCross((row, column, length) => dense.AsSpan(row + column, length).Clear());

    /// <summary>Lets the directions see each other a little, so that tasks can learn to use both.</summary>
    private void JoinCross()
    {
        var chance = new Chance(5);
        float range = Noise * MathF.Sqrt(3f / _shape.Width);
        OverCross((row, column, length) =>
        {
            foreach (ref float value in weights.Dense.AsSpan(row + column, length)) value = ((chance.Next() * 2) - 1) * range;
        });
    }

    private void OverCross(Action<int, int, int> change)
    {
        int half = _shape.Half;
        for (int l = 1; l < _shape.Layers; l++)
        {
            for (int i = 0; i < _shape.Width; i++)
                change(_shape.LayerWeights[l] + (i * 6 * half), i < half ? 3 * half : 0, 3 * half);
        }
    }
}
