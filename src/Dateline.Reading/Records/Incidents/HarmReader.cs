using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds the places that say that people were killed, hurt, taken or driven out, with the people they count.</summary>
internal sealed partial class HarmReader(Groundwork ground)
{
    private readonly VictimReader _victims = new(ground);

    /// <summary>Reads the harm that a sentence tells, in reading order.</summary>
    public void Read(TokenRange sentence, List<Harm> found)
    {
        for (int t = sentence.First; t < sentence.AfterLast; t++)
        {
            if (CueAt(t) is not { } cue || cue.Value.Place is HarmPlace.None) continue;
            var harm = Read(t, cue, sentence);
            if (harm is not null) found.Add(harm);
            t += cue.Words.Length - 1;
        }
    }

    /// <summary>The cue at a token; a noun in "-ing" before "of", or a participle taken for another word, is looked up as what it is.</summary>
    private CueLine<HarmCue>? CueAt(int token)
    {
        var tag = ground.Analysis.FineTags[token];
        if (tag is FineTag.Vbg)
        {
            bool of = token + 1 < ground.Lemmas.Count && ground.Lemmas[token + 1] is "of";
            Span<char> form = stackalloc char[32];
            var word = ground.Analysis.Tokens[token];
            if (word.Length <= form.Length && IncidentCues.Harm.Of(form[..word.ToLowerInvariant(form)]) is { } noun && (of || noun.Value.Place is HarmPlace.Quality)) return noun;
        }

        if (ground.Analysis.Tags[token] is Upos.Noun or Upos.Propn && IncidentCues.HarmNouns.At(ground.Lemmas, token) is { } named) return named;
        if (ground.Lemmas[token] is "fatally" && token + 1 < ground.Lemmas.Count && ground.Analysis.Tokens[token + 1] is "shot") return IncidentCues.FatallyShoot;
        if (IncidentCues.Harm.At(ground.Lemmas, token) is { } cue) return cue;
        if (ground.Analysis.Tags[token] is Upos.Verb && IncidentCues.OfForm(IncidentCues.Harm, ground.Lemmas, token, ground.Analysis.Tokens[token]) is { Value.Place: HarmPlace.Object } verbal) return verbal;
        if (tag is not (FineTag.Jj or FineTag.Nn or FineTag.Nns or FineTag.Vbd or FineTag.Vbp or FineTag.Vb or FineTag.Nnp)) return null;
        Span<char> room = stackalloc char[160];
        var verb = ground.Lemmas.AsParticiple(token, room);
        return !verb.SequenceEqual(ground.Lemmas[token]) && IncidentCues.Harm.At(ground.Lemmas, token, verb) is { Value.Place: HarmPlace.Object } participle ? participle : null;
    }

    private Harm? Read(int token, CueLine<HarmCue> cue, TokenRange sentence)
    {
        int verb = token + VerbOf(cue);
        var tag = ground.Analysis.Tags[verb];
        return cue.Value.Place switch
        {
            HarmPlace.Object when tag is Upos.Verb or Upos.Adj || IsParticiple(verb) => OfVerb(verb, token, cue, sentence),
            HarmPlace.Subject when tag is Upos.Verb => OfVerb(verb, token, cue, sentence),
            HarmPlace.Quality => cue.Words is ["fatally"] ? OfFatally(token, cue) : OfQuality(token, cue, sentence),
            HarmPlace.Noun when ground.Analysis.Tags[token + cue.Words.Length - 1] is Upos.Noun or Upos.Propn or Upos.Verb => OfNoun(token, cue, sentence),
            HarmPlace.Hospital when tag is Upos.Verb => OfHospital(verb, cue, sentence),
            HarmPlace.Wound => OfWound(token, cue, sentence, cue.Words.Length),
            HarmPlace.Toll when tag is Upos.Noun or Upos.Propn => OfToll(token, cue, sentence),
            HarmPlace.Body or HarmPlace.Life when tag is Upos.Noun => OfCounted(token, cue),
            _ => null,
        };
    }

    private bool IsParticiple(int token) => ground.Analysis.Tokens[token] is [.., 'e', 'd'] or [.., 'E', 'D'] or "shot" or "Shot" or "SHOT" or "slain" or "Slain" or "hurt" or "Hurt" || IsStruck(token);

    /// <summary>"four people hit in the blast", "two riders struck by a car": a participle before a preposition.</summary>
    private bool IsStruck(int token) =>
        ground.Analysis.Tokens[token] is "hit" or "struck" && token + 1 < ground.Lemmas.Count && ground.Lemmas[token + 1] is "in" or "by" or "during" or "when";

