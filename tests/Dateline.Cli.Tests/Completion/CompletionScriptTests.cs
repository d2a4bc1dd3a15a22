using Dateline.Cli.Commands;
using Dateline.Cli.Completion;

namespace Dateline.Cli.Tests.Completion;

public sealed class CompletionScriptTests
{
    public static TheoryData<string> Shells => [.. CompletionScript.Shells];

    [Theory]
    [MemberData(nameof(Shells))]
    public void Every_script_knows_every_command_option_and_value(string shell)
    {
        string script = DatelineProcess.Run("completion", shell).Output;
        foreach (var command in DatelineCommand.Create().Subcommands)
        {
            Assert.Contains(command.Name, script, StringComparison.Ordinal);
            Assert.All(command.Options, option => Assert.Contains(option.Name.TrimStart('-'), script, StringComparison.Ordinal));
        }

        Assert.All(["text", "jsonl", "html", "auto", "always", "never", "bash", "pwsh"], word => Assert.Contains(word, script, StringComparison.Ordinal));
    }

    [UnixTheory]
    [InlineData("dateline re", "read reread")]
    [InlineData("dateline --v", "--version")]
    [InlineData("dateline read --format ''", "html json jsonl text")]
    [InlineData("dateline read --format js", "json jsonl")]
    [InlineData("dateline read -f h", "html")]
    [InlineData("dateline read --format = j", "json jsonl")]
    [InlineData("dateline read --color a", "always auto")]
    [InlineData("dateline read --date ''", "")]
    [InlineData("dateline read --j", "--jobs")]
    [InlineData("dateline read x.txt --ou", "--output")]
    [InlineData("dateline completion ''", "bash fish pwsh zsh")]
    [InlineData("dateline read rep", "report one.txt report.txt")]
    [InlineData("dateline read --output rep", "report one.txt report.txt")]
    public void Bash_completes_words_as_they_are_typed(string words, string expected) => Assert.Equal(expected, Completed(words));

    [UnixFact]
    public void Bash_completes_every_command() =>
        Assert.Equal(string.Join(' ', DatelineCommand.Create().Subcommands.Select(command => command.Name).Order(StringComparer.Ordinal)), Completed("dateline ''"));

    private static string Completed(string words)
    {
        var run = DatelineProcess.Shell($$"""
            cd "$(mktemp -d)"; touch report.txt 'report one.txt' other.txt
            source <($dateline completion bash)
            COMP_WORDS=({{words}}); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _dateline
            printf '%s\n' "${COMPREPLY[@]}" | sort | paste -sd' '
            """);
        Assert.Equal("", run.Error);
        return run.Output.TrimEnd('\n');
    }

    [Theory]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Other_shells_find_their_script_well_formed_where_they_are_installed(string shell)
    {
        if (!IsInstalled(shell)) return;
        string script = Path.GetTempFileName();
        File.WriteAllText(script, DatelineProcess.Run("completion", shell).Output);
        using var process = DatelineProcess.Start(shell, shell is "pwsh" ? ["-NoProfile", "-Command", $". {script}"] : ["-n", script]);
        var run = DatelineProcess.Finish(process, []);
        File.Delete(script);
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Join(folder, program)));
}
