using Dateline.Language.Tokens;

namespace Dateline.Training.Corpora;

/// <summary>A text with tokens and, per task, a bit for each label that may be right; null where the text does not teach the task.</summary>
internal sealed record LabelledText(string Id, TokenTable Tokens)
{
    public uint[]? Tags { get; init; }

    public ulong[]? FineTags { get; init; }

    /// <summary>Per token the number of its head's label plus one; 0 where it is not known.</summary>
    public uint[]? Heads { get; init; }

    /// <summary>Per token the number of its relation plus one; 0 where it is not known.</summary>
    public uint[]? Relations { get; init; }

    public uint[]? Names { get; init; }

    public uint[]? Marks { get; init; }

    /// <summary>The code unit at which the title ends; 0 where there is none.</summary>
    public int TitleEnd { get; init; }
}
