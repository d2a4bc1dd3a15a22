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

    /// <summary>A list of passages.</summary>
    internal static ValueDescription Passages(bool neverEmpty = false) =>
        new ValueDescription.ListOf(new ValueDescription.Passage(), neverEmpty);
}
