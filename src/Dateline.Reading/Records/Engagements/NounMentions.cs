using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Parties;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Engagements;

/// <summary>Reads engagements from nouns of coming together.</summary>
internal sealed class NounMentions(Groundwork ground, PartyReader parties, Vicinity around, Standing standing)
{
    /// <summary>Adds what the noun that begins at a token tells; nothing where it tells no engagement. A trip to two places is two.</summary>
    public void Read(int token, List<EngagementMention> into)
    {
        if (One(token) is not { } mention) return;
        into.Add(mention);
        // "trips to Riga and Tartu": two visits.
        if (mention.Kind is not EngagementKind.Visit || !mention.StandsAlone || mention.Place is not { } first) return;
        int at = ground.Analysis.Tokens.TokenAt(first.Span.End), end = around.EndOf(mention.Token);
        if (at + 1 >= end || ground.Analysis.Tokens[at] is not "and" || parties.NameAt(at + 1) is not { Kind: NameKind.Location } || around.PlaceFrom(at + 1, end, out int afterLast) is not { } second) return;
        var other = new EngagementMention
        {
            Cue = mention.Cue,
            Token = mention.Token,
            Words = mention.Words,
            Kind = mention.Kind,
            Status = mention.Status,
            StatusWords = mention.StatusWords,
            StandsAlone = true,
            Place = second,
            Date = mention.Date,
        };
        other.Add(mention.Parties);
        other.Reach(mention.Passage.First, afterLast);
        into.Add(other);
    }

    private EngagementMention? One(int token)
    {
        if (EngagementCue.Nouns.At(ground.Lemmas, token) is not { } cue) return null;
        int after = token + cue.Words.Length, head = after - 1;
        var tag = ground.Analysis.Tags[head];
        if ((tag is not (Upos.Noun or Upos.Propn) && ground.Analysis.FineTags[head] is not FineTag.Nn) || IsWithin(cue, head)) return null;
        if (cue.Words is ["consultation"] && ground.Analysis.FineTags[head] is not FineTag.Nns) return null;
        if (cue.Words is ["conversation"] && ground.Analysis.FineTags[head] is FineTag.Nns) return null;
        if (cue.Words is ["talk"] && ground.Analysis.FineTags[head] is not (FineTag.Nns or FineTag.Nnps)) return null;
        if (standing.OfNoun(head) is not { } stands) return null;
        var mention = new EngagementMention
        {
            Cue = cue,
            Token = head,
            Words = new(token, after),
            Kind = cue.Value.Kind,
            Status = stands.Status,
            StatusWords = stands.Word < 0 ? null : ground.Analysis.Tokens.SpanOf(stands.Word, stands.Word + 1),
        };
        mention.Reach(token, after);
        int first = PhraseStart(token);
        mention.IsDefinite = IsDefinite(first);
        TakePossessor(mention, head, first);
        TakeModifiers(mention, first, token);
        if (IsCampaign(first, token)) return null;
        mention.Title = TitleOf(mention, first, token);
        TakeLists(mention, after);
        mention.Place = Destination(mention, after) ?? around.PlaceOf(head, out _) ?? PlaceOfTelling(head) ?? mention.Place;
        if (mention.StatusWords is not null && standing.VerbOver(head) is >= 0 and var outcome && EngagementCue.Outcomes.Of(ground.Lemmas[outcome]) is not null && Math.Abs(outcome - head) < 10)
            mention.Reach(Math.Min(outcome, head), Math.Max(outcome, head) + 1);
        TakeGovernor(mention, head);
        mention.Date = around.DateOf(head, mention.Passage);
        if (mention.Status is EngagementStatus.CalledOff) TakeDue(mention, after);
        standing.ByDate(mention);
        bool aside = ground.Tree.Child(head, Relation.Case) is >= 0 and var beside && ground.Lemmas[beside] is "before" or "after" or "ahead";
        if (mention.Kind is EngagementKind.PressConference && mention.Parties.Count < 2 && !aside) TakeSpeaker(mention);
        mention.StandsAlone = StandsAlone(mention, first, token);
        if (!mention.StandsAlone && !mention.IsDefinite) return null;
        return mention;
    }

