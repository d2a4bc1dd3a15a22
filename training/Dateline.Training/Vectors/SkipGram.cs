using System.Numerics.Tensors;
using Dateline.Training.Network;

namespace Dateline.Training.Vectors;

/// <summary>
/// Word vectors from running text by skip-gram with negative sampling (Mikolov, Sutskever, Chen, Corrado, Dean 2013); the
/// neighbours' distance is drawn anew for each word. One thread: the same vectors each time.
/// </summary>
internal sealed class SkipGram(int rows, int width, int window, ulong seed)
{
    private const int Negatives = 5;
    private const float StartRate = 0.04f;
    private readonly float[] _words = new float[rows * width], _contexts = new float[rows * width];
    private readonly Chance _chance = new(seed);

    /// <summary>Learns and gives the vectors, row by row.</summary>
    /// <param name="text">Rows of the words of all texts, one after the other; -1 between texts.</param>
    /// <param name="epochs">Times the text is read.</param>
    public float[] Learn(int[] text, int epochs)
    {
        foreach (ref float value in _words.AsSpan()) value = (_chance.Next() - 0.5f) / width;
        var counts = new long[rows];
        foreach (int row in text) if (row >= 0) counts[row]++;
        long total = counts.Sum();
        float[] keep = [.. counts.Select(c => c == 0 ? 0 : MathF.Min(1, MathF.Sqrt(1e-4f * total / c)))];
        int[] noise = Noise(counts);
        var sample = new int[text.Length];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            int kept = 0;
            foreach (int row in text)
                if (row < 0 || (row > 0 && _chance.Next() < keep[row])) sample[kept++] = row;
            for (int i = 0; i < kept; i++)
            {
                if (sample[i] < 0) continue;
                float rate = StartRate * Math.Max(0.02f, 1 - ((epoch + ((float)i / kept)) / epochs));
                int reach = 1 + _chance.Next(window);
                for (int j = i - 1; j >= Math.Max(0, i - reach) && sample[j] >= 0; j--) Pair(sample[i], sample[j], noise, rate);
                for (int j = i + 1; j < Math.Min(kept, i + reach + 1) && sample[j] >= 0; j++) Pair(sample[i], sample[j], noise, rate);
            }
        }

        return _words;
    }

    private static int[] Noise(long[] counts)
    {
        var noise = new int[1 << 20];
        double[] weights = [.. counts.Select(c => Math.Pow(c, 0.75))];
        double total = weights.Sum() - weights[0], sum = 0;
        int row = 0;
        for (int i = 0; i < noise.Length; i++)
        {
            while (row < counts.Length - 1 && sum <= (double)i / noise.Length) sum += weights[++row] / total;
            noise[i] = row;
        }

        return noise;
    }

    private void Pair(int word, int context, int[] noise, float rate)
    {
        var vector = _words.AsSpan(word * width, width);
        Span<float> change = stackalloc float[width];
        change.Clear();
        for (int n = 0; n <= Negatives; n++)
        {
            int row = n == 0 ? context : noise[_chance.Next(noise.Length)];
            if (n > 0 && row == context) continue;
            var other = _contexts.AsSpan(row * width, width);
            float dot = TensorPrimitives.Dot<float>(vector, other);
            float slope = rate * ((n == 0 ? 1f : 0f) - (1 / (1 + MathF.Exp(-dot))));
            TensorPrimitives.MultiplyAdd(other, slope, change, change);
            TensorPrimitives.MultiplyAdd(vector, slope, other, other);
        }

        TensorPrimitives.Add(vector, change, vector);
    }
}
