using System.Text;

namespace Dateline.Cli.Completion;

/// <summary>Completion for bash, from 3.2 on.</summary>
internal static class BashCompletion
{
    /// <summary>Writes the script.</summary>
    public static void Write(CompletionModel model, StringBuilder script)
    {
        script.Append("""
            # bash completion for dateline
            _dateline() {
                local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command="" i
                local IFS=$'\n'
                COMPREPLY=()
                # bash cuts --option=value in three.
                if [[ $prev == "=" ]]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi
                if [[ $cur == "=" ]]; then cur=""; fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case "${COMP_WORDS[i]}" in

            """);
        script.Append($"            {string.Join('|', model.Commands.Select(command => command.Name))}) command=\"${{COMP_WORDS[i]}}\"; break ;;\n");
        script.Append("        esac\n    done\n    case \"$command:$prev\" in\n");
        foreach (var command in model.Commands)
        {
            foreach (var option in command.Options)
            {
                if (option.Value is not { } value) continue;
                script.Append($"        {string.Join('|', option.Names.Select(name => $"{command.Name}:{name}"))}) {Offer(value)}; return ;;\n");
            }
        }

        script.Append("    esac\n    case \"$command\" in\n");
        WriteWords(script, "\"\"", model.Program, model.Commands.Select(command => command.Name));
        foreach (var command in model.Commands) WriteWords(script, command.Name, command, command.Argument?.Choices ?? []);
        script.Append("    esac\n}\ncomplete -F _dateline dateline\n");
    }

    private static void WriteWords(StringBuilder script, string pattern, CompletionCommandModel command, IEnumerable<string> words)
    {
        string options = string.Join("\\n", command.Options.SelectMany(option => option.Names));
        string others = command.Argument?.IsFile == true ? Files : $"COMPREPLY=($(compgen -W $'{string.Join("\\n", words)}' -- \"$cur\"))";
        script.Append($"        {pattern})\n");
        script.Append($"            if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W $'{options}' -- \"$cur\"))\n");
        script.Append($"            else {others}; fi ;;\n");
    }

    private const string Files = "COMPREPLY=($(compgen -f -- \"$cur\")); compopt -o filenames 2>/dev/null";

    private static string Offer(CompletionValue value) => value switch
    {
        { IsFile: true } => Files,
        { Choices: { Count: > 0 } choices } => $"COMPREPLY=($(compgen -W $'{string.Join("\\n", choices)}' -- \"$cur\"))",
        _ => ":",
    };
}