    /// <summary>Whether the noun only qualifies another ("conference room") or is part of a name that is no gathering.</summary>
    private bool IsWithin(CueLine<EngagementCue> cue, int head)
    {
        int over = ground.Tree.HeadOf(head);
        if (ground.Tree.RelationOf(head) is Relation.Compound && over > head && cue.Words[0] is not "commencement") return true;
        if (head + 1 < ground.Analysis.Tokens.Count && ground.Analysis.FineTags[head + 1] is FineTag.Nn or FineTag.Nns && parties.NameAt(head + 1) is null && cue.Words[0] is not "commencement")
            return true;
        if (parties.NameAt(head) is not { } name || cue.Value.Frame is EngagementFrame.Body) return false;
        return name.Kind is NameKind.Person or NameKind.Location or NameKind.Product || (name.Kind is NameKind.Organisation && cue.Words[0] is not ("summit" or "dinner" or "convention"));
    }

    /// <summary>"campaign stop", "concert tour": no engagement.</summary>
    private bool IsCampaign(int first, int token)
    {
        for (int t = first; t < token; t++)
            if (ground.Lemmas[t] is "campaign" or "gop" or "republican" or "democratic" && ground.Lemmas[token] is "conference" or "session" || ground.Lemmas[t] is "campaign" or "concert" or "bus" or "book" or "guided" or "field" or "ski" or "fishing" or "sales" or "retail" or "family" or "campaigning" or "fundraising" or "pit" or "site" or "earnings" or "school" or "doctor" or "hospital" or "combat" or "speaking" or "world" && ground.Analysis.Tags[t] is not Upos.Propn)
                return ground.Analysis.Tags[t] is not Upos.Propn || ground.Lemmas[t] is "campaign" or "gop" or "republican" or "democratic";
        return false;
    }

    /// <summary>The words that tell a session or rite from its like: names and nouns before it.</summary>
    private TokenRange TitleOf(EngagementMention mention, int first, int token)
    {
        if (mention.Cue.Value.Frame is not (EngagementFrame.Session or EngagementFrame.Rite) && mention.Cue.Words is not ["meeting"]) return default;
        int from = token;
        for (int t = token - 1; t >= first; t--)
        {
            if (ground.Analysis.Tags[t] is Upos.Propn or Upos.Noun or Upos.Num or Upos.Sym || ground.Analysis.FineTags[t] is FineTag.Hyph || parties.NameAt(t) is not null) from = t;
            else break;
        }

        return from == token ? default : new(from, token);
    }

    private int PhraseStart(int token)
    {
        int first = token, sentence = ground.Analysis.Tokens.Sentences[ground.Analysis.Tokens.SentenceOf(token)];
        while (first > sentence && ground.Analysis.FineTags[first - 1] is FineTag.Jj or FineTag.Jjs or FineTag.Jjr or FineTag.Nn or FineTag.Nnp or FineTag.Nnps or FineTag.Nns or FineTag.Cd or FineTag.Hyph or FineTag.Vbn or FineTag.Vbg or FineTag.Pos or FineTag.Dt or FineTag.PrpPoss or FineTag.In)
        {
            // "round of talks" begins with the round.
            if (ground.Analysis.FineTags[first - 1] is FineTag.In && !(ground.Lemmas[first - 1] is "of" && first - 2 >= sentence && ground.Lemmas[first - 2] is "round" or "series" or "set")) break;
            first--;
            if (ground.Analysis.FineTags[first] is FineTag.Dt or FineTag.PrpPoss && ground.Analysis.FineTags[Math.Max(first - 1, 0)] is not FineTag.Pos) break;
        }

        return first;
    }

    private bool IsDefinite(int first) => ground.Lemmas[first] is "the" or "this" or "that" or "these" or "his" or "her" or "their" or "its" or "both" || ground.Analysis.FineTags[first] is FineTag.PrpPoss;