    /// <summary>The word of a cue that carries its verb: "fatally shoot" has it second, "shoot and kill" last.</summary>
    private static int VerbOf(CueLine<HarmCue> cue) => cue.Words[0] is "fatally" or "mortally" ? 1 : cue.Words is [_, "and", ..] ? 2 : 0;

    private Harm? OfVerb(int verb, int token, CueLine<HarmCue> cue, TokenRange sentence)
    {
        if (IsBeforeNoun(token, sentence)) return null;
        if (token > sentence.First && ground.Lemmas[token - 1] is "the") return OfParts(token, cue, sentence);
        if (IsNobodyElse(Math.Min(token, verb), sentence)) return null;
        var predicate = ground.Clauses.At(verb);
        bool subject = cue.Value.Place is HarmPlace.Subject;
        int people = subject ? (predicate.Agent >= 0 ? predicate.Agent : predicate.Patient) : predicate.Patient;
        int agent = subject ? -1 : predicate.Agent;
        bool turned = !subject && !predicate.Passive && IsHeadlinePassive(verb, predicate);
        if (turned) (people, agent) = (predicate.Agent, -1);
        bool struck = !subject && IsBlowBefore(token, sentence);
        if (struck) (people, agent, turned) = (Math.Max(ground.Tree.Child(verb, Relation.Obj), -1), token - 1, false);
        bool active = !subject && (struck || (!predicate.Passive && !turned && !IsBareParticiple(verb)));
        bool self = people >= 0 && !subject && IsReflexive(people);
        if (self && predicate.Agent >= 0) (people, agent) = (predicate.Agent, predicate.Agent);
        var victims = new List<Victims>();
        if (people < 0 && !active) people = SubjectBefore(Math.Min(token, verb), sentence);
        if (!active && (people < 0 || !_victims.IsPeople(people, counted: true)) && PeopleBefore(Math.Min(token, verb), cue, sentence) is >= 0 and var before) people = before;
        if (people >= 0 && ground.Lemmas[people] is "they" && SubjectOver(verb) is >= 0 and var over) people = over;
        if (people < 0 && subject) people = TitleSubject(verb, sentence);
        if (people >= 0 && ground.Tree.RelationOf(verb) is Relation.Acl && predicate.Passive && people < verb - 1 && ground.Analysis.Tags[verb - 1] is Upos.Noun or Upos.Propn && _victims.IsPeople(verb - 1, counted: true)) people = verb - 1;
        // "35 were killed and 117 injured": the number before a second verb is its own.
        if (!active && ground.Tree.RelationOf(verb) is Relation.Conj && OwnBefore(verb, sentence) is { } own) victims.Add(own);
        else if (!active && ground.Tree.RelationOf(verb) is Relation.Conj && people < ground.Tree.HeadOf(verb) && ListBefore(verb, ground.Tree.HeadOf(verb)) is >= 0 and var list) _victims.Read(people = list, victims, verb);
        else if (people >= 0) ReadAll(verb, people, victims);
        if (active && SelfBeside(verb) && predicate.Agent >= 0) _victims.Read(predicate.Agent, victims, verb);
        if (victims.Count == 0 && people < 0 && active && cue.Words.Length > 1 && NounFrom(token + cue.Words.Length) is >= 0 and var behind) _victims.Read(behind, victims);
        if (victims.Count == 0 && Beside(verb, token, token + cue.Words.Length, active, sentence) is { } beside) victims.Add(beside);
        // "killed and wounded dozens"
        int joined = token + cue.Words.Length;
        if (victims.Count == 0 && active && joined + 1 < sentence.AfterLast && ground.Lemmas[joined] is "and" or "or" && ground.Analysis.Tags[joined + 1] is Upos.Verb && IncidentCues.Harm.Of(ground.Lemmas[joined + 1]) is not null
            && Beside(verb, token, joined + 2, following: true, sentence) is { } shared) victims.Add(shared);
        if (predicate.Modality is Modality.Planned or Modality.Conditional) return null;
        if (predicate.Modality is Modality.Denied && (victims.Count == 0 || !victims.TrueForAll(v => v.Count.Value == 0))) return Denied(verb, token, cue, victims, people);
        if (subject && IsIllness(verb)) return null;
        if (victims.Count == 0 && !(people >= 0 && _victims.IsPeople(people, counted: true))) return null;
        AddParts(verb, sentence, victims);
        if (self || (cue.Words is ["turn", ..] or ["commit", ..])) for (int v = 0; v < victims.Count; v++) if (victims[v].Count.Value == 1) victims[v] = victims[v] with { Rule = "self" };
        if (IsScore(cue, victims) || (cue.Words is ["hurt"] && active && IsFigurative(agent, victims))) return null;
        return new(token, token + cue.Words.Length, cue, victims, agent, !struck && predicate.Passive) { Quantity = QuantityOf(verb, cue) };
    }

