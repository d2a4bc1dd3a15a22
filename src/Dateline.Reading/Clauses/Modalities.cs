using Dateline.Language.Syntax;
using Dateline.Language.Tags;

namespace Dateline.Reading.Clauses;

/// <summary>Tells whether what a verb or noun tells is so, from its auxiliaries and the verbs above it.</summary>
internal sealed class Modalities(Tree tree, Lemmas lemmas)
{
    private const int MostSteps = 5;

    /// <summary>Verbs, nouns and adjectives that make what hangs on them planned, wanted or not so: the list <c>governors.tsv</c>.</summary>
    public static CueTable<Modality> Governors { get; } = CueFile.Read(typeof(Modalities), "governors.tsv", 1, fields => Enum.Parse<Modality>(fields[0], ignoreCase: true));

    public (Modality Modality, int Governor) Of(int verb)
    {
        var own = Own(verb);
        if (own is not Modality.Happened and not Modality.UnderWay) return (own, -1);
        int at = verb;
        for (int step = 0; step < MostSteps; step++)
        {
            int head = tree.HeadOf(at);
            if (head < 0) break;
            var relation = tree.RelationOf(at);
            bool told = relation is Relation.Xcomp or Relation.Ccomp or Relation.Acl || (relation is Relation.Advcl && HasMark(at, "to"));
            if (relation is Relation.Conj && tree.Analysis.Tags[head] is Upos.Verb)
            {
                // Verbs joined by "and" share what stands before the first.
                bool finite = tree.Child(at, Relation.Aux) >= 0 || tree.Child(at, Relation.Nsubj) >= 0 || tree.Analysis.FineTags[at] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp;
                if (finite) break;
                var shared = Own(head);
                if (shared is not Modality.Happened and not Modality.UnderWay) return (shared, -1);
                at = head;
                continue;
            }

            if (!told) break;
            bool infinitive = HasMark(at, "to");
            bool clause = relation is Relation.Ccomp && !infinitive;
            var governed = Governed(head, infinitive, clause);
            if (governed is { } modality) return (Weaker(modality, head), head);
            at = head;
        }

        return (own, -1);
    }

    public (Modality Modality, int Governor) OfNoun(int noun)
    {
        int negation = tree.Child(noun, Relation.Det);
        if (negation >= 0 && lemmas[negation] is "no") return (Modality.Denied, negation);
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
        {
            if (lemmas[child] is "planned" or "proposed" or "scheduled" or "upcoming" or "possible" or "potential" or "future" or "threatened" or "expected" or "would-be" or "attempted" or "plan" or "propose" or "schedule" or "threaten")
                return (lemmas[child] is "possible" or "potential" or "threatened" or "would-be" or "threaten" ? Modality.Conditional : Modality.Planned, child);
        }

        int at = noun;
        for (int step = 0; step < MostSteps; step++)
        {
            int head = tree.HeadOf(at);
            if (head < 0) break;
            var relation = tree.RelationOf(at);
            if (relation is Relation.Nsubj or Relation.NsubjPassive or Relation.Obj or Relation.Obl && tree.Analysis.Tags[head] is Upos.Verb)
            {
                var (modality, governor) = Of(head);
                if (modality is not Modality.Happened and not Modality.UnderWay) return (modality, governor < 0 ? head : governor);
                if (relation is Relation.Obj && Governors.Of(lemmas[head]) is { } cue && cue.Value is not Modality.Happened) return (cue.Value, head);
                return (modality, governor);
            }

            if (relation is not (Relation.Nmod or Relation.Conj or Relation.Compound or Relation.Appos)) break;
            if (relation is Relation.Nmod && Governors.Of(lemmas[head]) is { } noun2 && tree.Analysis.Tags[head] is Upos.Noun && noun2.Value is not Modality.Happened) return (noun2.Value, head);
            at = head;
        }

        return (Modality.Happened, -1);
    }

    /// <summary>What the verb's own auxiliaries, negations and conjunctions tell.</summary>
    private Modality Own(int verb)
    {
        bool denied = false, be = false, toInfinitive = false;
        var modal = Modality.Happened;
        bool inTo = HasMark(verb, "to");
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            var relation = tree.RelationOf(child);
            var lemma = lemmas[child];
            if (child < verb && lemma is "not" or "n't" or "n’t" or "never") denied = true;
            if (relation is Relation.Mark && lemma is "if" or "unless" or "whether" or "lest") modal = Modality.Conditional;
            if (relation is Relation.Nsubj or Relation.NsubjPassive && tree.Child(child, Relation.Det) is >= 0 and var det && lemmas[det] is "no" or "neither") denied = true;
            if (relation is Relation.Nsubj or Relation.NsubjPassive && tree.Child(child, Relation.Cc) is >= 0 and var either && either < child && lemmas[either] is "neither") denied = true;
            if (relation is not (Relation.Aux or Relation.AuxPassive)) continue;
            if (tree.Analysis.FineTags[child] is FineTag.Md)
                modal = lemma is "will" or "'ll" or "’ll" or "shall" or "wo" or "would" or "'d" or "’d" ? Modality.Planned : Modality.Conditional;
            if (lemma is "be" && tree.Analysis.FineTags[child] is FineTag.Vbz or FineTag.Vbp) be = true;
        }

        if (denied) return modal is Modality.Planned ? Modality.Denied : modal is Modality.Conditional ? Modality.Conditional : Modality.Denied;
        if (modal is not Modality.Happened) return modal;
        if (be && tree.Analysis.FineTags[verb] is FineTag.Vbg) return Modality.UnderWay;
        toInfinitive = inTo && tree.RelationOf(verb) is Relation.Root or Relation.Parataxis;
        return toInfinitive ? Modality.Planned : Modality.Happened;
    }

    /// <summary>What a verb or noun above says of the clause below it; null where it leaves it as it is.</summary>
    private Modality? Governed(int head, bool infinitive, bool clause)
    {
        if (Governors.At(lemmas, head) is not { } cue) return infinitive && tree.Analysis.Tags[head] is Upos.Adj ? Modality.Conditional : null;
        // "said it would": the clause speaks for itself; only denial reaches into clauses.
        if (clause && cue.Value is Modality.Planned) return null;
        return cue.Value is Modality.Happened ? null : cue.Value;
    }

    /// <summary>"did not plan to": what is denied of the governing verb is denied of the governed one.</summary>
    private Modality Weaker(Modality modality, int governor)
    {
        var above = Own(governor);
        if (above is Modality.Denied) return modality is Modality.Denied ? Modality.Conditional : Modality.Denied;
        return above is Modality.Conditional && modality is Modality.Planned ? Modality.Conditional : modality;
    }

    private bool HasMark(int verb, string word)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.RelationOf(child) is Relation.Mark && lemmas[child].SequenceEqual(word)) return true;
        return false;
    }
}
