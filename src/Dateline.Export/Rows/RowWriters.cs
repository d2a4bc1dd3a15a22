using System.Collections.Immutable;

namespace Dateline.Export.Rows;

/// <summary>The formats in which rows can be written.</summary>
public static class RowWriters
{
    private static readonly ImmutableArray<(string Name, Func<Stream, IReadOnlyList<Column>, ExportOptions, IRowWriter> Open)> All =
    [
        ("table", (output, columns, options) => new TableRowWriter(output, columns, options)),
        ("json", (output, columns, _) => new JsonRowWriter(output, columns)),
        ("jsonl", (output, columns, _) => new JsonLinesRowWriter(output, columns)),
        ("csv", (output, columns, _) => new CsvRowWriter(output, columns)),
    ];

    /// <summary>The names of the formats, the one for people first.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. All.Select(format => format.Name)];

    /// <summary>Begins to write rows to <paramref name="output"/>, which stays open when the writer is disposed.</summary>
    /// <exception cref="ArgumentException"><paramref name="format"/> is none of <see cref="Formats"/>.</exception>
    public static IRowWriter Create(string format, Stream output, IReadOnlyList<Column> columns, ExportOptions options)
    {
        foreach (var (name, open) in All)
        {
            if (string.Equals(name, format, StringComparison.Ordinal)) return open(output, columns, options);
        }

        throw new ArgumentException($"There is no format '{format}'; there are {string.Join(", ", Formats)}.", nameof(format));
    }
}