    /// <summary>"the blast wounded nine people": a happening right before a past form does it, however the form is taken.</summary>
    private bool IsBlowBefore(int token, TokenRange sentence) =>
        token > sentence.First && token + 1 < sentence.AfterLast && ground.Analysis.Tags[token - 1] is Upos.Noun && IncidentCues.Nouns.Of(ground.Lemmas[token - 1]) is { Value.Weight: not TriggerWeight.None }
        && !_victims.IsPeople(token - 1, counted: true) && ground.Quantities.In(token + 1, Math.Min(sentence.AfterLast, token + 3)) is [{ Kind: QuantityKind.Number, IsCompound: false } number, ..] && number.First == token + 1;

    /// <summary>"his words hurt him", "she hurt herself in the polls": nobody is counted, and nothing that hurts is named.</summary>
    private bool IsFigurative(int agent, List<Victims> victims) =>
        victims.TrueForAll(v => v.Rule is not "quantity" and not "added-up") && !(agent >= 0 && IncidentCues.Nouns.Of(ground.Lemmas[agent]) is { Value.Weight: not TriggerWeight.None });

    /// <summary>"shot three over par": a score counts nobody.</summary>
    private bool IsScore(CueLine<HarmCue> cue, List<Victims> victims) =>
        cue.Words is ["shoot"] && victims is [var only] && ground.Analysis.Tags[only.Head] is Upos.Num && only.Phrase.AfterLast < ground.Lemmas.Count
        && ground.Lemmas[only.Phrase.AfterLast] is "over" or "under" or "from" or "for" or "of" or "%" or "percent" or "par" or "points";

    /// <summary>"gave awards to injured servicemen": a participle after a preposition and before a noun counts nobody.</summary>
    private bool IsBeforeNoun(int token, TokenRange sentence) =>
        token > sentence.First && token + 1 < sentence.AfterLast && ground.Analysis.Tags[token - 1] is Upos.Adp && ground.Analysis.FineTags[token] is not FineTag.Vbg
        && ground.Analysis.Tags[token + 1] is Upos.Noun && IsParticiple(token);

    /// <summary>Reads the people of a word and of those that stand beside it in the same part ("20 children and six adults").</summary>
    private void ReadAll(int verb, int people, List<Victims> victims)
    {
        _victims.Read(people, victims, people < verb ? verb : int.MaxValue);
        for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
            if (child > verb && _victims.IsAlong(child)) _victims.Read(child, victims);
        if (people < verb) ReadOrphan(people, victims);
        if (ground.Tree.HeadOf(people) != verb) return;
        for (int next = ground.Tree.NextSibling(people); next >= 0; next = ground.Tree.NextSibling(next))
            if (IsListed(next) && next < verb == people < verb && Part(next) == Part(people) && (ground.NameAt(next) is not { } name || ground.NameAt(people) != name)) _victims.Read(next, victims, people < verb ? verb : int.MaxValue);
    }

    /// <summary>"a girl and a man were shot": the one before the "and", where the tree does not join the two.</summary>
    private void ReadOrphan(int people, List<Victims> victims)
    {
        int and = ground.Tree.Phrase(people, withPrepositions: false).First - 1;
        if (and < 1 || ground.Lemmas[and] is not "and" || victims.Count == 0) return;
        int before = and - 1;
        if (ground.Analysis.Tags[before] is not (Upos.Noun or Upos.Propn) || !_victims.IsPeople(before, counted: true) || victims.Exists(v => v.Phrase.Contains(before))) return;
        if (ground.Tree.RelationOf(before) is Relation.Root or Relation.Nsubj or Relation.NsubjPassive) _victims.Read(before, victims, and);
    }

    /// <summary>Whether a comma or an "and" stands before a phrase.</summary>
    private bool IsListed(int head)
    {
        int first = ground.Tree.Phrase(head, withPrepositions: false).First;
        return first > 0 && ground.Lemmas[first - 1] is "," or "and" or "or" or "as";
    }

