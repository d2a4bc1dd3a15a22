using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <content>Harm told by nouns and adjectives: the dead, deaths, tolls, bodies.</content>
internal sealed partial class HarmReader
{
    /// <summary>"ten of the dead were children", "two nurses were among the wounded": people who are part of a count.</summary>
    private Harm? OfParts(int token, CueLine<HarmCue> cue, TokenRange sentence)
    {
        int word = token - 2;
        if (word < sentence.First || ground.Lemmas[token - 1] is not "the") return null;
        var victims = new List<Victims>();
        if (ground.Lemmas[word] is "of" && word > sentence.First && ground.Quantities.At(word - 1) is { Kind: QuantityKind.Number } quantity) victims.Add(Bare(quantity) with { Part = true });
        else if (ground.Lemmas[word] is "among")
        {
            for (int t = word - 1; t >= sentence.First && t > word - 16; t--)
            {
                bool subject = ground.Tree.RelationOf(t) is Relation.Nsubj or Relation.NsubjPassive && _victims.IsPeople(t, counted: true);
                if (!subject) continue;
                _victims.Read(t, victims, word);
                break;
            }

            for (int v = 0; v < victims.Count; v++) victims[v] = victims[v] with { Part = true };
        }

        return victims.Count == 0 ? null : new(token, token + 1, cue, victims, -1, false);
    }

    private Harm? OfQuality(int token, CueLine<HarmCue> cue, TokenRange sentence)
    {
        if (OfParts(token, cue, sentence) is { } parts) return parts;
        var tree = ground.Tree;
        var relation = tree.RelationOf(token);
        int head = tree.HeadOf(token), people = -1;
        if (relation is Relation.Amod or Relation.Acl && head >= 0 && (head < token || OnlyQualities(token + 1, head))) people = head;
        else if (relation is Relation.Xcomp && head >= 0) people = ObjectOrSubject(head);
        if (people < 0 && tree.Child(token, Relation.Nsubj) is >= 0 and var subject) people = subject;
        if (people < 0 && tree.Child(token, Relation.NsubjPassive) is >= 0 and var passive) people = passive;
        var victims = new List<Victims>();
        if (people >= 0) _victims.Read(people, victims, people < token ? token : int.MaxValue);
        if (victims.Count == 0 && ground.Quantities.In(Math.Max(sentence.First, token - 4), token) is { IsEmpty: false } numbers && Adjoins(numbers[^1], token))
            victims.Add(Bare(numbers[^1]));
        if (victims.Count == 0 && Beside(token, token, token + 1, following: false, sentence) is { } beside) victims.Add(beside);
        if (victims.Count == 0 && token > sentence.First && (ground.Analysis.Tags[token - 1] is Upos.Noun or Upos.Propn || ground.Lemmas[token - 1] is "old") && _victims.IsPeople(token - 1, counted: false)) _victims.Read(token - 1, victims, token);
        // "injured servicemen", "the dead man": a quality before its noun counts nobody who is not counted.
        bool before = token + 1 < sentence.AfterLast && ground.Analysis.Tags[token + 1] is Upos.Noun or Upos.Propn or Upos.Adj;
        victims.RemoveAll(v => v.Rule is not "quantity" && (before || (relation is Relation.Amod or Relation.Acl && v.Head > token)));
        if (victims.Count == 0) return null;
        if (head >= 0 && ground.Analysis.Tags[head] is Upos.Verb && ground.Clauses.At(head).Modality is Modality.Conditional or Modality.Planned) return null;
        AddParts(token, sentence, victims);
        int agent = head >= 0 && relation is Relation.Xcomp && ground.Lemmas[head] is "leave" ? ground.Clauses.At(head).Agent : -1;
        return new(token, token + 1, cue, victims, agent, false);
    }

