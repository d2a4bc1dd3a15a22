using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Dateline.Language.Network;
using Dateline.Training.Network;

namespace Dateline.Training.Pretraining;

/// <summary>
/// Has each direction of the network guess the word that comes next in it (Peters et al., Deep Contextualized Word Representations, NAACL 2018), by
/// a softmax over the right word and a sample of false ones (Jean, Cho, Memisevic, Bengio, ACL 2015).
/// </summary>
internal sealed unsafe class WordPredictor(NextWords next, int longest)
{
    private const int Samples = 128;
    private readonly int[] _drawn = new int[Samples];
    private readonly float[] _rows = Room(Samples * next.Width), _columns = Room(Samples * next.Width), _rowGradient = Room(Samples * next.Width);
    private readonly float[] _scores = Room(longest * Samples), _stateGradient = Room(longest * next.Width);

    /// <summary>Adds the gradients of one passage's guesses.</summary>
    /// <param name="words">The passage's words; 0 is not guessed.</param>
    /// <param name="states">The top layer, tokens by two directions.</param>
    /// <param name="stateGradient">Its gradient, added to.</param>
    /// <param name="rowGradient">The gradient of the output rows, added to.</param>
    /// <param name="chance">Draws the false answers.</param>
    /// <returns>The loss, and how many words were guessed.</returns>
    public (double Loss, int Guessed) Learn(int[] words, float[] states, float[] stateGradient, SparseGradient rowGradient, Chance chance)
    {
        double loss = 0;
        int guessed = 0;
        for (int direction = 0; direction < 2; direction++)
        {
            Sample(chance);
            Array.Clear(_rowGradient);
            int count = words.Length - 1, width = next.Width;
            if (count <= 0) continue;
            int firstState = direction, firstWord = 1 - direction;
            fixed (float* all = states)
                Kernel.Multiply(all + ((nint)firstState * 2 * width) + (direction * width), 2 * width, 1, At(_columns), At(_scores), count, width, Samples, add: false);
            for (int i = 0; i < count; i++)
            {
                var scores = _scores.AsSpan(i * Samples, Samples);
                int word = words[firstWord + i];
                if (word == 0)
                {
                    scores.Clear();
                    continue;
                }

                var state = states.AsSpan(((firstState + i) * 2 * width) + (direction * width), width);
                loss += Guess(word, state, scores, stateGradient.AsSpan(((firstState + i) * 2 * width) + (direction * width), width), rowGradient);
                guessed++;
            }

            Kernel.Multiply(At(_scores), Samples, 1, At(_rows), At(_stateGradient), count, Samples, width, add: false);
            for (int i = 0; i < count; i++)
            {
                var target = stateGradient.AsSpan(((firstState + i) * 2 * width) + (direction * width), width);
                TensorPrimitives.Add(target, _stateGradient.AsSpan(i * width, width), target);
            }

            for (int i = 0; i < count; i++)
                states.AsSpan(((firstState + i) * 2 * width) + (direction * width), width).CopyTo(_stateGradient.AsSpan(i * width, width));
            Kernel.Multiply(At(_scores), 1, Samples, At(_stateGradient), At(_rowGradient), Samples, count, width, add: false);
            for (int k = 0; k < Samples; k++) TensorPrimitives.Add(rowGradient[_drawn[k]], _rowGradient.AsSpan(k * width, width), rowGradient[_drawn[k]]);
        }

        return (loss, guessed);
    }

    private static float[] Room(int size) => GC.AllocateArray<float>(size, pinned: true);

    private static float* At(float[] pinned) => (float*)Unsafe.AsPointer(ref pinned[0]);

    private void Sample(Chance chance)
    {
        int width = next.Width;
        for (int k = 0; k < Samples; k++)
        {
            int row = _drawn[k] = next.Draw(chance);
            next.Rows.AsSpan(row * width, width).CopyTo(_rows.AsSpan(k * width, width));
            for (int i = 0; i < width; i++) _columns[(i * Samples) + k] = next.Rows[(row * width) + i];
        }
    }

    /// <summary>Turns the scores of the false answers into their gradients and adds those of the right one.</summary>
    private double Guess(int word, ReadOnlySpan<float> state, Span<float> scores, Span<float> stateGradient, SparseGradient rowGradient)
    {
        var row = next.Rows.AsSpan(word * next.Width, next.Width);
        float logSamples = MathF.Log(Samples);
        float right = TensorPrimitives.Dot(state, row) - logSamples - next.LogShare[word], largest = right;
        for (int k = 0; k < Samples; k++)
        {
            scores[k] = _drawn[k] == word ? float.NegativeInfinity : scores[k] - logSamples - next.LogShare[_drawn[k]];
            largest = Math.Max(largest, scores[k]);
        }

        TensorPrimitives.Subtract(scores, largest, scores);
        TensorPrimitives.Exp(scores, scores);
        float mine = MathF.Exp(right - largest), sum = mine + TensorPrimitives.Sum<float>(scores);
        TensorPrimitives.Divide(scores, sum, scores);
        float slope = (mine / sum) - 1;
        TensorPrimitives.MultiplyAdd(row, slope, stateGradient, stateGradient);
        TensorPrimitives.MultiplyAdd(state, slope, rowGradient[word], rowGradient[word]);
        return -Math.Log(Math.Max(mine / sum, 1e-12f));
    }
}
