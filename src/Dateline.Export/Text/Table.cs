namespace Dateline.Export.Text;

/// <summary>
/// Rows of cells in columns as wide as they need to be. Where the page is too narrow the widest columns give way and their cells are
/// wrapped; where that is not enough, each row becomes a paragraph.
/// </summary>
/// <param name="page">The page to write on.</param>
/// <param name="indent">The column that the table begins in.</param>
internal sealed class Table(Page page, int indent)
{
    private const int Gap = 2, Narrowest = 9;
    private readonly List<Run[]> _rows = [];
    private readonly int _indent = Math.Min(indent, page.Width / 2);

    /// <summary>The column whose cells end together, as numbers do; none where negative.</summary>
    public int Right { get; init; } = -1;

    /// <summary>Which columns' cells end together; none where empty. For a table with more such columns than one.</summary>
    public IReadOnlyList<bool> RightColumns { get; init; } = [];

    /// <summary>Adds a row; all rows of a table have as many cells. A cell without words is an empty text.</summary>
    public void Add(params Run[] cells) => _rows.Add(cells);

    /// <summary>Writes all rows; a column whose cells are all empty is left out.</summary>
    public void Write()
    {
        if (_rows.Count == 0) return;
        if (Widths() is { } widths)
        {
            foreach (var row in _rows) WriteRow(row, widths);
            return;
        }

        foreach (var row in _rows) page.Paragraph(_indent, [.. Joined(row)]);
    }

    private int[]? Widths()
    {
        int[] widths = new int[_rows[0].Length];
        foreach (var row in _rows)
            for (int i = 0; i < row.Length; i++) widths[i] = Math.Clamp(Columns.Of(row[i].Text), widths[i], page.Width);
        int room = page.Width - _indent - (Gap * (widths.Count(w => w > 0) - 1));
        for (int over = widths.Sum() - room; over > 0; over--)
        {
            int widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= Narrowest) return null;
            widths[widest]--;
        }

        return widths;
    }

    private void WriteRow(Run[] row, int[] widths)
    {
        var cells = row.Select((run, i) => widths[i] == 0 ? [] : Wrap(run.Text, widths[i])).ToArray();
        int lines = cells.Max(c => c.Count);
        var pieces = new List<(int, Run)>();
        for (int line = 0; line < lines; line++)
        {
            pieces.Clear();
            for (int i = 0, column = _indent; i < row.Length; i++)
            {
                if (line < cells[i].Count)
                {
                    string words = cells[i][line];
                    pieces.Add((i == Right || (i < RightColumns.Count && RightColumns[i]) ? column + widths[i] - Columns.Of(words) : column, row[i] with { Text = words }));
                }

                if (widths[i] > 0) column += widths[i] + Gap;
            }

            page.Aligned([.. pieces]);
        }
    }

    private static IEnumerable<Run> Joined(Run[] row)
    {
        bool begun = false;
        foreach (var cell in row.Where(cell => cell.Text.Length > 0))
        {
            if (begun) yield return new Run(" · ", Ink.Faint);
            begun = true;
            yield return cell;
        }
    }

    /// <summary>The text in lines of at most so many columns, broken between words, and within a word that is longer than a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="columns">At least 2.</param>
    private static List<string> Wrap(string text, int columns)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (Columns.Of(longer) <= columns)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            line = word;
            while (Columns.Of(line) > columns)
            {
                int fits = Columns.Fitting(line, columns, out _);
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