    private Harm? OfNoun(int first, CueLine<HarmCue> cue, TokenRange sentence)
    {
        int end = first + cue.Words.Length, token = end - 1;
        var tree = ground.Tree;
        if (tree.RelationOf(token) is Relation.Compound || (token + 1 < ground.Lemmas.Count && ground.Lemmas[token + 1] is "penalty" or "sentence" or "row" or "threat" or "rate" or "charge" or "certificate")) return null;
        var victims = new List<Victims>();
        var phrase = tree.Phrase(token, withPrepositions: false);
        foreach (var quantity in ground.Quantities.In(phrase.First, first))
            if (quantity is { Kind: QuantityKind.Number, IsCompound: false } && OnlyQualities(quantity.AfterLast, first)) victims.Add(Bare(quantity) with { Head = token, Phrase = new(quantity.First, end) });
        if (victims.Count == 0 && first > 0 && Multiple(first - 1) is { } several && cue.Value.Quantity is FigureQuantity.Killed)
            victims.Add(new(new(first - 1, end), token, new(several, null, Bound.Exact), null, "quantity", false));
        int of = -1, agent = -1;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.RelationOf(child) is Relation.Nmod && child > token && tree.Child(child, Relation.Case) is >= 0 and var preposition)
            {
                if (ground.Lemmas[preposition] is "of" && of < 0) of = child;
                if (ground.Lemmas[preposition] is "by" && agent < 0) agent = child;
            }

