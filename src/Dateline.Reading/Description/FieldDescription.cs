namespace Dateline.Reading.Description;

/// <summary>One field of an item as it leaves the program: its name, what it means to people, what it holds.</summary>
/// <param name="Name">The name in JSON and everywhere else outside the program.</param>
/// <param name="Meaning">One or two sentences for users.</param>
/// <param name="Value">What the field holds.</param>
/// <param name="Nullable">Whether it is null where the report does not say.</param>
public sealed record FieldDescription(string Name, string Meaning, ValueDescription Value, bool Nullable = false);
