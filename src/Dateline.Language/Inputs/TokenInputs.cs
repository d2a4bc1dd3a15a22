using Dateline.Language.Tokens;

namespace Dateline.Language.Inputs;

/// <summary>What the network is told of each token, as flat arrays of row numbers into its tables.</summary>
public sealed class TokenInputs
{
    /// <summary>Rows of word pieces (shape, form, beginnings, endings, inner letters) per token.</summary>
    public const int PiecesPerToken = 15;

    /// <summary>Rows of circumstances (quotation, position, surroundings, lists) per token.</summary>
    public const int CircumstancesPerToken = 5;

    /// <summary>How many rows the table of circumstances has.</summary>
    public const int CircumstanceRows = 128;

    private const int ListRow = 64;

    private readonly TokenTable _tokens;

    private TokenInputs(TokenTable tokens)
    {
        _tokens = tokens;
        Forms = new ulong[tokens.Count];
        Shapes = new uint[tokens.Count];
        Circumstances = new byte[tokens.Count * CircumstancesPerToken];
    }

    /// <summary>The number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>The hash of each token's folded form.</summary>
    public ulong[] Forms { get; }

    /// <summary>The row of each token's shape, its first piece, not yet reduced to the table's size; form and shape make all the other pieces.</summary>
    public uint[] Shapes { get; }

    /// <summary>The rows of each token's circumstances.</summary>
    public byte[] Circumstances { get; }

    /// <summary>Writes the rows of a token's pieces, not yet reduced to the table's size.</summary>
    /// <param name="token">The token.</param>
    /// <param name="pieces">Room for <see cref="PiecesPerToken"/> rows.</param>
    public void WritePieces(int token, Span<uint> pieces)
    {
        Span<char> folded = stackalloc char[WordForm.MaxLength];
        WordPieces.Read(Shapes[token], folded[..WordForm.Fold(_tokens[token], folded)], pieces);
    }

    /// <summary>What the lists know of each token.</summary>
    internal LexiconFlags[] Listed()
    {
        var flags = new LexiconFlags[Count];
        for (int i = 0; i < Count; i++) flags[i] = (LexiconFlags)(Circumstances[(i * CircumstancesPerToken) + 4] - ListRow);
        return flags;
    }

    /// <summary>Reads the inputs of all tokens; linear time.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="titleEnd">The code unit at which the title ends; 0 where there is none.</param>
    /// <param name="lexicon">Lists of names.</param>
    public static TokenInputs Read(TokenTable tokens, int titleEnd, Lexicon lexicon)
    {
        var inputs = new TokenInputs(tokens);
        Span<char> folded = stackalloc char[WordForm.MaxLength];
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            inputs.Forms[i] = WordForm.Hash(folded[..WordForm.Fold(token, folded)]);
            inputs.Shapes[i] = WordPieces.Shape(token);
        }

        Circumstance.Read(tokens, titleEnd, inputs.Circumstances);
        for (int i = 0; i < tokens.Count; i++)
        {
            bool capital = char.IsUpper(tokens[i][0]);
            inputs.Circumstances[(i * CircumstancesPerToken) + 4] = (byte)(ListRow + (capital ? (int)lexicon[inputs.Forms[i]] : 0));
        }

        return inputs;
    }
}
