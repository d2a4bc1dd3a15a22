using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds the words that name happenings, by <c>triggers.tsv</c>.</summary>
internal sealed class TriggerReader(Groundwork ground)
{
    /// <summary>Reads the happenings that a sentence names, in reading order.</summary>
    public void Read(TokenRange sentence, List<Trigger> found)
    {
        for (int t = sentence.First; t < sentence.AfterLast; t++)
        {
            var trigger = ground.Analysis.Tags[t] switch
            {
                Upos.Verb => OfVerb(t),
                Upos.Noun or Upos.Propn or Upos.Adj => OfNoun(t),
                _ => null,
            };
            if (trigger is null) continue;
            if (trigger.Weight is not TriggerWeight.None) found.Add(trigger);
            t = Math.Max(t, trigger.AfterLast - 1);
        }
    }

    private Trigger? OfVerb(int verb)
    {
        var cue = IncidentCues.Verbs.At(ground.Lemmas, verb) ?? IncidentCues.OfForm(IncidentCues.Verbs, ground.Lemmas, verb, ground.Analysis.Tokens[verb]);
        if (cue?.Value.Weight is TriggerWeight.None) return Make(verb, verb, verb + cue.Words.Length, cue, TriggerWeight.None);
        if (cue is null) return ground.Analysis.FineTags[verb] is FineTag.Vbg && IsNamedSo(verb) ? OfNoun(verb) : null;
        var (modality, _) = ground.Clauses.At(verb) is var predicate ? (predicate.Modality, predicate.Governor) : default;
        if (modality is not Modality.Happened and not Modality.UnderWay) return null;
        if (ground.Tree.RelationOf(verb) is Relation.Amod or Relation.Compound || IsQuarrel(verb) || IsScore(verb)) return null;
        return new(verb, verb, verb + cue.Words.Length, cue, cue.Value.Weight) { Indefinite = false };
    }

    /// <summary>"shot three over par", "shot 40 percent from the floor".</summary>
    private bool IsScore(int verb) =>
        ground.Analysis.Tokens[verb] is "shot" or "shoots" or "shoot" && verb + 2 < ground.Lemmas.Count && ground.Analysis.Tags[verb + 1] is Upos.Num
        && ground.Lemmas[verb + 2] is "over" or "under" or "from" or "%" or "percent" or "par";

    /// <summary>"clashed with the mayor over the budget": a clash of words.</summary>
    private bool IsQuarrel(int verb)
    {
        if (ground.Lemmas[verb] is not "clash") return false;
        for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
        {
            if (child < verb || ground.Tree.RelationOf(child) is not (Relation.Obl or Relation.Nmod)) continue;
            if (ground.Tree.Child(child, Relation.Case) is >= 0 and var word && ground.Lemmas[word] is "over" or "about") return true;
            if (ground.NameAt(child) is { Kind: Language.Names.NameKind.Person }) return true;
        }

        return false;
    }

    /// <summary>"the shooting", taken for a verb: the form itself names a happening.</summary>
    private bool IsNamedSo(int verb)
    {
        Span<char> form = stackalloc char[24];
        var word = ground.Analysis.Tokens[verb];
        return word.Length <= form.Length && IncidentCues.Nouns.Of(form[..word.ToLowerInvariant(form)]) is not null;
    }

    private Trigger? OfNoun(int token)
    {
        if (CueAt(token) is not { } cue) return null;
        int end = token + cue.Words.Length, head = end - 1;
        if (cue.Value.Weight is TriggerWeight.None) return Make(head, token, end, cue, TriggerWeight.None);
        var tree = ground.Tree;
        var weight = cue.Value.Weight;
        // "bomb attack": the head carries the happening, the word before it the kind.
        int above = tree.HeadOf(head);
        if (tree.RelationOf(head) is Relation.Compound or Relation.Amod && above >= end && above <= end + 2)
        {
            var outer = IncidentCues.Nouns.Of(ground.Lemmas[above]);
            if (outer is null) return ground.Lemmas[above] is "suspect" or "victim" or "scene" or "survivor" ? Make(head, token, end, cue, TriggerWeight.Weak) : null;
            if (cue.Value.Kind is not IncidentKind.Other) return Make(above, token, above + 1, cue, outer.Value.Weight is TriggerWeight.Weak ? weight : TriggerWeight.Strong);
            return Make(above, token, above + 1, outer, outer.Value.Weight);
        }

        var (modality, _) = ground.Clauses.ModalityOfNoun(head);
        return modality is Modality.Happened or Modality.UnderWay ? Make(head, token, end, cue, weight) : null;
    }

    private CueLine<TriggerCue>? CueAt(int token)
    {
        if (ground.Analysis.Tags[token] is not Upos.Verb) return IncidentCues.Nouns.At(ground.Lemmas, token);
        Span<char> form = stackalloc char[24];
        var word = ground.Analysis.Tokens[token];
        return IncidentCues.Nouns.Of(form[..word.ToLowerInvariant(form)]);
    }

    private Trigger Make(int head, int first, int end, CueLine<TriggerCue> cue, TriggerWeight weight)
    {
        var tree = ground.Tree;
        int determiner = tree.Child(head, Relation.Det);
        bool the = determiner >= 0 && ground.Lemmas[determiner] is "the" or "this" or "that" or "these" or "those" || tree.Child(head, Relation.Possessor) >= 0;
        bool other = false;
        for (int child = tree.FirstChild(head); child >= 0 && child < head; child = tree.NextSibling(child))
            other |= ground.Lemmas[child] is "another" or "separate" or "second" or "other" or "previous" or "earlier" or "similar" or "different";
        bool a = determiner >= 0 && ground.Lemmas[determiner] is "a" or "an" or "another" || (determiner < 0 && !the && tree.Child(head, Relation.Nummod) >= 0);
        return new(head, first, end, cue, weight) { Definite = the && !other, Indefinite = a || other };
    }
}
