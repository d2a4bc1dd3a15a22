using System.Text;

namespace Dateline.Cli.Completion;

/// <summary>Completion for fish.</summary>
internal static class FishCompletion
{
    /// <summary>Writes the script.</summary>
    public static void Write(CompletionModel model, StringBuilder script)
    {
        script.Append("# fish completion for dateline\ncomplete -c dateline -f\n");
        foreach (var command in model.Commands)
            script.Append($"complete -c dateline -n __fish_use_subcommand -a {command.Name} -d {Quote(command.Description)}\n");
        WriteOptions(script, "__fish_use_subcommand", model.Program);
        foreach (var command in model.Commands)
        {
            string condition = Quote($"__fish_seen_subcommand_from {command.Name}");
            WriteOptions(script, condition, command);
            if (command.Argument is { IsFile: true }) script.Append($"complete -c dateline -n {condition} -F\n");
            else if (command.Argument is { } argument) script.Append($"complete -c dateline -n {condition} -a {Quote(string.Join(' ', argument.Choices))}\n");
        }
    }

    private static void WriteOptions(StringBuilder script, string condition, CompletionCommandModel command)
    {
        foreach (var option in command.Options)
        {
            script.Append($"complete -c dateline -n {condition}");
            foreach (string name in option.Names) script.Append(name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}");
            if (option.Value is { IsFile: true }) script.Append(" -r -F");
            else if (option.Value is { Choices.Count: > 0 } value) script.Append($" -x -a {Quote(string.Join(' ', value.Choices))}");
            else if (option.Value is not null) script.Append(" -x");
            script.Append($" -d {Quote(option.Description)}\n");
        }
    }

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
