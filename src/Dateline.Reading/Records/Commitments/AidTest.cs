namespace Dateline.Reading.Records.Commitments;

/// <summary>Tells aid from business, budgets and words by what is given, by which verb, by whom and to whom.</summary>
internal sealed class AidTest
{
    private const int Enough = 6;

    private readonly Groundwork _ground;
    private readonly int _report;

    /// <summary>Weighs what the report as a whole is about.</summary>
    public AidTest(Groundwork ground)
    {
        _ground = ground;
        int need = 0, trade = 0;
        for (int t = 0; t < ground.Lemmas.Count; t++)
        {
            if (GiftWords.Contexts.At(ground.Lemmas, t) is not { } cue) continue;
            if (cue.Value is ContextSide.Need) need++;
            else trade++;
        }

        int per = Math.Max(150, ground.Lemmas.Count);
        _report = (need * 100 / per >= 1 ? 1 : 0) + (need * 100 / per >= 2 ? 1 : 0) - (trade > need ? 1 : 0);
    }

    /// <summary>Whether what was read is aid.</summary>
    public bool Passes(Gift gift, GiftSite? site, List<Party> givers, List<Party> recipients, int first, int end) => Points(gift, site, givers, recipients, first, end) >= Enough;

    /// <summary>How much speaks for aid.</summary>
    public int Points(Gift gift, GiftSite? site, List<Party> givers, List<Party> recipients, int first, int end)
    {
        int points = OfGift(gift.Class);
        bool sent = site is { Cue.Value: { Stage: CommitmentStage.Delivered or CommitmentStage.Pledged, Strength: > 0 } };
        if (gift.Class is GiftClass.Troops) points += !sent ? -3 : gift.Kind is CommitmentKind.Humanitarian ? 1 : 0;
        int receiver = Best(recipients, OfRecipient), giver = Best(givers, OfGiver);
        if (gift.Sum is not null) points++;
        if (site is null)
        {
            // A noun alone: a sum of aid, or aid from one party to another.
            bool told = gift.Sum is not null && gift.Class is GiftClass.Aid;
            bool between = givers.Count > 0 && recipients.Count > 0 && gift.Class is GiftClass.Aid or GiftClass.Soft or GiftClass.Arms;
            bool asked = givers.Count > 0 && gift.Hint is not null && gift.Class is GiftClass.Aid;
            if (!told && !between && !asked) return 0;
            points += told ? 2 : asked ? 1 : 0;
            if (between && recipients.Exists(party => party.Class is PartyClass.Armed)) points++;
        }
        else
        {
            points += site.Value.Cue.Value.Strength;
        }

        if (gift.Sum is not null && receiver > 0) points++;
        if (gift.Sum is null && givers.Count + recipients.Count == 0) points--;
        bool armed = site is null && recipients.Exists(party => party.Class is PartyClass.Armed);
        bool verb = site is { } own && own.Token == gift.First;
        if (!armed && !verb && gift.Sum is null && gift.Class is GiftClass.Aid or GiftClass.Soft or GiftClass.Money or GiftClass.Paper && IsReferredTo(gift)) points -= 2;
        if (site is { Frame: GiftFrame.Need }) points += _report;
        return points + receiver + giver + _report + InSentence(first, end);
    }

    /// <summary>"such aid", "the aid", "aid": what was told before, or aid in general.</summary>
    private bool IsReferredTo(Gift gift)
    {
        int words = 0;
        for (int t = gift.First; t < gift.AfterLast; t++)
        {
            if (_ground.Lemmas[t] is "such" or "this" or "that" or "those" or "these" or "any") return true;
            if (_ground.Lemmas[t] is not ("the" or "its" or "their" or "his" or "her" or "our")) words++;
        }

        return words == 1;
    }

    private static int OfGift(GiftClass kind) => kind switch
    {
        GiftClass.Aid => 4,
        GiftClass.Arms or GiftClass.Troops or GiftClass.Goods => 2,
        GiftClass.Soft => 2,
        GiftClass.Money => 1,
        _ => 0,
    };

    private static int OfRecipient(Party party) => party.Class switch
    {
        PartyClass.State or PartyClass.Needy or PartyClass.Armed => 2,
        PartyClass.Service => 2,
        PartyClass.Body => 1,
        PartyClass.Candidate => -4,
        _ => 0,
    };

    private static int OfGiver(Party party) => party.Class switch
    {
        PartyClass.State => 1,
        PartyClass.Body => 1,
        PartyClass.Candidate => -2,
        _ => 0,
    };

    private static int Best(List<Party> parties, Func<Party, int> points)
    {
        int best = int.MinValue;
        foreach (var party in parties) best = Math.Max(best, points(party));
        return best is int.MinValue ? 0 : best;
    }

    private int InSentence(int first, int end)
    {
        int points = 0;
        for (int t = first; t < end; t++)
            if (GiftWords.Contexts.At(_ground.Lemmas, t) is { } cue) points += cue.Value is ContextSide.Need ? 1 : -1;
        return Math.Clamp(points, -2, 1);
    }
}
