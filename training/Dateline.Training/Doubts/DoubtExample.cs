namespace Dateline.Training.Doubts;

/// <summary>An item that was read from an annotated report.</summary>
/// <param name="Kind">Its kind, in the singular.</param>
/// <param name="Report">The id of the report: items of one report are never on both sides of a fold.</param>
/// <param name="Signals">What was looked at to tell how sure it is.</param>
/// <param name="IsRight">Whether it is one that people annotated.</param>
internal sealed record DoubtExample(string Kind, string Report, IReadOnlyList<(string Name, double Value)> Signals, bool IsRight);
