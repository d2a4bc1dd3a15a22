using System.CommandLine;
using System.CommandLine.Completions;
using Dateline.Archive.Find;
using Dateline.Cli.Output;

namespace Dateline.Cli.Commands;

/// <summary>What the commands that take a query share.</summary>
internal static class FindOptions
{
    private static readonly (string Name, FindOrder Order)[] Orders =
        [("-date", FindOrder.NewestFirst), ("date", FindOrder.OldestFirst), ("-value", FindOrder.LargestFirst), ("value", FindOrder.SmallestFirst)];

    /// <summary>The query; several words on the command line are one query.</summary>
    public static Argument<string[]> Query { get; } = MakeQuery();

    /// <summary>The order.</summary>
    public static Option<string> Sort { get; } = Choice.OfOption(
        ["--sort"], [.. Orders.Select(order => order.Name)], "-date", "date, or value: the number the query asks for first; a minus turns the order round.");

    /// <summary>The order that was asked for.</summary>
    public static FindOrder OrderOf(ParseResult parsed) => Orders.First(order => string.Equals(order.Name, parsed.GetValue(Sort), StringComparison.Ordinal)).Order;

    /// <summary>Understands a query; says what is wrong with it, and shows where.</summary>
    /// <param name="text">The query.</param>
    /// <param name="command">The command, for where to read on.</param>
    /// <returns>Null where it is none.</returns>
    public static FindQuery? Understand(string text, string command)
    {
        if (FindQuery.TryParse(text, out var query, out var error)) return query;
        Messages.Say($"the query: {error.Message}");
        if (text.Length is > 0 and < 200 && !text.Any(char.IsControl))
        {
            Messages.Say("  " + text);
            Messages.Say("  " + new string(' ', Math.Min(error.At, text.Length)) + "^");
        }

        Messages.Say($"see {DatelineCommand.Name} {command} --help");
        return null;
    }

    /// <summary>The words as one query. What the shell took the quotation marks of, and still holds white space, is a phrase again.</summary>
    public static string Join(string[] words) => words.Length == 1 ? words[0] : string.Join(' ', words.Select(Requoted));

    private static string Requoted(string word)
    {
        if (!word.Any(char.IsWhiteSpace) || word.Contains('"', StringComparison.Ordinal)) return word;
        int sign = word.IndexOf(':', StringComparison.Ordinal);
        bool isField = sign > 0 && FindFields.Find(word[..sign].TrimStart('-')) is not null;
        return isField ? $"{word[..(sign + 1)]}\"{word[(sign + 1)..]}\"" : $"\"{word}\"";
    }

    private static Argument<string[]> MakeQuery()
    {
        var query = new Argument<string[]>("query")
        {
            Description = "Words and \"phrases\" of the passages, fields such as speaker:name, killed>=30, after:2025-04-01; - negates, OR and () join. Put it in single quotation marks.",
            Arity = ArgumentArity.OneOrMore,
            HelpName = "QUERY",
        };
        query.CompletionSources.Add(_ => FindFields.All.Select(field => new CompletionItem(field.Name + (field.Value is FindValue.Number ? ">=" : ":"))));
        return query;
    }
}
