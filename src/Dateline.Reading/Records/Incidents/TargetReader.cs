using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Text;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds what an attack was on: "the strike on a market", "rebels bombed a bridge", "missiles hit a school".</summary>
internal sealed class TargetReader(Groundwork ground)
{
    /// <summary>The target as said; null where none is, or where only a place is.</summary>
    public Span? Of(IncidentDraft draft, IncidentKind kind)
    {
        if (kind is not (IncidentKind.Strike or IncidentKind.Shelling or IncidentKind.Bombing or IncidentKind.Assault or IncidentKind.Clash or IncidentKind.Other)) return null;
        foreach (var mention in draft.Mentions)
        {
            foreach (var trigger in mention.Triggers)
            {
                if (trigger.Kind is IncidentKind.Conflict) continue;
                int target = trigger.Cue.Value.Verb ? OfVerb(trigger.Token) : OfNoun(trigger.Token);
                if (target >= 0 && IsTarget(target)) return SpanOf(target);
            }
        }

        return null;
    }

    /// <summary>Whether a verb tells of a blow that something takes.</summary>
    public static bool IsBlow(ReadOnlySpan<char> lemma) =>
        lemma is "hit" or "strike" or "target" or "attack" or "bomb" or "shell" or "destroy" or "damage" or "raid" or "storm" or "ambush" or "besiege" or "bombard" or "pound" or "blow";

    private int OfVerb(int verb) => IsBlow(ground.Lemmas[verb]) ? ground.Clauses.At(verb).Patient : -1;

    private int OfNoun(int noun)
    {
        var tree = ground.Tree;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (child > noun && tree.RelationOf(child) is Relation.Nmod && tree.Child(child, Relation.Case) is >= 0 and var word && ground.Lemmas[word] is "on" or "against" or "of") return child;
        int verb = tree.HeadOf(noun);
        return verb >= 0 && tree.RelationOf(noun) is Relation.Nsubj && ground.Analysis.Tags[verb] is Upos.Verb && IsBlow(ground.Lemmas[verb]) ? ground.Clauses.At(verb).Patient : -1;
    }

    /// <summary>A thing, a body or people; a town, a day or "it" is none.</summary>
    private bool IsTarget(int token)
    {
        if (ground.Analysis.Tags[token] is Upos.Propn) return ground.Places.At(token) is null;
        if (ground.Analysis.Tags[token] is not Upos.Noun) return false;
        foreach (var date in ground.Dates.In(token, token + 1))
            if (date.First <= token && token < date.AfterLast) return false;
        return ground.Lemmas[token] is not ("city" or "town" or "village" or "area" or "province" or "region" or "capital" or "country" or "district" or "state" or "suburb" or "island" or "neighborhood" or "neighbourhood" or "part" or "scale" or "kind");
    }

    private Span SpanOf(int token)
    {
        var phrase = ground.Tree.Phrase(token, withPrepositions: true);
        return ground.Analysis.Tokens.SpanOf(phrase.First, phrase.AfterLast);
    }
}