    private Relation Part(int token) => ground.Tree.RelationOf(token) is Relation.NsubjPassive ? Relation.Nsubj : ground.Tree.RelationOf(token);

    /// <summary>The subject of a passive whose tree does not tell: the nominal before its auxiliary, past what stands between commas.</summary>
    private int SubjectBefore(int verb, TokenRange sentence)
    {
        int at = verb - 1;
        while (at > sentence.First && (ground.Analysis.Tags[at] is Upos.Aux or Upos.Adv or Upos.Part || ground.Lemmas[at] is "find" or "discover" or "leave")) at--;
        if (at == verb - 1) return -1;
        if (ground.Lemmas[at] is ",")
        {
            int open = at - 1;
            while (open > sentence.First && at - open < 16 && (ground.Lemmas[open] is not "," || ground.Analysis.Tags[open - 1] is Upos.Num)) open--;
            if (ground.Lemmas[open] is not "," || open == sentence.First) return -1;
            at = open - 1;
        }

        if (ground.Analysis.Tags[at] is not (Upos.Noun or Upos.Propn or Upos.Num)) return -1;
        // Climb to the head of the nominal: "dozens of farmers", "Carl Dorn".
        for (int step = 0; step < 4; step++)
        {
            int head = ground.Tree.HeadOf(at);
            if (head < sentence.First || head >= verb || ground.Tree.RelationOf(at) is not (Relation.Flat or Relation.Nmod or Relation.Compound or Relation.Conj)) break;
            at = head;
        }

        return at;
    }

    /// <summary>"Two teens shot near the fair": a past form without an object, whose subject are people, is a participle.</summary>
    private bool IsHeadlinePassive(int verb, Predicate predicate)
    {
        if (!IsParticiple(verb) || predicate.Patient >= 0 || ground.Tree.Child(verb, Relation.Obj) >= 0) return false;
        if (IsStruck(verb)) return predicate.Agent >= 0 && predicate.Agent < verb && _victims.One(predicate.Agent, part: false) is { Rule: "quantity", Count.Value: > 0 };
        if (ground.Analysis.Tags[verb] is not Upos.Verb) return true;
        bool at = verb + 1 < ground.Lemmas.Count && ground.Lemmas[verb + 1] is "at" && verb + 2 < ground.Lemmas.Count && _victims.IsPeople(verb + 2, counted: true);
        return !at && predicate.Agent >= 0 && predicate.Agent < verb && ground.Tree.Child(verb, Relation.Aux) < 0 && _victims.IsPeople(predicate.Agent, counted: true);
    }

    private bool IsReflexive(int token) => ground.Lemmas[token] is "himself" or "herself" or "themselves" or "itself" or "themself" or "oneself";

    /// <summary>"sent four people to hospital", "was taken to a medical center".</summary>
    private Harm? OfHospital(int verb, CueLine<HarmCue> cue, TokenRange sentence)
    {
        bool hospital = false;
        int last = Math.Min(ground.Lemmas.Count, verb + 14);
        for (int t = verb + 1; t < last && !hospital && ground.Analysis.Tags[t] is not Upos.Verb; t++)
            hospital = ground.Lemmas[t] is "hospital" or "center" or "centre" or "clinic" or "infirmary" && ground.Tree.Child(t, Relation.Case) is >= 0 and var to && ground.Lemmas[to] is "to";
        if (!hospital) return null;
        var predicate = ground.Clauses.At(verb);
        int people = predicate.Patient >= 0 ? predicate.Patient : predicate.Passive ? PeopleBefore(verb, cue, sentence) : -1;
        if (people < 0 || predicate.Modality is not Modality.Happened) return null;
        var victims = new List<Victims>();
        ReadAll(verb, people, victims);
        victims.RemoveAll(v => v.Rule is not "quantity" and not "added-up" and not "both" && (!predicate.Passive || ground.Analysis.Tags[v.Head] is not Upos.Noun));
        return victims.Count == 0 ? null : new(verb, verb + 1, cue, victims, -1, predicate.Passive);
    }

