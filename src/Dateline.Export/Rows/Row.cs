namespace Dateline.Export.Rows;

/// <summary>One column of what a command lists.</summary>
/// <param name="Name">Its name in JSON and CSV.</param>
/// <param name="Heading">Its heading in a table for people; null where only programs see it.</param>
/// <param name="IsNumber">Whether its values are numbers, which end together in a table.</param>
public sealed record Column(string Name, string? Heading = null, bool IsNumber = false);

/// <summary>One row.</summary>
/// <param name="Values">
/// A value for each column: a text, a whole or decimal number, a truth value, a list of texts, a <see cref="RowPassage"/>, or null where nothing is known.
/// </param>
public sealed record Row(params object?[] Values);

/// <summary>A passage of a report with the words in it that were looked for.</summary>
/// <param name="Text">The passage.</param>
/// <param name="Hits">Where the words stand in it: start and length in UTF-16 code units, in order, none overlapping.</param>
public sealed record RowPassage(string Text, IReadOnlyList<(int Start, int Length)> Hits)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
