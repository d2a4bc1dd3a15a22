using System.Collections.Immutable;
using Dateline.Language.Tags;
using Dateline.Reading.Records.Statements;
using Dateline.Reading.Records.Statements.Linking;
using Dateline.Text;

namespace Dateline.Reading.Records.Incidents;

/// <summary>Finds those who give another account of an incident: who denies it, and attackers who tell it in their own way.</summary>
internal sealed class DisputeReader(Groundwork ground)
{
    /// <summary>So many sentences away from its tellings, an account can still be of an incident.</summary>
    private const int MostAway = 6;

    private readonly Sides _sides = new(ground);

    /// <summary>Reads the disputes of an incident, in reading order, one of each source.</summary>
    public ImmutableArray<Dispute> Read(IncidentDraft draft, ImmutableArray<Attacker> attackers)
    {
        var disputes = ImmutableArray.CreateBuilder<Dispute>();
        foreach (var statement in ground.Statements)
        {
            if (statement.Speaker is not { } speaker || !IsNear(statement, draft)) continue;
            bool denies = statement.Act.Value is Act.Deny && IsAbout(statement, draft);
            if (!denies && !(Array.Exists([.. attackers], a => IsSpeaker(a, speaker)) && TellsOtherwise(statement, draft))) continue;
            if (disputes.Any(d => Same(d.Who, speaker))) continue;
            disputes.Add(new(speaker, statement.Id));
        }

        return disputes.ToImmutable();
    }

    private bool IsSpeaker(Attacker attacker, ActorReference speaker)
    {
        if (attacker.Basis.Value is AttackerBasis.Claimed) return false;
        if (attacker.Who.Actor is { } one && speaker.Actor is { } other) return string.Equals(one.Value, other.Value, StringComparison.Ordinal);
        string? country = _sides.CountryOf(HeadOf(attacker.Who.Span));
        return country is not null && string.Equals(country, _sides.CountryOf(HeadOf(speaker.Span)), StringComparison.Ordinal);
    }

    private bool Same(ActorReference a, ActorReference b) =>
        a.Actor is { } one && b.Actor is { } other ? string.Equals(one.Value, other.Value, StringComparison.Ordinal) : a.Span.Of(ground.Report.Text).Equals(b.Span.Of(ground.Report.Text), StringComparison.OrdinalIgnoreCase);

    /// <summary>The last word of a phrase without prepositions.</summary>
    private int HeadOf(Span span) => ground.Analysis.Tokens.TokenAt(Math.Max(span.Start, span.End - 1));

    private bool IsNear(Statement statement, IncidentDraft draft)
    {
        int sentence = ground.Analysis.Tokens.SentenceOf(ground.Analysis.Tokens.TokenAt(statement.Evidence[0].Start));
        return draft.Mentions.Exists(m => Math.Abs(m.Sentence - sentence) <= MostAway) && draft.Mentions[0].Sentence <= sentence;
    }

    /// <summary>Whether what is denied names a happening, harm, or a part in it.</summary>
    private bool IsAbout(Statement statement, IncidentDraft draft)
    {
        foreach (var range in Contents(statement))
        {
            for (int t = range.First; t < range.AfterLast; t++)
            {
                if (draft.Mentions.Exists(m => m.First <= t && t < m.AfterLast)) return true;
                var lemma = ground.Lemmas[t];
                if (lemma is "involvement" or "responsibility" or "role") return true;
                if (IncidentCues.Nouns.Of(lemma) is { Value.Weight: TriggerWeight.Strong or TriggerWeight.Frame } || IncidentCues.Harm.Of(lemma) is not null || IncidentCues.Verbs.Of(lemma) is { Value.Weight: TriggerWeight.Strong or TriggerWeight.Frame }) return true;
            }
        }

        return false;
    }

    /// <summary>"said it hit a depot": an attacker names a target that no telling before named.</summary>
    private bool TellsOtherwise(Statement statement, IncidentDraft draft)
    {
        foreach (var range in Contents(statement))
        {
            for (int t = range.First; t < range.AfterLast; t++)
            {
                if (ground.Analysis.Tags[t] is not Upos.Verb || !TargetReader.IsBlow(ground.Lemmas[t])) continue;
                int target = ground.Clauses.At(t).Patient;
                if (target >= 0 && ground.Analysis.Tags[target] is Upos.Noun && !IsTold(target, draft, range)) return true;
            }
        }

        return false;
    }

    private bool IsTold(int target, IncidentDraft draft, TokenRange content)
    {
        var tokens = ground.Analysis.Tokens;
        foreach (var mention in draft.Mentions)
            for (int t = tokens.Sentences[mention.Sentence]; t < tokens.SentenceEnd(mention.Sentence); t++)
                if (!content.Contains(t) && ground.Lemmas[t].SequenceEqual(ground.Lemmas[target])) return true;
        return false;
    }

    private IEnumerable<TokenRange> Contents(Statement statement)
    {
        var tokens = ground.Analysis.Tokens;
        return statement.Content.Select(part => new TokenRange(tokens.TokenAt(part.Span.Start), tokens.TokenAt(part.Span.End - 1) + 1));
    }
}
