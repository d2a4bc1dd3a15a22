using System.Text;

namespace Dateline.Cli.Completion;

/// <summary>Completion for zsh, to be sourced or put into <c>$fpath</c> as <c>_dateline</c>.</summary>
internal static class ZshCompletion
{
    /// <summary>Writes the script.</summary>
    public static void Write(CompletionModel model, StringBuilder script)
    {
        script.Append("#compdef dateline\n_dateline() {\n    local curcontext=\"$curcontext\" state line\n    typeset -A opt_args\n");
        script.Append("    _arguments -C \\\n");
        foreach (var option in model.Program.Options) script.Append($"        {Spec(option)} \\\n");
        script.Append("        '1: :->command' '*:: :->rest'\n    case $state in\n    command)\n        local -a commands\n        commands=(\n");
        foreach (var command in model.Commands) script.Append($"            {CompletionScript.Quote($"{command.Name}:{command.Description}")}\n");
        script.Append("        )\n        _describe command commands ;;\n    rest)\n        case $line[1] in\n");
        foreach (var command in model.Commands)
        {
            script.Append($"        {command.Name})\n            _arguments");
            foreach (var option in command.Options) script.Append($" \\\n                {Spec(option)}");
            if (command.Argument is { } argument) script.Append($" \\\n                {CompletionScript.Quote($"*: :{Action(argument)}")}");
            script.Append(" ;;\n");
        }

        script.Append("        esac ;;\n    esac\n}\nif [ \"$funcstack[1]\" = _dateline ]; then _dateline \"$@\"; else compdef _dateline dateline; fi\n");
    }

    private static string Spec(CompletionOption option)
    {
        string description = $"[{Escape(option.Description)}]";
        string value = option.Value is null ? "" : $": :{Action(option.Value)}";
        if (option.Names.Count == 1) return CompletionScript.Quote(option.Names[0] + (value.Length > 0 && option.Names[0].StartsWith("--", StringComparison.Ordinal) ? "=" : "") + description + value);
        string names = string.Join(',', option.Names.Select(name =>
            value.Length == 0 ? name : name + (name.StartsWith("--", StringComparison.Ordinal) ? "=" : "+")));
        return $"{CompletionScript.Quote($"({string.Join(' ', option.Names)})")}{{{names}}}{CompletionScript.Quote(description + value)}";
    }

    private static string Action(CompletionValue value) => value switch
    {
        { IsFile: true } => "_files",
        { Choices: { Count: > 0 } choices } => $"({string.Join(' ', choices)})",
        _ => " ",
    };

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal)
        .Replace(":", "\\:", StringComparison.Ordinal);
}
