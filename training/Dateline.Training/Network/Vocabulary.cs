using Dateline.Language.Inputs;
using Dateline.Training.Corpora;

namespace Dateline.Training.Network;

/// <summary>The words that have a row of their own, by the hash of their folded form; row 0 is the unknown word.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<ulong, int> _rows = [];

    /// <summary>The forms in row order; the first is of no word.</summary>
    public List<ulong> Forms { get; } = [0];

    public int this[ulong form] => _rows.GetValueOrDefault(form);

    public void Add(ulong form)
    {
        if (_rows.TryAdd(form, Forms.Count)) Forms.Add(form);
    }

    /// <summary>Cuts a text into passages of at most <paramref name="longest"/> tokens, between paragraphs where it can.</summary>
    public IEnumerable<Passage> Passages(LabelledText text, int longest, int pieceRows)
    {
        var tokens = text.Tokens;
        var inputs = TokenInputs.Read(tokens, text.TitleEnd);
        int first = 0;
        while (first < tokens.Count)
        {
            int end = tokens.Count;
            if (end - first > longest)
            {
                end = LastBreak(tokens.Paragraphs, first + (longest / 2), first + longest);
                if (end < 0) end = LastBreak(tokens.Sentences, first, first + longest);
                if (end < 0) end = first + longest;
            }

            yield return Cut(text, inputs, first, end, pieceRows);
            first = end;
        }
    }

    private static int LastBreak(int[] breaks, int after, int upTo)
    {
        int at = Array.BinarySearch(breaks, upTo);
        if (at < 0) at = ~at - 1;
        return at >= 0 && breaks[at] > after ? breaks[at] : -1;
    }

    private Passage Cut(LabelledText text, TokenInputs inputs, int first, int end, int pieceRows)
    {
        int count = end - first;
        var words = new int[count];
        for (int i = 0; i < count; i++) words[i] = this[inputs.Forms[first + i]];
        var pieces = new int[count * TokenInputs.PiecesPerToken];
        for (int i = 0; i < pieces.Length; i++) pieces[i] = (int)(inputs.Pieces[(first * TokenInputs.PiecesPerToken) + i] % (uint)pieceRows);
        return new()
        {
            Count = count,
            Words = words,
            Pieces = pieces,
            Circumstances = inputs.Circumstances.AsSpan(first * TokenInputs.CircumstancesPerToken, count * TokenInputs.CircumstancesPerToken).ToArray(),
            Gold = [Narrow(text.Tags, first, end), Narrow(text.FineTags, first, end), text.Names?[first..end], text.Marks?[first..end]],
        };
    }

    // The softmax heads keep the number of the right label, not its bit: there are more than 32 fine tags.
    private static uint[]? Narrow(uint[]? masks, int first, int end) =>
        masks?[first..end].Select(m => m == 0 ? 0 : (uint)System.Numerics.BitOperations.TrailingZeroCount(m) + 1).ToArray();

    private static uint[]? Narrow(ulong[]? masks, int first, int end)
    {
        if (masks is null) return null;
        var labels = new uint[end - first];
        for (int i = first; i < end; i++) labels[i - first] = masks[i] == 0 ? 0 : (uint)System.Numerics.BitOperations.TrailingZeroCount(masks[i]) + 1;
        return labels;
    }
}
