using System.Collections.Immutable;
using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Places;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds those held responsible for an incident: who does it in the clause, whose attack it is, who claims it, who is blamed.</summary>
internal sealed class AttackerReader(Groundwork ground, StatementIndex statements)
{
    private readonly VictimReader _people = new(ground);

    /// <summary>Reads the attackers that the tellings of an incident name, in reading order, each once.</summary>
    public ImmutableArray<Attacker> Read(IncidentDraft draft, IncidentKind kind)
    {
        if (kind is IncidentKind.Accident or IncidentKind.Disaster) return [];
        var found = new List<Attacker>();
        foreach (var mention in draft.Mentions)
        {
            foreach (var harm in mention.Harms)
                if (harm.Agent >= 0) Add(harm.Agent, found);
            foreach (var trigger in mention.Triggers) OfTrigger(trigger, kind, found);
        }

        return [.. found.OrderBy(a => a.Who.Span)];
    }

    private void OfTrigger(Trigger trigger, IncidentKind kind, List<Attacker> found)
    {
        var tree = ground.Tree;
        if (trigger.Cue.Value.Verb)
        {
            var predicate = ground.Clauses.At(trigger.Token);
            if (predicate.Agent >= 0) Add(predicate.Agent, found);
            if (kind is IncidentKind.Clash && predicate.Recipient < 0 && With(trigger.Token) is >= 0 and var side) Add(side, found);
            return;
        }

        if (trigger.Cue.Words[^1] is "gunman" or "shooter" or "bomber" or "sniper") Add(trigger.Token, found);
        for (int child = tree.FirstChild(trigger.Token); child >= 0; child = tree.NextSibling(child))
        {
            var relation = tree.RelationOf(child);
            if (child < trigger.First && relation is Relation.Amod or Relation.Compound or Relation.Possessor or Relation.Nmod && IsSide(child)) Add(child, found);
            if (child > trigger.Token && relation is Relation.Nmod && tree.Child(child, Relation.Case) is >= 0 and var by && ground.Lemmas[by] is "by" or "between") AddAll(child, found);
        }

        // "launched an attack", "carried out the bombing"
        if (tree.RelationOf(trigger.Token) is Relation.Obj or Relation.NsubjPassive && tree.HeadOf(trigger.Token) is >= 0 and var verb
            && ground.Lemmas[verb] is "launch" or "conduct" or "carry" or "stage" or "mount" or "commit" or "perpetrate" or "execute" or "unleash" or "plan" or "order" or "finance" or "claim")
        {
            var predicate = ground.Clauses.At(verb);
            if (predicate.Agent >= 0) Add(predicate.Agent, found);
        }
    }

    private void AddAll(int head, List<Attacker> found)
    {
        Add(head, found);
        for (int child = ground.Tree.FirstChild(head); child >= 0; child = ground.Tree.NextSibling(child))
            if (ground.Tree.RelationOf(child) is Relation.Conj) Add(child, found);
    }

    private int With(int verb)
    {
        for (int child = ground.Tree.FirstChild(verb); child >= 0; child = ground.Tree.NextSibling(child))
            if (ground.Tree.RelationOf(child) is Relation.Obl && ground.Tree.Child(child, Relation.Case) is >= 0 and var word && ground.Lemmas[word] is "with") return child;
        return -1;
    }

    private void Add(int head, List<Attacker> found)
    {
        if (!IsSide(head)) return;
        var phrase = ground.Tree.Phrase(head, withPrepositions: false);
        if (ground.Analysis.Tags[phrase.First] is Upos.Det && phrase.Length > 1) phrase = new(phrase.First + 1, phrase.AfterLast);
        if (ground.Analysis.Tags[head] is Upos.Pron && ground.Actors.At(head) is not { Named: true }) return;
        var who = Named(ground.Actors.Refer(phrase, head));
        if (found.Exists(a => Same(a.Who, who))) return;
        var span = ground.Analysis.Tokens.SpanOf(phrase.First, phrase.AfterLast);
        bool told = statements.Around(span) is not null;
        found.Add(new(who, new(told ? AttackerBasis.Blamed : AttackerBasis.Reported, told ? "statement" : "clause", [span])));
    }

    /// <summary>A pronoun stands for the name it means.</summary>
    private ActorReference Named(ActorReference reference)
    {
        if (reference.Actor is not { } id || ground.Analysis.Tags[ground.Analysis.Tokens.TokenAt(reference.Span.Start)] is not Upos.Pron) return reference;
        return ground.ActorOf(id.Value) is { } actor ? reference with { Span = actor.Name } : reference;
    }

    private bool Same(ActorReference a, ActorReference b)
    {
        if (a.Actor is { } one && b.Actor is { } other) return one.Value == other.Value;
        return a.Span.Of(ground.Report.Text).Equals(b.Span.Of(ground.Report.Text), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word means somebody who can attack: people, a body, a state, a nationality.</summary>
    private bool IsSide(int head)
    {
        if (IncidentCues.Nouns.Of(ground.Lemmas[head]) is not null && ground.Lemmas[head] is not ("gunman" or "shooter" or "bomber" or "sniper" or "hostage")) return false;
        if (_people.IsPeople(head, counted: true) && ground.Analysis.Tags[head] is not Upos.Num) return true;
        if (ground.NameAt(head) is { } name) return name.Kind is NameKind.Person or NameKind.Organisation or NameKind.Group || (name.Kind is NameKind.Location && ground.Tree.RelationOf(head) is Relation.Nsubj or Relation.Possessor or Relation.Agent or Relation.Compound && IsCountry(head));
        return ground.Lemmas[head] is "police" or "army" or "military" or "force" or "navy" or "coalition" or "militia" or "group" or "government" or "regime" or "alliance" or "gang" or "mob" or "faction" or "jet" or "troop";
    }

    private bool IsCountry(int token) => ground.Places.At(token)?.Place.Found?.Value.Kind is PlaceKind.Country;
}
