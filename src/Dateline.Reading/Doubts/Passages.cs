using System.Collections.Immutable;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Doubts;

/// <summary>Reads off the passages of items what makes them doubtful, whatever the kind.</summary>
/// <param name="ground">The report.</param>
internal sealed class Passages(Groundwork ground)
{
    /// <summary>A margin of the network from which on more makes it no surer.</summary>
    private const float Enough = 6;

    /// <summary>Only so many tokens of a passage are looked at, so that many long passages cost no more than reading did.</summary>
    private const int Most = 64;

    private readonly StatementIndex _statements = new(ground.Statements);

    /// <summary>The report.</summary>
    public Groundwork Ground => ground;

    /// <summary>The tokens of a passage.</summary>
    public (int First, int AfterLast) TokensOf(Span span)
    {
        int first = ground.Analysis.Tokens.TokenAt(span.Start);
        return (first, Math.Min(ground.Analysis.Tokens.TokenAt(span.End - 1) + 1, first + Most));
    }

    /// <summary>What any item is asked.</summary>
    public void Ask(ImmutableArray<Span> evidence, Signals signals)
    {
        signals.Doubt("told:once", evidence.Length == 1);
        signals.Doubt("told:by-others", _statements.Around(evidence[0]) is not null);
        signals.Doubt("told:not-as-fact", IsHypothetical(evidence[0]));
        signals.Number("tree", Mean(ground.Analysis.TreeMargins, evidence[0]));
        int first = ground.Analysis.Tokens.TokenAt(evidence[0].Start);
        signals.Doubt("told:late", ground.Analysis.Tokens.SentenceOf(first) > 12);
    }

    /// <summary>How far ahead the network's choices are over a passage on average, from 0, a toss-up, to 1.</summary>
    public double Mean(float[] margins, Span span)
    {
        if (margins.Length == 0) return 1;
        var (first, afterLast) = TokensOf(span);
        double sum = 0;
        for (int t = first; t < afterLast; t++) sum += Math.Clamp(margins[t], 0, Enough) / Enough;
        return sum / (afterLast - first);
    }

    /// <summary>How far ahead the least sure of the network's choices over a passage is, from 0, a toss-up, to 1.</summary>
    public double Least(float[] margins, Span span)
    {
        if (margins.Length == 0) return 1;
        var (first, afterLast) = TokensOf(span);
        float least = Enough;
        for (int t = first; t < afterLast; t++) least = Math.Min(least, margins[t]);
        return Math.Max(0, least) / Enough;
    }

    /// <summary>Whether a word of the passage, or one right before it, says that it may be, would be or is not so.</summary>
    private bool IsHypothetical(Span span)
    {
        var (first, afterLast) = TokensOf(span);
        for (int t = Math.Max(first - 3, ground.Analysis.Tokens.Sentences[ground.Analysis.Tokens.SentenceOf(first)]); t < afterLast; t++)
        {
            if (ground.Analysis.FineTags[t] is FineTag.Md && ground.Lemmas[t] is not ("will" or "can")) return true;
            if (ground.Lemmas[t] is "not" or "never" or "if" or "whether" or "unless" or "no" or "without") return true;
        }

        return false;
    }
}
