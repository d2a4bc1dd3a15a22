namespace Dateline.Reading.Tests.Examples;

/// <summary>One row of an example's table: what is expected of one item, by column; only the columns that were given.</summary>
internal sealed record ExpectedRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>What a cell holds: null where the column is not given, empty where the report is not to say it (a dash).</summary>
    public string? this[string column] => Cells.TryGetValue(column, out string? cell) ? cell : null;
}

/// <summary>A passage with the items expected of it, as a page of examples shows them.</summary>
/// <param name="Page">The page's path from the repository's root.</param>
/// <param name="Line">The line of the heading, from 1.</param>
/// <param name="Heading">The heading: what the example shows.</param>
/// <param name="Title">The passage's title, where it has one.</param>
/// <param name="Passage">The passage without its title; paragraphs end in a line feed.</param>
/// <param name="Rows">The items expected, none where nothing is to be read.</param>
/// <param name="IsRead">False where the page says that Dateline does not read it so yet.</param>
internal sealed record Example(
    string Page, int Line, string Heading, string? Title, string Passage, IReadOnlyList<ExpectedRow> Rows, bool IsRead)
{
    /// <summary>The text as a report holds it.</summary>
    public string Text => Title is null ? Passage : Title + "\n" + Passage;
}