    private void TakePossessor(EngagementMention mention, int head, int first)
    {
        int possessor = ground.Tree.Child(head, Relation.Possessor);
        if (possessor < 0) return;
        mention.IsDefinite = true;
        if (mention.Cue.Value.Frame is EngagementFrame.Rite) return;
        foreach (var party in parties.Members(possessor))
        {
            if (parties.IsPress(party)) continue;
            mention.Add(party);
            if (party.Phrase.First >= first - 4 && party.Phrase.First < head) mention.Reach(party.Phrase.First, head + 1);
        }
    }

    /// <summary>Names before the noun: "the Chadian-Libyan talks", "the Guild meeting"; a town is the place.</summary>
    private void TakeModifiers(EngagementMention mention, int first, int token)
    {
        for (int t = first; t < token; t++)
        {
            if (parties.NameAt(t) is not { } name || name.AfterLast > token) continue;
            bool hyphen = (name.AfterLast < token && ground.Analysis.FineTags[name.AfterLast] is FineTag.Hyph) || (name.First > first && ground.Analysis.FineTags[name.First - 1] is FineTag.Hyph);
            bool lead = hyphen && name.AfterLast + 1 < token && ground.Analysis.FineTags[name.AfterLast + 1] is FineTag.Vbn;
            bool side = hyphen || name.Kind is NameKind.Organisation or NameKind.Group or NameKind.Person
                || (name.Kind is NameKind.Location && mention.Cue.Value.Frame is EngagementFrame.Sides && mention.Kind is EngagementKind.Talks);
            bool eponym = name.Kind is NameKind.Person && mention.Cue.Value.Frame is not (EngagementFrame.Sides or EngagementFrame.Call or EngagementFrame.Goer);
            if (!lead && side && !eponym && name.Kind is not (NameKind.Other or NameKind.Product or NameKind.Facility)) mention.Add(parties.OfName(name));
            else if (!lead && name.Kind is NameKind.Location or NameKind.Facility)
                mention.Place ??= ground.Places.Reference(new TokenRange(name.First, name.AfterLast));
            mention.Reach(name.First, token);
            t = name.AfterLast - 1;
        }
    }

    private void TakeLists(EngagementMention mention, int after)
    {
        foreach (string preposition in (ReadOnlySpan<string>)["between", "with", "among"])
        {
            var list = around.ListAfter(after, preposition, out int afterLast);
            if (list.Count == 0) continue;
            bool press = list.Exists(parties.IsPress);
            if (press && mention.Cue.Value.Frame is EngagementFrame.Call) mention.Kind = EngagementKind.PressConference;
            else if (press && mention.Cue.Value.Frame is EngagementFrame.Sides or EngagementFrame.With) continue;
            mention.Add(list);
            mention.Reach(after, afterLast);
        }

        if (mention.Cue.Value.Frame is EngagementFrame.Goer)
        {
            var visitors = around.ListAfter(after, "by", out int afterVisitors, 12);
            mention.Add(visitors);
            if (visitors.Count > 0) mention.Reach(after, afterVisitors);
        }

        if (mention.Cue.Value.Frame is EngagementFrame.Rite or EngagementFrame.Session && around.After(after, "by", 12) is >= 0 and var by && ground.Lemmas[by - 2] is "attend" or "attended" or "host" or "hosted" or "organize" or "organized")
        {
            var guests = parties.List(by, around.EndOf(after - 1), out int afterGuests);
            mention.Add(guests);
            if (guests.Count > 0) mention.Reach(after, afterGuests);
        }

        if (mention.Cue.Value.Frame is EngagementFrame.Sides or EngagementFrame.Session or EngagementFrame.Goer && after < around.EndOf(after - 1) && ground.Lemmas[after] is "of" or "by")
        {
            var of = parties.List(after + 1, around.EndOf(after - 1), out int afterLast);
            of.RemoveAll(p => p.Name is NameKind.Location && mention.Cue.Value.Frame is EngagementFrame.Goer);
            if (of.Count == 0) return;
            mention.Add(of);
            mention.Reach(after, afterLast);
        }
    }

