using CsvHelper;

namespace Dateline.Export.Rows;

/// <summary>
/// Rows as CSV (RFC 4180) with a heading. A text that a sheet would take for a formula gets an apostrophe before it; numbers stay numbers. See
/// https://owasp.org/www-community/attacks/CSV_Injection.
/// </summary>
internal sealed class CsvRowWriter : IRowWriter
{
    private readonly CsvWriter _csv;

    public CsvRowWriter(Stream output, IReadOnlyList<Column> columns)
    {
        _csv = CsvWriter.Create(output, CsvWriterOptions.Default with { Injection = CsvInjection.Escape, TrueValue = "true", FalseValue = "false" }, leaveOpen: true);
        _csv.WriteRecord([.. columns.Select(column => column.Name)]);
    }

    public void Write(Row row)
    {
        foreach (object? value in row.Values) Write(value);
        _csv.EndRecord();
    }

    public void Complete(string? next = null) => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private void Write(object? value)
    {
        switch (value)
        {
            case IEnumerable<string> many:
                _csv.WriteField(string.Join("; ", many));
                break;
            case int or long or decimal or double:
                _csv.WriteField(value);
                break;
            case bool flag:
                _csv.WriteField(flag);
                break;
            default:
                _csv.WriteField(value?.ToString());
                break;
        }
    }
}
