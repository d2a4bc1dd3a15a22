using System.Collections.Immutable;
using Dateline.Reading.Description;

namespace Dateline.Reading.Records.Checks;

/// <summary>What a check holds, for all that shows checks.</summary>
public static class CheckDescription
{
    /// <summary>The fields of a check as they leave the program.</summary>
    public static KindDescription Kind { get; } = new(
        "checks",
        "Checks",
        "Expressions of the report that can be held against each other, computed again.",
        [
            new("id", "Unique within the record, in reading order.", new ValueDescription.Id("c")),
            new("kind", "What is held against what.", new ValueDescription.OneOf(Kinds)),
            new("agrees", "Whether they agree, true to rounding; null where the report alone cannot tell, as for currencies.", new ValueDescription.Flag(), Nullable: true),
            new("stated", "The expression that was computed again, as the report writes it.", new ValueDescription.Words()),
            new("computed", "What came out in its place; for currencies the rate that the two amounts mean.", new ValueDescription.Words()),
            new("explanation", "What was compared, and what came of it, in one sentence.", new ValueDescription.Words()),
            new("evidence", "The shortest passage that holds all that was compared, and each that repeats it word for word.", SharedFields.Passages(neverEmpty: true)),
            SharedFields.Why,
        ]);

    private static ImmutableArray<LabelDescription> Kinds => LabelDescription.For(
        (CheckKind.Unit, "A quantity in two units."),
        (CheckKind.Currency, "An amount in two currencies."),
        (CheckKind.Sum, "Parts and their whole."),
        (CheckKind.Date, "A weekday and its date."),
        (CheckKind.Age, "An age and a birth year."),
        (CheckKind.Percentage, "A percentage and its counts."),
        (CheckKind.Distance, "The distance between two places, against the map."));
}
