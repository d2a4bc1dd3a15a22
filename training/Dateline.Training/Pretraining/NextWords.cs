using Dateline.Training.Network;

namespace Dateline.Training.Pretraining;

/// <summary>The words that may come next: an output row for each, and how often each is drawn as a false answer.</summary>
internal sealed class NextWords
{
    private readonly int[] _noise = new int[1 << 20];

    /// <param name="counts">How often each row of the word table occurs.</param>
    /// <param name="width">Units of one direction.</param>
    public NextWords(long[] counts, int width)
    {
        Width = width;
        Rows = GC.AllocateArray<float>(counts.Length * width, pinned: true);
        var chance = new Chance(11);
        foreach (ref float value in Rows.AsSpan()) value = ((chance.Next() * 2) - 1) * 0.05f;
        double[] weights = [.. counts.Select((c, row) => row == 0 ? 0 : Math.Pow(c, 0.75))];
        double total = weights.Sum(), sum = 0;
        LogShare = [.. weights.Select(w => (float)Math.Log(Math.Max(w / total, 1e-9)))];
        for (int i = 0, row = 0; i < _noise.Length; i++)
        {
            while (row < counts.Length - 1 && sum <= (double)i / _noise.Length) sum += weights[++row] / total;
            _noise[i] = row;
        }
    }

    public int Width { get; }

    public float[] Rows { get; }

    /// <summary>The logarithm of each word's share of the false answers.</summary>
    public float[] LogShare { get; }

    public int Draw(Chance chance) => _noise[chance.Next(_noise.Length)];
}
