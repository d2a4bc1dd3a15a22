using System.CommandLine;
using System.CommandLine.Completions;

namespace Dateline.Cli.Completion;

/// <summary>What can stand in a place of the command line.</summary>
/// <param name="Choices">The words it must be one of; empty where it may be anything.</param>
/// <param name="IsFile">Whether it is the name of a file or folder.</param>
internal sealed record CompletionValue(IReadOnlyList<string> Choices, bool IsFile);

/// <summary>An option as shells complete it.</summary>
/// <param name="Names">Its names with their dashes, long ones first.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Value">What must follow it; null where nothing does.</param>
internal sealed record CompletionOption(IReadOnlyList<string> Names, string Description, CompletionValue? Value);

/// <summary>A command as shells complete it.</summary>
/// <param name="Name">The word that calls it; empty for the program itself.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Options">Its options.</param>
/// <param name="Argument">What its arguments are; null where it has none.</param>
internal sealed record CompletionCommandModel(
    string Name, string Description, IReadOnlyList<CompletionOption> Options, CompletionValue? Argument);

/// <summary>The command line as shells complete it, taken from the definitions of the commands.</summary>
/// <param name="Program">Options of the program itself.</param>
/// <param name="Commands">The commands.</param>
internal sealed record CompletionModel(CompletionCommandModel Program, IReadOnlyList<CompletionCommandModel> Commands)
{
    /// <summary>Takes the model from the commands.</summary>
    public static CompletionModel Of(RootCommand root)
    {
        var recursive = root.Options.Where(option => option.Recursive).ToList();
        return new CompletionModel(
            Describe(root, "", []),
            [.. root.Subcommands.Where(command => !command.Hidden).Select(command => Describe(command, command.Name, recursive))]);
    }

    private static CompletionCommandModel Describe(Command command, string name, IEnumerable<Option> inherited) => new(
        name,
        Sentence(command.Description),
        [.. command.Options.Concat(inherited).Where(option => !option.Hidden).Select(Describe)],
        command.Arguments.Count == 0 ? null : ValueOf(command.Arguments[0], command.Arguments[0].HelpName));

    private static CompletionOption Describe(Option option) => new(
        [option.Name, .. option.Aliases.Order(StringComparer.Ordinal)],
        Sentence(option.Description),
        option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) || option.ValueType == typeof(void)
            ? null
            : ValueOf(option, option.HelpName));

    private static CompletionValue ValueOf(Symbol symbol, string? helpName) => new(
        [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label)],
        helpName is "FILE" or "PATH");

    private static string Sentence(string? description) => (description ?? "").TrimEnd('.');
}
