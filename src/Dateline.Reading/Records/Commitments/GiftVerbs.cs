using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Commitments;

/// <summary>A verb that governs a gift.</summary>
/// <param name="Token">The verb.</param>
/// <param name="Cue">Its line of the list.</param>
/// <param name="Predicate">Who takes part.</param>
internal readonly record struct GiftSite(int Token, CueLine<GiftVerb> Cue, Predicate Predicate)
{
    public GiftFrame Frame => Cue.Value.Frame;
}

/// <summary>Finds the verb that gives, wants or withholds a gift: above it in the tree, hanging on it, or beside it.</summary>
internal sealed class GiftVerbs(Groundwork ground)
{
    private const int MostSteps = 4, MostTokens = 6;

    /// <summary>The verb of a gift; null where no verb of the list governs it.</summary>
    /// <param name="gift">The gift.</param>
    /// <param name="first">The first token of its sentence.</param>
    /// <param name="end">The token after the last one of its sentence.</param>
    public GiftSite? Of(Gift gift, int first, int end)
    {
        var above = Above(gift);
        if (above is { Frame: GiftFrame.Give or GiftFrame.Ask or GiftFrame.Stop }) return above;
        return Hanging(gift) ?? above ?? Beside(gift, first, end);
    }

    private GiftSite? Above(Gift gift)
    {
        var found = Up(gift.Head, gift);
        for (int t = gift.First; t < gift.AfterLast && found is null; t++)
            if (t != gift.Head && !gift.Holds(ground.Tree.HeadOf(t))) found = Up(t, gift);
        return found;
    }

    private GiftSite? Up(int token, Gift gift)
    {
        int at = token;
        for (int step = 0; step < MostSteps; step++)
        {
            int head = ground.Tree.HeadOf(at);
            if (head < 0) return null;
            var relation = ground.Tree.RelationOf(at);
            if (gift.Holds(head))
            {
                at = head;
                continue;
            }

            if (ground.Analysis.Tags[head] is Upos.Verb || ground.Lemmas[head] is "available")
            {
                if (Site(head) is { } site) return Plays(at, relation, site, gift) ? site : null;
                return null;
            }

            if (relation is not (Relation.Conj or Relation.Appos) && !(relation is Relation.Nmod && CaseOf(at) is { } link && ground.Lemmas[link] is "of" && IsMeasure(head))) return null;
            at = head;
        }

        return null;
    }

    /// <summary>"a total of", "the size of", "shipments of": what is measured is given.</summary>
    private bool IsMeasure(int noun) => GiftWords.Gifts.Of(ground.Lemmas[noun]) is not null || ground.Analysis.Tags[noun] is Upos.Num
        || ground.Lemmas[noun] is "total" or "number" or "amount" or "size" or "scope" or "level" or "flow" or "portion" or "part" or "bulk" or "rest" or "lot" or "kind" or "supply" or "range" or "round" or "batch" or "hundred" or "thousand" or "dozen" or "third" or "half" or "average";

    /// <summary>"the $50 million set aside for", "the aid it approved".</summary>
    private GiftSite? Hanging(Gift gift)
    {
        for (int t = gift.First; t < gift.AfterLast; t++)
        {
            for (int child = ground.Tree.FirstChild(t); child >= 0; child = ground.Tree.NextSibling(child))
            {
                if (child < gift.AfterLast || ground.Analysis.Relations[child] is not (Relation.Acl or Relation.Relative)) continue;
                if (ground.Analysis.Tags[child] is not Upos.Verb || Site(child) is not { } site) continue;
                bool takes = ground.Tree.Child(child, Relation.Obj) is var other && (other < 0 || gift.Holds(other));
                if (takes && site.Frame is not (GiftFrame.Arrive or GiftFrame.Help or GiftFrame.Refuse)) return site;
            }
        }

        return null;
    }

