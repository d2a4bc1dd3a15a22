namespace Dateline.Reading.Tests.Examples;

/// <summary>
/// Reads a page of examples: under a heading a block quote (a first line in bold is the title), then a table whose head names the
/// columns, or "No statement." where nothing is to be read. The line "Not yet read so." marks what is known to fail.
/// </summary>
internal static class ExamplePage
{
    public const string NotYet = "Not yet read so.";

    public static IReadOnlyList<Example> Read(string page, string text)
    {
        List<Example> examples = [];
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith('#')) continue;
            int end = Array.FindIndex(lines, at + 1, l => l.StartsWith('#'));
            string[] section = lines[at..(end < 0 ? lines.Length : end)];
            if (section.Any(l => l.StartsWith('>'))) examples.Add(Section(page, at + 1, section));
        }

        return examples;
    }

    private static Example Section(string page, int line, string[] lines)
    {
        string[] quote = [.. lines.Where(l => l.StartsWith('>')).Select(l => l[1..].Trim()).Where(l => l.Length > 0)];
        string? title = quote[0] is ['*', '*', .., '*', '*'] ? quote[0].Trim('*') : null;
        var rows = Rows(page, line, lines);
        bool nothing = lines.Any(l => l.StartsWith("No ", StringComparison.Ordinal) && l.EndsWith('.'));
        if (rows.Count == 0 != nothing) throw new InvalidDataException($"{page}, line {line}: a table is needed, or “No statement.”");
        string passage = string.Join('\n', title is null ? quote : quote[1..]);
        return new(page, line, lines[0].TrimStart('#').Trim(), title, passage, rows, !lines.Contains(NotYet, StringComparer.Ordinal));
    }

    private static List<ExpectedRow> Rows(string page, int line, string[] lines)
    {
        var table = lines.Index().Where(l => l.Item.StartsWith('|')).ToArray();
        if (table.Length == 0) return [];
        string[] columns = Cells(table[0].Item);
        List<ExpectedRow> rows = [];
        foreach (var (offset, row) in table[2..])
        {
            string[] cells = Cells(row);
            if (cells.Length != columns.Length)
                throw new InvalidDataException($"{page}, line {line + offset}: {columns.Length} cells were expected.");
            var given = columns.Zip(cells, (column, cell) => (column, cell)).Where(c => c.cell.Length > 0);
            rows.Add(new(line + offset, given.ToDictionary(c => c.column, c => c.cell is "–" ? "" : c.cell, StringComparer.Ordinal)));
        }

        return rows;
    }

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(c => c.Trim())];
}
