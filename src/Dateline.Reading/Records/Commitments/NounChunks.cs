using Dateline.Language.Tags;
using Dateline.Reading.Dates;

namespace Dateline.Reading.Records.Commitments;

/// <summary>A run of words around a noun, without what follows it. Token numbers; the range is half-open.</summary>
/// <param name="First">The first token.</param>
/// <param name="AfterLast">The token after the last one.</param>
/// <param name="Head">Its last noun or number.</param>
/// <param name="Possessor">The noun before a genitive that opens it; -1 for none.</param>
internal readonly record struct NounChunk(int First, int AfterLast, int Head, int Possessor);

/// <summary>Cuts sentences into noun chunks by tags alone, which errs less around sums of money than trees do.</summary>
internal sealed class NounChunks(Groundwork ground, Sums sums)
{
    private readonly bool[] _dates = Dates(ground);

    /// <summary>The chunks of a stretch of tokens, in reading order.</summary>
    public void Read(int first, int end, List<NounChunk> chunks)
    {
        chunks.Clear();
        for (int t = first; t < end; t++)
        {
            if (!Opens(t)) continue;
            t = ReadOne(t, end, chunks) - 1;
        }
    }

    private int ReadOne(int first, int end, List<NounChunk> chunks)
    {
        int start = first, head = -1, possessor = -1, t = first;
        for (; t < end; t++)
        {
            if (sums.At(t) is { } sum && sum.First == t)
            {
                t = Math.Min(sum.AfterLast, end) - 1;
                head = t;
                continue;
            }

            var fine = ground.Analysis.FineTags[t];
            var tag = ground.Analysis.Tags[t];
            if (head >= 0 && _dates[t]) break;
            if (t > start && (fine is FineTag.Dt or FineTag.PrpPoss or FineTag.Wdt) && head >= 0) break;
            if (fine is FineTag.Pos && head >= 0)
            {
                possessor = head;
                chunks.Add(new(start, t, head, -1));
                (start, head) = (t + 1, -1);
                continue;
            }

            if (tag is Upos.Noun or Upos.Propn or Upos.Num || fine is FineTag.Currency || IsVerbalNoun(t)) head = t;
            else if (!Continues(t, end)) break;
        }

        if (head >= start) chunks.Add(new(start, head + 1, head, possessor));
        return Math.Max(first + 1, head >= start ? head + 1 : t);
    }

    private bool Opens(int t) => sums.At(t) is not null
        || ground.Analysis.Tags[t] is Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj or Upos.Det
        || ground.Analysis.FineTags[t] is FineTag.PrpPoss or FineTag.Currency || IsModifier(t) || IsVerbalNoun(t);

    private bool Continues(int t, int end) => ground.Analysis.Tags[t] is Upos.Adj or Upos.Det
        || ground.Analysis.FineTags[t] is FineTag.Hyph or FineTag.PrpPoss || IsModifier(t) || IsInnerQuote(t, end)
        || (ground.Analysis.Tags[t] is Upos.Adv && t + 1 < end && ground.Analysis.Tags[t + 1] is Upos.Adj);

    /// <summary>Which tokens belong to dates, which end a chunk: "the aid bill last week".</summary>
    private static bool[] Dates(Groundwork ground)
    {
        bool[] dates = new bool[ground.Analysis.Tokens.Count];
        foreach (var mention in ground.Dates.Mentions)
            if (mention.Kind is MentionKind.Date) dates.AsSpan(mention.First, mention.AfterLast - mention.First).Fill(true);
        return dates;
    }

    /// <summary>A participle before its noun: "needed aid", "training missions".</summary>
    private bool IsModifier(int t) => ground.Analysis.FineTags[t] is FineTag.Vbn or FineTag.Vbg or FineTag.Vbd
        && !(ground.Analysis.FineTags[t] is FineTag.Vbd && t > 0 && ground.Analysis.Tags[t - 1] is Upos.Propn)
        && ground.Analysis.Relations[t] is Language.Syntax.Relation.Amod or Language.Syntax.Relation.Compound && ground.Analysis.Heads[t] > t;

    /// <summary>"assistance and training": a verbal noun in a list of nouns, which one of the two tags takes for a verb.</summary>
    private bool IsVerbalNoun(int t) => ground.Analysis.FineTags[t] is FineTag.Nn or FineTag.Nns
        || (ground.Analysis.FineTags[t] is FineTag.Vbg && ground.Lemmas[t] is "train" or "training"
            && ground.Analysis.Relations[t] is Language.Syntax.Relation.Conj or Language.Syntax.Relation.Obj or Language.Syntax.Relation.Nmod);

    private bool IsInnerQuote(int t, int end) => ground.Analysis.FineTags[t] is FineTag.OpenQuote && t + 1 < end
        && ground.Analysis.Tags[t + 1] is Upos.Noun or Upos.Adj;
}