    private PlaceReference? Destination(EngagementMention mention, int after)
    {
        if (mention.Cue.Value.Frame is not EngagementFrame.Goer) return null;
        foreach (string preposition in (ReadOnlySpan<string>)["to", "of", "in", "at"])
        {
            int first = around.After(after, preposition, 8);
            if (first < 0) continue;
            if (around.PlaceFrom(first, around.EndOf(after - 1), out int afterLast) is not { } place) continue;
            mention.Reach(after, afterLast);
            return place;
        }

        return null;
    }

    /// <summary>"the talks began in Riga": the place beside the verb that the noun is the subject of.</summary>
    private PlaceReference? PlaceOfTelling(int head)
    {
        bool subject = ground.Tree.RelationOf(head) is Relation.Nsubj or Relation.NsubjPassive;
        return subject && ground.Tree.HeadOf(head) is var verb && verb > head && ground.Lemmas[verb] is "begin" or "start" or "hold" or "open" or "take" or "resume" or "continue" or "end" or "close" or "schedule" or "plan" or "conclude" ? around.PlaceOf(verb, out _) : null;
    }

    /// <summary>Who holds, attends or speaks at it: the subject of the verb that the noun hangs on.</summary>
    private void TakeGovernor(EngagementMention mention, int head)
    {
        int verb = standing.VerbOver(head);
        if (verb < 0) return;
        var predicate = ground.Clauses.At(verb);
        bool subject = ground.Tree.RelationOf(head) is Relation.Nsubj or Relation.NsubjPassive;
        if (subject && !predicate.Passive) return;
        if (IsAside(head, verb)) return;
        if (mention.Cue.Value.Frame is EngagementFrame.Press && ground.Tree.Child(head, Relation.Case) is >= 0 and var time && ground.Lemmas[time] is "before" or "after" or "ahead" or "of") return;
        var agents = parties.Members(predicate.Agent);
        if (agents.Count == 0 && !predicate.Passive && !subject) agents = around.PartiesBefore(verb, Math.Max(ground.Analysis.Tokens.Sentences[ground.Analysis.Tokens.SentenceOf(verb)], verb > head ? head + 1 : 0), out _);
        if (predicate.Passive && agents.Count == 0) agents = subject ? [] : parties.Members(predicate.Patient);
        if (agents.Count == 0 && mention.Cue.Value.Frame is EngagementFrame.Goer && mention.Parties.Count == 0) agents = SubjectBefore(verb);
        agents.RemoveAll(parties.IsPress);
        bool session = mention.Cue.Value.Frame is EngagementFrame.Session or EngagementFrame.Rite;
        if (session && !Attends(verb)) return;
        // "wrapped up a trip and a summit": the subject of a verb that both hang on.
        foreach (var agent in agents)
        {
            if (session && !parties.IsPublic(agent, unlessKnown: true)) continue;
            mention.Add(agent);
            if (agent.Phrase.First < head && agent.Phrase.First >= head - 15) mention.Reach(agent.Phrase.First, head + 1);
            else if (agent.Phrase.First > head && agent.Phrase.First < head + 15) mention.Reach(head, agent.Phrase.AfterLast);
        }

        if (verb < head && verb >= head - 8) mention.Reach(verb, head + 1);
    }

    /// <summary>"called off talks that were due to be held in Riga on 12 March": where and when they were to be, not when they were called off.</summary>
    private void TakeDue(EngagementMention mention, int after)
    {
        int end = Math.Min(around.EndOf(mention.Token), after + 14);
        for (int t = after; t < end && ground.Analysis.FineTags[t] is not (FineTag.Stop or FineTag.Comma); t++)
        {
            bool due = ground.Lemmas[t] is "due" or "schedule" or "scheduled" or "plan" or "planned" or "set" || (ground.Analysis.Tokens[t] is "held" && ground.Analysis.Tokens[t - 1] is "be");
            if (!due) continue;
            while (t + 1 < end && ground.Analysis.Tokens[t + 1] is "to" or "be" or "held" or "begin" or "start" or "resume" or "open") t++;
            mention.Place ??= around.PlaceOf(t, out _);
            mention.Date = ground.Dates.DateOf(t, t, Math.Min(around.EndOf(t), t + 8)) ?? mention.Date;
            return;
        }
    }

