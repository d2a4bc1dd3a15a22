using Dateline.Language.Syntax;
using Dateline.Language.Tags;

namespace Dateline.Reading.Records.Commitments;

/// <summary>Finds who gives a gift and who receives it.</summary>
internal sealed class GiftParties(Groundwork ground, Parties parties)
{
    private const int MostTokens = 16;

    private readonly List<Party> _givers = [], _recipients = [];

    /// <summary>Those who give; filled by <see cref="Read"/>.</summary>
    public List<Party> Givers => _givers;

    /// <summary>Those who receive; filled by <see cref="Read"/>.</summary>
    public List<Party> Recipients => _recipients;

    /// <summary>Finds the parties of a gift.</summary>
    /// <param name="gift">The gift.</param>
    /// <param name="site">The verb that governs it, if any.</param>
    /// <param name="chunks">The noun chunks of its sentence.</param>
    /// <param name="end">The token after the last one of its sentence.</param>
    public void Read(Gift gift, GiftSite? site, IReadOnlyList<NounChunk> chunks, int end)
    {
        _givers.Clear();
        _recipients.Clear();
        if (site is { } verb) OfVerb(gift, verb, chunks);
        After(gift, site, chunks, end);
        Modifiers(gift, site);
        if (site is { Frame: GiftFrame.Ask } ask && _recipients.Count == 0 && ask.Predicate.Agent >= 0 && !gift.Holds(ask.Predicate.Agent) && !parties.Of(ask.Predicate.Agent).Person) parties.AddAll(ask.Predicate.Agent, _recipients);
        _givers.RemoveAll(party => party.Class is PartyClass.Paper or PartyClass.Law || !CanGive(party));
        _recipients.RemoveAll(party => _givers.Exists(giver => giver.Token == party.Token));
    }

    /// <summary>Money and plans give nothing: a name, a human being or a listed party does.</summary>
    public bool CanGive(Party party) => party.Class is not null || party.Person || parties.KindOf(party.Token) is not null
        || (ground.Analysis.FineTags[party.Token] is FineTag.Nns && GiftWords.Gifts.Of(ground.Lemmas[party.Token]) is null);

    private void OfVerb(Gift gift, GiftSite site, IReadOnlyList<NounChunk> chunks)
    {
        var predicate = site.Predicate;
        int agent = Called(site) is >= 0 and var called ? called : predicate.Agent >= 0 || predicate.Passive ? predicate.Agent : Before(site.Token, chunks);
        // "LUSAKA, March 6 - The union pledged", "Norway halted police aid": the tree may take the dateline or the gift for the subject.
        if (agent >= 0 && (ground.IsInDateline(agent) || (gift.Holds(agent) && site.Token < gift.First))) agent = Before(site.Token, chunks);
        switch (site.Frame)
        {
            case GiftFrame.Give or GiftFrame.Stop:
                if (agent >= 0 && !gift.Holds(agent)) parties.AddAll(agent, _givers);
                if (predicate.Recipient >= 0 && !gift.Holds(predicate.Recipient)) parties.AddAll(predicate.Recipient, _recipients);
                else if (predicate.Patient >= 0 && !gift.Holds(predicate.Patient) && HasCase(gift, "with")) parties.AddAll(predicate.Patient, _recipients);
                break;
            case GiftFrame.Ask:
                int asked = predicate.Recipient >= 0 ? predicate.Recipient : predicate.Patient;
                if (asked >= 0 && !gift.Holds(asked) && asked < gift.First) parties.AddAll(asked, _givers);
                break;
            case GiftFrame.Take or GiftFrame.Need:
                if (predicate.Agent >= 0 && !gift.Holds(predicate.Agent) && CanGive(parties.Of(predicate.Agent)) && ground.Dates.In(predicate.Agent, predicate.Agent + 1).IsEmpty) parties.AddAll(predicate.Agent, _recipients);
                break;
        }
    }