    /// <summary>The people who have a wound or are in a state of health: the subject of the verb, or the noun, that it hangs on.</summary>
    private Harm? OfWound(int token, CueLine<HarmCue> cue, TokenRange sentence, int words)
    {
        if (cue.Words[^1] is "hospital" && !IsAt(token + words - 1)) return null;
        int at = ground.Tree.HeadOf(token + words - 1);
        var victims = new List<Victims>();
        if (NounBefore(token, sentence) is >= 0 and var noun) _victims.Read(noun, victims);
        for (int step = 0; step < 3 && at >= 0 && victims.Count == 0; step++, at = ground.Tree.HeadOf(at))
        {
            if (_victims.IsPeople(at, counted: true) && ground.Analysis.Tags[at] is not Upos.Num) _victims.Read(at, victims);
            else if (ground.Analysis.Tags[at] is Upos.Verb && ground.Clauses.At(at) is var predicate && (predicate.Passive ? predicate.Patient : predicate.Agent) is >= 0 and var people)
            {
                if (predicate.Modality is Modality.Planned or Modality.Conditional or Modality.Denied) return null;
                _victims.Read(people, victims);
                break;
            }
        }

        if (victims.Count == 0 && ground.Tree.Child(token + words - 1, Relation.Nsubj) is >= 0 and var subject) _victims.Read(subject, victims);
        return victims.Count == 0 ? null : new(token, token + words, cue, victims, -1, true);
    }

    /// <summary>"found two men with gunshot wounds": the people right before the preposition; -1 where others stand there.</summary>
    private int NounBefore(int token, TokenRange sentence)
    {
        bool tied = false;
        for (int t = token - 1; t >= sentence.First && t > token - 7; t--)
        {
            if (ground.Analysis.Tags[t] is Upos.Adp or Upos.Sconj || ground.Lemmas[t] is "suffer" or "have") tied = true;
            else if (ground.Analysis.Tags[t] is Upos.Noun or Upos.Propn or Upos.Num && _victims.IsPeople(t, counted: true)) return tied ? t : -1;
            else if (ground.Analysis.Tags[t] is not (Upos.Det or Upos.Adj or Upos.Num or Upos.Adv)) return -1;
        }

        return -1;
    }

    /// <summary>"Teen shot in Lima dies": the people at the head of a title, before a participle.</summary>
    private int TitleSubject(int verb, TokenRange sentence)
    {
        if (ground.Report.Title is not { } title || ground.Analysis.Tokens.Starts[verb] >= title.End) return -1;
        for (int t = sentence.First; t + 1 < verb && t < sentence.First + 5; t++)
            if (_victims.IsPeople(t, counted: true) && ground.Lemmas[t + 1] is "shot" or "shoot" or "stab" or "wound" or "injure" or "hurt" or "hit" or "stabbed" or "wounded" or "injured" && IsParticiple(t + 1)) return t;
        return -1;
    }

    /// <summary>The number right before a verb that shares its auxiliary with another: "and hundreds wounded".</summary>
    private Victims? OwnBefore(int verb, TokenRange sentence)
    {
        var before = ground.Quantities.In(Math.Max(sentence.First, verb - 6), verb);
        if (before.IsEmpty || !_victims.IsCount(before[^1])) return null;
        var last = before[^1];
        for (int t = last.AfterLast; t < verb; t++)
            if (ground.Analysis.Tags[t] is not (Upos.Noun or Upos.Adj or Upos.Adv or Upos.Propn or Upos.Aux) && ground.Lemmas[t] is not ("other" or "more")) return null;
        int head = ground.Tree.HeadOf(last.NumberAfterLast - 1);
        return head >= last.AfterLast && head < verb && _victims.One(head, part: false) is { } whole ? whole : Bare(last);
    }

    /// <summary>"had not killed any soldiers": a count of none.</summary>
    private Harm? Denied(int verb, int token, CueLine<HarmCue> cue, List<Victims> victims, int people)
    {
        var none = victims.FindAll(v => v.Count.Value == 0);
        if (none.Count == 0 && people >= 0 && _victims.IsPeople(people, counted: true) && ground.Analysis.FineTags[people] is FineTag.Nns or FineTag.Nnps)
        {
            var phrase = ground.Tree.Phrase(people, withPrepositions: false);
            none.Add(new(phrase, people, new(0, null, Bound.Exact), phrase, "denied", false));
        }

        return none.Count == 0 ? null : new(token, Math.Max(verb + 1, token + cue.Words.Length), cue, none, -1, false);
    }

    /// <summary>"shot two men, killing one" counts by the second verb; "shot three people dead" are dead.</summary>
    private FigureQuantity QuantityOf(int verb, CueLine<HarmCue> cue)
    {
        if (cue.Value.Quantity is not FigureQuantity.Injured) return cue.Value.Quantity;
        for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
            if (ground.Lemmas[child] is "dead" or "fatally" or "death" && !(ground.Lemmas[child] is "fatally" && NumberBeforeFatally(child) is not null)) return FigureQuantity.Killed;
        return cue.Value.Quantity;
    }

