using System.Collections.Immutable;

namespace Dateline.Reading.Records.Statements.Linking;

/// <summary>One source, one cue and the pieces of one content that belong together.</summary>
/// <param name="Source">Who speaks; null where nobody is named.</param>
/// <param name="Cue">The words that signal it; null where only quotation marks do.</param>
/// <param name="Content">The pieces of what is said, in reading order; never empty.</param>
public sealed record Attribution(TokenRange? Source, TokenRange? Cue, ImmutableArray<TokenRange> Content)
{
    /// <summary>Where the attribution begins: the first token of its parts.</summary>
    public int First
    {
        get
        {
            int first = Content[0].First;
            if (Cue is { } cue) first = Math.Min(first, cue.First);
            return Source is { } source ? Math.Min(first, source.First) : first;
        }
    }
}
