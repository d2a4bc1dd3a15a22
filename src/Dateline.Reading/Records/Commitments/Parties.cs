using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Commitments;

/// <summary>Names parties: which words stand for them, what kind they are, who a pronoun means.</summary>
internal sealed class Parties(Groundwork ground, byte[] nameKinds)
{
    /// <summary>The party that a noun, name or pronoun stands for.</summary>
    public Party Of(int head)
    {
        if (IsPronoun(head)) return Pronoun(head);
        var phrase = PhraseOf(head);
        var reference = ground.Actors.Refer(phrase, head);
        var kind = KindOf(head);
        if (kind is NameKind.Person) return new(head, null, true, reference);
        return new(head, ClassOf(head), false, reference);
    }

    /// <summary>The party and those joined to it by "and".</summary>
    public void AddAll(int head, List<Party> parties)
    {
        Add(Of(head), parties);
        if (IsPronoun(head) && ground.Actors.At(head) is null && ground.Lemmas[head] is "they" or "their" or "them" && Antecedent(head) is >= 0 and var meant) head = meant;
        for (int child = ground.Tree.FirstChild(head); child >= 0; child = ground.Tree.NextSibling(child))
        {
            if (child > head && ground.Analysis.Relations[child] is Relation.Conj && ground.Analysis.Tags[child] is Upos.Propn or Upos.Noun && nameKinds[child] > 0 == nameKinds[head] > 0 && !VerbBetween(head, child))
                Add(Of(child), parties);
        }
    }

    private bool VerbBetween(int from, int to)
    {
        for (int t = from + 1; t < to; t++)
            if (ground.Analysis.FineTags[t] is FineTag.Vbd or FineTag.Vbz or FineTag.Vbp or FineTag.Md) return true;
        return false;
    }

    /// <summary>What kind of party a word names.</summary>
    public PartyClass? ClassOf(int head)
    {
        if (GiftWords.Parties.Of(ground.Lemmas[head]) is { } cue && ground.Analysis.Tags[head] is Upos.Noun or Upos.Adj or Upos.Propn && (nameKinds[head] == 0 || cue.Value is PartyClass.Candidate or PartyClass.Law or PartyClass.Paper or PartyClass.Armed)) return cue.Value;
        return KindOf(head) switch
        {
            NameKind.Location => PartyClass.State,
            NameKind.Organisation => PartyClass.Body,
            NameKind.Group => PartyClass.State,
            NameKind.Facility => PartyClass.Service,
            NameKind.Other when GiftWords.Parties.Of(ground.Lemmas[head]) is { } named => named.Value,
            _ => NamedBefore(head) ? PartyClass.Body : null,
        };
    }

    /// <summary>"an African Union summit": what bears the name of a body or state is one.</summary>
    private bool NamedBefore(int head) => head > 0 && ground.Tree.HeadOf(head - 1) == head && ground.Analysis.Relations[head - 1] is Relation.Compound
        && KindOf(head - 1) is NameKind.Organisation or NameKind.Location or NameKind.Group;

    /// <summary>The kind of name that a token belongs to; null for none.</summary>
    public NameKind? KindOf(int token) => nameKinds[token] == 0 ? null : (NameKind)(nameKinds[token] - 1);

    /// <summary>Whether a token is a personal pronoun.</summary>
    public bool IsPronoun(int token) => ground.Analysis.FineTags[token] is FineTag.Prp or FineTag.PrpPoss;

    private static void Add(Party party, List<Party> parties)
    {
        foreach (var other in parties)
            if (other.Token == party.Token) return;
        parties.Add(party);
    }

    /// <summary>Someone who speaks says "we" and "our": the speaker of the statement is meant.</summary>
    private Party Pronoun(int token)
    {
        var span = ground.Analysis.Tokens.SpanOf(token, token + 1);
        Actor? actor = ground.Actors.At(token);
        string rule = "pronoun";
        if (actor is null && ground.Lemmas[token] is "we" or "us" or "our" or "i" or "my" && SpeakerAt(span) is { Actor: { } speaker })
        {
            actor = ground.ActorOf(speaker.Value);
            rule = "speaker";
        }

        if (actor is null) return Antecedent(token) is >= 0 and var noun ? Meant(noun, span) : new(token, null, true, null);
        var reference = new ActorReference(actor.Name, new Derived<string>(actor.Id, rule, [span, actor.Name]));
        return actor.Kind.Value switch
        {
            ActorKind.State => new(token, PartyClass.State, false, reference),
            ActorKind.Organisation => new(token, PartyClass.Body, false, reference),
            ActorKind.Person => new(token, null, true, reference),
            _ => new(token, null, false, reference),
        };
    }

    private Party Meant(int noun, Span pronoun)
    {
        var party = Of(noun);
        if (party.Reference is not { } named) return party;
        return party with { Reference = named with { Actor = named.Actor is { } actor ? actor with { Rule = "pronoun", Evidence = [pronoun, .. actor.Evidence] } : null } };
    }

    /// <summary>The nearest subject before a pronoun that it can stand for, in its sentence or the two before; -1 for none.</summary>
    private int Antecedent(int pronoun)
    {
        var tokens = ground.Analysis.Tokens;
        int sentence = tokens.SentenceOf(pronoun), end = pronoun;
        for (int back = 0; back < 3 && sentence - back >= 0; back++)
        {
            int first = tokens.Sentences[sentence - back];
            for (int t = end - 1; t >= first; t--)
            {
                bool subject = ground.Analysis.Relations[t] is Relation.Nsubj or Relation.NsubjPassive;
                if (subject && !IsPronoun(t) && Fits(ground.Lemmas[pronoun], t)) return t;
            }

            end = first;
        }

        return -1;
    }

    private bool Fits(ReadOnlySpan<char> pronoun, int noun)
    {
        bool plural = ground.Analysis.FineTags[noun] is FineTag.Nns or FineTag.Nnps;
        return pronoun switch
        {
            "he" or "him" or "his" or "she" or "her" => KindOf(noun) is NameKind.Person,
            "it" or "its" => !plural && ClassOf(noun) is PartyClass.State or PartyClass.Body or PartyClass.Paper or PartyClass.Law or PartyClass.Service,
            "they" or "them" or "their" => (plural || ground.Tree.Child(noun, Relation.Conj) >= 0) && ClassOf(noun) is not null,
            _ => false,
        };
    }

    private ActorReference? SpeakerAt(Span span)
    {
        Statement? inner = null;
        foreach (var statement in ground.Statements)
        {
            foreach (var part in statement.Content)
                if (part.Span.Contains(span) && part.Verbatim.Value) inner = statement;
        }

        return inner?.Speaker;
    }

    private TokenRange PhraseOf(int head)
    {
        var phrase = ground.Tree.Phrase(head, false);
        int first = phrase.First, end = phrase.AfterLast;
        while (first > 0 && nameKinds[first] > 0 && nameKinds[first - 1] == nameKinds[first] && first > head - 6) first--;
        while (end < ground.Analysis.Tokens.Count && nameKinds[end] > 0 && nameKinds[end - 1] == nameKinds[end] && end < head + 6) end++;
        while (first < head && (ground.Analysis.Tags[first] is Upos.Punct or Upos.Adv or Upos.Adp or Upos.Cconj || ground.Analysis.FineTags[first] is FineTag.Pdt)) first++;
        return new(first, end);
    }
}