            bool before = child < token && tree.RelationOf(child) is Relation.Possessor;
            if (before && _victims.IsPeople(child, counted: true) && of < 0) of = child;
        }

        if (of < 0) of = AfterOf(end);
        bool deed = cue.Words[0] is not ("death" or "fatality" or "injury" or "casualty" or "case" or "infection" or "disappearance");
        if (victims.Count == 0 && of >= 0 && (cue.Value.Quantity is not FigureQuantity.Affected)) _victims.Read(of, victims);
        if (cue.Value.Quantity is FigureQuantity.Affected && cue.Words[0] is "case" && !IsOfDisease(token)) return null;
        if (victims.Count == 0 && cue.Words is ["injury" or "wound"] && (NounBefore(token, sentence) >= 0 || IsSuffered(token))) return OfWound(token, IncidentCues.SufferInjury, sentence, 1);
        if (victims.Count == 0) return null;
        var (modality, _) = ground.Clauses.ModalityOfNoun(token);
        if (modality is Modality.Conditional or Modality.Planned) return null;
        if (modality is Modality.Denied && !victims.TrueForAll(v => v.Count.Value == 0)) return null;
        return new(token, end, cue, victims, deed ? agent : -1, true);
    }

    /// <summary>"was treated for minor injuries", "taken to a hospital with injuries": not what a study diagnosed.</summary>
    private bool IsSuffered(int token)
    {
        for (int step = 0, verb = ground.Tree.VerbFrom(token, 4); step < 3 && verb >= 0; step++, verb = ground.Tree.VerbFrom(ground.Tree.HeadOf(verb), 4))
            if (IsOfSuffering(verb)) return true;
        return false;
    }

    private bool IsOfSuffering(int verb)
    {
        return ground.Lemmas[verb] is "suffer" or "sustain" or "receive" or "have" or "treat" or "take" or "transport" or "rush" or "hospitalize" or "find" or "recover" or "bring" or "fly" or "airlift" or "send" or "leave" or "escape";
    }

    /// <summary>"the murder of a baker": the noun after an "of" right behind, where the tree hangs it elsewhere; -1 for none.</summary>
    private int AfterOf(int at)
    {
        return at < ground.Lemmas.Count && ground.Lemmas[at] is "of" ? NounFrom(at + 1) : -1;
    }

    /// <summary>The last noun of the nominal that begins at a token; -1 for none.</summary>
    private int NounFrom(int at)
    {
        int noun = -1;
        bool people = false;
        for (int t = at; t < ground.Lemmas.Count && t < at + 9 && (ground.Analysis.Tags[t] is Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn or Upos.Pron || ground.Lemmas[t] is "-"); t++)
        {
            if (ground.Analysis.Tags[t] is not (Upos.Noun or Upos.Propn)) continue;
            // "a 13-year-old girl Tuesday evening": the girl, not the evening.
            bool person = _victims.IsPeople(t, counted: true);
            if (people && !person) break;
            (noun, people) = (t, person);
        }

        return noun;
    }

    private bool OnlyQualities(int from, int to)
    {
        for (int t = from; t < to; t++)
            if (ground.Analysis.Tags[t] is not (Upos.Adj or Upos.Noun or Upos.Adv or Upos.Propn) || ground.Analysis.FineTags[t] is FineTag.Vbn or FineTag.Nns) return false;
        return true;
    }

    /// <summary>"double homicide": how many; null for any other word.</summary>
    private long? Multiple(int token) => ground.Lemmas[token] switch
    {
        "double" => 2,
        "triple" => 3,
        "quadruple" => 4,
        _ => null,
    };

    private Harm? OfToll(int token, CueLine<HarmCue> cue, TokenRange sentence)
    {
        int end = token + cue.Words.Length;
        int limit = Math.Min(sentence.AfterLast, end + 14);
        foreach (var quantity in ground.Quantities.In(end, limit))
        {
            if (quantity is not { Kind: QuantityKind.Number, IsCompound: false }) continue;
            bool apart = false;
            for (int t = end; t < quantity.First; t++) apart |= ground.Lemmas[t] is "but" or "and" or ";" or "say" || ground.Analysis.FineTags[t] is FineTag.OpenQuote or FineTag.CloseQuote;
            if (apart || (token > sentence.First && ground.Lemmas[token - 1] is "infection")) return null;
            // "rose by two to 36": the number after "by" or "from" is another.
            if (quantity.First > 0 && ground.Lemmas[quantity.First - 1] is "by" or "from") continue;
            return new(token, end, cue, [Bare(quantity)], -1, false);
        }

        return null;
    }

    private Harm? OfCounted(int token, CueLine<HarmCue> cue)
    {
        var phrase = ground.Tree.Phrase(token, withPrepositions: false);
        var victims = new List<Victims>();
        foreach (var quantity in ground.Quantities.In(phrase.First, token))
            if (quantity is { Kind: QuantityKind.Number, IsCompound: false }) victims.Add(Bare(quantity) with { Head = token, Phrase = new(quantity.First, token + 1) });
        // "the bodies of two men", "the body of a hiker"
        if (victims.Count == 0 && cue.Value.Place is HarmPlace.Body && AfterOf(token + 1) is >= 0 and var whose) _victims.Read(ListTop(whose, token), victims);
        int verb = ground.Tree.HeadOf(token);
        if (cue.Value.Place is HarmPlace.Body && FindingVerb(token) is >= 0 and var finding) verb = finding;
        if (victims.Count == 0 || verb < 0 || ground.Analysis.Tags[verb] is not Upos.Verb) return null;
        bool fits = cue.Value.Place is HarmPlace.Body
            ? ground.Lemmas[verb] is "find" or "recover" or "pull" or "discover" or "retrieve" or "count" or "identify" or "unearth"
            : ground.Lemmas[verb] is "claim" or "take" or "cost" or "lose";
        return !fits || ground.Clauses.At(verb).Modality is Modality.Conditional or Modality.Planned ? null : new(token, token + 1, cue, victims, -1, false);
    }

    /// <summary>"the body of a man who had been shot was found": the verb of finding, past a clause about the dead; -1 for none.</summary>
    private int FindingVerb(int body)
    {
        for (int t = body + 1; t < ground.Lemmas.Count && t < body + 20 && ground.Lemmas[t] is not "."; t++)
            if (ground.Lemmas[t] is "find" or "discover" or "recover" && ground.Analysis.Tags[t - 1] is Upos.Aux or Upos.Adv) return t;
        return -1;
    }

    private int ObjectOrSubject(int verb)
    {
        var predicate = ground.Clauses.At(verb);
        return predicate.Patient >= 0 ? predicate.Patient : predicate.Agent;
    }

    /// <summary>"died of cancer", "died at 93": no incident.</summary>
    private bool IsIllness(int verb)
    {
        for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
        {
            if (child < verb || ground.Tree.RelationOf(child) is not Relation.Obl) continue;
            if (ground.Lemmas[child] is "cancer" or "cause" or "illness" or "complication" or "pneumonia" or "stroke" or "attack" or "failure" or "leukemia" or "age" or "dementia" && !IsIncidentWord(child)) return true;
        }

        return false;
    }

    private bool IsIncidentWord(int token) => ground.Lemmas[token] is "attack" && (token == 0 || ground.Lemmas[token - 1] is not "heart");

    private bool IsOfDisease(int token)
    {
        int of = ground.Tree.Child(token, Relation.Nmod);
        for (int t = Math.Max(0, token - 3); t < token; t++)
            if (IsDisease(t)) return true;
        return of > token && IsDisease(of);
    }

    private bool IsDisease(int token) =>
        ground.Lemmas[token] is "confirmed" or "confirm" or "new" or "infect" or "suspect" or "fever" or "flu" or "influenza" or "measles" or "malaria" or "polio" or "plague"
        || (IncidentCues.Nouns.Of(ground.Lemmas[token]) is { Value.Kind: IncidentKind.Disaster });
}
