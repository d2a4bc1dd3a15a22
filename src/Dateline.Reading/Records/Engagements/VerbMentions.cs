using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Parties;

namespace Dateline.Reading.Records.Engagements;

/// <summary>Reads engagements from verbs of coming together.</summary>
internal sealed class VerbMentions(Groundwork ground, PartyReader parties, Vicinity around, Standing standing)
{
    /// <summary>Adds what the verb at a token tells; nothing where it tells no engagement. A visit to two places is two.</summary>
    public void Read(int token, List<EngagementMention> into)
    {
        if (ground.Analysis.Tags[token] is not Upos.Verb || EngagementCue.Verbs.At(ground.Lemmas, token) is not { } cue) return;
        var predicate = ground.Clauses.At(token);
        if (standing.OfVerb(predicate) is not { } stands) return;
        int after = token + cue.Words.Length;
        var mention = new EngagementMention
        {
            Cue = cue,
            Token = token,
            Words = new(token, after),
            IsVerb = true,
            Kind = cue.Value.Kind,
            Status = stands.Status,
            StatusWords = stands.Word < 0 ? null : ground.Analysis.Tokens.SpanOf(stands.Word, stands.Word + 1),
            StandsAlone = true,
        };
        mention.Reach(token, after);
        var agents = Joined(Agents(predicate), token);
        int before = into.Count;
        switch (cue.Value.Frame)
        {
            case EngagementFrame.Sides: Sides(mention, predicate, agents, after, into); break;
            case EngagementFrame.With: With(mention, agents, after, into); break;
            case EngagementFrame.Goer or EngagementFrame.GoerTo: Goes(mention, predicate, agents, after, into); break;
            case EngagementFrame.Host: Hosts(mention, predicate, agents, after, into); break;
            case EngagementFrame.Call: Calls(mention, predicate, agents, after, into); break;
            case EngagementFrame.Briefing: Briefs(mention, predicate, agents, into); break;
            case EngagementFrame.Paper: Signs(mention, predicate, agents, into); break;
            case EngagementFrame.Office: Installs(mention, predicate, into); break;
            case EngagementFrame.Award: Awards(mention, predicate, agents, after, into); break;
        }

        for (int i = before; i < into.Count; i++) Finish(into[i]);
    }

    private void Sides(EngagementMention mention, in Predicate predicate, List<Party> agents, int after, List<EngagementMention> into)
    {
        var others = predicate.Passive ? [] : Patients(predicate, after);
        if (others.Count == 0 && predicate.Patient >= 0 && !IsTimeWord(predicate.Patient)) return;
        var with = around.ListAfter(after, "with", out int afterLast);
        if (with.Count > 0) mention.Reach(after, afterLast);
        else if (others.Count > 0) mention.Reach(after, others[^1].Phrase.AfterLast);
        if (predicate.Passive && with.Count == 0) return;
        mention.Add(agents);
        mention.Add(with);
        mention.Add(others);
        bool many = mention.Parties.Count >= 2 || (agents.Count == 1 && IsMany(agents[0]) && with.Count == 0 && others.Count == 0);
        if (!many || !AnyPublic(mention) || with.Exists(parties.IsPress) || others.Exists(parties.IsPress)) return;
        if (IsMatch(mention)) return;
        if (mention.Cue.Words[0] is "gather" or "assemble" or "convene" && (others.Count > 0 || (predicate.Token > 0 && ground.Analysis.FineTags[predicate.Token - 1] is FineTag.Hyph))) return;
        if (mention.Cue.Words[0] is "gather" or "assemble" && !(agents.Exists(a => parties.IsPublic(a)) && agents.TrueForAll(a => a.Name is not NameKind.Group))) return;
        into.Add(mention);
    }

    private void With(EngagementMention mention, List<Party> agents, int after, List<EngagementMention> into)
    {
        var others = around.ListAfter(after, "with", out int afterLast, 6);
        bool speech = mention.Cue.Words[0] is "speak" or "talk";
        if (others.Count == 0 && speech) others = around.ListAfter(after, "to", out afterLast, mention.Cue.Words[0] is "speak" ? 8 : 2);
        if (others.Count == 0 || agents.Count == 0 || others.Exists(parties.IsPress) || agents.Exists(parties.IsPress)) return;
        mention.Add(agents);
        mention.Add(others);
        if (mention.Parties.Count < 2 || !agents.Exists(a => parties.IsPublic(a, unlessKnown: true)) || !others.Exists(o => parties.IsPublic(o, unlessKnown: false))) return;
        mention.Reach(after, afterLast);
        if (speech && OnPhone(mention.Token)) mention.Kind = EngagementKind.Call;
        into.Add(mention);
    }

