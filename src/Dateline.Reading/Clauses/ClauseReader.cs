using Dateline.Language.Syntax;
using Dateline.Language.Tags;

namespace Dateline.Reading.Clauses;

/// <summary>Reads predicates from trees: subjects that a verb shares with another, passives, what is planned or denied.</summary>
/// <param name="tree">The trees of the report.</param>
/// <param name="lemmas">Its lemmas.</param>
public sealed class ClauseReader(Tree tree, Lemmas lemmas)
{
    /// <summary>How many verbs up a shared subject or a governing verb is looked for.</summary>
    private const int MostSteps = 4;

    private readonly Modalities _modalities = new(tree, lemmas);

    /// <summary>Reads the predicate of a verb.</summary>
    public Predicate At(int verb)
    {
        bool passive = IsPassive(verb);
        int subject = SubjectOf(verb, 0), @object = ObjectOf(verb);
        int agent = passive ? By(verb) : subject;
        int patient = passive ? subject : @object;
        int recipient = tree.Child(verb, Relation.Iobj);
        if (passive && @object >= 0 && patient >= 0) (recipient, patient) = (patient, @object);
        var (modality, governor) = _modalities.Of(verb);
        return new(verb, agent, patient, recipient, passive, modality, governor);
    }

    /// <summary>Whether what a noun names is told as so, by the verb it hangs on.</summary>
    public (Modality Modality, int Governor) ModalityOfNoun(int noun) => _modalities.OfNoun(noun);

    /// <summary>Whether a verb is a passive: by its auxiliary, its subject, or as a participle beside a noun.</summary>
    public bool IsPassive(int verb)
    {
        if (tree.Child(verb, Relation.AuxPassive) >= 0 || tree.Child(verb, Relation.NsubjPassive) >= 0) return true;
        if (tree.Child(verb, Relation.Nsubj) >= 0 && tree.Child(verb, Relation.Obj) >= 0) return false;
        // "was slain", taken for an adjective.
        if (tree.Analysis.Tags[verb] is Upos.Adj or Upos.Noun) return tree.Child(verb, Relation.Cop) >= 0 || tree.Analysis.Tags[verb] is Upos.Adj;
        if (tree.Analysis.FineTags[verb] is not FineTag.Vbn and not FineTag.Vbd) return false;
        var relation = tree.RelationOf(verb);
        bool participle = tree.Analysis.FineTags[verb] is FineTag.Vbn;
        if (participle && relation is Relation.Acl or Relation.Amod) return true;
        bool bare = tree.Child(verb, Relation.Aux) < 0 && tree.Child(verb, Relation.Nsubj) < 0 && tree.Child(verb, Relation.Obj) < 0;
        if (relation is Relation.Conj && bare) return tree.HeadOf(verb) is >= 0 and var first && tree.Analysis.Tags[first] is Upos.Verb && IsPassive(first);
        return participle && relation is Relation.Advcl or Relation.Xcomp or Relation.Root && bare;
    }