    /// <summary>At a press conference takes part who is quoted in the same sentence.</summary>
    private void TakeSpeaker(EngagementMention mention)
    {
        var tokens = ground.Analysis.Tokens;
        int sentence = tokens.SentenceOf(mention.Token);
        int from = tokens.Starts[tokens.Sentences[sentence]], to = tokens.Ends[tokens.SentenceEnd(sentence) - 1];
        foreach (var statement in ground.Statements)
        {
            if (statement.Speaker is not { } speaker || statement.Within is not null || speaker.Span.Start < from || speaker.Span.End > to) continue;
            var list = parties.List(tokens.TokenAt(speaker.Span.Start), tokens.SentenceEnd(sentence), out int afterLast);
            if (list.Count == 0 || parties.IsPress(list[0])) continue;
            if (mention.Parties.Exists(list[0].IsSame)) return;
            mention.Add(list[0]);
            if (Math.Abs(list[0].Phrase.First - mention.Token) < 15) mention.Reach(Math.Min(list[0].Phrase.First, mention.Token), Math.Max(mention.Token + 1, Math.Min(afterLast, mention.Token + 15)));
            return;
        }
    }

    /// <summary>The nearest subject before a verb in its sentence.</summary>
    private List<Party> SubjectBefore(int verb)
    {
        int first = ground.Analysis.Tokens.Sentences[ground.Analysis.Tokens.SentenceOf(verb)];
        for (int t = verb - 1; t >= first; t--)
            if (ground.Analysis.Relations[t] is Relation.Nsubj && parties.Members(t) is { Count: > 0 } subject) return subject;
        return [];
    }

    private bool Attends(int verb) => ground.Lemmas[verb] is "attend" or "join" or "host" or "hold" or "address" or "speak" or "say" or "tell" or "lead" or "chair" or "preside" or "open" or "participate" or "appear" or "skip" or "meet" or "discuss"
        or "arrive" or "deliver" or "give" or "officiate" or "convene" or "organize" or "organise" or "announce" or "warn" or "urge" or "call" or "agree" or "add" or "have" or "take" or "welcome" or "gather" or "miss" or "boycott" or "conclude" or "wrap" or "use" or "begin";

    /// <summary>"spoke about the meeting": who speaks of it takes no part by that.</summary>
    private bool IsAside(int head, int verb)
    {
        int preposition = ground.Tree.Child(head, Relation.Case);
        if (preposition < 0) preposition = ground.Tree.Child(head, Relation.Mark);
        if (preposition >= 0 && ground.Lemmas[preposition] is "about" or "on" or "of" or "since" or "despite" or "against" or "amid" or "as" or "over" && (ground.Tree.RelationOf(head) is not Relation.Nmod || ground.Lemmas[preposition] is "about" or "on" or "over")) return true;
        return ground.Lemmas[verb] is "say" or "report" or "describe" or "call" or "see" or "criticize" or "announce" or "support" or "back" or "urge" or "oppose" or "cover" or "attack" or "bomb"
            && (preposition < 0 || ground.Lemmas[preposition] is not ("at" or "during" or "in" or "after" or "before" or "following"));
    }

