using System.Globalization;
using System.Text;
using Dateline.Export.Text;
using Dateline.Text;

namespace Dateline.Export.Rows;

/// <summary>Rows as a table for people, with headings.</summary>
internal sealed class TableRowWriter : IRowWriter
{
    private readonly StreamWriter _output;
    private readonly Page _page;
    private readonly int[] _shown;
    private readonly Table _table;
    private readonly IReadOnlyList<Column> _columns;
    private int _rows;

    public TableRowWriter(Stream output, IReadOnlyList<Column> columns, ExportOptions options)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        _page = new Page(_output, options.Width, options.Color);
        _columns = columns;
        _shown = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Heading is not null)];
        _table = new Table(_page, 0) { RightColumns = [.. _shown.Select(i => columns[i].IsNumber)] };
        _table.Add([.. _shown.Select(i => new Run(columns[i].Heading!, Ink.Heading))]);
    }

    public void Write(Row row)
    {
        _rows++;
        _table.Add([.. _shown.Select((column, place) => new Run(Show(row.Values[column]), InkOf(place, column)))]);
    }

    public void Complete(string? next = null)
    {
        if (_rows == 0) _page.Paragraph(0, new Run("Nothing found.", Ink.Faint));
        else _table.Write();
        _output.Flush();
    }

    public void Dispose() => _output.Dispose();

    private Ink InkOf(int place, int column) => place == 0 ? Ink.Name : _columns[column].IsNumber ? Ink.Title : Ink.Plain;

    private static string Show(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "yes" : "no",
        long number => number.ToString("N0", CultureInfo.InvariantCulture),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        IEnumerable<string> many => VisibleText.OnOneLine(string.Join(", ", many)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => VisibleText.OnOneLine(value.ToString() ?? ""),
    };
}
