using System.Collections.Immutable;
using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds those held responsible for an incident: who does it in the clause, whose attack it is, who claims it, who is blamed.</summary>
internal sealed class AttackerReader(Groundwork ground, StatementIndex statements)
{
    private readonly Sides _sides = new(ground);
    private readonly ImmutableArray<Responsibility> _responsible = new ResponsibilityReader(ground).Read();

    /// <summary>Reads the attackers that the tellings of an incident name, in reading order, each once.</summary>
    /// <param name="draft">The incident.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="all">All incidents of the report.</param>
    public ImmutableArray<Attacker> Read(IncidentDraft draft, IncidentKind kind, List<IncidentDraft> all)
    {
        if (kind is IncidentKind.Accident or IncidentKind.Disaster) return [];
        var found = new List<(Side Side, AttackerBasis Basis, string Rule)>();
        foreach (var responsible in _responsible)
            if (ResponsibilityReader.IsFor(responsible, draft, all, ground)) Add(responsible.Token, found, responsible.Basis, responsible.Rule);
        foreach (var mention in draft.Mentions)
        {
            foreach (var harm in mention.Harms)
                if (harm.Agent >= 0) AddAll(harm.Agent, found);
            foreach (var trigger in mention.Triggers) OfTrigger(trigger, mention, kind, found);
        }

        return [.. found.OrderBy(a => a.Side.Told).Select(a => new Attacker(a.Side.Who, new(a.Basis, a.Rule, [a.Side.Told])))];
    }

    private void OfTrigger(Trigger trigger, Mention mention, IncidentKind kind, List<(Side Side, AttackerBasis Basis, string Rule)> found)
    {
        if (trigger.Kind is IncidentKind.Accident or IncidentKind.Disaster) return;
        var tree = ground.Tree;
        if (trigger.Cue.Value.Verb)
        {
            var predicate = ground.Clauses.At(trigger.Token);
            if (predicate.Agent >= 0 && !IsVictim(predicate.Agent, mention)) AddAll(predicate.Agent, found);
            if (kind is IncidentKind.Clash && predicate.Recipient < 0 && With(trigger.Token) is >= 0 and var side) Add(side, found);
            return;
        }

        if (trigger.Cue.Words[^1] is "hostage") return;
        if (trigger.Cue.Words[^1] is "gunman" or "shooter" or "bomber" or "sniper")
        {
            if (!IsVictim(trigger.Token, mention)) Add(trigger.Token, found);
            return;
        }

        for (int child = tree.FirstChild(trigger.Token); child >= 0; child = tree.NextSibling(child))
        {
            var relation = tree.RelationOf(child);
            if (child < trigger.First && relation is Relation.Amod or Relation.Compound or Relation.Possessor or Relation.Nmod && IsMaker(child, relation)) Add(child, found);
            if (child > trigger.Token && relation is Relation.Nmod && tree.Child(child, Relation.Case) is >= 0 and var by && ground.Lemmas[by] is "by" or "between") AddAll(child, found);
        }

        // "launched an attack", "carried out the bombing"
        if (tree.RelationOf(trigger.Token) is Relation.Obj or Relation.NsubjPassive && tree.HeadOf(trigger.Token) is >= 0 and var verb
            && ground.Lemmas[verb] is "launch" or "conduct" or "carry" or "stage" or "mount" or "commit" or "perpetrate" or "execute" or "unleash" or "order" or "finance")
        {
            var predicate = ground.Clauses.At(verb);
            if (predicate.Agent >= 0 && predicate.Modality is Modality.Happened or Modality.UnderWay) AddAll(predicate.Agent, found);
        }
    }

    /// <summary>Whether what qualifies a happening names who made it: "the Israeli airstrike", "NATO's raid", not "the Boston bombing".</summary>
    private bool IsMaker(int child, Relation relation)
    {
        if (ground.Places.PeopleAt(child) is not null) return true;
        if (ground.Analysis.Tags[child] is Upos.Adj) return false;
        if (relation is Relation.Possessor) return true;
        if (ground.Analysis.Tags[child] is Upos.Propn && ground.NameAt(child) is { } name) return name.Kind is NameKind.Organisation or NameKind.Group && ground.Actors.At(child) is not null;
        return relation is Relation.Compound && ground.Analysis.Tags[child] is Upos.Noun;
    }

    private static bool IsVictim(int token, Mention mention) => mention.Harms.Exists(h => h.Victims.Exists(v => v.Head == token || v.Phrase.Contains(token)));

    private void AddAll(int head, List<(Side Side, AttackerBasis Basis, string Rule)> found)
    {
        Add(head, found);
        for (int child = ground.Tree.FirstChild(head); child >= 0; child = ground.Tree.NextSibling(child))
            if (ground.Tree.RelationOf(child) is Relation.Conj && child > head) Add(child, found);
    }

    private int With(int verb)
    {
        for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
            if (ground.Tree.RelationOf(child) is Relation.Obl && ground.Tree.Child(child, Relation.Case) is >= 0 and var word && ground.Lemmas[word] is "with") return child;
        return -1;
    }

    private void Add(int head, List<(Side Side, AttackerBasis Basis, string Rule)> found)
    {
        var span = ground.Analysis.Tokens.SpanOf(head, head + 1);
        bool told = statements.Around(span) is not null;
        Add(head, found, told ? AttackerBasis.Blamed : AttackerBasis.Reported, told ? "statement" : "clause");
    }

    private void Add(int head, List<(Side Side, AttackerBasis Basis, string Rule)> found, AttackerBasis basis, string rule)
    {
        if (_sides.At(head) is not { } side) return;
        for (int i = 0; i < found.Count; i++)
        {
            if (!_sides.Same(found[i].Side, side)) continue;
            // What the report says itself outweighs what others say; a claim stands by itself.
            if (found[i].Basis is AttackerBasis.Blamed && basis is AttackerBasis.Reported) found[i] = (side.Who.Actor is null && found[i].Side.Who.Actor is not null ? found[i].Side : side, basis, rule);
            return;
        }

        found.Add((side, basis, rule));
    }
}