    private void Goes(EngagementMention mention, in Predicate predicate, List<Party> agents, int after, List<EngagementMention> into)
    {
        bool directed = mention.Cue.Value.Frame is EngagementFrame.GoerTo;
        agents.RemoveAll(a => a.Name is NameKind.Location or NameKind.Organisation || ground.Lemmas[a.Head] is "country" or "nation" or "city" or "state" or "town" || !parties.IsPublic(a, unlessKnown: !directed));
        if (agents.Count == 0 || predicate.Passive) return;
        int end = around.EndOf(mention.Token);
        int at = after;
        if (directed)
        {
            if (at < end && ground.Lemmas[at] is "back" or "home") return;
            bool arrives = mention.Cue.Words[0] is "arrive" or "land" or "stop";
            at = arrives ? around.After(after, "in", 3) : around.After(after, "to", 6);
            if (at < 0 && arrives) at = around.After(after, "at", 3);
            if (at < 0) return;
        }
        else
        {
            if (predicate.Patient < after) return;
            at = ground.Tree.Phrase(predicate.Patient, false).First;
            if (at < after) at = after;
        }

        if (around.PlaceFrom(at, end, out int afterLast) is { } place)
        {
            Add(place, afterLast);
            // "visited Riga and Tartu": two visits.
            for (int next = afterLast; next + 1 < end && ground.Analysis.Tokens[next] is "and" or ","; next = afterLast)
            {
                int first = ground.Analysis.Tokens[next] is "," && ground.Analysis.Tokens[next + 1] is "and" ? next + 2 : next + 1;
                if (parties.NameAt(first) is not { Kind: NameKind.Location } || around.PlaceFrom(first, end, out afterLast) is not { } another) break;
                Add(another, afterLast);
            }
        }
        else if (!directed && parties.List(at, end, out int afterHost) is { Count: > 0 } hosts && hosts.TrueForAll(h => parties.IsPublic(h)))
        {
            mention.Add(agents);
            mention.Add(hosts);
            mention.Reach(after, afterHost);
            into.Add(mention);
        }

        void Add(PlaceReference to, int upTo)
        {
            var visit = new EngagementMention
            {
                Cue = mention.Cue,
                Token = mention.Token,
                Words = mention.Words,
                IsVerb = true,
                Kind = mention.Kind,
                Status = mention.Status,
                StatusWords = mention.StatusWords,
                StandsAlone = true,
                Place = to,
            };
            visit.Add(agents);
            visit.Reach(after, upTo);
            into.Add(visit);
        }
    }

    private void Hosts(EngagementMention mention, in Predicate predicate, List<Party> agents, int after, List<EngagementMention> into)
    {
        var guests = Patients(predicate, after);
        guests.RemoveAll(g => ground.Analysis.FineTags[Math.Max(0, g.Phrase.First)] is FineTag.PrpPoss || g.Name is NameKind.Location || !parties.IsPublic(g) || (g.Name is null && ground.Lemmas[g.Head] is "government"));
        agents.RemoveAll(a => !parties.IsPublic(a, unlessKnown: true));
        if (guests.Count == 0 || agents.Count == 0 || guests.Exists(parties.IsPress) || agents.Exists(parties.IsPress)) return;
        mention.Add(agents);
        mention.Add(guests);
        mention.Reach(after, guests[^1].Phrase.AfterLast);
        if (mention.Parties.Count >= 2) into.Add(mention);
    }

    private void Calls(EngagementMention mention, in Predicate predicate, List<Party> agents, int after, List<EngagementMention> into)
    {
        var others = predicate.Passive ? [] : Patients(predicate, after);
        if (others.Count == 0 || agents.Count == 0 || others.Exists(parties.IsPress)) return;
        int end = others[^1].Phrase.AfterLast;
        bool phone = mention.Cue.Words[0] is not "call";
        if (!phone && !(others.TrueForAll(o => o.Name is NameKind.Person || parties.IsPublic(o)) && others[0].Name is not NameKind.Location && Stops(end))) return;
        if (!others.Exists(o => parties.IsPublic(o, unlessKnown: false)) && !agents.Exists(a => parties.IsPublic(a))) return;
        mention.Add(agents);
        mention.Add(others);
        mention.Reach(after, end);
        if (mention.Parties.Count >= 2) into.Add(mention);
    }