    private bool StandsAlone(EngagementMention mention, int first, int token)
    {
        int people = mention.Parties.Count;
        if (mention.Cue.Value.Frame is EngagementFrame.Sides && mention.Kind is not EngagementKind.Other && mention.Status is EngagementStatus.CalledOff && mention.StatusWords is not null) return true;
        if (mention.Kind is EngagementKind.Talks && mention.Status is EngagementStatus.UnderWay && mention.StatusWords is not null) return true;
        bool known = mention.Parties.Exists(p => parties.IsPublic(p, unlessKnown: true));
        bool plural = ground.Analysis.FineTags[mention.Token] is FineTag.Nns && mention.Cue.Words is not ["talk"];
        switch (mention.Cue.Value.Frame)
        {
            case EngagementFrame.Sides:
                if (people >= 2) return known || mention.Kind is EngagementKind.Talks;
                if (people == 1 && mention.Title.Length == 0 && token > first && IsAnnual(first, token))
                {
                    mention.Kind = EngagementKind.Summit;
                    return true;
                }

                if (mention.Cue.Words is ["meeting"] && !plural && mention.Title.Length > 0 && parties.NameAt(mention.Title.First) is not null && mention.Place is not null) return true;
                return people == 1 && known && !plural && (mention.Place is not null || mention.Date is not null) && !mention.IsDefinite;
            case EngagementFrame.Goer:
                mention.Parties.RemoveAll(p => p.Name is NameKind.Location or NameKind.Organisation);
                return mention.Parties.Exists(p => parties.IsPublic(p, unlessKnown: true)) && mention.Place is not null;
            case EngagementFrame.Call:
                if (mention.Kind is EngagementKind.PressConference) return people >= 1;
                return people >= 2 && known && (mention.Cue.Words is not ["call"] and not ["phone"] || mention.Kind is EngagementKind.PressConference || HasList(mention));
            case EngagementFrame.Press:
                return people >= 1;
            case EngagementFrame.Rite:
                return mention.Place is not null || people > 0 || mention.Date is not null || mention.Title.Length > 0;
            case EngagementFrame.Body:
                return TakeBody(mention);
            default:
                bool named = IsNamed(first, token + mention.Words.Length) || (mention.Cue.Words is ["conference"] && IsOfStates(first, token));
                if (mention.Cue.Words[0] is "session" && token > first && ground.Lemmas[token - 1] is "joint") return true;
                if (mention.Cue.Words[0] is "summit") return named || mention.Place is not null || people > 0;
                return named && (people > 0 || mention.Place is not null || mention.Date is not null);
        }
    }

    /// <summary>A body takes part itself; it meets where it decides, or where somebody speaks to it.</summary>
    private bool TakeBody(EngagementMention mention)
    {
        int head = mention.Token, verb = ground.Tree.HeadOf(head);
        if (parties.NameAt(head) is { } name)
        {
            for (int t = name.First; t < name.AfterLast; t++)
                if (ground.Lemmas[t] is "national" or "supreme") return false;
            mention.Add(parties.OfName(name));
        }

        mention.IsDefinite = true;
        if (verb < 0) return false;
        var relation = ground.Tree.RelationOf(head);
        if (ground.Analysis.Tags[verb] is Upos.Verb && relation is Relation.Nsubj) return ground.Lemmas[verb] is "approve" or "adopt" or "vote" or "meet" or "convene" or "pass" or "hold" or "discuss" or "condemn" or "reject" or "endorse" or "authorize" or "impose";
        int preposition = ground.Tree.Child(head, Relation.Case);
        bool spoken = ground.Lemmas[verb] is "tell" or "address" or "brief" or "inform" or "warn";
        return preposition < 0 ? spoken && relation is Relation.Obj or Relation.Iobj : ground.Lemmas[preposition] is "at" or "during" || (ground.Lemmas[preposition] is "to" && ground.Lemmas[verb] is "speak" or "report" or "statement" or "speech" or "address" or "tell");
    }

    /// <summary>"the annual meeting of beekeepers": a convention.</summary>
    private bool IsAnnual(int first, int token)
    {
        for (int t = first; t < token; t++)
            if (ground.Lemmas[t] is "annual") return true;
        return false;
    }

    private bool HasList(EngagementMention mention)
    {
        int next = mention.Words.AfterLast;
        return around.After(next, "with", 5) >= 0 || around.After(next, "between", 5) >= 0;
    }

    /// <summary>"a donors' conference", "the peace conference": one of states and bodies by what it is for.</summary>
    private bool IsOfStates(int first, int token)
    {
        for (int t = first; t < token; t++)
            if (ground.Lemmas[t] is "donor" or "pledging" or "peace" or "aid" or "climate" or "disarmament" or "reconstruction" or "recovery" or "ministerial" or "humanitarian") return true;
        return false;
    }

    private bool IsNamed(int first, int afterLast)
    {
        for (int t = first; t < afterLast; t++)
            if (parties.NameAt(t) is not null || ground.Analysis.Tags[t] is Upos.Propn) return true;
        return false;
    }
}
