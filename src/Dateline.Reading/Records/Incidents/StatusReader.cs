using Dateline.Language.Syntax;
using Dateline.Language.Tags;
using Dateline.Reading.Clauses;
using Dateline.Reading.Records.Statements;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Tells how an incident stands: whether it goes on, and whether the report vouches for it.</summary>
internal sealed class StatusReader(Groundwork ground, StatementIndex statements)
{
    /// <summary>The status of an incident, with the words that tell.</summary>
    /// <param name="draft">The incident.</param>
    /// <param name="token">The word that tells its kind.</param>
    public Derived<IncidentStatus> Of(IncidentDraft draft, int token)
    {
        foreach (var word in draft.Mentions.SelectMany(Words))
            if (GoesOn(word) is >= 0 and var verb) return Made(IncidentStatus.UnderWay, "goes-on", verb);
        int first = -1;
        foreach (var mention in draft.Mentions)
        {
            if (Alleging(mention) is not (>= 0 and var alleging)) return Made(IncidentStatus.Happened, "told", token);
            if (first < 0) first = alleging;
        }

        return Made(IncidentStatus.Alleged, "alleged", first);
    }

    private static IEnumerable<int> Words(Mention mention) => mention.Triggers.Select(t => t.Token).Concat(mention.Harms.Select(h => h.Token));

    /// <summary>The verb that says that it goes on ("are battling", "fighting continues", "is raging"); -1 where none does.</summary>
    private int GoesOn(int word)
    {
        var tags = ground.Analysis.FineTags;
        if (ground.Analysis.Tags[word] is Upos.Verb) return ground.Clauses.At(word).Modality is Modality.UnderWay ? word : -1;
        int verb = ground.Tree.HeadOf(word);
        if (verb < 0 || ground.Tree.RelationOf(word) is not Relation.Nsubj || ground.Analysis.Tags[verb] is not Upos.Verb) return -1;
        bool lasts = ground.Lemmas[verb] is "continue" or "rage" or "persist" or "burn" or "escalate" or "spread" or "intensify" or "go";
        if (!lasts) return -1;
        bool now = tags[verb] is FineTag.Vbz or FineTag.Vbp ? ground.Lemmas[verb] is not "go" : ground.Clauses.At(verb).Modality is Modality.UnderWay;
        return now ? verb : -1;
    }

    /// <summary>The word by which a telling is left to others: "allegedly", "a suspected attack", an accusation; -1 where the report or a source simply tells.</summary>
    private int Alleging(Mention mention)
    {
        foreach (int word in Words(mention))
        {
            for (int child = ground.Tree.FirstChild(word); child >= 0; child = ground.Tree.NextSibling(child))
                if (child < word && ground.Lemmas[child] is "allegedly" or "alleged" or "suspected" or "reportedly" or "purportedly" or "purported" or "reported" or "supposed") return child;
        }

        var tokens = ground.Analysis.Tokens;
        if (statements.Around(tokens.SpanOf(mention.First, mention.First + 1)) is not { } statement) return -1;
        int cue = statement.Cue is { } span ? tokens.TokenAt(span.Start) : -1;
        if (cue < 0) return -1;
        return statement.Act.Value is Act.Accuse || ground.Lemmas[cue] is "claim" or "allege" ? cue : -1;
    }

    private Derived<IncidentStatus> Made(IncidentStatus status, string rule, int token) => new(status, rule, [ground.Analysis.Tokens.SpanOf(token, token + 1)]);
}