    /// <summary>"called the chairman on Friday", not "called the chairman a liar".</summary>
    private bool Stops(int at)
    {
        if (at >= ground.Analysis.Tokens.Count) return true;
        return Vicinity.IsWeekday(ground.Lemmas[at]) || ground.Lemmas[at] is "today" or "yesterday" or "by" or "after" or "before"
            || (ground.Lemmas[at] is "on" && at + 1 < ground.Lemmas.Count && Vicinity.IsWeekday(ground.Lemmas[at + 1]));
    }

    private void Briefs(EngagementMention mention, in Predicate predicate, List<Party> agents, List<EngagementMention> into)
    {
        var others = parties.Members(predicate.Patient);
        if (agents.Count == 0 && predicate.Passive) agents = around.ListAfter(mention.Token + 1, "by", out _);
        if (others.Count == 0 || agents.Count == 0 || others.Exists(parties.IsPress) || !others.Exists(o => parties.IsPublic(o, unlessKnown: true))) return;
        mention.Add(agents);
        mention.Add(others);
        foreach (var party in others) ReachTo(mention, party);
        if (mention.Parties.Count >= 2) into.Add(mention);
    }

    private void Signs(EngagementMention mention, in Predicate predicate, List<Party> agents, List<EngagementMention> into)
    {
        int paper = predicate.Patient;
        if (paper < 0 || !IsPaper(paper)) return;
        mention.Add(agents);
        var with = around.ListAfter(paper + 1, "with", out int afterLast, 4);
        mention.Add(with);
        if (!mention.Parties.Exists(p => parties.IsPublic(p, unlessKnown: false) || p.Name is NameKind.Organisation or NameKind.Location or NameKind.Group) && mention.Parties.Count < 2) return;
        mention.Reach(paper, with.Count > 0 ? afterLast : paper + 1);
        into.Add(mention);
    }

    private bool IsPaper(int noun) => ground.Lemmas[noun] is "treaty" or "agreement" or "accord" or "deal" or "pact" or "memorandum" or "protocol" or "truce" or "ceasefire" or "fire" or "declaration" or "communique" or "charter";

    private void Installs(EngagementMention mention, in Predicate predicate, List<EngagementMention> into)
    {
        var whom = parties.Members(predicate.Patient);
        if (whom.Count == 0 || whom.Exists(w => w.Name is NameKind.Location) || (!whom.Exists(w => w.IsPerson) && mention.Cue.Words[0] is "bury")) return;
        if (mention.Cue.Words[0] is "bury" && !predicate.Passive) return;
        mention.Add(whom);
        into.Add(mention);
    }

    private void Awards(EngagementMention mention, in Predicate predicate, List<Party> agents, int after, List<EngagementMention> into)
    {
        int award = -1;
        int end = Math.Min(around.EndOf(mention.Token), after + 8);
        for (int t = after; t < end && award < 0 && !around.EndsClause(t); t++)
            if (ground.Lemmas[t] is "medal" or "award" or "honor" or "honour" or "decoration" or "order" && ground.Analysis.Tags[t] is Upos.Noun or Upos.Propn) award = t;
        if (award < 0 || predicate.Passive || agents.Count == 0 || !agents.Exists(a => parties.IsPublic(a, unlessKnown: true))) return;
        mention.Add(agents);
        var to = around.ListAfter(award + 1, "to", out int afterLast, 3);
        if (to.Count == 0 && predicate.Recipient < 0) return;
        mention.Add(to);
        mention.Add(parties.Members(predicate.Recipient));
        mention.Reach(after, Math.Max(afterLast, award + 1));
        into.Add(mention);
    }

    /// <summary>Those who do it: by the tree, else the nearest subject before the verb in the sentence.</summary>
    private List<Party> Agents(in Predicate predicate)
    {
        var agents = parties.Members(predicate.Agent);
        // Where other nominals stand right before the verb, the tree has taken the wrong subject.
        if (predicate is { Passive: false, Agent: >= 0 } && predicate.Agent < predicate.Token - 3 && Nearer(predicate) is { Count: > 0 } nearer) return nearer;
        if (agents.Count > 0 || predicate.Agent >= 0 || predicate.Passive) return agents;
        int first = ground.Analysis.Tokens.Sentences[ground.Analysis.Tokens.SentenceOf(predicate.Token)];
        for (int t = predicate.Token - 1; t >= first; t--)
        {
            if (ground.Analysis.Relations[t] is not (Relation.Nsubj or Relation.NsubjPassive)) continue;
            agents = parties.Members(t);
            if (agents.Count > 0) return agents;
        }

        return around.PartiesBefore(predicate.Token, first, out _);
    }

