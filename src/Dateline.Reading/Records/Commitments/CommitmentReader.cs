using System.Collections.Immutable;
using System.Globalization;
using Dateline.Reading.Records.Statements;
using Dateline.Text;

namespace Dateline.Reading.Records.Commitments;

/// <summary>Reads aid that is given, promised, asked for or withheld; time linear in the report.</summary>
public static class CommitmentReader
{
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
            StatedBy = StatedBy(ground, draft.Evidence[0]),
            Evidence = [.. draft.Evidence],
        };
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