    private GiftSite? Beside(Gift gift, int first, int end)
    {
        for (int t = gift.First - 1; t >= first && t >= gift.First - MostTokens; t--)
        {
            if (ground.Analysis.Tags[t] is Upos.Punct or Upos.Sconj or Upos.Cconj) break;
            if (ground.Analysis.Tags[t] is not Upos.Verb) continue;
            bool free = ground.Tree.Child(t, Relation.Obj) is var other && (other < 0 || gift.Holds(other) || other < gift.First);
            if (Site(t) is { } left && free && !left.Predicate.Passive && left.Frame is GiftFrame.Give or GiftFrame.Ask or GiftFrame.Stop or GiftFrame.Take && Near(t, gift)) return left;
            break;
        }

        for (int t = gift.AfterLast; t < end && t < gift.AfterLast + MostTokens; t++)
        {
            if (ground.Analysis.Tags[t] is Upos.Aux or Upos.Adv or Upos.Part) continue;
            if (Site(t) is { } right && (right.Frame is GiftFrame.Give or GiftFrame.Stop || (right.Frame is GiftFrame.Need && gift.Sum is not null)) && (ground.Analysis.FineTags[t] is FineTag.Vbn ? ground.Tree.Child(t, Relation.Obj) < 0 : right.Cue.Words.Length > 1 && t == gift.AfterLast)) return right;
            break;
        }

        return null;
    }

    private bool Near(int verb, Gift gift)
    {
        bool linked = gift.First - 1 > verb && ground.Lemmas[gift.First - 1] is "for" or "with";
        for (int t = verb + 1; t < gift.First; t++)
        {
            if (ground.Analysis.Tags[t] is Upos.Adp && ground.Lemmas[t] is not ("for" or "with" or "up" or "out" or "off" or "over" or "than")) return false;
            if (ground.Analysis.Tags[t] is Upos.Noun && !linked) return false;
        }

        return true;
    }

    /// <summary>The verb with its particle, where the list has it.</summary>
    public GiftSite? Site(int verb)
    {
        if (GiftWords.Verbs.At(ground.Lemmas, verb) is not { } cue) return null;
        return new(verb, cue, ground.Clauses.At(verb));
    }

    private int? CaseOf(int token)
    {
        int link = ground.Tree.Child(token, Relation.Case);
        return link >= 0 ? link : null;
    }

    private bool Plays(int token, Relation relation, GiftSite site, Gift gift)
    {
        bool passive = site.Predicate.Passive;
        var link = CaseOf(token) ?? CaseOf(gift.Head);
        switch (site.Frame)
        {
            case GiftFrame.Arrive:
                return relation is Relation.Nsubj && !gift.Paper;
            case GiftFrame.Help or GiftFrame.Refuse:
                return false;
            case GiftFrame.Need:
                return gift.Sum is not null && relation is Relation.Obj or Relation.NsubjPassive || (passive && relation is Relation.Nsubj);
        }

        if (relation is Relation.Obj or Relation.NsubjPassive or Relation.Iobj or Relation.Dep or Relation.Conj or Relation.Ccomp or Relation.Xcomp or Relation.Parataxis or Relation.Appos or Relation.Nmod) return true;
        if (relation is Relation.Nsubj) return passive;
        if (relation is not (Relation.Obl or Relation.Unmarked)) return false;
        if (link is null) return token > site.Token;
        var word = ground.Lemmas[link.Value];
        if (word is not ("with" or "for") && ground.Tree.Child(site.Token, Relation.Obj) is >= 0 and var other && !gift.Holds(other)) return false;
        return word is "with" || (word is "for" or "to" && site.Frame is GiftFrame.Ask) || (word is "in" or "than" or "up" or "to" or "off" or "out" && gift.Sum is not null && token > site.Token)
            || (word is "of" && site.Frame is GiftFrame.Stop) || (word is "from" && site.Frame is GiftFrame.Take && gift.Class is GiftClass.Aid);
    }
}