    /// <summary>Adds what the sentence says of parts: "two of them children", "including three women" that hangs on the verb.</summary>
    private void AddParts(int verb, TokenRange sentence, List<Victims> victims)
    {
        if (victims.Count == 0) return;
        int from = Math.Max(verb, victims[^1].Phrase.AfterLast);
        foreach (var quantity in ground.Quantities.In(from, Math.Min(sentence.AfterLast, from + 12)))
        {
            bool of = quantity.AfterLast + 1 < sentence.AfterLast && ground.Lemmas[quantity.AfterLast] is "of" && ground.Lemmas[quantity.AfterLast + 1] is "them" or "they" or "whom" or "who";
            bool including = quantity.First > 0 && ground.Lemmas[quantity.First - 1] is "including" or "include" && ground.Analysis.FineTags[quantity.First - 1] is FineTag.Vbg or FineTag.In;
            if ((!of && !including) || quantity is not { Kind: QuantityKind.Number, IsCompound: false }) continue;
            if (victims.Exists(v => v.Phrase.Contains(quantity.NumberFirst))) continue;
            int head = including ? HeadAfter(quantity) : -1;
            var whole = head >= 0 ? _victims.One(head, part: true) : null;
            victims.Add((whole ?? Bare(quantity)) with { Part = true });
        }
    }

    private int HeadAfter(Quantity quantity)
    {
        int head = ground.Tree.HeadOf(quantity.NumberAfterLast - 1);
        return head >= quantity.NumberAfterLast && head < quantity.AfterLast + 6 ? head : -1;
    }

    /// <summary>The people beside a word whose tree does not tell: "dozens wounded", "killing two".</summary>
    private Victims? Beside(int verb, int first, int end, bool following, TokenRange sentence)
    {
        if (following)
        {
            var next = ground.Quantities.In(end, Math.Min(sentence.AfterLast, end + 4));
            // "up to 20", "at least 20" begin with a preposition and are an object all the same.
            if (end < sentence.AfterLast && ground.Analysis.Tags[end] is Upos.Punct or Upos.Adp && (next.IsEmpty || next[0].First != end || next[0].NumberFirst == end)) return null;
            if (next.IsEmpty || next[0].First > end + 1 || next[0] is not { Kind: QuantityKind.Number, IsCompound: false }) return null;
            for (int t = end; t < next[0].First; t++)
                if (ground.Analysis.Tags[t] is not (Upos.Det or Upos.Adv or Upos.Adj)) return null;
            int head = ground.Tree.HeadOf(next[0].NumberAfterLast - 1);
            return head >= next[0].NumberAfterLast && head <= next[0].NumberAfterLast + 3 && head != verb ? _victims.One(head, part: false) : NounFollows(next[0]) ? null : Bare(next[0]);
        }

        var before = ground.Quantities.In(Math.Max(sentence.First, first - 6), first);
        if (before.IsEmpty) return null;
        var last = before[^1];
        if (!_victims.IsCount(last)) return null;
        for (int t = last.AfterLast; t < first; t++)
        {
            bool passes = ground.Analysis.Tags[t] is Upos.Aux or Upos.Adv or Upos.Noun or Upos.Propn or Upos.Adj or Upos.Pron;
            if (!passes || (ground.Analysis.Tags[t] is Upos.Noun && !_victims.IsPeople(t, counted: true) && ground.Tree.RelationOf(t) is not Relation.Compound)) return null;
        }

        return Bare(last);
    }

    private bool NounFollows(Quantity quantity) =>
        quantity.AfterLast < ground.Lemmas.Count && ground.Analysis.Tags[quantity.AfterLast] is Upos.Noun or Upos.Adj or Upos.Propn;

    private bool Adjoins(Quantity quantity, int token) =>
        _victims.IsCount(quantity)
        && (quantity.AfterLast == token || (quantity.AfterLast == token - 1 && (ground.Analysis.Tags[token - 1] is Upos.Aux or Upos.Adv || _victims.IsPeople(token - 1, counted: true))));

    private static Victims Bare(Quantity quantity) => new(
        new(quantity.First, quantity.AfterLast),
        quantity.NumberAfterLast - 1,
        new(quantity.Value is { } value && value >= 0 && value < long.MaxValue ? (long)value : null, quantity.High is { } high ? (long)high : null, quantity.Bound),
        null,
        "quantity",
        false);
}
