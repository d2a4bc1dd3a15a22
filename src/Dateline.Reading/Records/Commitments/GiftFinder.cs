using Dateline.Language.Names;
using Dateline.Language.Tags;

namespace Dateline.Reading.Records.Commitments;

/// <summary>Finds the words for what may be given: sums of money, aid, weapons, goods, alone or joined ("$25 million in aid").</summary>
internal sealed class GiftFinder(Groundwork ground, Sums sums, byte[] nameKinds)
{
    private readonly NounChunks _chunker = new(ground, sums);
    private readonly List<NounChunk> _chunks = [];

    /// <summary>The chunks of the sentence that was read last.</summary>
    public IReadOnlyList<NounChunk> Chunks => _chunks;

    /// <summary>The gifts of a sentence, in reading order.</summary>
    public void Read(int first, int end, List<Gift> gifts)
    {
        gifts.Clear();
        _chunker.Read(first, end, _chunks);
        for (int i = 0; i < _chunks.Count; i++)
        {
            if (At(_chunks[i]) is not { } gift) continue;
            while (i + 1 < _chunks.Count && Join(gift, _chunks[i + 1], end) is { } joined)
            {
                i++;
                gift = joined;
                if (gift.Class is GiftClass.Not) break;
            }

            if (gift.Class is not GiftClass.Not) gifts.Add(gift);
        }
    }

    /// <summary>What a chunk names, where that can be given; a chunk of money that is no aid is given back as such.</summary>
    private Gift? At(NounChunk chunk)
    {
        GiftWord? headWord = null, best = null;
        int bestAt = chunk.Head;
        bool marked = false, not = false;
        Sum? sum = null;
        for (int t = chunk.First; t < chunk.AfterLast; t++)
        {
            if (sums.At(t) is { } money)
            {
                sum = money;
                t = money.AfterLast - 1;
                continue;
            }

            if (IsInsideName(t, chunk)) continue;
            if (GiftWords.GiftAt(ground.Lemmas, t) is not { } cue || t + cue.Words.Length > chunk.AfterLast) continue;
            int last = t + cue.Words.Length - 1;
            if (last == chunk.Head) headWord = cue.Value;
            bool before = cue.Words[0] is "relief" && last < chunk.Head;
            if (cue.Value.Class is GiftClass.Mark || before) marked = true;
            else if (cue.Value.Class is GiftClass.Not) not = true;
            if (best is null || Rank(cue.Value.Class) > Rank(best.Class)) (best, bestAt) = (cue.Value, t);
            t = last;
        }

        bool sumIsHead = sum is { } s && s.AfterLast == chunk.AfterLast;
        if (headWord is null && !sumIsHead)
        {
            bool told = sum is not null && best is not null && best.Class is not (GiftClass.Not or GiftClass.Paper or GiftClass.Mark);
            if (!told) return null;
        }

        if (headWord?.Class is GiftClass.Not || (not && !marked && best?.Class is not GiftClass.Aid))
            return new Gift(chunk.First, chunk.AfterLast, chunk.Head, GiftClass.Not, CommitmentKind.Other, chunk.Head) { Possessor = -1, Sum = sum };
        var word = best ?? new GiftWord(GiftClass.Money, CommitmentKind.Financial, null);
        if (headWord is { Class: GiftClass.Mark }) return null;
        var kind = word.Class;
        if (marked && kind is GiftClass.Mark or GiftClass.Money or GiftClass.Soft or GiftClass.Goods or GiftClass.Paper) kind = GiftClass.Aid;
        if (kind is GiftClass.Paper && sum is not null && headWord is null) kind = GiftClass.Money;
        return new Gift(chunk.First, chunk.AfterLast, chunk.Head, kind, KindOf(word.Kind, sum), bestAt)
        {
            Sum = sum,
            Possessor = chunk.Possessor,
            Paper = headWord is { Class: GiftClass.Paper },
            Hint = headWord?.Stage is { } stage ? (stage, chunk.Head) : null,
        };
    }

    /// <summary>The gift with the chunk after it, where the words between them make them one.</summary>
    private Gift? Join(Gift gift, NounChunk next, int end)
    {
        int between = next.First - gift.AfterLast;
        bool converted = between == 1 && gift.Sum is not null && ground.Analysis.FineTags[gift.AfterLast] is FineTag.OpenBracket && sums.At(next.First) is { } same && same.AfterLast == next.AfterLast;
        if (converted) return gift with { AfterLast = Math.Min(next.AfterLast + 1, end) };
        if (between is < 1 or > 3 || next.AfterLast > end) return null;
        var link = ground.Lemmas[gift.AfterLast];
        bool worth = link is "worth" or "total" or "valued";
        var other = At(next);
        if (link is "in" or "of" || (link is "for" && (gift.Paper || (gift.Sum is not null && other is { Sum: null, Class: not (GiftClass.Not or GiftClass.Paper or GiftClass.Troops), Paper: false }))) || (worth && between <= 2))
        {
            if (other is not { } more)
            {
                bool known = link is "in" or "of" && gift.Sum is not null && ground.Analysis.Tags[next.Head] is Upos.Noun && between == 1 && !IsTime(next.Head);
                return known ? gift with { Class = GiftClass.Not } : null;
            }

            if (more.Class is GiftClass.Not) return gift with { Class = GiftClass.Not, AfterLast = next.AfterLast };
            if (gift.Sum is not null && more.Sum is not null) return null;
            return Strongest(gift, more);
        }

        bool listed = between == 1 && link is "and" or "or" or "," || (between == 2 && link is "," && ground.Lemmas[gift.AfterLast + 1] is "and" or "or" or "include");
        if (listed && other is { Sum: null, Class: not (GiftClass.Not or GiftClass.Paper) } also && gift.Sum is null && !gift.Paper) return Strongest(gift, also);
        return null;
    }

    /// <summary>Aid of which no more is known than its sum is money.</summary>
    private static CommitmentKind KindOf(CommitmentKind kind, Sum? sum) => kind is CommitmentKind.Other && sum is not null ? CommitmentKind.Financial : kind;

    private static Gift Strongest(Gift one, Gift other)
    {
        bool second = Rank(other.Class) > Rank(one.Class);
        return one with
        {
            AfterLast = other.AfterLast,
            Class = second ? other.Class : one.Class,
            Kind = KindOf(second ? other.Kind : one.Kind, one.Sum ?? other.Sum),
            KindToken = second ? other.KindToken : one.KindToken,
            Sum = one.Sum ?? other.Sum,
            Hint = one.Hint ?? other.Hint,
            Paper = one.Paper || other.Paper,
            Possessor = one.Possessor >= 0 ? one.Possessor : other.Possessor,
        };
    }

    private bool IsInsideName(int t, NounChunk chunk) =>
        (NameKind)(nameKinds[t] - 1) is NameKind.Organisation or NameKind.Person or NameKind.Facility && nameKinds[t] > 0
        && ((t > chunk.First && nameKinds[t - 1] > 0) || (t + 1 < chunk.AfterLast && nameKinds[t + 1] > 0));

    private bool IsTime(int t) => ground.Lemmas[t] is "year" or "month" or "week" or "day" or "time" or "quarter" or "addition" or "advance" or "return" or "total" or "part";

    private static int Rank(GiftClass kind) => kind switch
    {
        GiftClass.Aid => 8,
        GiftClass.Arms => 7,
        GiftClass.Troops => 6,
        GiftClass.Goods => 5,
        GiftClass.Soft => 4,
        GiftClass.Money => 3,
        GiftClass.Mark => 2,
        GiftClass.Paper => 1,
        _ => 0,
    };
}
