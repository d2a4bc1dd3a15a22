using Dateline.Language;
using Dateline.Language.Tags;
using Dateline.Text;

namespace Dateline.Reading.Records.Statements;

/// <summary>Where a statement stands in the report's tokens: what the finders of channel and addressee look at.</summary>
/// <param name="Analysis">The analysis of the report.</param>
/// <param name="First">The cue's first token.</param>
/// <param name="AfterLast">The token after the cue's last one.</param>
/// <param name="Source">The source, or null where there is none.</param>
/// <param name="Content">The pieces of the content, in reading order.</param>
public readonly record struct CueSite(Analysis Analysis, int First, int AfterLast, Span? Source, ReadOnlyMemory<Span> Content)
{
    private const int Reach = 10;
    private const int Opening = 6;

    // Endless sentences must not make the search endless.
    private const int Farthest = 100;

    /// <summary>The first token of the cue's sentence, or of its part that lies near the cue.</summary>
    public int SentenceFirst => Math.Max(Analysis.Tokens.Sentences[Analysis.Tokens.SentenceOf(First)], First - Farthest);

    /// <summary>The token after the last one of the sentence that holds the cue's last token.</summary>
    public int SentenceAfterLast => Math.Min(Analysis.Tokens.SentenceEnd(Analysis.Tokens.SentenceOf(AfterLast - 1)), AfterLast + Farthest);

    /// <summary>
    /// Whether words that begin at a token can belong to the cue: inside it, shortly after it, or where the sentence opens.
    /// </summary>
    public bool IsNear(int token)
    {
        if (token < First) return token - SentenceFirst < Opening;
        return Distance(token) <= Reach && !IsBehindClause(token);
    }

    /// <summary>Whether a clause of its own begins between the cue and a token: "he said, referring to pledges made [at a meeting]".</summary>
    private bool IsBehindClause(int token)
    {
        for (int at = AfterLast; at < token; at++)
        {
            if (IsContent(at)) continue;
            var tag = Analysis.FineTags[at];
            if (tag is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md or FineTag.Wp or FineTag.Wdt) return true;
            if (tag is FineTag.Vbg or FineTag.Vbn && Analysis.Tokens[at - 1] is ",") return true;
        }

        return false;
    }

    /// <summary>Whether a token is free: of the sentence, and of neither the source nor the content.</summary>
    public bool IsFree(int token)
    {
        int start = Analysis.Tokens.Starts[token];
        return token >= SentenceFirst && token < SentenceAfterLast && !(Source?.Contains(start) ?? false) && !IsContent(token) && !IsOthers(token);
    }

    /// <summary>Whether a token is content of another statement beside this one.</summary>
    private bool IsOthers(int token) => IsMarkedContent(token) && !IsMarkedContent(First);

    private bool IsMarkedContent(int token) => Analysis.Marks[token] is Mark.BeginContent or Mark.InContent;

    /// <summary>Whether a token belongs to a piece of the content.</summary>
    public bool IsContent(int token)
    {
        foreach (Span piece in Content.Span)
        {
            if (piece.Contains(Analysis.Tokens.Starts[token])) return true;
        }

        return false;
    }

    /// <summary>How many tokens lie between the cue and a token; 0 inside the cue.</summary>
    public int Distance(int token) => token < First ? First - token : token < AfterLast ? 0 : token - AfterLast + 1;
}
