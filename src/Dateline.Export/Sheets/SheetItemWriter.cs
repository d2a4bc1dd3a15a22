using CsvHelper;
using Dateline.Archive.Find;
using Dateline.Export.Items;

namespace Dateline.Export.Sheets;

/// <summary>Items as comma-separated values (RFC 4180, line feeds, UTF-8), a heading first.</summary>
internal sealed class SheetItemWriter<T> : IItemWriter
{
    private readonly CsvWriter _csv;
    private readonly Sheet<T> _sheet;
    private readonly Func<FoundItem, T?> _rowOf;

    /// <summary>Writes the heading.</summary>
    /// <param name="output">Stays open.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="rowOf">The row of an item; null for none.</param>
    public SheetItemWriter(Stream output, Sheet<T> sheet, Func<FoundItem, T?> rowOf)
    {
        (_sheet, _rowOf) = (sheet, rowOf);
        _csv = CsvWriter.Create(output, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in sheet.Columns) _csv.WriteField(column.Name);
        _csv.EndRecord();
    }

    public void Write(FoundItem item)
    {
        if (_rowOf(item) is not { } row) return;
        foreach (var column in _sheet.Columns) _csv.WriteField(column.Cell(row));
        _csv.EndRecord();
    }

    public void Complete(FindCursor? next) => _csv.Flush();

    public void Dispose() => _csv.Dispose();
}
