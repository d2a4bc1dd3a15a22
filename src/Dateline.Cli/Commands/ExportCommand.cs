using System.CommandLine;
using Dateline.Archive.Find;
using Dateline.Cli.Archives;
using Dateline.Cli.Finding;
using Dateline.Export.Items;
using Dateline.Reading.Description;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline export</c>: all items of a query in the shape that another program wants.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> As = Choice.OfOption(
        ["--as"], [.. ItemWriters.OfExports.Select(format => format.Name)], ItemWriters.OfExports[0].Name,
        string.Join("; ", ItemWriters.OfExports.Select(format => $"{format.Name}: {format.Meaning}")) + ".");

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "Write to this file instead of standard output: whole, or not at all.",
        HelpName = "FILE",
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("export", "Write all items of a query for another program, or as a page.")
        {
            FindOptions.Query, ArchiveOption.Option, As, FindOptions.Sort, Output,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private static ExitCode Run(ParseResult parsed)
    {
        var format = ItemWriters.OfExports.First(format => string.Equals(format.Name, parsed.GetValue(As), StringComparison.Ordinal));
        string text = FindOptions.Join(parsed.GetValue(FindOptions.Query)!);
        if (FindOptions.Understand(text, "export") is not { } query) return ExitCode.Usage;
        if (format.Only is { } only && FindQuery.TryParse($"({text}) is:{Labels.Of(only)}", out var narrowed, out _)) query = narrowed;
        var request = new FindRequest { Query = query, Order = FindOptions.OrderOf(parsed), Format = format, Output = parsed.GetValue(Output) };
        return ArchiveOption.With(parsed, create: false, archive => Answer.Write(request, archive));
    }
}
