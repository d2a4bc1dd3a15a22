using Dateline.Language.Inputs;
using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;

namespace Dateline.Language;

/// <summary>Which part of an attribution a token belongs to, as begin-inside-outside labels.</summary>
public enum Mark : byte
{
    /// <summary>No part of an attribution.</summary>
    Outside,

    /// <summary>The first token of a source: who speaks.</summary>
    BeginSource,

    /// <summary>A further token of a source.</summary>
    InSource,

    /// <summary>The first token of a cue: the words that signal the attribution.</summary>
    BeginCue,

    /// <summary>A further token of a cue.</summary>
    InCue,

    /// <summary>The first token of a piece of content: what is said.</summary>
    BeginContent,

    /// <summary>A further token of a piece of content.</summary>
    InContent,
}

/// <summary>Everything the reader of language found in one text, token by token, as flat arrays.</summary>
public sealed record Analysis
{
    /// <summary>The tokens, sentences and paragraphs.</summary>
    public required TokenTable Tokens { get; init; }

    /// <summary>The universal part of speech of each token.</summary>
    public required Upos[] Tags { get; init; }

    /// <summary>The Penn Treebank tag of each token.</summary>
    public required FineTag[] FineTags { get; init; }

    /// <summary>The names, in reading order, not overlapping.</summary>
    public required Name[] Names { get; init; }

    /// <summary>The attribution label of each token.</summary>
    public required Mark[] Marks { get; init; }

    /// <summary>The token each token hangs on, in the same sentence; -1 for one that hangs on none. May hold a ring: walks must be bounded.</summary>
    public int[] Heads { get; init; } = [];

    /// <summary>What lists of names know of each token that begins with a capital; empty where nobody looked.</summary>
    public LexiconFlags[] Listed { get; init; } = [];

    /// <summary>How each token hangs on its head.</summary>
    public Relation[] Relations { get; init; } = [];

    /// <summary>By how much the network preferred each token's attribution label to the next best; below zero where its neighbours decided. Empty where no network read the text.</summary>
    public float[] MarkMargins { get; init; } = [];

    /// <summary>The same of where in its sentence's tree the token stands: the lower of the margins of its head and its relation.</summary>
    public float[] TreeMargins { get; init; } = [];

    /// <summary>The name that holds a token; null where none does.</summary>
    public Name? NameAt(int token)
    {
        int low = 0, high = Names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Names[middle].First <= token) low = middle + 1;
            else high = middle;
        }

        return low > 0 && Names[low - 1].AfterLast > token ? Names[low - 1] : null;
    }
}
