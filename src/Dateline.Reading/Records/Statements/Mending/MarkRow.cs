using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Language.Tokens;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Statements.Mending;

/// <summary>The marks of a text while they are mended: which tokens are source, cue and content.</summary>
internal sealed class MarkRow
{
    private readonly Mark[] _marks;

    public MarkRow(Analysis analysis, QuoteTable quotes, IReadOnlyList<MarkedSpan> spans)
    {
        Analysis = analysis;
        Quotes = quotes;
        _marks = new Mark[analysis.Tokens.Count];
        foreach (var (part, range) in spans) Set(part, range.First, range.AfterLast);
    }

    public Analysis Analysis { get; }

    public QuoteTable Quotes { get; }

    public TokenTable Tokens => Analysis.Tokens;

    public FineTag[] Tags => Analysis.FineTags;

    /// <summary>The part that a token plays, or null where it plays none.</summary>
    public Part? this[int token] => _marks[token] == Mark.Outside ? null : (Part)(((int)_marks[token] - 1) / 2);

    /// <summary>Whether no token of a run is marked.</summary>
    public bool IsFree(int first, int afterLast)
    {
        for (int at = first; at < afterLast; at++)
        {
            if (_marks[at] != Mark.Outside) return false;
        }

        return true;
    }

    /// <summary>Makes a run of tokens one passage of a part, or of none; what lay there before is cut.</summary>
    public void Set(Part? part, int first, int afterLast)
    {
        if (first >= afterLast) return;
        if (afterLast < _marks.Length) BeginAt(afterLast);
        if (part is not { } role)
        {
            _marks.AsSpan(first, afterLast - first).Clear();
            return;
        }

        var inside = (Mark)(((int)role * 2) + 2);
        _marks.AsSpan(first, afterLast - first).Fill(inside);
        _marks[first] = inside - 1;
    }

    /// <summary>Whether a passage begins at a token.</summary>
    public bool Begins(int token) => (int)_marks[token] % 2 == 1;

    /// <summary>The first token of the passage that holds a token.</summary>
    public int FirstOf(int token)
    {
        while (token > 0 && (int)_marks[token] % 2 == 0 && _marks[token] != Mark.Outside) token--;
        return token;
    }

    /// <summary>The token after the last one of the passage that holds a token.</summary>
    public int EndOf(int token)
    {
        var inside = (Mark)((((int)_marks[token] - 1) / 2 * 2) + 2);
        token++;
        while (token < _marks.Length && _marks[token] == inside) token++;
        return token;
    }

    /// <summary>The passages, in reading order.</summary>
    public List<MarkedSpan> ToSpans() => MarkedSpan.Of(_marks);

    /// <summary>Makes the passage that holds a token begin anew there.</summary>
    public void BeginAt(int token)
    {
        if ((int)_marks[token] % 2 == 0 && _marks[token] != Mark.Outside) _marks[token]--;
    }
}
