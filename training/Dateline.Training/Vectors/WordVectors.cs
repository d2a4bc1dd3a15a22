using Dateline.Training.Network;

namespace Dateline.Training.Vectors;

/// <summary>
/// Word vectors in two halves: one from near neighbours, which tells how a word is used, one from a wider window, which tells
/// what it is about.
/// </summary>
internal static class WordVectors
{
    private const float Spread = 0.15f;
    private static readonly int[] Windows = [2, 6];

    /// <summary>Fills the word table of a network from running text; words that do not occur keep what they have.</summary>
    /// <param name="weights">The network.</param>
    /// <param name="text">Rows of words, -1 between texts.</param>
    /// <param name="epochs">Times the text is read.</param>
    public static void Fill(Weights weights, int[] text, int epochs)
    {
        int width = weights.Shape.WordWidth, half = width / 2;
        var seen = new bool[weights.Shape.WordRows];
        foreach (int row in text) if (row > 0) seen[row] = true;
        Parallel.For(0, 2, part =>
        {
            float[] vectors = new SkipGram(weights.Shape.WordRows, half, Windows[part], (ulong)part + 3).Learn(text, epochs);
            float scale = Spread / MathF.Sqrt(vectors.Sum(v => v * v) / vectors.Length);
            for (int row = 1; row < seen.Length; row++)
            {
                if (!seen[row]) continue;
                for (int k = 0; k < half; k++) weights.Words[(row * width) + (part * half) + k] = vectors[(row * half) + k] * scale;
            }
        });
    }
}
