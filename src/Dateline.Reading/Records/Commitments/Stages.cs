using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Commitments;

/// <summary>Tells how far aid has come from its verb, from what governs the verb and from the words for the aid itself.</summary>
internal sealed class Stages(Groundwork ground, Parties parties)
{
    private const int MostSteps = 4;

    /// <summary>The stage of a gift; null where nothing is given, asked or withheld ("did not cut aid").</summary>
    public Derived<CommitmentStage>? Of(Gift gift, GiftSite? site)
    {
        if (site is not { } verb)
        {
            if (gift.Hint is { } hint) return Make(hint.Stage, "noun:" + ground.Lemmas[hint.Token].ToString(), hint.Token, -1);
            var (modality, governor) = ground.Clauses.ModalityOfNoun(gift.Head);
            if (modality is Modality.Happened && gift.Paper && gift.Sum is not null) return Make(CommitmentStage.Committed, "noun", gift.KindToken, -1);
            var stage = modality switch
            {
                Modality.Planned => CommitmentStage.Pledged,
                Modality.Conditional => CommitmentStage.Considered,
                Modality.Denied => CommitmentStage.Withheld,
                _ => CommitmentStage.Delivered,
            };
            return Make(stage, "noun", gift.KindToken, governor);
        }

        int refusal = Refusal(verb.Token);
        if (refusal >= 0 && verb.Frame is GiftFrame.Give or GiftFrame.Help) return Make(CommitmentStage.Withheld, "refused", verb.Token, refusal);
        return ByModality(verb, gift) is { } told ? Make(told, verb.Cue.Rule, verb.Token, verb.Predicate.Governor) : null;
    }

    private CommitmentStage? ByModality(GiftSite site, Gift gift)
    {
        var stage = site.Cue.Value.Stage;
        var (modality, governor) = (site.Predicate.Modality, site.Predicate.Governor);
        bool denied = modality is Modality.Denied, conditional = modality is Modality.Conditional, planned = modality is Modality.Planned;
        switch (site.Frame)
        {
            case GiftFrame.Ask or GiftFrame.Need:
                return denied ? null : CommitmentStage.Considered;
            case GiftFrame.Stop:
                return denied ? null : conditional || planned ? CommitmentStage.Considered : stage;
            case GiftFrame.Arrive or GiftFrame.Take:
                return denied ? CommitmentStage.Withheld : conditional ? CommitmentStage.Considered : planned ? CommitmentStage.Pledged : stage;
        }

        if (denied) return CommitmentStage.Withheld;
        if (planned && governor < 0 && OfMission(site)) return stage;
        int agent = site.Predicate.Agent;
        var giver = agent >= 0 ? parties.Of(agent).Class : null;
        if (giver is PartyClass.Paper) return CommitmentStage.Considered;
        if (giver is PartyClass.Law && stage is CommitmentStage.Considered) return CommitmentStage.Committed;
        if (gift.Hint is { Stage: CommitmentStage.Withheld } && stage is CommitmentStage.Pledged or CommitmentStage.Committed) return CommitmentStage.Withheld;
        if (gift.Hint is { Stage: CommitmentStage.Considered } && stage is not CommitmentStage.Committed) return CommitmentStage.Considered;
        bool said = stage is CommitmentStage.Pledged && site.Cue.Value.Strength > 1 && governor >= 0 && ground.Analysis.FineTags[site.Token] is FineTag.Vbg or FineTag.Vbd or FineTag.Vbz;
        if (said) return stage;
        if (conditional) return governor >= 0 && ground.Lemmas[governor] is "authorize" or "authorise" ? CommitmentStage.Committed : CommitmentStage.Considered;
        if (!planned) return gift.Hint is { Stage: CommitmentStage.Pledged } ? CommitmentStage.Pledged : stage;
        if (stage is CommitmentStage.Committed) return CommitmentStage.Considered;
        if (stage is CommitmentStage.Considered) return stage;
        return governor >= 0 && ground.Lemmas[governor] is "agree" or "decide" or "commit" or "vote" or "order" ? CommitmentStage.Committed : CommitmentStage.Pledged;
    }

    /// <summary>"the mission to provide training": what a mission, a programme or an effort is for goes on.</summary>
    private bool OfMission(GiftSite site) => ground.Analysis.FineTags[site.Token] is FineTag.Vb
        && (ground.Tree.RelationOf(site.Token) is Relation.Acl ? ground.Tree.HeadOf(site.Token) : site.Predicate.Agent) is >= 0 and var noun && noun == site.Token - 2
        && ground.Lemmas[noun] is "mission" or "program" or "programme" or "operation" or "effort" or "fund" or "agency" or "command";

    /// <summary>"ruled out sending", "was deterred from arming", "stopped providing".</summary>
    private int Refusal(int verb)
    {
        int at = verb;
        for (int step = 0; step < MostSteps; step++)
        {
            int head = ground.Tree.HeadOf(at);
            if (head < 0 || ground.Tree.RelationOf(at) is not (Relation.Xcomp or Relation.Ccomp or Relation.Advcl or Relation.Obj or Relation.Conj)) return -1;
            bool governed = ground.Tree.RelationOf(at) is not Relation.Conj && (ground.Analysis.FineTags[verb] is FineTag.Vbg || ground.Tree.RelationOf(at) is Relation.Xcomp);
            if (governed && GiftWords.Verbs.At(ground.Lemmas, head) is { Value.Frame: GiftFrame.Refuse or GiftFrame.Stop }) return head;
            at = head;
        }

        return -1;
    }

    private Derived<CommitmentStage> Make(CommitmentStage stage, string rule, int token, int governor)
    {
        var span = ground.Analysis.Tokens.SpanOf(token, token + 1);
        if (governor < 0) return new(stage, rule, [span]);
        var second = ground.Analysis.Tokens.SpanOf(governor, governor + 1);
        return new(stage, rule, governor < token ? [second, span] : [span, second]);
    }
}
