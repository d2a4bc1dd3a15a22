using System.Collections.Immutable;
using System.Globalization;
using Dateline.Language.Tags;
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
            if (IsParted(ground, mention.First, draft.Gift.First) || IsOfAnother(ground, draft, mention)) continue;
            if (Spans(ground, mention) && (best is null || Math.Abs(mention.First - at) < Math.Abs(best.First - at))) best = mention;
        }

        if (best is null) return null;
        return new(best.Span, best.Value is { } value ? new(value, best.Rule, best.Evidence) : null);
    }

    /// <summary>Whether a quotation begins or ends between two tokens: what is said inside is not of what is told outside.</summary>
    private static bool IsParted(Groundwork ground, int a, int b)
    {
        for (int t = Math.Min(a, b); t < Math.Max(a, b); t++)
            if (ground.Quotes.Quoted(t) != ground.Quotes.Quoted(t + 1) || ground.Analysis.Tokens[t] is "\"" or "“" or "”") return true;
        return false;
    }

    /// <summary>"pledged $6 million over two years and Chad $2 million": the period belongs to the sum before it, told by the same verb.</summary>
    private static bool IsOfAnother(Groundwork ground, CommitmentDraft draft, DateMention mention)
    {
        if (draft.Site is not { } site || draft.Gift.Sum is null || mention.First < site.Token || mention.First > draft.Gift.First) return false;
        foreach (var quantity in ground.Quantities.In(site.Token, mention.First))
            if (quantity.Money is not null) return true;
        return false;
    }

    private static bool Spans(Groundwork ground, DateMention mention)
    {
        var tokens = ground.Analysis.Tokens;
        int opening = mention.First - 1;
        if (opening > 0 && ground.Analysis.FineTags[opening] is FineTag.Dt) opening--;
        if (mention.Kind is MentionKind.Recurrence || Opens(tokens[mention.First])) return true;
        return mention.Kind switch
        {
            MentionKind.Duration => Opens(tokens[opening]) || tokens[opening] is "in" or "In" or "for",
            MentionKind.Date => Opens(tokens[opening]) || tokens[opening] is "since" or "Since" or "by" || (tokens[opening] is "in" or "In" && mention.Value is { Precision: not DatePrecision.Day }),
            _ => false,
        };
    }

    private static bool Opens(ReadOnlySpan<char> word) => word is "over" or "Over" or "within" or "Within" or "during" or "During" or "per" or "throughout";

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
