using System.Runtime.Intrinsics;
using Dateline.Training.Network;

namespace Dateline.Training.Vectors;

/// <summary>
/// Word vectors from running text by skip-gram with negative sampling (Mikolov, Sutskever, Chen, Corrado, Dean 2013); the
/// neighbours' distance is drawn anew for each word. One thread: the same vectors each time.
/// </summary>
internal sealed class SkipGram(int rows, int width, int window, ulong seed)
{
    private const int Negatives = 8;
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
                Learn(sample, kept, i, noise, rate);
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

    /// <summary>One word with its neighbours and the false neighbours they share.</summary>
    private unsafe void Learn(int[] sample, int kept, int at, int[] noise, float rate)
    {
        int reach = 1 + _chance.Next(window), neighbours = 0;
        fixed (float* words = _words, contexts = _contexts)
        {
            float* vector = words + ((nint)sample[at] * width), change = stackalloc float[width];
            new Span<float>(change, width).Clear();
            for (int j = at - 1; j >= Math.Max(0, at - reach) && sample[j] >= 0; j--, neighbours++) Pull(vector, contexts + ((nint)sample[j] * width), change, 1, rate);
            for (int j = at + 1; j < Math.Min(kept, at + reach + 1) && sample[j] >= 0; j++, neighbours++) Pull(vector, contexts + ((nint)sample[j] * width), change, 1, rate);
            float weight = neighbours * 5f / Negatives;
            for (int n = 0; n < Negatives && neighbours > 0; n++) Pull(vector, contexts + ((nint)noise[_chance.Next(noise.Length)] * width), change, 0, rate * weight);
            for (int k = 0; k < width; k += Vector512<float>.Count) (Vector512.Load(vector + k) + Vector512.Load(change + k)).Store(vector + k);
        }
    }

    private unsafe void Pull(float* vector, float* other, float* change, float label, float rate)
    {
        var product = Vector512<float>.Zero;
        for (int k = 0; k < width; k += Vector512<float>.Count) product += Vector512.Load(vector + k) * Vector512.Load(other + k);
        float dot = Math.Clamp(Vector512.Sum(product), -8, 8);
        var slope = Vector512.Create(rate * (label - (1 / (1 + MathF.Exp(-dot)))));
        for (int k = 0; k < width; k += Vector512<float>.Count)
        {
            Vector512<float> right = Vector512.Load(other + k);
            (Vector512.Load(change + k) + (slope * right)).Store(change + k);
            (right + (slope * Vector512.Load(vector + k))).Store(other + k);
        }
    }
}
