using Dateline.Language.Tags;
using Dateline.Text;

namespace Dateline.Reading.Records.Commitments;

/// <summary>One way through a report, sentence by sentence, for the commitments it tells.</summary>
internal sealed class CommitmentPass
{
    private readonly Groundwork _ground;
    private readonly GiftFinder _finder;
    private readonly GiftVerbs _verbs;
    private readonly GiftParties _giftParties;
    private readonly Parties _parties;
    private readonly Stages _stages;
    private readonly AidTest _test;
    private readonly List<Gift> _gifts = [];
    private readonly List<CommitmentDraft> _drafts = [];

    public CommitmentPass(Groundwork ground)
    {
        _ground = ground;
        byte[] kinds = NameKinds(ground);
        _finder = new(ground, new Sums(ground), kinds);
        _verbs = new(ground);
        _parties = new(ground, kinds);
        _giftParties = new(ground, _parties);
        _stages = new(ground, _parties);
        _test = new(ground);
    }

    /// <summary>What the report tells, in reading order, each commitment once.</summary>
    public List<CommitmentDraft> Read()
    {
        var tokens = _ground.Analysis.Tokens;
        for (int s = 0; s < tokens.Sentences.Length; s++)
        {
            int first = tokens.Sentences[s], end = tokens.SentenceEnd(s);
            _finder.Read(first, end, _gifts);
            foreach (var gift in _gifts) Consider(gift, _verbs.Of(gift, first, end), first, end);
            Helping(first, end);
        }

        foreach (var draft in _drafts) draft.Evidence.Sort();
        _drafts.Sort((one, other) => (one.Evidence[0].Start, one.Evidence[0].End, one.Gift.First).CompareTo((other.Evidence[0].Start, other.Evidence[0].End, other.Gift.First)));
        return _drafts;
    }

    private void Consider(Gift gift, GiftSite? site, int first, int end)
    {
        if (IsPurse(gift)) return;
        _giftParties.Read(gift, site, _finder.Chunks, end);
        var listed = Listed(gift, site, first);
        if (listed is null && !_test.Passes(gift, site, _giftParties.Givers, _giftParties.Recipients, first, end)) return;
        var told = listed is not null && gift.Sum is not null && site is not { Cue.Value.Stage: not CommitmentStage.Considered } ? listed.Site : site;
        if (_stages.Of(gift, told) is not { } stage) return;
        Keep(new()
        {
            Gift = gift,
            Stage = stage,
            Givers = _giftParties.Givers.Count == 0 && listed is not null ? listed.Givers : [.. _giftParties.Givers],
            Recipients = _giftParties.Recipients.Count == 0 && listed is not null && site is null ? listed.Recipients : [.. _giftParties.Recipients],
            Words = _ground.Analysis.Tokens.SpanOf(gift.First, gift.AfterLast),
            Definite = _ground.Lemmas[gift.First] is "the" or "this" or "that",
            Site = site ?? listed?.Site,
            Evidence = [EvidenceOf(gift, site)],
        });
    }

    /// <summary>"allocated $6 million from its relief fund": what money comes from is not given.</summary>
    private bool IsPurse(Gift gift) => gift.Sum is null && gift.First > 0 && _ground.Lemmas[gift.First - 1] is "from" && _ground.Lemmas[gift.Head] is "fund" or "budget" or "reserve";

    /// <summary>"pledged $6 million for Chad and $2 million for Mali", "$6 million, including $2 million for tents": what stands in one list with aid is aid.</summary>
    private CommitmentDraft? Listed(Gift gift, GiftSite? site, int first)
    {
        if (_drafts.Count == 0 || _drafts[^1] is not { Gift.Sum: not null } last || last.Gift.First < first) return null;
        if (gift.Sum is null) return gift.Hint is { Stage: CommitmentStage.Pledged } && gift.AfterLast - gift.First > 1 && site?.Frame is not GiftFrame.Ask ? last : null;
        bool joined = site is { } verb ? verb.Token == last.Site?.Token || (verb.Cue.Words[0] is "include" && verb.Token > last.Gift.First) : _ground.Lemmas[gift.First - 1] is "include" or "including" or "and" or ";" or ",";
        return joined ? last : null;
    }