    /// <summary>The noun right before a finite verb, where the tree gives the verb no subject.</summary>
    private int Before(int verb, IReadOnlyList<NounChunk> chunks)
    {
        bool finite = ground.Analysis.FineTags[verb] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp;
        int at = verb - 1;
        for (; at >= 0 && ground.Analysis.Tags[at] is Upos.Aux or Upos.Adv; at--) finite |= ground.Analysis.Tags[at] is Upos.Aux;
        if (!finite) return -1;
        for (int i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].AfterLast != at + 1) continue;
            int before = chunks[i].First - 1;
            return before < 0 || ground.Analysis.Tags[before] is Upos.Punct or Upos.Sconj or Upos.Cconj ? chunks[i].Head : -1;
        }

        return -1;
    }

    /// <summary>"called on donors to give": who is called upon gives.</summary>
    private int Called(GiftSite site)
    {
        int governor = site.Predicate.Governor;
        if (governor < 0 || ground.Lemmas[governor] is not ("call" or "appeal" or "plead" or "urge" or "ask")) return -1;
        for (int child = ground.Tree.FirstChild(governor); child >= 0 && child < site.Token; child = ground.Tree.NextSibling(child))
            if (child > governor && ground.Analysis.Relations[child] is Relation.Obl or Relation.Obj or Relation.Iobj) return child;
        return -1;
    }

    private bool HasCase(Gift gift, string word)
    {
        int before = gift.First - 1;
        return before >= 0 && ground.Lemmas[before].SequenceEqual(word);
    }

    /// <summary>"to X", "for X", "from X", "help X" after the gift.</summary>
    private void After(Gift gift, GiftSite? site, IReadOnlyList<NounChunk> chunks, int end)
    {
        int limit = Math.Min(end, Math.Max(gift.AfterLast, site?.Token ?? 0) + MostTokens);
        for (int t = gift.AfterLast; t < limit; t++)
        {
            if (ground.Analysis.FineTags[t] is FineTag.Stop or FineTag.Colon || ground.Lemmas[t] is "such") break;
            if (t > gift.AfterLast && IsNewClause(t, site)) break;
            var word = ground.Lemmas[t];
            bool preposition = ground.Analysis.Tags[t] is Upos.Adp or Upos.Part;
            bool to = preposition && (word is "to" or "for" or "toward" or "towards" or "into" or "among" || (word is "in" && site is { Frame: GiftFrame.Arrive }));
            bool of = preposition && word is "of" && t == gift.AfterLast && gift.Class is GiftClass.Soft or GiftClass.Aid;
            bool helped = ground.Analysis.Tags[t] is Upos.Verb && word is "help" or "assist" or "aid" or "support" or "bolster" or "protect" or "benefit" or "save" or "arm";
            bool from = preposition && word is "from" or "by";
            if (!(to || of || helped || from)) continue;
            if (ChunkAt(chunks, t + 1) is not { } chunk) continue;
            var list = from ? _givers : _recipients;
            if (list.Count > 0 && (from || !to)) continue;
            if (!IsParty(chunk, from || (gift.Sum is null && word is "for"))) continue;
            if (from && t > gift.AfterLast && ground.Tree.HeadOf(chunk.Head) is var above && above != site?.Token && !gift.Holds(above)) continue;
            if (!from && Named(chunk, chunks, list)) break;
            parties.AddAll(chunk.Head, list);
            if (!from) break;
        }
    }

    /// <summary>"three countries -- Chad, Mali and Niger": those named are meant.</summary>
    private bool Named(NounChunk chunk, IReadOnlyList<NounChunk> chunks, List<Party> list)
    {
        if (ground.Analysis.FineTags[chunk.Head] is not FineTag.Nns) return false;
        int at = -1;
        for (int i = 0; i < chunks.Count; i++)
            if (chunks[i].First > chunk.Head && chunks[i].First <= chunk.AfterLast + 8 && Introduces(chunks[i].First)) { at = i; break; }
        if (at < 0) return false;
        int before = list.Count;
        for (int last = chunks[at].First; at < chunks.Count && chunks[at].First - last <= 2; last = chunks[at].AfterLast, at++)
        {
            if (parties.KindOf(chunks[at].Head) is not (Language.Names.NameKind.Location or Language.Names.NameKind.Organisation)) break;
            list.Add(parties.Of(chunks[at].Head));
        }

        return list.Count > before;
    }

    private bool Introduces(int token)
    {
        var before = ground.Lemmas[token - 1];
        return ground.Analysis.FineTags[token - 1] is FineTag.Colon || before is "including" or "include" or "--" or "—" or "–" || (before is "as" && token > 1 && ground.Lemmas[token - 2] is "such");
    }

    private bool IsNewClause(int t, GiftSite? site) => ground.Analysis.Tags[t] is Upos.Verb && t != site?.Token
        && ground.Analysis.FineTags[t] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp && ground.Tree.Child(t, Relation.Nsubj) >= 0;

    private bool IsParty(NounChunk chunk, bool mustBeKnown)
    {
        int head = chunk.Head;
        if (parties.IsPronoun(head)) return true;
        if (ground.Analysis.Tags[head] is Upos.Num || ground.Lemmas[head] is "year" or "month" or "week" or "day" or "time" or "example") return false;
        if (parties.ClassOf(head) is not null || parties.KindOf(head) is not null) return true;
        return !mustBeKnown && ground.Analysis.FineTags[head] is FineTag.Nns && GiftWords.Gifts.Of(ground.Lemmas[head]) is null;
    }

    private static NounChunk? ChunkAt(IReadOnlyList<NounChunk> chunks, int token)
    {
        for (int i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].First > token + 1) return null;
            if (chunks[i].First < token || chunks[i].First > token) continue;
            // "Russia's allies": the one who has them is not meant.
            return i + 1 < chunks.Count && chunks[i + 1].Possessor == chunks[i].Head ? chunks[i + 1] : chunks[i];
        }

        return null;
    }

    /// <summary>"Norway's aid", "its support", "U.S. assistance": who stands before the gift gives it, or receives it where the giver is known.</summary>
    private void Modifiers(Gift gift, GiftSite? site)
    {
        bool known = _givers.Count > 0;
        if (gift.Possessor >= 0)
        {
            if (!known && IsGiver(gift.Possessor)) parties.AddAll(gift.Possessor, _givers);
            return;
        }

        for (int t = gift.First; t < gift.Head; t++)
        {
            if (ground.Analysis.FineTags[t] is FineTag.PrpPoss && !known && site?.Frame is not GiftFrame.Ask)
            {
                parties.AddAll(t, _givers);
                return;
            }

            bool named = parties.KindOf(t) is Language.Names.NameKind.Location or Language.Names.NameKind.Organisation or Language.Names.NameKind.Group;
            bool listed = ground.Analysis.Tags[t] is Upos.Noun && parties.ClassOf(t) is PartyClass.State && t + 1 < gift.AfterLast;
            if (!named && !listed) continue;
            if (named && t + 1 < gift.Head && parties.KindOf(t + 1) == parties.KindOf(t)) continue;
            if (known && named && IsGapped(gift, site, t)) _givers.Clear();
            if (!known || _givers.Count == 0) _givers.Add(parties.Of(t));
            else if (_recipients.Count == 0 && named && site is { Frame: GiftFrame.Give or GiftFrame.Stop }) _recipients.Add(parties.Of(t));
            return;
        }
    }

    /// <summary>"Norway pledged $6 million, Chad $2 million and Mali $1 million": the verb is said once, for the first sum.</summary>
    private bool IsGapped(Gift gift, GiftSite? site, int name)
    {
        if (site is not { } verb || verb.Token > name || gift.Sum is not { } sum || sum.First <= name || ground.Analysis.Tokens[name - 1] is not ("," or "and")) return false;
        foreach (var quantity in ground.Quantities.In(verb.Token, name))
            if (quantity.Money is not null) return true;
        return false;
    }

    private bool IsGiver(int token) => ground.Analysis.Tags[token] is Upos.Noun or Upos.Propn && ground.Lemmas[token] is not ("year" or "month" or "week" or "day");
}