    /// <summary>"Ana Ruiz and Jan Meer are set to meet": what the tree has not joined.</summary>
    private List<Party> Joined(List<Party> agents, int verb)
    {
        if (agents.Count != 1 || agents[0].Phrase.AfterLast >= verb || ground.Analysis.Tokens[agents[0].Phrase.AfterLast] is not "and") return agents;
        var both = parties.List(agents[0].Phrase.First, verb, out int afterLast, two: true);
        if (both.Count < 2 || verb - afterLast > 6) return agents;
        for (int t = afterLast; t < verb; t++)
            if (ground.Analysis.Tags[t] is not (Upos.Aux or Upos.Adv or Upos.Part or Upos.Verb or Upos.Adj)) return agents;
        return both;
    }

    /// <summary>Those to whom it is done: by the tree, else who stands right after the verb.</summary>
    private List<Party> Patients(in Predicate predicate, int after)
    {
        if (predicate.Patient >= 0) return parties.Members(predicate.Patient);
        return predicate.Passive || after >= around.EndOf(predicate.Token) ? [] : parties.List(after, around.EndOf(predicate.Token), out _);
    }

    private List<Party> Nearer(in Predicate predicate)
    {
        var nearer = around.PartiesBefore(predicate.Token, predicate.Agent + 1, out int from);
        int before = from - 1;
        bool opens = before > predicate.Agent && ground.Lemmas[before] is "as" or "when" or "while" or "after" or "that" or "because" or "before" or "if" or "and" or "since";
        return opens && ground.Lemmas[before] is not "and" ? nearer : [];
    }

    private void Finish(EngagementMention mention)
    {
        if (mention.Place is null)
        {
            mention.Place = around.PlaceOf(mention.Token, out int after);
            if (mention.Place is not null && after > mention.Token) mention.Reach(after - 1, after);
        }

        foreach (var party in mention.Parties) ReachTo(mention, party);
        mention.Date = around.DateOf(mention.Token, mention.Passage);
        standing.ByDate(mention);
    }

    private void ReachTo(EngagementMention mention, Party party)
    {
        bool near = party.Phrase.First >= mention.Token - 15 && party.Phrase.First < mention.Token
            && ground.Analysis.Tokens.SentenceOf(party.Phrase.First) == ground.Analysis.Tokens.SentenceOf(mention.Token);
        if (near) mention.Reach(party.Phrase.First, mention.Token + 1);
    }

    private bool AnyPublic(EngagementMention mention) => mention.Parties.Exists(p => parties.IsPublic(p, unlessKnown: false)) || (mention.Parties.TrueForAll(p => p.IsPerson) && mention.Parties.Exists(IsFull)) || mention.Parties.TrueForAll(HasName);

    /// <summary>A person whom the report calls by more than a first name.</summary>
    private bool IsFull(Party party) => ground.Actors.At(party.Head) is not { } actor ? party.Phrase.Length > 1 : actor.Name.Length > party.Phrase.Length * 8 || actor.Roles.Length > 0 || ground.Report.Text.AsSpan(actor.Name.Start, actor.Name.Length).Contains(' ');

    /// <summary>"Norway met Peru in the final": a match.</summary>
    private bool IsMatch(EngagementMention mention)
    {
        if (!mention.Parties.TrueForAll(p => p.Name is NameKind.Location or NameKind.Organisation or null)) return false;
        for (int t = mention.Token; t < Math.Min(around.EndOf(mention.Token), mention.Token + 14); t++)
            if (ground.Lemmas[t] is "final" or "semifinal" or "quarterfinal" or "match" or "game" or "cup" or "league" or "tournament" or "playoff" or "championship" or "season" or "stadium") return true;
        return false;
    }

    private bool HasName(Party party)
    {
        for (int t = party.Phrase.First; t < party.Phrase.AfterLast; t++)
            if (parties.NameAt(t) is not null) return true;
        return false;
    }

    private bool IsMany(Party party) => ground.Analysis.FineTags[party.Phrase.AfterLast - 1] is FineTag.Nns or FineTag.Nnps || ground.Analysis.FineTags[party.Head] is FineTag.Nns
        || ground.Lemmas[party.Head] is "council" or "cabinet" or "committee" or "delegation";

    private bool OnPhone(int token)
    {
        int end = Math.Min(around.EndOf(token), token + 14);
        for (int t = token; t < end; t++)
            if (ground.Lemmas[t] is "phone" or "telephone" or "skype" or "video" or "zoom") return true;
        return false;
    }

    private bool IsTimeWord(int token) => Vicinity.IsWeekday(ground.Lemmas[token]) || ground.Lemmas[token] is "time" or "today" or "week" or "month" or "year" or "day" or "hour" or "afternoon" or "morning" or "night";
}
