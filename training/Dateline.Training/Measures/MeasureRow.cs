namespace Dateline.Training.Measures;

/// <summary>One measured figure.</summary>
/// <param name="Group">What the figure belongs to ("Sentences", "Tokens", ...).</param>
/// <param name="Name">What was measured, and on what.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit ("%", "F1", "tokens/s", ...).</param>
/// <param name="Published">What others published for the same or a like measure; null where nothing is known.</param>
/// <param name="Note">What a reader must know to compare; null where nothing.</param>
public sealed record MeasureRow(string Group, string Name, double Value, string Unit, string? Published, string? Note);
