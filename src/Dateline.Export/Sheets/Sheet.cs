using System.Collections.Immutable;

namespace Dateline.Export.Sheets;

/// <summary>A column of a table for spreadsheets.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Meaning">What it holds, for users.</param>
/// <param name="Cell">The cell of a row, made safe by <see cref="CsvCell"/>; null for an empty one.</param>
internal sealed record SheetColumn<T>(string Name, string Meaning, Func<T, string?> Cell);

/// <summary>A table for spreadsheets.</summary>
/// <param name="Columns">Its columns, from left to right.</param>
internal sealed record Sheet<T>(ImmutableArray<SheetColumn<T>> Columns);
