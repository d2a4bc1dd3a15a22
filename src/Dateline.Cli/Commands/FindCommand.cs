using System.CommandLine;
using Dateline.Archive.Find;
using Dateline.Cli.Archives;
using Dateline.Cli.Finding;
using Dateline.Cli.Output;
using Dateline.Export.Items;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline find</c>: items with their passage, a page at a time.</summary>
internal static class FindCommand
{
    private const int DefaultLimit = 20, MostLimit = 1000, NarrowestWidth = 20, WidestWidth = 1000;

    private static readonly Option<string> Format = Choice.OfOption(
        ["--format", "-f"], [.. ItemWriters.OfPages.Select(format => format.Name)], "table", string.Join("; ", ItemWriters.OfPages.Select(format => $"{format.Name}: {format.Meaning}")) + ".");

    private static readonly Option<int> Limit = SharedOptions.Number("--limit", "-n", "N", 1, MostLimit, $"The most items to give; without it, {DefaultLimit}.");

    private static readonly Option<FindCursor?> After = new("--after")
    {
        Description = "Go on where the page before ended: what it told as the next, for the same query and order.",
        HelpName = "CURSOR",
        CustomParser = argument =>
        {
            if (FindCursor.TryParse(argument.Tokens[0].Value, out var cursor)) return cursor;
            argument.AddError($"--after: '{argument.Tokens[0].Value}' is nothing that a page told as the next");
            return null;
        },
    };

    private static readonly Option<int> Width = SharedOptions.Number("--width", "-w", "COLUMNS", NarrowestWidth, WidestWidth, "The width of text; without it, the terminal's, or 80.");

    private static readonly Option<string> Color = Choice.OfOption(
        ["--color"], ["auto", "always", "never"], "auto", "Colour in text: auto is on a terminal unless NO_COLOR is set.");

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("find", "Find items in an archive, each with its passage: " + string.Join(", ", FindFields.All.Select(field => field.Name)) + ".")
        {
            FindOptions.Query, ArchiveOption.Option, Format, Limit, After, FindOptions.Sort, Width, Color,
        };
        command.SetAction(parsed => (int)Run(parsed));
        return command;
    }

    private static ExitCode Run(ParseResult parsed)
    {
        if (FindOptions.Understand(FindOptions.Join(parsed.GetValue(FindOptions.Query)!), "find") is not { } query) return ExitCode.Usage;
        var order = FindOptions.OrderOf(parsed);
        var after = parsed.GetValue(After);
        bool byValue = order is FindOrder.LargestFirst or FindOrder.SmallestFirst;
        if (after is { } cursor && (cursor.Value is not null) != byValue) return UsageErrors.Show(parsed, "--after: the page before was in another order");
        var request = new FindRequest
        {
            Query = query,
            Order = order,
            Format = ItemWriters.OfPages.First(format => string.Equals(format.Name, parsed.GetValue(Format), StringComparison.Ordinal)),
            Limit = parsed.GetValue(Limit) is > 0 and var limit ? limit : DefaultLimit,
            After = after,
            Width = parsed.GetValue(Width) is > 0 and var width ? width : TerminalLook.Width(toFile: false),
            Color = TerminalLook.Colors(parsed.GetValue(Color)!, toFile: false),
        };
        return ArchiveOption.With(parsed, create: false, archive => Answer.Write(request, archive));
    }
}
