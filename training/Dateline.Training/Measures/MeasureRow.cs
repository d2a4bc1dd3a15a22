namespace Dateline.Training.Measures;

/// <summary>One measured figure.</summary>
/// <param name="Group">What was measured ("attribution").</param>
/// <param name="Name">Which figure of it ("exact F1, source").</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit ("F1", "%", "words/s").</param>
/// <param name="Published">The published result to compare with, where there is one.</param>
/// <param name="Note">What a reader must know to judge the figure.</param>
public sealed record MeasureRow(string Group, string Name, double Value, string Unit, string? Published, string? Note);
