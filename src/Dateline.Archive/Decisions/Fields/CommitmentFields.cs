using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Reading;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Commitments;
using Dateline.Text;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of commitments.</summary>
internal static class CommitmentFields
{
    /// <summary>All of them.</summary>
    public static KindFields<Commitment> All { get; } = new()
    {
        Description = CommitmentDescription.Kind,
        Get = record => record.Commitments,
        Set = (record, items) => record with { Commitments = items },
        Id = item => item.Id,
        Evidence = item => item.Evidence,
        Blank = (id, passages) => new()
        {
            Id = id,
            Stage = new(CommitmentStage.Pledged, FieldChange.Rule, passages),
            Kind = new(CommitmentKind.Other, FieldChange.Rule, passages),
            Evidence = passages,
        },
        Parts =
        [
            new LabelPart<Commitment, CommitmentStage>("stage", item => item.Stage, (item, to) => item with { Stage = to }),
            new ListPart<Commitment, ActorReference>("givers", item => item.Givers, (item, to) => item with { Givers = to }, ActorList.Element),
            new ListPart<Commitment, ActorReference>("recipients", item => item.Recipients, (item, to) => item with { Recipients = to }, ActorList.Element),
            new GroupPart<Commitment, Derived<Amount>>("amount", item => item.Amount, (item, to) => item with { Amount = to })
            {
                Told = (amount, _) => ($"{Shown.Of(amount.Value.Money.Value)} {amount.Value.Money.Currency}".TrimEnd(), amount.Evidence, amount.Rule),
                Make = MakeAmount,
                Parts = AmountParts,
            },
            new PassagePart<Commitment>("items", item => item.Items, (item, to) => item with { Items = to }),
            new LabelPart<Commitment, CommitmentKind>("kind", item => item.Kind, (item, to) => item with { Kind = to }),
            new GroupPart<Commitment, CommitmentPeriod>("period", item => item.Period, (item, to) => item with { Period = to })
            {
                Told = (period, text) => (period.Span.Of(text).ToString(), [period.Span], period.Dates?.Rule),
                Make = MakePeriod,
                Parts = PeriodParts,
            },
            new ItemPart<Commitment>("occasion", "engagements", item => Plain(item, item.Occasion), (item, to) => item with { Occasion = to?.Value }),
            new ItemPart<Commitment>("statedBy", "statements", item => Plain(item, item.StatedBy), (item, to) => item with { StatedBy = to?.Value }),
        ],
    };

    private static ImmutableArray<Part<Derived<Amount>>> AmountParts =>
    [
        new AmountPart("value", amount => Shown.Of(amount.Money.Value), (amount, change) => Number(change).Then(number => amount with { Money = new(number, amount.Money.Currency) })),
        new AmountPart("currency", amount => amount.Money.Currency, (amount, change) => Currency(change).Then(currency => amount with { Money = new(amount.Money.Value, currency) })),
        new LabelPart<Derived<Amount>, Bound>(
            "bound", amount => new(amount.Value.Bound, amount.Rule, amount.Evidence), (amount, to) => new(amount.Value with { Bound = to.Value }, to.Rule, to.Evidence)),
    ];

    private static ImmutableArray<Part<CommitmentPeriod>> PeriodParts =>
    [
        new FixedPart<CommitmentPeriod>("start", (period, _) => (period.Dates?.Value.Start.ToString(), period.Dates?.Evidence ?? [], period.Dates?.Rule)),
        new FixedPart<CommitmentPeriod>("end", (period, _) => (period.Dates?.Value.End.ToString(), period.Dates?.Evidence ?? [], period.Dates?.Rule)),
        new FixedPart<CommitmentPeriod>("text", (period, text) => (period.Span.Of(text).ToString(), [period.Span], null)),
    ];

    private static Derived<string>? Plain(Commitment item, string? id) => id is null ? null : new(id, "", item.Evidence);

    private static Edit<decimal> Number(FieldChange change) =>
        change.Plain.ValueKind == JsonValueKind.Number && change.Plain.TryGetDecimal(out decimal number) && number >= 0 ? number : Edit.Not<decimal>("takes a number from 0");

    private static Edit<string?> Currency(FieldChange change)
    {
        if (change.Plain.ValueKind == JsonValueKind.Null) return (string?)null;
        return change.Plain.ValueKind == JsonValueKind.String && change.Plain.GetString() is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)
            ? code
            : Edit.Not<string?>("takes three capital letters, ISO 4217");
    }

    private static Edit<Derived<Amount>> MakeAmount(Derived<Amount>? before, FieldChange change)
    {
        if (change.Json.ValueKind != JsonValueKind.Object) return Edit.Not<Derived<Amount>>("takes {\"value\": ..., \"currency\": ..., \"bound\": ...}");
        if (before is null && change.Child("value") is null) return Edit.Not<Derived<Amount>>("needs value");
        var blank = change.Derive(before?.Value ?? new Amount(new(0, null), Bound.Exact), before?.Evidence ?? default);
        return Part<Derived<Amount>>.ChangeEach(AmountParts, blank, change);
    }

    // The words, and beside them the dates that they mean.
    private static Edit<CommitmentPeriod> MakePeriod(CommitmentPeriod? before, FieldChange change)
    {
        Edit<Span> span = change.Passages.IsEmpty && before is not null ? before.Span : change.Passage();
        bool isDated = change.Plain.ValueKind is JsonValueKind.String;
        return span.Then(words => isDated
            ? change.Date().Then(dates => new CommitmentPeriod(words, new(dates, FieldChange.Rule, [words])))
            : new CommitmentPeriod(words, null));
    }

    /// <summary>A field of an amount.</summary>
    private sealed class AmountPart(string name, Func<Amount, string?> show, Func<Amount, FieldChange, Edit<Amount>> set) : Part<Derived<Amount>>(name)
    {
        public override void Show(FieldSink into, FieldPlace at, Reading.Description.FieldDescription field, Derived<Amount> owner) =>
            into.Add(at, field, show(owner.Value), owner.Evidence, owner.Rule);

        public override Edit<Derived<Amount>> Change(Derived<Amount> owner, ReadOnlySpan<PathStep> path, FieldChange change) =>
            Beyond(path) is { } wrong ? Edit.Not<Derived<Amount>>(wrong) : set(owner.Value, change).Then(amount => change.Derive(amount, owner.Evidence));
    }
}
