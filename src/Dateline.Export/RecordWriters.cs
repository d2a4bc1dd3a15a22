using System.Collections.Immutable;
using Dateline.Export.Html;
using Dateline.Export.Json;
using Dateline.Export.Text;

namespace Dateline.Export;

/// <summary>The formats in which records can be written.</summary>
public static class RecordWriters
{
    private static readonly ImmutableArray<(string Name, Func<Stream, ExportOptions, IRecordWriter> Open)> All =
    [
        ("text", (output, options) => new TextRecordWriter(output, options)),
        ("json", (output, _) => new JsonRecordWriter(output)),
        ("jsonl", (output, _) => new JsonLinesRecordWriter(output)),
        ("html", (output, _) => new HtmlRecordWriter(output)),
    ];

    /// <summary>The names of the formats, the one for people first.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. All.Select(format => format.Name)];

    /// <summary>Begins to write records to <paramref name="output"/>, which stays open when the writer is disposed.</summary>
    /// <exception cref="ArgumentException"><paramref name="format"/> is none of <see cref="Formats"/>.</exception>
    public static IRecordWriter Create(string format, Stream output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var (name, open) in All)
        {
            if (string.Equals(name, format, StringComparison.Ordinal)) return open(output, options);
        }

        throw new ArgumentException($"There is no format '{format}'; there are {string.Join(", ", Formats)}.", nameof(format));
    }
}