    private int By(int verb)
    {
        int agent = tree.Child(verb, Relation.Agent);
        if (agent >= 0) return agent;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.RelationOf(child) is not Relation.Obl || child < verb) continue;
            int preposition = tree.Child(child, Relation.Case);
            if (preposition >= 0 && lemmas[preposition] is "by") return child;
        }

        return -1;
    }

    private int ObjectOf(int verb)
    {
        int own = tree.Child(verb, Relation.Obj);
        if (own >= 0) return own;
        // "killed and wounded dozens": verbs joined side by side share the object of the last.
        int joined = tree.Child(verb, Relation.Conj);
        if (joined > verb && joined <= verb + 3 && tree.Analysis.Tags[joined] is Upos.Verb && tree.Child(joined, Relation.Nsubj) < 0 && tree.Child(joined, Relation.Obj) is >= 0 and var shared) return shared;
        // "the tanks it sent": the object is the noun before, unless the subject is.
        int head = tree.HeadOf(verb);
        bool relative = tree.RelationOf(verb) is Relation.Relative && head >= 0;
        return relative && tree.Child(verb, Relation.Nsubj) is >= 0 and var subject && !IsRelativePronoun(subject) && tree.Child(verb, Relation.Obl) < 0 ? head : -1;
    }

    private int SubjectOf(int verb, int step)
    {
        int own = tree.Child(verb, Relation.Nsubj);
        if (own < 0) own = tree.Child(verb, Relation.NsubjPassive);
        int head = tree.HeadOf(verb);
        var relation = tree.RelationOf(verb);
        if (own >= 0 && IsRelativePronoun(own))
        {
            int before = NounBefore(own);
            return relation is Relation.Relative && head >= 0 && (before == own || before == head || tree.IsBelow(before, head)) ? head : before;
        }

        if (own >= 0) return own;
        if (RelativeBefore(verb) is >= 0 and var pronoun) return NounBefore(pronoun);
        if (head < 0 || step >= MostSteps) return -1;
        switch (relation)
        {
            case Relation.Conj or Relation.Advcl or Relation.Parataxis:
                return tree.Analysis.Tags[head] is Upos.Verb or Upos.Aux or Upos.Adj ? SubjectOf(head, step + 1) : relation is Relation.Advcl ? -1 : NominalSubject(head);
            case Relation.Xcomp or Relation.Ccomp:
                if (tree.Analysis.Tags[head] is not (Upos.Verb or Upos.Aux or Upos.Adj)) return -1;
                int controller = tree.Child(head, Relation.Obj);
                return controller >= 0 ? controller : relation is Relation.Xcomp ? SubjectOf(head, step + 1) : -1;
            case Relation.Acl:
                bool infinitive = tree.Child(verb, Relation.Mark) >= 0;
                return infinitive ? PossessorOrSubject(head) : head;
            case Relation.Relative or Relation.Amod:
                return relation is Relation.Amod || tree.Child(verb, Relation.Obj) >= 0 ? head : -1;
            default:
                return -1;
        }
    }

    private int NominalSubject(int head) => tree.Child(head, Relation.Nsubj);

    /// <summary>"Kenya's plan to send": whose plan it is sends.</summary>
    private int PossessorOrSubject(int noun)
    {
        int possessor = tree.Child(noun, Relation.Possessor);
        if (possessor >= 0) return possessor;
        int verb = tree.HeadOf(noun);
        return verb >= 0 && tree.Analysis.Tags[verb] is Upos.Verb && tree.RelationOf(noun) is Relation.Obj ? SubjectOf(verb, 1) : -1;
    }

    /// <summary>The relative pronoun right before a verb; -1 where there is none.</summary>
    private int RelativeBefore(int verb)
    {
        int at = verb - 1;
        while (at >= 0 && tree.Analysis.Tags[at] is Upos.Aux or Upos.Adv) at--;
        return at >= 0 && tree.Analysis.FineTags[at] is FineTag.Wp or FineTag.Wdt && NounBefore(at) != at ? at : -1;
    }

    /// <summary>"thanked the state of Chad, which sent tents": the noun that a relative pronoun follows, where the tree has hung its clause elsewhere; else the pronoun.</summary>
    private int NounBefore(int pronoun)
    {
        int noun = pronoun - 1;
        if (noun >= 0 && tree.Analysis.FineTags[noun] is FineTag.Comma) noun--;
        if (noun < 0 || tree.Analysis.Tags[noun] is not (Upos.Noun or Upos.Propn)) return pronoun;
        while (tree.HeadOf(noun) is >= 0 and var above && above < pronoun && tree.Analysis.Tags[above] is Upos.Noun or Upos.Propn && tree.RelationOf(noun) is Relation.Nmod or Relation.Compound or Relation.Flat) noun = above;
        return noun;
    }

    private bool IsRelativePronoun(int token) => tree.Analysis.FineTags[token] is FineTag.Wp or FineTag.Wdt || (tree.Analysis.FineTags[token] is FineTag.In && lemmas[token] is "that");
}
