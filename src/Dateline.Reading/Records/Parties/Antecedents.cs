using Dateline.Language.Names;
using Dateline.Language.Syntax;
using Dateline.Reading.Records.Actors;
using Dateline.Reading.Records.Statements.Linking;

namespace Dateline.Reading.Records.Parties;

/// <summary>Whom "he", "she" and "they" mean: the person whom the record's statements tell, else the last one who was a subject.</summary>
internal sealed class Antecedents(Groundwork ground, PartyReader parties)
{
    private const int MostSentences = 3;

    /// <summary>The party that a pronoun means; null for pronouns of the first and second person and where nobody is found.</summary>
    public Party? Of(int pronoun)
    {
        if (ground.Lemmas[pronoun] is not ("he" or "she" or "they" or "him" or "her" or "his" or "who" or "them")) return null;
        var tokens = ground.Analysis.Tokens;
        var evidence = tokens.SpanOf(pronoun, pronoun + 1);
        if (ground.Actors.At(pronoun) is { Kind.Value: ActorKind.Person, Named: true } actor)
        {
            var mention = actor.Name;
            int first = tokens.TokenAt(mention.Start);
            var range = new TokenRange(first, Math.Max(first + 1, tokens.TokenAt(mention.End - 1) + 1));
            return new(range, first, NameKind.Person, actor.Id, new(mention, new(actor.Id, "pronoun", [evidence])));
        }

        if (ground.Lemmas[pronoun] is "they" or "them") return null;
        return Last(pronoun) is not { } name ? null : Meant(parties.OfName(name), evidence);
    }

    private static Party Meant(Party party, Dateline.Text.Span evidence) => party.Reference.Actor is not { } actor
        ? party
        : party with { Reference = party.Reference with { Actor = new(actor.Value, "pronoun:last-subject", [evidence]) } };

    private Name? Last(int pronoun)
    {
        var analysis = ground.Analysis;
        int sentence = analysis.Tokens.SentenceOf(pronoun);
        int from = analysis.Tokens.Sentences[Math.Max(0, sentence - MostSentences)];
        Name? other = null;
        for (int t = pronoun - 1; t >= from; t--)
        {
            if (parties.NameAt(t) is not { Kind: NameKind.Person } name) continue;
            t = name.First;
            if (IsPossessor(name)) continue;
            if (ground.Tree.RelationOf(name.First) is Relation.Nsubj or Relation.NsubjPassive) return name;
            other ??= name;
        }

        return other;
    }

    private bool IsPossessor(Name name) => ground.Tree.RelationOf(name.First) is Relation.Possessor;
}
