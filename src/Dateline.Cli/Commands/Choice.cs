using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dateline.Cli.Commands;

/// <summary>Options and arguments that must be one of a few words. Help, errors and completion name the words.</summary>
internal static class Choice
{
    /// <summary>An option with its value where it is not given.</summary>
    public static Option<string> OfOption(string[] names, IReadOnlyList<string> choices, string otherwise, string description)
    {
        var option = new Option<string>(names[0], names[1..])
        {
            Description = description,
            HelpName = string.Join('|', choices),
            DefaultValueFactory = _ => otherwise,
        };
        option.CompletionSources.Add([.. choices]);
        option.Validators.Add(result => Check(result, result.Tokens, names[0], choices));
        return option;
    }

    /// <summary>An argument that must be given.</summary>
    public static Argument<string> OfArgument(string name, IReadOnlyList<string> choices, string description)
    {
        var argument = new Argument<string>(name) { Description = description, HelpName = string.Join('|', choices) };
        argument.CompletionSources.Add([.. choices]);
        argument.Validators.Add(result => Check(result, result.Tokens, name, choices));
        return argument;
    }

    private static void Check(SymbolResult result, IReadOnlyList<Token> given, string name, IReadOnlyList<string> choices)
    {
        foreach (var token in given)
        {
            if (!choices.Contains(token.Value, StringComparer.Ordinal))
                result.AddError($"{name}: '{token.Value}' is none of {string.Join(", ", choices)}");
        }
    }
}
