using System.Collections.Immutable;
using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Somebody who is said to have done something violent, where it need not be said what.</summary>
/// <param name="Token">The head word of who it is.</param>
/// <param name="Verb">The word that says so.</param>
/// <param name="Sentence">The number of the sentence.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record Responsibility(int Token, int Verb, int Sentence, AttackerBasis Basis, string Rule);

/// <summary>Finds claims of responsibility, blame, and the names of gunmen and attackers.</summary>
internal sealed class ResponsibilityReader(Groundwork ground)
{
    /// <summary>So many sentences after it was told of, a happening can still be meant.</summary>
    private const int MostBack = 8;

    /// <summary>Reads them in reading order.</summary>
    public ImmutableArray<Responsibility> Read()
    {
        var found = ImmutableArray.CreateBuilder<Responsibility>();
        for (int t = 0; t < ground.Lemmas.Count; t++)
        {
            switch (ground.Lemmas[t])
            {
                case "responsibility" or "credit":
                    Claim(t, found);
                    break;
                case "blame" or "accuse":
                    Blame(t, found);
                    break;
                case "gunman" or "shooter" or "attacker" or "bomber" or "assailant" or "suspect":
                    Name(t, found);
                    break;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether it is about an incident: told of in the same sentence, else the last one told of before it.</summary>
    public static bool IsFor(Responsibility responsible, IncidentDraft draft, List<IncidentDraft> all, Groundwork ground)
    {
        if (draft.Mentions.Exists(m => m.Triggers.Exists(t => ground.Tree.IsBelow(t.Token, responsible.Verb)))) return true;
        if (all.Exists(d => d.Mentions.Exists(m => m.Triggers.Exists(t => ground.Tree.IsBelow(t.Token, responsible.Verb))))) return false;
        if (draft.Mentions.Exists(m => m.Sentence == responsible.Sentence)) return true;
        int own = Before(draft), last = all.Max(Before);
        return own == last && own >= 0 && responsible.Sentence - own <= MostBack;

        int Before(IncidentDraft other) => other.Mentions.Where(m => m.Sentence <= responsible.Sentence).Select(m => m.Sentence).DefaultIfEmpty(-1).Max();
    }

    /// <summary>"claimed responsibility", "responsibility was claimed by".</summary>
    private void Claim(int noun, ImmutableArray<Responsibility>.Builder found)
    {
        int verb = ground.Tree.HeadOf(noun);
        if (verb < 0) verb = noun - 1;
        if (verb < 0 || ground.Lemmas[verb] is not ("claim" or "take" or "accept" or "assume" or "admit")) return;
        var predicate = ground.Clauses.At(verb);
        if (predicate.Agent >= 0 && predicate.Modality is Modality.Happened && !IsNobody(predicate.Agent)) Add(predicate.Agent, verb, AttackerBasis.Claimed, "claimed-responsibility", found);
    }

    /// <summary>"blamed the rebels", "accused Ruritania of".</summary>
    private void Blame(int verb, ImmutableArray<Responsibility>.Builder found)
    {
        if (ground.Analysis.Tags[verb] is not Upos.Verb) return;
        var predicate = ground.Clauses.At(verb);
        int whom = predicate.Patient;
        for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
            if (ground.Tree.RelationOf(child) is Relation.Obl && ground.Tree.Child(child, Relation.Case) is >= 0 and var on && ground.Lemmas[on] is "on") whom = child;
        if (whom >= 0 && predicate.Modality is Modality.Happened or Modality.UnderWay && IsOfViolence(verb)) Add(whom, verb, AttackerBasis.Blamed, "blamed", found);
    }

    /// <summary>Blame is laid for much: only what names an attack counts.</summary>
    private bool IsOfViolence(int verb)
    {
        var below = ground.Tree.Below(verb);
        for (int t = below.First; t < below.AfterLast; t++)
        {
            if (t == verb) continue;
            if (ground.Analysis.Tags[t] is Upos.Noun && IncidentCues.Nouns.Of(ground.Lemmas[t]) is { Value: { Weight: TriggerWeight.Strong or TriggerWeight.Frame, Kind: not (IncidentKind.Accident or IncidentKind.Disaster) } }) return true;
            if (ground.Analysis.Tags[t] is Upos.Verb && IncidentCues.Verbs.Of(ground.Lemmas[t]) is { Value.Weight: TriggerWeight.Strong or TriggerWeight.Frame }) return true;
        }

        return false;
    }

    /// <summary>"the gunman, Carl Dorn,", "suspect Carl Dorn", "the shooter was identified as Carl Dorn".</summary>
    private void Name(int noun, ImmutableArray<Responsibility>.Builder found)
    {
        if (ground.Analysis.FineTags[noun] is FineTag.Nns) return;
        int named = -1;
        for (int child = ground.Tree.FirstChild(noun); child >= 0 && named < 0; child = ground.Tree.NextSibling(child))
            if (child > noun && ground.Tree.RelationOf(child) is Relation.Appos or Relation.Flat && IsPerson(child)) named = child;
        if (named < 0 && ground.Tree.HeadOf(noun) == noun + 1 && IsPerson(noun + 1)) named = noun + 1;
        if (named < 0 && ground.Tree.HeadOf(noun) is >= 0 and var head && ground.Tree.RelationOf(noun) is Relation.Compound or Relation.Appos && IsPerson(head)) named = head;
        int verb = ground.Tree.HeadOf(noun);
        if (named < 0 && verb >= 0 && ground.Lemmas[verb] is "identify" or "name")
            for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
                if (child > verb && IsPerson(child)) named = child;
        if (named >= 0) Add(named, noun, ground.Lemmas[noun] is "suspect" ? AttackerBasis.Blamed : AttackerBasis.Reported, "named-as-attacker", found);
    }

    private bool IsPerson(int token) => token < ground.Lemmas.Count && ground.NameAt(token) is { Kind: NameKind.Person };

    private bool IsNobody(int token) => ground.Lemmas[token] is "nobody" or "none" || (ground.Tree.Child(token, Relation.Det) is >= 0 and var determiner && ground.Lemmas[determiner] is "no");

    private void Add(int token, int verb, AttackerBasis basis, string rule, ImmutableArray<Responsibility>.Builder found) =>
        found.Add(new(token, verb, ground.Analysis.Tokens.SentenceOf(token), basis, rule));
}
