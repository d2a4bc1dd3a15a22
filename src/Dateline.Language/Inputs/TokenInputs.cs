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

    /// <summary>The number of tokens.</summary>
    public required int Count { get; init; }

    /// <summary>The hash of each token's folded form.</summary>
    public required ulong[] Forms { get; init; }

    /// <summary>The rows of each token's pieces, not yet reduced to the table's size.</summary>
    public required uint[] Pieces { get; init; }

    /// <summary>The rows of each token's circumstances.</summary>
    public required byte[] Circumstances { get; init; }

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
        int count = tokens.Count;
        var inputs = new TokenInputs
        {
            Count = count,
            Forms = new ulong[count],
            Pieces = new uint[count * PiecesPerToken],
            Circumstances = new byte[count * CircumstancesPerToken],
        };
        Span<char> folded = stackalloc char[WordForm.MaxLength];
        for (int i = 0; i < count; i++)
        {
            var token = tokens[i];
            var form = folded[..WordForm.Fold(token, folded)];
            inputs.Forms[i] = WordForm.Hash(form);
            WordPieces.Read(token, form, inputs.Pieces.AsSpan(i * PiecesPerToken, PiecesPerToken));
        }

        Circumstance.Read(tokens, titleEnd, inputs.Circumstances);
        for (int i = 0; i < count; i++)
        {
            bool capital = char.IsUpper(tokens[i][0]);
            inputs.Circumstances[(i * CircumstancesPerToken) + 4] = (byte)(ListRow + (capital ? (int)lexicon[inputs.Forms[i]] : 0));
        }

        return inputs;
    }
}
