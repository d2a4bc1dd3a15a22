using System.CommandLine;
using Dateline.Cli.Commands;
using Dateline.Export;
using Dateline.Export.Rows;

namespace Dateline.Cli.Output;

/// <summary>The options of commands that list rows, and the listing.</summary>
internal sealed class RowOutput
{
    /// <summary><c>--format</c>.</summary>
    public Option<string> Format { get; } = Choice.OfOption(["--format", "-f"], RowWriters.Formats, "table", "table for people, json, jsonl (a row a line), or csv.");

    /// <summary><c>--color</c>.</summary>
    public Option<string> Color { get; } = Choice.OfOption(["--color"], ["auto", "always", "never"], "auto", "Colour in a table: auto is on a terminal unless NO_COLOR is set.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Color);
    }

    /// <summary>Lists rows on standard output.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, made as they are written.</param>
    /// <param name="next">The cursor of the next page, asked for when all rows are written; null where there is none.</param>
    /// <exception cref="OutputFailure">Standard output cannot be written.</exception>
    public void List(ParseResult parsed, IReadOnlyList<Column> columns, IEnumerable<Row> rows, Func<string?>? next = null)
    {
        using var output = RecordOutput.Open(null);
        using (var writer = RowWriters.Create(FormatOf(parsed), output.Stream, columns, Look(parsed)))
        {
            foreach (var row in rows) writer.Write(row);
            writer.Complete(next?.Invoke());
        }

        output.Complete();
    }

    /// <summary>The format that is asked for; a table from a command that has no such option.</summary>
    public string FormatOf(ParseResult parsed) => parsed.GetValue(Format) ?? RowWriters.Formats[0];

    /// <summary>How people want it to look.</summary>
    public ExportOptions Look(ParseResult parsed) =>
        new() { Color = TerminalLook.Colors(parsed.GetValue(Color) ?? "auto", toFile: false), Width = TerminalLook.Width(toFile: false) };
}
