namespace Dateline.Language.Network;

/// <summary>Picks labels by scores.</summary>
internal static unsafe class Decoder
{
    /// <summary>The best label of each token by itself; of equals the first.</summary>
    public static void Best(NetworkHead head, float* scores, int count, Span<byte> labels)
    {
        for (int t = 0; t < count; t++, scores += head.Columns)
        {
            int best = 0;
            for (int j = 1; j < head.Labels; j++)
                if (scores[j] > scores[best]) best = j;
            labels[t] = (byte)best;
        }
    }

    /// <summary>
    /// The best row of begin-inside-outside labels (Viterbi 1967): 0 is outside, odd labels begin, even labels carry on what
    /// the odd label before them or they themselves began.
    /// </summary>
    public static void BestRow(NetworkHead head, float* scores, int count, Span<byte> labels)
    {
        if (count == 0) return;
        int size = head.Labels;
        var back = new byte[count * size];
        float* now = stackalloc float[size], next = stackalloc float[size];
        for (int j = 0; j < size; j++) now[j] = j > 0 && j % 2 == 0 ? -1e4f : scores[j];
        for (int t = 1; t < count; t++)
        {
            float* emissions = scores + ((nint)t * head.Columns);
            for (int j = 0; j < size; j++)
            {
                // What carries on has two forerunners; what begins, or is outside, may follow anything.
                int best = 0;
                float value = float.NegativeInfinity;
                bool inside = j > 0 && j % 2 == 0;
                for (int i = inside ? j - 1 : 0, last = inside ? j : size - 1; i <= last; i++)
                {
                    float score = now[i] + head.Transitions[(i * head.Columns) + j];
                    if (score > value) (value, best) = (score, i);
                }

                back[(t * size) + j] = (byte)best;
                next[j] = value + emissions[j];
            }

            float* spare = now;
            now = next;
            next = spare;
        }

        int label = 0;
        for (int j = 1; j < size; j++)
            if (now[j] > now[label]) label = j;
        for (int t = count - 1; t >= 0; t--)
        {
            labels[t] = (byte)label;
            label = back[(t * size) + label];
        }
    }
}