    /// <summary>"armed the rebels": the verb itself is the gift.</summary>
    private void Helping(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_ground.Analysis.Tags[t] is not Upos.Verb || GiftWords.Verbs.At(_ground.Lemmas, t) is not { } cue) continue;
            bool pays = cue.Words is ["pay"];
            if (cue.Value.Frame is not GiftFrame.Help && !pays) continue;
            var predicate = _ground.Clauses.At(t);
            if (predicate.Patient < 0 || predicate.Patient < first || predicate.Patient >= end) continue;
            var kind = cue.Words[0] switch
            {
                "arm" or "equip" => CommitmentKind.Military,
                "train" => CommitmentKind.Training,
                "pay" or "fund" or "finance" or "bankroll" or "subsidize" or "bail" => CommitmentKind.Financial,
                "feed" => CommitmentKind.Humanitarian,
                _ => CommitmentKind.Other,
            };
            var gift = new Gift(t, t + cue.Words.Length, t, GiftClass.Soft, kind, t) { Possessor = -1 };
            var recipient = _parties.Of(predicate.Patient);
            if (pays && recipient.Class is not PartyClass.Armed) continue;
            if (recipient.Class is PartyClass.State && kind is not (CommitmentKind.Military or CommitmentKind.Training)) continue;
            if (recipient.Class is not (PartyClass.Armed or PartyClass.Needy or PartyClass.State)) continue;
            List<Party> givers = [], recipients = [];
            if (predicate.Agent >= 0 && _giftParties.CanGive(_parties.Of(predicate.Agent))) _parties.AddAll(predicate.Agent, givers);
            _parties.AddAll(predicate.Patient, recipients);
            var site = new GiftSite(t, cue, predicate);
            if (_drafts.Exists(draft => draft.Evidence[^1].Overlaps(_ground.Analysis.Tokens.SpanOf(t, t + 1)))) continue;
            if (!_test.Passes(gift, site, givers, recipients, first, end) || _stages.Of(gift, site) is not { } stage) continue;
            Keep(new() { Gift = gift, Stage = stage, Givers = [.. givers], Recipients = [.. recipients], Site = site, Words = _ground.Analysis.Tokens.SpanOf(gift.First, gift.AfterLast), Evidence = [Cover(gift, t, givers, recipients)] });
        }
    }

    private void Keep(CommitmentDraft draft)
    {
        string text = _ground.Analysis.Tokens.Text;
        foreach (var earlier in _drafts)
        {
            if (!earlier.IsSame(draft, text)) continue;
            earlier.Join(draft);
            return;
        }

        _drafts.Add(draft);
    }

    private Span EvidenceOf(Gift gift, GiftSite? site) => Cover(gift, site?.Token ?? -1, _giftParties.Givers, _giftParties.Recipients);

    /// <summary>The shortest passage of the sentence with verb, gift and parties.</summary>
    private Span Cover(Gift gift, int verb, List<Party> givers, List<Party> recipients)
    {
        var tokens = _ground.Analysis.Tokens;
        int sentence = tokens.SentenceOf(gift.First);
        int first = gift.First, end = gift.AfterLast;
        if (verb >= 0) (first, end) = (Math.Min(first, verb), Math.Max(end, verb + 1));
        foreach (var list in (ReadOnlySpan<List<Party>>)[givers, recipients])
        {
            foreach (var party in list)
            {
                if (tokens.SentenceOf(party.Token) != sentence || party.Token < first - 20 || party.Token > end + 20) continue;
                var phrase = _ground.Tree.Phrase(party.Token, false);
                (first, end) = (Math.Min(first, phrase.First), Math.Max(end, phrase.AfterLast));
            }
        }

        return tokens.SpanOf(first, end);
    }

    /// <summary>For each token the kind of its name plus 1; 0 for none.</summary>
    private static byte[] NameKinds(Groundwork ground)
    {
        byte[] kinds = new byte[ground.Analysis.Tokens.Count];
        foreach (var name in ground.Analysis.Names) kinds.AsSpan(name.First, name.AfterLast - name.First).Fill((byte)(name.Kind + 1));
        return kinds;
    }
}
