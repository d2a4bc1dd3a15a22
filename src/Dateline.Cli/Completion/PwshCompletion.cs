using System.Text;

namespace Dateline.Cli.Completion;

/// <summary>Completion for PowerShell.</summary>
internal static class PwshCompletion
{
    /// <summary>Writes the script.</summary>
    public static void Write(CompletionModel model, StringBuilder script)
    {
        script.Append("""
            # PowerShell completion for dateline
            Register-ArgumentCompleter -Native -CommandName dateline -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
                $previous = if ($words.Count -gt 1) { $words[-1] } else { '' }

            """);
        script.Append($"    $command = @($words | Select-Object -Skip 1 | Where-Object {{ $_ -in {List(model.Commands.Select(c => c.Name))} }})[0]\n");
        script.Append("    $offers = switch -CaseSensitive (\"${command}:$previous\") {\n");
        foreach (var command in model.Commands)
        {
            foreach (var option in command.Options.Where(option => option.Value is not null))
            {
                foreach (string name in option.Names)
                    script.Append($"        {Quote($"{command.Name}:{name}")} {{ {Offer(option.Value!)}; break }}\n");
            }
        }

        script.Append("        default {\n            switch ($command) {\n");
        foreach (var command in model.Commands)
            script.Append($"                {Quote(command.Name)} {{ {Offer(command)} }}\n");
        script.Append($"                default {{ {Offer(model.Program)}; {Pairs(model.Commands.Select(c => (c.Name, c.Description)))} }}\n");
        script.Append("""
                        }
                    }
                }
                # No offer of our own lets PowerShell complete file names.
                $offers | Where-Object { $_ -and $_[0] -clike "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
                }
            }

            """);
    }

    private static string Offer(CompletionCommandModel command)
    {
        string options = Pairs(command.Options.SelectMany(option => option.Names.Select(name => (name, option.Description))));
        string offered = command.Argument is { Choices.Count: > 0 } argument ? $"{Offer(argument)}; " : "";
        return command.Argument?.IsFile == true ? $"if ($wordToComplete -like '-*') {{ {options} }}" : offered + options;
    }

    private static string Offer(CompletionValue value) =>
        value.Choices.Count == 0 ? "$null" : Pairs(value.Choices.Select(choice => (choice, choice)));

    // The comma before each pair keeps PowerShell from unrolling it.
    private static string Pairs(IEnumerable<(string Word, string Description)> pairs) =>
        string.Join("; ", pairs.Select(pair => $",@({Quote(pair.Word)}, {Quote(pair.Description)})"));

    private static string List(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(Quote))})";

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
