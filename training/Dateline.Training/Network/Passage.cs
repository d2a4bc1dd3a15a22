namespace Dateline.Training.Network;

/// <summary>A stretch of tokens to learn from: inputs, and for each head the labels that are allowed, or nothing.</summary>
internal sealed class Passage
{
    public required int Count { get; init; }

    /// <summary>Rows of the word table; 0 is the unknown word.</summary>
    public required int[] Words { get; init; }

    /// <summary>Rows of the piece table; -1 where a word has no more pieces.</summary>
    public required int[] Pieces { get; init; }

    /// <summary>Rows of the circumstance table.</summary>
    public required byte[] Circumstances { get; init; }

    /// <summary>Per head and token: for a chained head a bit for each label that may be right, for another the right label plus one or 0 where unknown; null where the head learns nothing.</summary>
    public required uint[]?[] Gold { get; init; }
}
