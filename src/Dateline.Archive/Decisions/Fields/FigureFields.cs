using System.Collections.Immutable;
using Dateline.Reading.Description;
using Dateline.Reading.Quantities;
using Dateline.Reading.Records.Incidents;

namespace Dateline.Archive.Decisions.Fields;

/// <summary>The fields of a figure of an incident.</summary>
internal static class FigureFields
{
    /// <summary>A figure as an element of a list.</summary>
    public static ElementKind<Figure> Element { get; } = new()
    {
        Passages = figure => figure.Evidence,
        Show = Line,
        Rule = figure => figure.Quantity.Rule,
        Make = Make,
        Parts = Parts,
    };

    private static ImmutableArray<Part<Figure>> Parts =>
    [
        new LabelPart<Figure, FigureQuantity>("quantity", figure => figure.Quantity, (figure, to) => figure with { Quantity = to }),
        new NumberPart<Figure>("value", figure => (figure.Count.Value.Value, figure.Count.Evidence, figure.Count.Rule), SetValue),
        new NumberPart<Figure>("high", figure => (figure.Count.Value.High, figure.Count.Value.High is null ? [] : figure.Count.Evidence, figure.Count.Rule), SetHigh),
        new LabelPart<Figure, Bound>(
            "bound", figure => new(figure.Count.Value.Bound, figure.Count.Rule, figure.Count.Evidence), (figure, to) => figure with { Count = new(figure.Count.Value with { Bound = to.Value }, to.Rule, to.Evidence) }),
        new PassagePart<Figure>("who", figure => figure.Who, (figure, to) => figure with { Who = to }),
        new ActorPart<Figure>("countedBy", figure => figure.CountedBy, (figure, to) => figure with { CountedBy = to }),
        new FlagPart<Figure>("subset", figure => figure.Subset, (figure, to) => figure with { Subset = to }),
    ];

    // A range ends with its low end.
    private static Edit<Figure> SetValue(Figure figure, long? value, FieldChange change)
    {
        var count = figure.Count.Value;
        return figure with { Count = change.Derive(count with { Value = value, High = value is null || count.High < value ? null : count.High }, figure.Count.Evidence) };
    }

    private static Edit<Figure> SetHigh(Figure figure, long? high, FieldChange change)
    {
        var count = figure.Count.Value;
        if (high is not null && (count.Value is null || high < count.Value)) return Edit.Not<Figure>("is the end of a range: it takes a number from value on");
        return figure with { Count = change.Derive(count with { High = high }, figure.Count.Evidence) };
    }

    private static Edit<Figure> Make(Figure? before, FieldChange change)
    {
        if (change.Json.ValueKind != System.Text.Json.JsonValueKind.Object) return Edit.Not<Figure>("takes a figure: {\"quantity\": ..., \"value\": ..., \"passages\": [[start, end]]}");
        if (before is null && (change.Child("quantity") is null || change.Child("value") is null)) return Edit.Not<Figure>("needs quantity and value");
        var passages = !change.Passages.IsEmpty ? change.Passages : before?.Evidence ?? change.Evidence;
        before ??= new()
        {
            Quantity = new(FigureQuantity.Affected, FieldChange.Rule, passages),
            Count = new(new(null, null, Bound.Exact), FieldChange.Rule, passages),
            Subset = new(false, FieldChange.Rule, passages),
            Evidence = passages,
        };

        // What is given anew rests on the passages that are given.
        var figure = before with { Evidence = passages };
        if (!change.Passages.IsEmpty)
        {
            figure = figure with
            {
                Quantity = figure.Quantity with { Evidence = passages },
                Count = figure.Count with { Evidence = passages },
                Subset = figure.Subset with { Evidence = passages },
            };
        }

        return Part<Figure>.ChangeEach(Parts, figure, change);
    }

    private static string Line(Figure figure, string text)
    {
        var count = figure.Count.Value;
        string?[] parts =
        [
            count.Bound is Bound.Exact ? null : Labels.Of(count.Bound),
            count.Value is { } value ? Shown.Of(value) + (count.High is { } high ? "-" + Shown.Of(high) : "") : null,
            Labels.Of(figure.Quantity.Value),
            figure.Who is { } who ? $"({who.Of(text)})" : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }
}
