using Dateline.Language.Inputs;
using Dateline.Training.Corpora;

namespace Dateline.Training.Network;

/// <summary>The words that have a row of their own, by the hash of their folded form; row 0 is the unknown word.</summary>
internal sealed class Vocabulary(Lexicon lexicon)
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
        var inputs = TokenInputs.Read(tokens, text.TitleEnd, lexicon);
        int first = 0;
        while (first < tokens.Count)
        {
            int end = Dateline.Language.Stretch.End(tokens, first, longest);
            yield return Cut(text, inputs, first, end, pieceRows);
            first = end;
        }
    }

    private Passage Cut(LabelledText text, TokenInputs inputs, int first, int end, int pieceRows)
    {
        int count = end - first;
        var words = new int[count];
        for (int i = 0; i < count; i++) words[i] = this[inputs.Forms[first + i]];
        var pieces = new int[count * TokenInputs.PiecesPerToken];
        Span<uint> hashes = stackalloc uint[TokenInputs.PiecesPerToken];
        for (int i = 0; i < pieces.Length; i++)
        {
            int piece = i % TokenInputs.PiecesPerToken;
            if (piece == 0) inputs.WritePieces(first + (i / TokenInputs.PiecesPerToken), hashes);
            pieces[i] = hashes[piece] == WordPieces.None ? -1 : (int)((hashes[piece] >> 1) % (uint)pieceRows);
        }

        return new()
        {
            Count = count,
            Words = words,
            Pieces = pieces,
            Circumstances = inputs.Circumstances.AsSpan(first * TokenInputs.CircumstancesPerToken, count * TokenInputs.CircumstancesPerToken).ToArray(),
            Gold = [Narrow(text.Tags, first, end), Narrow(text.FineTags, first, end), text.Names?[first..end], text.Marks?[first..end], text.Heads?[first..end], text.Relations?[first..end]],
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
