using System.Collections.Immutable;
using System.Globalization;
using Dateline.Reading.Dates;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Records.Commitments;

/// <summary>Reads aid that is given, promised, asked for or withheld; time linear in the report.</summary>
public static class CommitmentReader
{
    private const int FarthestPeriod = 16;

    /// <summary>The commitments of a report, in reading order.</summary>
    public static ImmutableArray<Commitment> Read(Groundwork ground)
    {
        var drafts = new CommitmentPass(ground).Read();
        if (drafts.Count == 0) return [];
        var commitments = ImmutableArray.CreateBuilder<Commitment>(drafts.Count);
        foreach (var draft in drafts) commitments.Add(Made(ground, draft, commitments.Count + 1));
        return commitments.MoveToImmutable();
    }

    private static Commitment Made(Groundwork ground, CommitmentDraft draft, int number)
    {
        var tokens = ground.Analysis.Tokens;
        var gift = draft.Gift;
        var words = tokens.SpanOf(gift.First, gift.AfterLast);
        bool justMoney = gift.Sum is { } sum && sum.AfterLast == gift.AfterLast;
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"m{number}"),
            Stage = draft.Stage,
            Givers = [.. draft.Givers.Select(p => p.Reference).OfType<ActorReference>()],
            Recipients = [.. draft.Recipients.Select(p => p.Reference).OfType<ActorReference>()],
            Amount = gift.Sum is { } money ? new(new Amount(money.Money, money.Bound), "money", [tokens.SpanOf(money.First, money.AfterLast)]) : null,
            Items = justMoney ? null : words,
            Kind = new(gift.Kind, "noun:" + ground.Lemmas[gift.KindToken].ToString(), [tokens.SpanOf(gift.KindToken, gift.KindToken + 1)]),
            Period = PeriodOf(ground, draft),
            StatedBy = StatedBy(ground, draft.Evidence[0]),
            Evidence = [.. draft.Evidence],
        };
    }

    /// <summary>"over the next six months", "in the first three months of 2025": a length of time, or a date that "in", "during", "by" or "since" opens.</summary>
    private static CommitmentPeriod? PeriodOf(Groundwork ground, CommitmentDraft draft)
    {
        var tokens = ground.Analysis.Tokens;
        int at = draft.Site?.Token ?? draft.Gift.First;
        int sentence = tokens.SentenceOf(at);
        DateMention? best = null;
        foreach (var mention in ground.Dates.In(tokens.Sentences[sentence], tokens.SentenceEnd(sentence)))
        {
            if (mention.IsAge || mention.First == 0 || Math.Abs(mention.First - at) > FarthestPeriod) continue;
            var before = tokens[mention.First - 1];
            bool spans = mention.Kind is MentionKind.Duration or MentionKind.Recurrence ? before is "over" or "Over" or "for" or "in" or "In" or "within" or "during" or "During" or "per" or "a" or "every" or "each" || mention.Kind is MentionKind.Recurrence
                : mention.Kind is MentionKind.Date && (before is "during" or "During" or "since" or "Since" or "by" || (before is "in" or "In" && mention.Value is { Precision: not DatePrecision.Day }));
            if (spans && (best is null || Math.Abs(mention.First - at) < Math.Abs(best.First - at))) best = mention;
        }

        if (best is null) return null;
        return new(best.Span, best.Value is { } value ? new(value, best.Rule, best.Evidence) : null);
    }

    /// <summary>The innermost statement whose content holds the passage.</summary>
    private static string? StatedBy(Groundwork ground, Span evidence)
    {
        Statement? inner = null;
        int shortest = int.MaxValue;
        foreach (var statement in ground.Statements)
        {
            foreach (var part in statement.Content)
                if (part.Span.Overlaps(evidence) && part.Span.Length < shortest && part.Span.Contains(evidence.End - 1)) (inner, shortest) = (statement, part.Span.Length);
        }

        return inner?.Id;
    }
}
