using System.Collections.Immutable;
using Dateline.Reading.Dates;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Description;

/// <summary>Fields and values that several kinds have in common.</summary>
internal static class SharedFields
{
    /// <summary>How a field came about that is no passage of the report; items carry a list of these.</summary>
    internal static FieldDescription Why { get; } = new(
        "why",
        "How each value that is no passage came about.",
        new ValueDescription.ListOf(new ValueDescription.Group(
        [
            new("field", "The field of the item that is explained, as a path: `content[0].verbatim`.", new ValueDescription.Words()),
            new("rule", "The named rule that made the value.", new ValueDescription.Words()),
            new("evidence", "The passages that the rule looked at.", Passages(neverEmpty: true)),
        ])));

    /// <summary>How sure the reader is of an item; items that people check carry it.</summary>
    internal static FieldDescription Confidence { get; } = new(
        "confidence",
        "How sure the reader is of the item, from 0 to 1: of items with such a value about that share is one that a person finds as well. Null for one that a person added or an older version read.",
        new ValueDescription.Number(),
        Nullable: true);

    /// <summary>Why the reader doubts an item.</summary>
    internal static FieldDescription Doubts { get; } = new(
        "doubts",
        "The reasons to doubt the item, by name: `speaker:pronoun`. They are about the item as a whole, whose evidence shows them; `models/doubts.md` says what each means.",
        new ValueDescription.ListOf(new ValueDescription.Words("^[a-z]+:[a-z]+(-[a-z]+)*$")));

    /// <summary>A list of passages.</summary>
    internal static ValueDescription Passages(bool neverEmpty = false) =>
        new ValueDescription.ListOf(new ValueDescription.Passage(), neverEmpty);

    /// <summary>What a date as a value looks like: a day, month, year or period, ISO 8601.</summary>
    internal const string DatePattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$";

    /// <summary>A date that was worked out.</summary>
    internal static ValueDescription Date { get; } = new ValueDescription.Group(
    [
        new("value", "The date, ISO 8601: a day, month, year, or a period with both its ends.", new ValueDescription.Words(DatePattern)),
        new("precision", "How exact the date is.", new ValueDescription.OneOf(Precisions)),
        new("rule", "The named rule that made the date.", new ValueDescription.Words()),
        new("evidence", "The passages that the rule looked at.", Passages(neverEmpty: true)),
    ]);

    /// <summary>How a number bounds what it counts.</summary>
    internal static ImmutableArray<LabelDescription> Bounds => LabelDescription.For(
        (Bound.Exact, "Just so many."),
        (Bound.AtLeast, "So many or more."),
        (Bound.AtMost, "So many or fewer."),
        (Bound.About, "Roughly so many."));

    private static ImmutableArray<LabelDescription> Precisions => LabelDescription.For(
        (DatePrecision.Day, "To the day."),
        (DatePrecision.Month, "To the month."),
        (DatePrecision.Year, "To the year."),
        (DatePrecision.Period, "From one date to another."));
}
